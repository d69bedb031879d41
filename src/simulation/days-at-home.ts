/** Days that fall away, and what of them comes back. In: compiled measures of remote work. Out: shares, grams saved. */
import type { CompiledMeasure, DaysAction } from './compiled-measure.ts';

/** What all remote-work measures of the mask cut together, at most everything; what of it comes back. */
export function daysOf(
  measures: readonly CompiledMeasure[],
  mask: number,
  s: number,
): { cut: number; rebound: number } {
  let cut = 0;
  let rebound = 0;
  for (let i = 0; mask >> i !== 0; i++) {
    if (!(mask & (1 << i))) continue;
    const { cut: cuts, rebound: share } = measures[i] as DaysAction;
    cut += cuts[s] as number;
    rebound += share * (cuts[s] as number);
  }
  return cut <= 1 ? { cut, rebound } : { cut: 1, rebound: rebound / cut };
}

/** own − ((1 − δ) (own − less) + rebound × own), written so that nothing changed is exactly 0. */
export function savedWithDays({ cut, rebound }: { cut: number; rebound: number }, own: number, less: number): number {
  return cut * own + (1 - cut) * less - rebound * own;
}
