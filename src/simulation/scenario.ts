/**
 * What measures change: the cells of a profile move, and the one footprint function runs again.
 * In: a profile, chosen measures. Out: the profile afterwards and what it saves.
 * For now the whole profile is one segment, and only measures that act on the choice of mode are simulated.
 */
import { estimateBaseline } from '../footprint/baseline.ts';
import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import type { Profile } from '../profile/profile.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import type { Measure } from '../reference/measures/measure.ts';
import { type Mode, modeOf } from '../reference/modes.ts';
import { habitsOf, moveDays } from './move-days.ts';
import { pivot, transitionRates } from './pivot.ts';
import { utilityGain } from './utility.ts';

export interface ChosenMeasure {
  measure: Measure;
  /** In the measure's own unit; null where it has no size. */
  size: number | null;
}

export interface ScenarioResult {
  measures: { id: string; size: number | null; aloneCo2eKgPerYear: number }[];
  co2eKgPerYear: number;
  savedCo2eKgPerYear: number;
  savedShare: number;
  modes: { mode: Mode; tripShareBefore: number; tripShareAfter: number }[];
}

export function simulateScenario(
  profile: Profile,
  chosen: readonly ChosenMeasure[],
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
): ScenarioResult | null {
  const footprint = (of: Profile) => estimateBaseline(of, factors, assumptions).co2eKgPerYear?.value ?? null;
  const before = footprint(profile);
  if (before === null) return null;
  const after = applyMeasures(profile, chosen, assumptions);
  const co2eKgPerYear = footprint(after) as number;
  const shares = { before: tripShares(profile), after: tripShares(after) };
  return {
    measures: chosen.map((one) => ({
      id: one.measure.id,
      size: one.size,
      aloneCo2eKgPerYear: before - (footprint(applyMeasures(profile, [one], assumptions)) as number),
    })),
    co2eKgPerYear,
    savedCo2eKgPerYear: before - co2eKgPerYear,
    savedShare: (before - co2eKgPerYear) / before,
    modes: [...shares.before].map(([mode, share]) => ({
      mode,
      tripShareBefore: share,
      tripShareAfter: shares.after.get(mode) ?? 0,
    })),
  };
}

function applyMeasures(profile: Profile, chosen: readonly ChosenMeasure[], assumptions: FootprintAssumptions): Profile {
  const shares = tripShares(profile);
  const segments = profile.units.flatMap((unit) => unit.usual.segments);
  const people = segments.reduce((sum, segment) => sum + segment.weight, 0);
  const days = segments.reduce((sum, s) => sum + s.cells.reduce((n, cell) => n + cell.daysPerWeek, 0), 0);
  const context = {
    shares,
    daysPerMonth: ((days / people) * assumptions.weeksPerYear) / 12,
  };
  const gains = new Map<Mode, number>();
  for (const { measure, size } of chosen) {
    for (const [mode, gain] of utilityGain(measure.effect, size ?? 0, context) ?? []) {
      gains.set(mode, (gains.get(mode) ?? 0) + gain);
    }
  }
  const rates = transitionRates(shares, pivot(shares, gains));
  const habits = habitsOf(segments);
  return {
    ...profile,
    units: profile.units.map((unit) => ({
      ...unit,
      usual: { ...unit.usual, segments: unit.usual.segments.map((segment) => moveDays(segment, rates, habits)) },
    })),
  };
}

function tripShares(profile: Profile): Map<Mode, number> {
  const days = new Map<Mode, number>();
  for (const { usual } of profile.units) {
    for (const { cells } of usual.segments) {
      for (const cell of cells) {
        if (cell.daysPerWeek === 0) continue;
        const mode = modeOf(cell.travel);
        days.set(mode, (days.get(mode) ?? 0) + cell.daysPerWeek);
      }
    }
  }
  const all = [...days.values()].reduce((sum, n) => sum + n, 0);
  return new Map([...days].map(([mode, n]) => [mode, n / all]));
}
