import type { Stratum } from '../../footprint/strata.ts';
import type { Mode, TravelKey } from '../../reference/modes.ts';
import { addKm, type Ground, rowOf, travelOf } from './ground.ts';
import type { MeasuredKm } from './measured-km.ts';
import { sum } from './sum.ts';

/**
 * Whether some group has users of the mode, but fewer than minGroup. Unscaled kilometres and the groups' own
 * scalings would then let theirs be worked out.
 */
export function hasSmallGroup(ground: Ground, mode: Mode): boolean {
  return ground.strata.some((stratum) => hasFewUsers(ground, mode, [stratum]));
}

/** Whether a way of travelling shown under the mode has users in these strata, but fewer than minGroup or untold. */
export function hasFewUsers(ground: Ground, mode: Mode, strata: readonly Stratum[]): boolean {
  const users = new Map<TravelKey, Map<string, number>>();
  for (const { tally } of strata) {
    if (tally.kilometres.n !== tally.complete.people) return true;
    for (const [dimension, [n]] of Object.entries(tally.kilometres.sums)) {
      const key = travelOf(dimension);
      if (rowOf(ground, key) !== mode) continue;
      const shown = ground.fold.get(key) ?? key;
      const byDimension = users.get(shown) ?? new Map<string, number>();
      users.set(shown, addKm(byDimension, new Map([[dimension, n]])));
    }
  }
  // people may stand in several dimensions: the largest is sure to be so many
  return [...users.values()].some((byDimension) => Math.max(...byDimension.values()) < ground.minGroup);
}

/** Fewer than minGroup people have these kilometres. */
export function fewUsers({ strata, minGroup }: Ground, measures: readonly MeasuredKm[]): boolean {
  const most = measures.map(({ dimension }) => sum(strata, ({ tally }) => tally.kilometres.sums[dimension]?.[0] ?? 0));
  return Math.max(...most) < minGroup;
}
