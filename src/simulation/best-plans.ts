/**
 * The best plans of all measures in their recommended sizes, by name rather than by bit.
 * In: a workplace, measures, a budget or a target. Out: the best, its neighbours and the frontier.
 */

import type { Text } from '../reference/measures/figure.ts';
import type { Measure } from '../reference/measures/measure.ts';
import { central } from './draw.ts';
import type { MoneyOptions } from './money.ts';
import type { Neighbour, Plan } from './neighbours.ts';
import { type Optimised, type OptimiseOptions, optimise } from './optimise.ts';
import { createPlanCost } from './plan-cost.ts';
import { allowedBits, bitIndexes, exclusionsOf, withSizes } from './plans.ts';
import { recommendedMeasures } from './recommended-size.ts';
import { createWorkbench, type SimulationInput } from './workbench.ts';

export interface PlanChoice extends Omit<OptimiseOptions, 'costOf'> {
  /** Sizes to try, by measure id; the recommended one for the others. */
  sizes: Readonly<Record<string, readonly number[]>>;
  money: MoneyOptions;
}

export interface NamedPlan {
  measures: { id: string; label: Text; size: number }[];
  /** SEK a year, gross (net of revenue where that was asked for). */
  costPerYear: number;
  savedCo2eKgPerYear: number;
  savedShare: number;
}

export interface BestPlans {
  kind: 'found';
  plans: number;
  best: NamedPlan;
  budgetSekPerYear: number | null;
  targetShare: number | null;
  targetMet: boolean | null;
  neighbours: (Pick<Neighbour, 'change' | 'admissible'> & {
    id: string;
    label: Text;
    size: number;
    costChangePerYear: number;
    savedChangeKgPerYear: number;
  })[];
  frontier: NamedPlan[];
}

/** Null where there are no kilometres to save from. */
export function bestPlans(
  workplace: Omit<SimulationInput, 'measures'>,
  measures: readonly Measure[],
  choice: PlanChoice,
): BestPlans | Exclude<Optimised, { kind: 'found' }> | null {
  const sized = withSizes(recommendedMeasures(measures, workplace), choice.sizes);
  const bench = createWorkbench({ ...workplace, measures: sized });
  if (!(bench.baselineKgPerYear > 0)) return null;
  const compiled = bench.compile(central);
  const exclusions = exclusionsOf(sized);
  const allowed = allowedBits(sized, choice, exclusions);
  const costOf = createPlanCost(bench, compiled, choice.money, exclusions, allowed);
  const found = optimise(bench, { ...choice, costOf }, compiled);
  if (found.kind !== 'found') return found;
  const nameOf = (index: number) => {
    const { measure, size } = sized[index] as (typeof sized)[number];
    return { id: measure.id, label: measure.label, size };
  };
  const named = (plan: Plan): NamedPlan => ({
    measures: bitIndexes(plan.mask).map(nameOf),
    costPerYear: plan.costSekPerYear,
    savedCo2eKgPerYear: plan.savedCo2eKgPerYear,
    savedShare: plan.savedShare,
  });
  return {
    kind: 'found',
    plans: found.plans,
    best: named(found.best),
    budgetSekPerYear: choice.budgetSekPerYear,
    targetShare: choice.targetShare,
    targetMet: found.targetMet,
    neighbours: found.neighbours.map((neighbour) => ({
      change: neighbour.change,
      admissible: neighbour.admissible,
      ...nameOf(neighbour.measure),
      costChangePerYear: neighbour.costChangeSekPerYear,
      savedChangeKgPerYear: neighbour.savedChangeKgPerYear,
    })),
    frontier: found.frontier.map(named),
  };
}
