import { decimalsOf, formatNumber, formatRough, type Language } from '../../i18n/language.ts';
import type { Change } from '../track/change.ts';

/** A signed number with the digits that its interval carries; roughly without one. */
export function signedChange(
  value: number,
  change: Pick<Change, 'low' | 'high'>,
  language: Language,
  scale = 1,
): string {
  const { low, high } = change;
  const decimals = low === null || high === null ? null : Math.min(2, decimalsOf(((high - low) / 2) * scale));
  const shown = Math.abs(value * scale);
  const words = decimals === null ? formatRough(shown, language) : formatNumber(shown, language, decimals);
  if (!/[1-9]/.test(words)) return words;
  return value < 0 ? `−${words}` : `+${words}`;
}
