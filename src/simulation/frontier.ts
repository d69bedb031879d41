import type { PlanRows } from './plan-rows.ts';
import { sekSlack } from './plan-rows.ts';

/**
 * Rows that no other beats: each saves more than any that costs as much or less, by rising cost.
 * `before` settles between plans that cost and save alike; savings closer than `slackKg` are the same.
 */
export function frontierOf(rows: PlanRows, before: (a: number, b: number) => number, slackKg: number): number[] {
  const { cost, savedKg } = rows;
  const byCost = Uint32Array.from(cost, (_, i) => i).sort((a, b) => (cost[a] as number) - (cost[b] as number));
  const frontier: number[] = [];
  for (const row of byCost) {
    const last = frontier.at(-1);
    if (last === undefined) {
      frontier.push(row);
      continue;
    }
    const more = (savedKg[row] as number) - (savedKg[last] as number);
    const asCheap = (cost[row] as number) - (cost[last] as number) <= sekSlack;
    if (asCheap && (more > slackKg || (more >= -slackKg && before(row, last) < 0))) frontier[frontier.length - 1] = row;
    else if (!asCheap && more > slackKg) frontier.push(row);
  }
  return frontier;
}
