import type { Stratum } from '../footprint/strata.ts';
import type { Segment } from '../profile/profile.ts';
import { averageRates } from './average-rates.ts';
import type { CompiledMeasure, FuelAction } from './compiled-measure.ts';
import { shiftFuels } from './fuel-shift.ts';
import type { Kernel } from './kernel.ts';
import { moveDays, scaleDays } from './move-days.ts';
import type { SimBase } from './segments.ts';

/** The strata after a plan, and the kilometres that come back as other trips, as strata of their own. */
export interface PlanApplied {
  strata: Stratum[];
  rebound: Stratum[];
}

/**
 * Moves the cells of the strata as the kernel says: participants, choice, fuels, then the days that fall away.
 * People without a known distance move as the average of their stratum does. The footprint function is then run
 * on what comes out: a saving is a difference of two footprints.
 */
export function applyPlan(
  base: SimBase,
  kernel: Kernel,
  measures: readonly CompiledMeasure[],
  mask: number,
): PlanApplied {
  const fuel = measures.filter((m, i): m is FuelAction => m.kind === 'fuel' && (mask & (1 << i)) !== 0);
  const changed: Segment[][] = base.strata.map(() => []);
  const back: Segment[][] = base.strata.map(() => []);
  const average = averageRates(base, kernel, mask);
  for (const [s, { stratum, source, band }] of base.segments.entries()) {
    const outcome = band === 'unknown' ? average(stratum) : kernel.outcome(s, mask);
    const habits = base.habits[stratum] as SimBase['habits'][number];
    let segment = moveDays(moveDays(source, outcome.participantRates, habits), outcome.choiceRates, habits);
    for (const shift of fuel) {
      segment = shiftFuels(segment, shift.effect, shift.unknownShare, shift.shareOfKm[s] as number);
    }
    (changed[stratum] as Segment[]).push(scaleDays(segment, 1 - outcome.cut));
    if (outcome.reboundShare > 0) (back[stratum] as Segment[]).push(scaleDays(source, outcome.reboundShare));
  }
  const withSegments = (segments: Segment[][]) =>
    base.strata.map((stratum, i) => ({
      ...stratum,
      tally: { ...stratum.tally, segments: segments[i] as Segment[] },
    }));
  return { strata: withSegments(changed), rebound: withSegments(back) };
}
