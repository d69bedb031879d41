/**
 * What a plan gives: together, each measure alone, each one's fair part, who moves where, what it takes and costs.
 * In: a workbench's input, a fold of modes, settings. Out: numbers and ids, nothing rounded.
 */
import { daysPerWeek } from '../footprint/shares.ts';
import type { Stratum } from '../footprint/strata.ts';
import { type Fold, shownModes } from '../profile/fold-modes.ts';
import type { Grade } from '../reference/factors/factor-set.ts';
import { effectGrade } from '../reference/measures/ask.ts';
import type { Mode } from '../reference/modes.ts';
import type { SekRange } from './costs.ts';
import { central } from './draw.ts';
import { type Flow, flowMatrix, flowsOf } from './flows.ts';
import { hangsOn } from './hangs-on.ts';
import { type AddedActivity, addedActivity, type HealthInputs, type PlanHealth, planHealth } from './health.ts';
import { travelModes } from './mode-index.ts';
import { type OnePercentModule, onePercentModules } from './modules.ts';
import { defaultMoneyOptions, type MoneyOptions, type PlanMoney, planMoney } from './money.ts';
import { type Percentiles, simulateRange } from './monte-carlo.ts';
import { planTable, savingsByMask } from './plan-table.ts';
import { shapleyParts } from './shapley.ts';
import { type ParkingChange, parkingChange, planSizing, type SizingRow } from './sizing.ts';
import { planWarnings, type SimulationWarning } from './warnings.ts';
import { createWorkbench, type SimulationInput } from './workbench.ts';

export interface ScenarioSettings {
  /** Modes with too few users are shown with their like. */
  fold: Fold;
  money: MoneyOptions;
  health: HealthInputs;
  /** Share of the footprint to save, 0 to 1; null for none. */
  targetShare: number | null;
  /** Draws of the Monte Carlo; 0 for no range. */
  draws: number;
  seed: number;
}

export interface ScenarioResult {
  measures: ScenarioMeasure[];
  co2eKgPerYear: Ranged;
  savedCo2eKgPerYear: Ranged;
  /** Of the footprint before, 0 to 1. */
  savedShare: number;
  /** 5th and 95th percentile of the draws; null without draws. */
  savedShareRange: { low: number; high: number } | null;
  targetShare: number | null;
  /** Chance of saving at least the target share; null without a target or without draws. */
  targetProbability: number | null;
  modes: { mode: Mode; tripShareBefore: number; tripShareAfter: number }[];
  flows: Flow[];
  sizing: SizingRow[];
  parking: ParkingChange;
  money: Omit<PlanMoney, 'measures'>;
  activity: AddedActivity[];
  health: PlanHealth;
  modules: OnePercentModule[];
  warnings: SimulationWarning[];
  /** Modes lifted to a seed so that they can grow, in how many segments. */
  seeds: { mode: Mode; segments: number }[];
  draws: number;
  seed: number;
}

export interface ScenarioMeasure {
  id: string;
  size: number;
  uptake: number | null;
  aloneCo2eKgPerYear: number;
  /** 5th and 95th percentile of the draws of it alone; null without draws. */
  aloneCo2eKgPerYearRange: { low: number; high: number } | null;
  shapleyCo2eKgPerYear: number;
  /** Gross, to the employer, SEK. */
  costPerYear: SekRange;
  costPerTonne: SekRange | null;
  /** The weakest grade among the figures of its effect, at their central values. */
  grade: Grade;
  /** How much of its demand its size serves, 0 to 1; null where size is no number of places. */
  coverage: number | null;
}

/** `value` is the central run; low and high the 5th and 95th percentile of the draws, null without draws. */
export interface Ranged {
  value: number;
  low: number | null;
  high: number | null;
}

export const defaultScenarioSettings: Omit<ScenarioSettings, 'fold'> = {
  money: defaultMoneyOptions,
  health: { mortalityPer100000: null, valueOfLifeSek: null },
  targetShare: null,
  draws: 10_000,
  seed: 1,
};

