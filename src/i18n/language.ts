/** Which language to speak, and how it writes numbers. */

export type Language = 'sv' | 'en';
export const languages: readonly Language[] = ['sv', 'en'];

/** The first of: --lang, the plan's, LC_ALL / LANG, the system's locale. English where none is one we speak. */
export function chooseLanguage(candidates: Iterable<string | null | undefined>): Language {
  for (const candidate of candidates) {
    const known = languages.find((language) => candidate?.toLowerCase().split(/[-_.]/)[0] === language);
    if (known) return known;
    // C and POSIX say nothing about a person's language; any other locale is somebody else's language
    if (candidate && !/^(c|posix)\b/i.test(candidate)) return 'en';
  }
  return 'en';
}

export const localeTags: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** A figure that would need more decimals is written as 0. */
const mostDecimals = 9;

/** By language and count of decimals: making one takes as long as a hundred numbers do. */
const numberFormats: Record<Language, Intl.NumberFormat[]> = { sv: [], en: [] };

function numberFormat(language: Language, digits: number): Intl.NumberFormat {
  numberFormats[language][digits] ??= new Intl.NumberFormat(localeTags[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  });
  return numberFormats[language][digits];
}

/** A number rounded to a count of decimals, in the language's own form; what rounds to 0 has no sign. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const digits = decimals > mostDecimals ? 0 : Math.max(0, decimals);
  const format = numberFormat(language, digits);
  if (decimals > mostDecimals) return format.format(0);
  const step = 10 ** -decimals;
  return format.format(decimals >= 0 ? value : Math.round(value / step) * step);
}

/** Two significant digits: for figures without an interval of their own. */
export function formatRough(value: number, language: Language): string {
  return formatSignificant(value, language, 2);
}

/** A number with so many significant digits; 9.96 with two is 10, not 10.0. */
export function formatSignificant(value: number, language: Language, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  if (rounded === 0) return formatNumber(0, language);
  return formatNumber(rounded, language, digits - 1 - Math.floor(Math.log10(Math.abs(rounded))));
}

/** Decimals that a half-width carries: one digit of it, two where the first is 1. Negative means tens, hundreds … */
export function decimalsOf(halfWidth: number): number {
  if (halfWidth <= 0) return 0;
  const exponent = Math.floor(Math.log10(halfWidth));
  return (halfWidth / 10 ** exponent < 2 ? 1 : 0) - exponent;
}

/** A share of 1 as a whole per cent; «<1 %» and «>99 %» where none and all would be said of some and nearly all. */
export function formatShare(share: number, language: Language): string {
  const percent = share * 100;
  const sign = language === 'sv' ? '\u00a0%' : '%';
  if (percent > 0 && percent < 0.5) return `<1${sign}`;
  if (percent < 100 && percent >= 99.5 && 100 - percent > 1e-9) return `>99${sign}`;
  return `${formatNumber(percent, language)}${sign}`;
}

/** A share beside another that it differs from: with a decimal where they would look the same. */
export function formatShareBeside(value: number, other: number, language: Language): string {
  const own = formatShare(value, language);
  return own === formatShare(other, language) && Math.abs(value - other) >= 0.0005
    ? `${formatNumber(value * 100, language, 1)}${language === 'sv' ? '\u00a0%' : '%'}`
    : own;
}
