import { decimalsOf, formatNumber, formatRough, formatShare, type Language } from '../../i18n/language.ts';
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

/** A change as a signed share of what was before, «−13 %»; null where that was nothing. */
export function relativeChange({ before, difference }: Change, language: Language): string | null {
  if (before === 0) return null;
  const words = formatShare(Math.abs(difference / before), language);
  if (!/[1-9]/.test(words)) return words;
  return difference < 0 ? `−${words}` : `+${words}`;
}