/** Null where there are no kilometres to save from. */
export function simulateScenario(input: SimulationInput, settings: ScenarioSettings): ScenarioResult | null {
  const bench = createWorkbench(input);
  const before = bench.baselineKgPerYear;
  if (!(before > 0)) return null;
  const compiled = bench.compile(central);
  const mask = bench.allMask;
  const all = planTable(compiled, new Int32Array(input.measures.length), mask);
  const savings = savingsByMask(all, input.measures.length);
  const parts = shapleyParts(savings, input.measures.length);
  const after = bench.run(compiled, mask);
  const saved = before - after.co2eKgPerYear;
  const { measures: costs, ...money } = planMoney(
    bench,
    compiled,
    mask,
    { totalKg: saved, partsKg: [...parts] },
    settings.money,
  );
  const matrix = flowMatrix(bench, compiled, mask);
  const activity = addedActivity(bench, after.strata, matrix);
  const range = settings.draws > 0 ? simulateRange(bench, settings) : null;
  return {
    measures: input.measures.map(({ measure, size, uptake }, i) => ({
      id: measure.id,
      size,
      uptake,
      aloneCo2eKgPerYear: savings[1 << i] as number,
      aloneCo2eKgPerYearRange: endsOf(range?.alone[i]),
      shapleyCo2eKgPerYear: parts[i] as number,
      costPerYear: costs[i]?.costSekPerYear as SekRange,
      costPerTonne: costs[i]?.costPerTonneSek ?? null,
      grade: effectGrade(measure.effect),
      coverage: compiled.coverages[i]?.share ?? null,
    })),
    co2eKgPerYear: ranged(after.co2eKgPerYear, range?.co2eKgPerYear),
    savedCo2eKgPerYear: ranged(saved, range?.savedCo2eKgPerYear),
    savedShare: saved / before,
    savedShareRange: endsOf(range?.savedShare),
    targetShare: settings.targetShare,
    targetProbability: range?.targetProbability ?? null,
    modes: modeShares(bench.base.strata, after.strata, settings.fold),
    flows: foldFlows(flowsOf(matrix), settings.fold),
    sizing: planSizing(bench, compiled, mask, after.strata),
    parking: parkingChange(bench, after.strata),
    money,
    activity,
    health: planHealth(activity, settings.health),
    modules: onePercentModules(bench),
    warnings: [...planWarnings(bench, compiled, mask), ...hangsOn(bench, mask, settings.targetShare)],
    seeds: seedCounts(bench.seeds),
    draws: settings.draws,
    seed: settings.seed,
  };
}

function ranged(value: number, range: Percentiles | undefined): Ranged {
  return { value, low: range?.low ?? null, high: range?.high ?? null };
}

function endsOf(range: Percentiles | undefined): { low: number; high: number } | null {
  return range ? { low: range.low, high: range.high } : null;
}

function modeShares(before: readonly Stratum[], after: readonly Stratum[], fold: Fold): ScenarioResult['modes'] {
  const shownAs = shownModes(fold);
  const share = (strata: readonly Stratum[], row: Mode) => {
    const all = daysPerWeek(strata, () => 1);
    return all === 0 ? 0 : daysPerWeek(strata, (mode) => (shownAs(mode) === row ? 1 : 0)) / all;
  };
  return travelModes
    .map((mode) => ({ mode, tripShareBefore: share(before, mode), tripShareAfter: share(after, mode) }))
    .filter(({ tripShareBefore, tripShareAfter }) => tripShareBefore > 0 || tripShareAfter > 0);
}

/** Flows between the modes that are shown; those within one of them are none. */
function foldFlows(flows: readonly Flow[], fold: Fold): Flow[] {
  const shownAs = shownModes(fold);
  const sums = new Map<string, Flow>();
  for (const flow of flows) {
    const from = shownAs(flow.from);
    const to = flow.to === null ? null : shownAs(flow.to);
    if (from === to) continue;
    const sum = sums.get(`${from} ${to}`) ?? { from, to, daysPerWeek: 0, people: 0 };
    sums.set(`${from} ${to}`, {
      ...sum,
      daysPerWeek: sum.daysPerWeek + flow.daysPerWeek,
      people: sum.people + flow.people,
    });
  }
  return [...sums.values()].sort((a, b) => b.daysPerWeek - a.daysPerWeek);
}

function seedCounts(seeds: readonly { mode: number }[]): ScenarioResult['seeds'] {
  return travelModes
    .map((mode, index) => ({ mode, segments: seeds.filter((seed) => seed.mode === index).length }))
    .filter(({ segments }) => segments > 0);
}
