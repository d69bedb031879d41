/**
 * What measures change: cells move, and the one footprint function runs again.
 * In: a profile, chosen measures, settings. Out: what is saved together and by each alone, shares before and after.
 */

import { daysPerWeek } from '../footprint/shares.ts';
import type { Stratum } from '../footprint/strata.ts';
import { stratify } from '../footprint/strata.ts';
import { type FootprintAssumptions, stratumFootprint } from '../footprint/stratum-footprint.ts';
import type { Profile } from '../profile/profile.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import type { Mode } from '../reference/modes.ts';
import { applyPlan } from './apply-plan.ts';
import { type ChosenMeasure, compileMeasure, type Setting } from './compile.ts';
import { central } from './draw.ts';
import { createKernel } from './kernel.ts';
import { modeCount, travelModes } from './mode-index.ts';
import type { Facilities } from './reach.ts';
import { type SimBase, simulationBase } from './segments.ts';
import { createSmoothing } from './smoothing.ts';

export interface ScenarioResult {
  measures: { id: string; size: number; aloneCo2eKgPerYear: number }[];
  co2eKgPerYear: number;
  savedCo2eKgPerYear: number;
  savedShare: number;
  modes: { mode: Mode; tripShareBefore: number; tripShareAfter: number }[];
}

/** Null where there are no kilometres to save from. */
export function simulateScenario(
  profile: Profile,
  chosen: readonly ChosenMeasure[],
  facilities: Facilities,
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
): ScenarioResult | null {
  const { strata } = stratify(profile, assumptions.includeOutliers);
  const footprint = (of: readonly Stratum[]) =>
    of.reduce((sum, stratum) => sum + stratumFootprint(stratum, factors, assumptions).co2eKgPerYear, 0);
  const before = footprint(strata);
  if (before === 0) return null;
  const base = simulationBase(strata, factors, assumptions);
  const context = utilityContext(base, assumptions);
  const setting: Setting = { base, facilities, factors, assumptions, context, draw: central };
  const compiled = chosen.map((one) => compileMeasure(one, setting, 1));
  const kernel = createKernel(base, createSmoothing(base), compiled);
  const after = (mask: number) => {
    const applied = applyPlan(base, kernel, compiled, mask);
    return { strata: applied.strata, kg: footprint(applied.strata) + footprint(applied.rebound) };
  };
  const together = after((1 << chosen.length) - 1);
  return {
    measures: chosen.map(({ measure, size }, i) => ({
      id: measure.id,
      size,
      aloneCo2eKgPerYear: before - after(1 << i).kg,
    })),
    co2eKgPerYear: together.kg,
    savedCo2eKgPerYear: before - together.kg,
    savedShare: (before - together.kg) / before,
    modes: modeShares(strata, together.strata),
  };
}

/** Shares of travelled days and days a month, of the whole workplace before any measure. */
export function utilityContext(base: SimBase, assumptions: FootprintAssumptions) {
  const shares = new Float64Array(modeCount);
  let people = 0;
  for (const segment of base.segments) {
    const scale = base.employeesPerAnswer[segment.stratum] as number;
    people += scale * segment.weight;
    for (let m = 0; m < modeCount; m++) shares[m] = (shares[m] as number) + scale * (segment.days[m] as number);
  }
  const days = shares.reduce((sum, d) => sum + d, 0);
  return {
    shares: shares.map((d) => (days > 0 ? d / days : 0)),
    daysPerMonth: people > 0 ? ((days / people) * assumptions.weeksPerYear) / 12 : 0,
  };
}

function modeShares(before: readonly Stratum[], after: readonly Stratum[]): ScenarioResult['modes'] {
  const share = (strata: readonly Stratum[], mode: Mode) => {
    const all = daysPerWeek(strata, () => 1);
    return all === 0 ? 0 : daysPerWeek(strata, (other) => (other === mode ? 1 : 0)) / all;
  };
  return travelModes
    .map((mode) => ({ mode, tripShareBefore: share(before, mode), tripShareAfter: share(after, mode) }))
    .filter(({ tripShareBefore, tripShareAfter }) => tripShareBefore > 0 || tripShareAfter > 0);
}
