/**
 * What every plan saves, at once. In: compiled measures, which exclude each other. Out: kilograms by plan.
 *
 * Fuels change grams only, so the tree of choices is walked once for all of them; and once for all days at home, which
 * scale the grams, unless a ticket's worth hangs on the days that are left.
 */
import { daysOf, savedWithDays } from './days-at-home.ts';
import { type Blocks, blocksOf, createPlanTree, hasTickets, type PlanVisitor } from './plan-tree.ts';
import { bitIndexes } from './plans.ts';
import type { Start } from './segment-start.ts';
import type { Compiled } from './workbench.ts';

export interface PlanTable {
  /** The plans, as bits. */
  masks: Int32Array;
  /** kg CO2e a year that each saves. */
  savedKg: Float64Array;
}

/** All plans of the allowed measures. */
export function planTable(compiled: Compiled, exclusions: Int32Array, allowed: number): PlanTable {
  const { kernel, measures, setting } = compiled;
  const blocks = blocksOf(measures, exclusions, allowed);
  const stride = blocks.choice.length * blocks.participants.length;
  const all = stride * blocks.fuel.length;
  const saved = new Float64Array(all * blocks.days.length);
  const ofSegment = new Float64Array(all);
  const leafSaving = new Float64Array(blocks.fuel.length);
  const tree = createPlanTree(compiled, exclusions, blocks);
  const oftener = hasTickets(measures);
  let own = 0;
  let starts: readonly Start[] = [];
  const visitor: PlanVisitor = {
    begin(others) {
      starts = others;
    },
    settle(changed) {
      for (let f = 0; f < leafSaving.length; f++) {
        const start = starts[f] as Start;
        leafSaving[f] = own - start.total + (changed ? kernel.choice.gramsSaved(start) : 0);
      }
    },
    put(place) {
      for (let f = 0; f < leafSaving.length; f++) ofSegment[f * stride + place] = leafSaving[f] as number;
    },
  };
  for (const [s, segment] of setting.base.segments.entries()) {
    if (segment.band === 'unknown') continue;
    const kgPerGram = setting.base.kgPerGram[segment.stratum] as number;
    own = segment.grams.reduce((sum, g) => sum + g, 0);
    for (const [d, mask] of blocks.days.entries()) {
      if (d === 0 || oftener) tree.walk(s, mask, visitor);
      const days = daysOf(measures, mask, s);
      for (let i = 0; i < all; i++) {
        const at = d * all + i;
        saved[at] = (saved[at] as number) + kgPerGram * savedWithDays(days, own, ofSegment[i] as number);
      }
    }
  }
  return onlyPlans(blocks, saved, exclusions);
}

/** The savings by mask, as Shapley parts need them, where every combination of n measures is a plan. */
export function savingsByMask({ masks, savedKg }: PlanTable, measures: number): Float64Array {
  const savings = new Float64Array(2 ** measures).fill(Number.NaN);
  for (let i = 0; i < masks.length; i++) savings[masks[i] as number] = savedKg[i] as number;
  return savings;
}

/**
 * Drops combinations in which measures of different kinds exclude each other. A plan stands at
 * ((days × fuel + …) × participants + …) × choice + ….
 */
function onlyPlans(
  { choice, participants, fuel, days }: Blocks,
  saved: Float64Array,
  exclusions: Int32Array,
): PlanTable {
  const masks = new Int32Array(saved.length);
  const savedKg = new Float64Array(saved.length);
  const excludedBy = (mask: number) => bitIndexes(mask).reduce((bits, i) => bits | (exclusions[i] as number), 0);
  const excludedByChoice = choice.map(excludedBy);
  let at = 0;
  let count = 0;
  for (const d of days) {
    for (const f of fuel) {
      for (const p of participants) {
        const others = d | f | p;
        const apart = (excludedBy(others) & others) !== 0;
        for (let c = 0; c < choice.length; c++, at++) {
          if (apart || (excludedByChoice[c] as number) & others) continue;
          masks[count] = others | (choice[c] as number);
          savedKg[count++] = saved[at] as number;
        }
      }
    }
  }
  return { masks: masks.subarray(0, count), savedKg: savedKg.subarray(0, count) };
}
