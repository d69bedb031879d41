/** Which language to speak, and how it writes numbers. */

export type Language = 'sv' | 'en';
export const languages: readonly Language[] = ['sv', 'en'];

/** The first of: --lang, the plan's, LC_ALL / LANG, the system's locale. English where none is one we speak. */
export function chooseLanguage(candidates: readonly (string | null | undefined)[]): Language {
  for (const candidate of candidates) {
    const known = languages.find((language) => candidate?.toLowerCase().split(/[-_.]/)[0] === language);
    if (known) return known;
    // C and POSIX say nothing about a person's language; any other locale is somebody else's language
    if (candidate && !/^(c|posix)\b/i.test(candidate)) return 'en';
  }
  return 'en';
}

const tags: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** A number rounded to a count of decimals, in the language's own form. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const format = new Intl.NumberFormat(tags[language], {
    minimumFractionDigits: Math.max(0, decimals),
    maximumFractionDigits: Math.max(0, decimals),
  });
  if (decimals >= 0) return format.format(value);
  const step = 10 ** -decimals;
  // + 0 makes −0 a plain 0
  return format.format(Math.round(value / step) * step + 0);
}

/** Two significant digits: for figures without an interval of their own. */
export function formatRough(value: number, language: Language): string {
  if (value === 0) return formatNumber(0, language);
  return formatNumber(value, language, 1 - Math.floor(Math.log10(Math.abs(value))));
}

/** Decimals that a half-width carries: one digit of it, two where the first is 1. Negative means tens, hundreds … */
export function decimalsOf(halfWidth: number): number {
  if (halfWidth <= 0) return 0;
  const exponent = Math.floor(Math.log10(halfWidth));
  return (halfWidth / 10 ** exponent < 2 ? 1 : 0) - exponent;
}

/** A share of 1 as a whole per cent; below 0.5 % and above 0 as «<1 %». */
export function formatShare(share: number, language: Language): string {
  const percent = share * 100;
  const sign = language === 'sv' ? '\u00a0%' : '%';
  return percent > 0 && percent < 0.5 ? `<1${sign}` : `${formatNumber(percent, language)}${sign}`;
}
