import { decimalsOf, formatNumber, formatRough, type Language } from '../../i18n/language.ts';
import type { Ranged } from '../../simulation/scenario.ts';

/** A saved mass with its range, as it is written. */
export interface RangedMass {
  value: string;
  /** Null without draws. */
  range: string | null;
  inTonnes: boolean;
  /** It is no saving: more is emitted. The figures are then those of what is added. */
  isMore: boolean;
}

/** In kilograms where it is small, with the digits that the range carries. */
export function rangedMass({ value, low, high }: Ranged, language: Language): RangedMass {
  const isMore = value < 0;
  const inTonnes = Math.max(Math.abs(value), Math.abs(low ?? 0), Math.abs(high ?? 0)) >= 1000;
  const scale = (isMore ? -1 : 1) * (inTonnes ? 1000 : 1);
  if (low === null || high === null)
    return { value: formatRough(value / scale, language), range: null, inTonnes, isMore };
  const decimals = Math.min(2, decimalsOf((high - low) / 2 / Math.abs(scale)));
  const show = (kg: number) => formatNumber(kg / scale, language, decimals);
  const [from, to] = isMore ? [show(high), show(low)] : [show(low), show(high)];
  // a minus before the second of two ends needs more than a dash between them
  const dash = from.startsWith('−') || to.startsWith('−') ? ' … ' : '–';
  return { value: show(value), range: `${from}${dash}${to}`, inTonnes, isMore };
}
