/**
 * The best plan, exactly: every admissible combination is run. In: a workbench whose measures are the candidates
 * (several sizes of one as entries of their own), what a plan costs, limits. Out: the best, its neighbours, the frontier.
 */
import { central } from './draw.ts';
import { frontierOf } from './frontier.ts';
import { type Neighbour, neighboursOf, type Plan } from './neighbours.ts';
import { bestRow, costRows, kgSlack, type PlanCost, tieBreak } from './plan-rows.ts';
import { planTable } from './plan-table.ts';
import { allowedBits, bitIndexes, bitsOfIds, countPlans, exclusionsOf } from './plans.ts';
import { type Compiled, mostMeasures, type Workbench } from './workbench.ts';

export interface OptimiseOptions {
  /** The most that a plan may cost, SEK a year; null without a budget. */
  budgetSekPerYear: number | null;
  /** Share of the baseline that is to be saved, 0 to 1; null without a target. */
  targetShare: number | null;
  /** Measures, by id, that every plan has (in one of their sizes), and those that none has. */
  require: readonly string[];
  forbid: readonly string[];
  /** Whether revenue counts against the cost. */
  net: boolean;
  costOf(mask: number): PlanCost;
}

export type Optimised =
  | {
      kind: 'too-many';
      plans: number;
      limit: number;
      /** Measures whose exclusion brings it under the limit: those that save least alone. */
      forbid: string[];
    }
  /** Measures, each size counted as one, are more than a combination can hold. */
  | { kind: 'too-many-sizes'; entries: number; limit: number }
  | { kind: 'impossible'; reason: 'required-exclude-each-other' | 'required-is-forbidden' | 'nothing-within-budget' }
  | {
      kind: 'found';
      /** How many plans were run. */
      plans: number;
      best: Plan;
      /** Null without a target. Where it is not met, the best is how close one can get. */
      targetMet: boolean | null;
      neighbours: Neighbour[];
      /** By rising cost; each saves more than any that costs less. */
      frontier: Plan[];
    };

export const mostPlans = 4_000_000;

export function optimise(
  bench: Workbench,
  options: OptimiseOptions,
  compiled: Compiled = bench.compile(central),
): Optimised {
  const { measures } = bench.input;
  if (measures.length > mostMeasures) {
    return { kind: 'too-many-sizes', entries: measures.length, limit: mostMeasures };
  }
  const exclusions = exclusionsOf(measures);
  const required = bitsOfIds(measures, options.require);
  const forbidden = bitsOfIds(measures, options.forbid);
  if (required & forbidden) return { kind: 'impossible', reason: 'required-is-forbidden' };
  const allowed = allowedBits(measures, options, exclusions);
  if (options.require.some((id) => (bitsOfIds(measures, [id]) & allowed) === 0))
    return { kind: 'impossible', reason: 'required-exclude-each-other' };
  const plans = countPlans(allowed, exclusions);
  if (plans > mostPlans) {
    return {
      kind: 'too-many',
      plans,
      limit: mostPlans,
      forbid: toForbid(bench, compiled, allowed, required, exclusions),
    };
  }
  const requiredBits = options.require.map((id) => bitsOfIds(measures, [id]));
  const rows = costRows(
    planTable(compiled, exclusions, allowed),
    (mask) => requiredBits.every((bits) => (bits & mask) !== 0),
    options.costOf,
    options.net,
  );
  if (rows.masks.length === 0) return { kind: 'impossible', reason: 'required-exclude-each-other' };
  const planAt = (row: number): Plan => {
    const mask = rows.masks[row] as number;
    const savedCo2eKgPerYear = rows.savedKg[row] as number;
    return {
      mask,
      ...options.costOf(mask),
      costSekPerYear: rows.cost[row] as number,
      savedCo2eKgPerYear,
      savedShare: bench.baselineKgPerYear > 0 ? savedCo2eKgPerYear / bench.baselineKgPerYear : 0,
    };
  };
  const chosen = bestRow(rows, bench, options.targetShare, options.budgetSekPerYear);
  if (chosen === null) return { kind: 'impossible', reason: 'nothing-within-budget' };
  const best = planAt(chosen.row);
  return {
    kind: 'found',
    plans: rows.masks.length,
    best,
    targetMet: chosen.targetMet,
    neighbours: neighboursOf(best, rows, bench, options, planAt),
    frontier: frontierOf(rows, tieBreak(rows, bench.input), kgSlack(bench)).map(planAt),
  };
}

/** Least alone first, until the rest is within the limit. */
function toForbid(
  bench: Workbench,
  { kernel }: Compiled,
  allowed: number,
  required: number,
  exclusions: Int32Array,
): string[] {
  const ids = [...new Set(bench.input.measures.map(({ measure }) => measure.id))];
  const alone = (id: string) =>
    Math.max(...bitIndexes(bitsOfIds(bench.input.measures, [id])).map((i) => kernel.saved(1 << i)));
  const byWorth = ids
    .map((id) => ({ id, bits: bitsOfIds(bench.input.measures, [id]) & allowed, kg: alone(id) }))
    .filter(({ bits }) => bits !== 0 && (bits & required) === 0)
    .sort((a, b) => a.kg - b.kg || (a.id < b.id ? -1 : 1));
  const forbid: string[] = [];
  let left = allowed;
  for (const { id, bits } of byWorth) {
    if (countPlans(left, exclusions) <= mostPlans) break;
    left &= ~bits;
    forbid.push(id);
  }
  return forbid;
}
