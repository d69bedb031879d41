/** Plans in rows with what they save and cost, and which of two comes first. */

import type { PlanTable } from './plan-table.ts';
import { bitIndexes } from './plans.ts';
import type { Workbench } from './workbench.ts';

/** SEK a year to the employer, and what comes in from charges. */
export interface PlanCost {
  grossSekPerYear: number;
  revenueSekPerYear: number;
}

/** In the table's order. Cost in SEK a year: gross, or net of revenue where that was asked for. */
export interface PlanRows extends PlanTable {
  cost: Float64Array;
}

export function costRows(
  { masks, savedKg }: PlanTable,
  wanted: (mask: number) => boolean,
  costOf: (mask: number) => PlanCost,
  net: boolean,
): PlanRows {
  const places = new Int32Array(masks.length);
  let count = 0;
  for (let i = 0; i < masks.length; i++) if (wanted(masks[i] as number)) places[count++] = i;
  const kept = places.subarray(0, count);
  return {
    masks: kept.map((i) => masks[i] as number),
    savedKg: Float64Array.from(kept, (i) => savedKg[i] as number),
    cost: Float64Array.from(kept, (i) => {
      const { grossSekPerYear, revenueSekPerYear } = costOf(masks[i] as number);
      return net ? grossSekPerYear - revenueSekPerYear : grossSekPerYear;
    }),
  };
}

/** Kilograms closer than this are the same: the last bits of a sum say nothing. */
export const kgSlack = ({ baselineKgPerYear }: Pick<Workbench, 'baselineKgPerYear'>) => 1e-9 * baselineKgPerYear;
/** SEK a year, likewise. */
export const sekSlack = 1e-6;

/** Of plans that save alike: lower cost, fewer measures, then the ids in order. Negative where row `a` comes first. */
export function tieBreak(
  { masks, cost }: PlanRows,
  { measures }: Workbench['input'],
): (a: number, b: number) => number {
  const namesOf = (mask: number) =>
    bitIndexes(mask)
      .map((i) => `${measures[i]?.measure.id} ${measures[i]?.size}`)
      .sort()
      .join();
  return (a, b) => {
    const dearer = (cost[a] as number) - (cost[b] as number);
    if (Math.abs(dearer) > sekSlack) return dearer;
    const left = masks[a] as number;
    const right = masks[b] as number;
    return bitIndexes(left).length - bitIndexes(right).length || (namesOf(left) < namesOf(right) ? -1 : 1);
  };
}

/**
 * Cheapest of those that meet the target within the budget (of equally cheap ones, the one that saves more); where none
 * does, or without a target, the one that saves most within the budget. Null where nothing is within the budget.
 */
export function bestRow(
  rows: PlanRows,
  bench: Workbench,
  targetShare: number | null,
  budgetSekPerYear: number | null,
): { row: number; targetMet: boolean | null } | null {
  const { savedKg, cost } = rows;
  const slack = kgSlack(bench);
  const needed = targetShare === null ? Number.POSITIVE_INFINITY : targetShare * bench.baselineKgPerYear - slack;
  const most = budgetSekPerYear === null ? Number.POSITIVE_INFINITY : budgetSekPerYear + sekSlack;
  let cheapest = Number.POSITIVE_INFINITY;
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < cost.length; i++) {
    if ((cost[i] as number) > most) continue;
    best = Math.max(best, savedKg[i] as number);
    if ((savedKg[i] as number) >= needed) cheapest = Math.min(cheapest, cost[i] as number);
  }
  if (best === Number.NEGATIVE_INFINITY) return null;
  const met = cheapest < Number.POSITIVE_INFINITY;
  const before = tieBreak(rows, bench.input);
  let row = -1;
  for (let i = 0; i < cost.length; i++) {
    const candidate = met
      ? (savedKg[i] as number) >= needed && (cost[i] as number) <= cheapest + sekSlack
      : (savedKg[i] as number) >= best - slack && (cost[i] as number) <= most;
    if (!candidate) continue;
    const more = row < 0 ? 1 : (savedKg[i] as number) - (savedKg[row] as number);
    if (row < 0 || more > slack || (more >= -slack && before(i, row) < 0)) row = i;
  }
  return { row, targetMet: targetShare === null ? null : met };
}
