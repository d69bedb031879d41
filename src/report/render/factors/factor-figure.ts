import { formatNumber, type Language } from '../../../i18n/language.ts';

/** As many decimals as the figure has, at most two. */
export function decimals(value: number): number {
  const rounded = Number(value.toFixed(2));
  return [0, 1].find((places) => rounded === Number(rounded.toFixed(places))) ?? 2;
}

export function plain(value: number, language: Language): string {
  return formatNumber(value, language, decimals(value));
}

/** The end of a range: decimals only below ten. */
export function coarse(value: number, language: Language): string {
  return value >= 10 ? formatNumber(value, language) : plain(value, language);
}
