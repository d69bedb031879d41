/**
 * Everything that runs of one profile with one list of measures share: its segments, what they lean on, the sizes settled.
 * In: a profile, chosen measures, settings. Out: kernels for the central figures or for a draw, and the central footprint.
 */
import { type Stratum, stratify } from '../footprint/strata.ts';
import { type FootprintAssumptions, stratumFootprint } from '../footprint/stratum-footprint.ts';
import type { Profile } from '../profile/profile.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { applyPlan } from './apply-plan.ts';
import { compileMeasure } from './compile.ts';
import type { ChosenMeasure, CompiledMeasure, Setting } from './compiled-measure.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Draw } from './draw.ts';
import { imputedStrata } from './imputed-strata.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { modeCount } from './mode-index.ts';
import type { Facilities } from './reach.ts';
import { type SimBase, simulationBase } from './segments.ts';
import { createSmoothing, type Seed } from './smoothing.ts';

export interface SimulationInput {
  profile: Profile;
  measures: readonly ChosenMeasure[];
  /** What exists already, from the plan. */
  facilities: Facilities;
  factors: ResolvedFactors;
  assumptions: FootprintAssumptions;
}

/** One setting of all figures: what the kernel needs and says. */
export interface Compiled {
  setting: Setting;
  coverages: (Coverage | null)[];
  measures: CompiledMeasure[];
  kernel: Kernel;
}

export interface Workbench {
  /** As given; where means were imputed, they have been, and `assumptions.impute` is `represent` from here on. */
  input: SimulationInput;
  base: SimBase;
  /** Baseline kg CO2e a year by the footprint function. */
  baselineKgPerYear: number;
  seeds: Seed[];
  /** All measures on. */
  allMask: number;
  compile(draw: Draw): Compiled;
  /** The strata after a combination and its kg CO2e a year, by the one footprint function; rebound kilometres included. */
  run(compiled: Compiled, mask: number): { strata: Stratum[]; co2eKgPerYear: number };
}

/** At most this many measures in one run: combinations are bits of one number. */
export const mostMeasures = 30;

export function createWorkbench(input: SimulationInput): Workbench {
  const { factors, facilities, measures } = input;
  const stratified = stratify(input.profile, input.assumptions.includeOutliers).strata;
  const strata = input.assumptions.impute === 'mean' ? imputedStrata(stratified) : stratified;
  // nothing is left to impute
  const assumptions: FootprintAssumptions = { ...input.assumptions, impute: 'represent' };
  const base = simulationBase(strata, factors, assumptions);
  const smoothing = createSmoothing(base);
  const context = utilityContext(base, assumptions);
  const footprint = (of: readonly Stratum[]) =>
    of.reduce((sum, stratum) => sum + stratumFootprint(stratum, factors, assumptions).co2eKgPerYear, 0);
  return {
    input: { ...input, assumptions },
    base,
    baselineKgPerYear: base.kgPerYear,
    seeds: smoothing.seeds(),
    allMask: 2 ** measures.length - 1,
    compile(draw) {
      const setting: Setting = { base, facilities, factors, assumptions, context, draw };
      const coverages = measures.map((chosen) => coverageOf(chosen, setting, smoothing));
      const compiled = measures.map((chosen, i) => compileMeasure(chosen, setting, coverages[i]?.share ?? 1));
      return { setting, coverages, measures: compiled, kernel: createKernel(base, smoothing, compiled) };
    },
    run(compiled, mask) {
      const applied = applyPlan(base, compiled.kernel, compiled.measures, mask);
      return { strata: applied.strata, co2eKgPerYear: footprint(applied.strata) + footprint(applied.rebound) };
    },
  };
}

/** Shares of travelled days and days a month, of the whole workplace before any measure. */
function utilityContext(base: SimBase, assumptions: FootprintAssumptions) {
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
