/** What one step away from a plan would change. In: the plan, all plans in rows. Out: plans with their differences. */
import { type PlanCost, type PlanRows, sekSlack } from './plan-rows.ts';
import { bitsOfIds } from './plans.ts';
import type { Workbench } from './workbench.ts';

export interface Plan extends PlanCost {
  /** Bits of the workbench's measures. */
  mask: number;
  /** Gross, or net of revenue where that was asked for: what the budget and the ranking look at. */
  costSekPerYear: number;
  savedCo2eKgPerYear: number;
  /** Of the baseline. */
  savedShare: number;
}

/** One measure more, one less, or another size of one. */
export interface Neighbour {
  change: 'add' | 'remove' | 'resize';
  /** Index of the measure in the workbench that comes (or goes). */
  measure: number;
  plan: Plan;
  /** Against the best plan. */
  costChangeSekPerYear: number;
  savedChangeKgPerYear: number;
  /** Whether it stays within the budget and meets the target. */
  admissible: boolean;
}

export function neighboursOf(
  best: Plan,
  rows: PlanRows,
  bench: Workbench,
  { budgetSekPerYear, targetShare }: { budgetSekPerYear: number | null; targetShare: number | null },
  planAt: (row: number) => Plan,
): Neighbour[] {
  const { measures } = bench.input;
  const siblings = measures.map(({ measure }) => bitsOfIds(measures, [measure.id]));
  const changes = measures.map((_, i): { change: Neighbour['change']; measure: number; mask: number } => {
    const bit = 1 << i;
    if (best.mask & bit) return { change: 'remove', measure: i, mask: best.mask & ~bit };
    const other = best.mask & (siblings[i] as number);
    return { change: other ? 'resize' : 'add', measure: i, mask: (best.mask & ~other) | bit };
  });
  const rowOf = new Map<number, number>();
  const asked = new Set(changes.map(({ mask }) => mask));
  for (let i = 0; i < rows.masks.length; i++)
    if (asked.has(rows.masks[i] as number)) rowOf.set(rows.masks[i] as number, i);
  return changes.flatMap(({ change, measure, mask }) => {
    const row = rowOf.get(mask);
    if (row === undefined) return [];
    const plan = planAt(row);
    return [
      {
        change,
        measure,
        plan,
        costChangeSekPerYear: plan.costSekPerYear - best.costSekPerYear,
        savedChangeKgPerYear: plan.savedCo2eKgPerYear - best.savedCo2eKgPerYear,
        admissible:
          (budgetSekPerYear === null || plan.costSekPerYear <= budgetSekPerYear + sekSlack) &&
          (targetShare === null || plan.savedShare >= targetShare - 1e-9),
      },
    ];
  });
}
