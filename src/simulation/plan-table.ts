/**
 * What every plan saves, at once. In: compiled measures, which exclude each other. Out: kilograms by plan.
 *
 * Segments do not touch each other, so each is worked through on its own: for each set of participants the choice
 * measures are walked as a tree in the order of their reach, where a branch shares all layers with its trunk.
 * Fuels change grams only and days at home scale them, so neither walks the tree again.
 */
import type { ChoiceAction, CompiledMeasure } from './compile.ts';
import { daysOf, type Kernel, savedWithDays } from './kernel.ts';
import { modeCount } from './mode-index.ts';
import { bitIndexes, plansOf } from './plans.ts';
import type { Start } from './segment-start.ts';
import type { SimBase, SimSegment } from './segments.ts';
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
  const plansOfKind = (kind: CompiledMeasure['kind']) => plansOf(allowed & bitsOfKind(measures, kind), exclusions);
  const blocks: Blocks = {
    choice: plansOfKind('choice'),
    participants: plansOfKind('participants'),
    fuel: plansOfKind('fuel'),
    days: plansOfKind('days'),
  };
  const all = blocks.choice.length * blocks.participants.length * blocks.fuel.length;
  const saved = new Float64Array(all * blocks.days.length);
  const ofSegment = new Float64Array(all);
  const tree = createTree(setting.base, kernel, measures, exclusions, blocks);
  for (const [s, segment] of setting.base.segments.entries()) {
    if (segment.band === 'unknown') continue;
    tree.fill(s, ofSegment);
    const kgPerGram = setting.base.kgPerGram[segment.stratum] as number;
    const own = segment.grams.reduce((sum, g) => sum + g, 0);
    for (const [d, mask] of blocks.days.entries()) {
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

/** Combinations of each kind; a plan is one of each, at ((days × fuel + …) × participants + …) × choice + …. */
interface Blocks {
  choice: Int32Array;
  participants: Int32Array;
  fuel: Int32Array;
  days: Int32Array;
}

function bitsOfKind(measures: readonly CompiledMeasure[], kind: CompiledMeasure['kind']): number {
  return measures.reduce((mask, measure, i) => (measure.kind === kind ? mask | (1 << i) : mask), 0);
}

/** Drops combinations in which measures of different kinds exclude each other. */
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

function createTree(
  base: SimBase,
  kernel: Kernel,
  measures: readonly CompiledMeasure[],
  exclusions: Int32Array,
  blocks: Blocks,
) {
  const { choice } = kernel;
  const choiceBits = bitIndexes(blocks.choice.reduce((bits, mask) => bits | mask, 0));
  const { offsets, size } = mixedRadix(choiceBits, exclusions);
  const placeOf = new Int32Array(size);
  for (const [c, mask] of blocks.choice.entries()) {
    placeOf[bitIndexes(mask).reduce((sum, i) => sum + (offsets[i] as number), 0)] = c;
  }
  const depth = choiceBits.length + 1;
  const product = new Float64Array(depth * modeCount);
  const sums = new Float64Array(depth * modeCount);
  const previous = new Float64Array(depth);
  const factors = new Float64Array(depth * modeCount);
  const after = new Float64Array(modeCount);
  const fuels = blocks.fuel.length;
  const stride = blocks.participants.length * blocks.choice.length;
  const leafSaving = new Float64Array(fuels);
  let starts: Start[] = [];
  let reaching: { bit: number; index: number; reach: number }[] = [];
  let beside: number[] = [];
  let own = 0;
  let into = new Float64Array(0);
  let first = 0;

  /** Layer by layer; `level` counts the measures taken. */
  function walk(next: number, level: number, index: number, mask: number): void {
    if (next === reaching.length) {
      leaf(level);
      write(0, index, mask);
      return;
    }
    const { bit, index: i, reach } = reaching[next] as { bit: number; index: number; reach: number };
    walk(next + 1, level, index, mask);
    if ((exclusions[i] as number) & mask) return;
    const count = (starts[0] as Start).count;
    const from = level * modeCount;
    const to = from + modeCount;
    const factor = next * modeCount;
    const weight = (previous[level] as number) - reach;
    let scale = 0;
    if (weight > 0) {
      let sum = 0;
      for (let m = 0; m < count; m++) sum += product[from + m] as number;
      scale = weight / sum;
    }
    for (let m = 0; m < count; m++) {
      sums[to + m] = (sums[from + m] as number) + scale * (product[from + m] as number);
      product[to + m] = (product[from + m] as number) * (factors[factor + m] as number);
    }
    previous[level + 1] = reach;
    walk(next + 1, level + 1, index + (offsets[i] as number), mask | bit);
  }

  /** Grams that the segment saves with each combination of fuel measures. */
  function leaf(level: number): void {
    const { count } = starts[0] as Start;
    if (level > 0) {
      const at = level * modeCount;
      let sum = 0;
      for (let m = 0; m < count; m++) sum += product[at + m] as number;
      const scale = (previous[level] as number) / sum;
      for (let m = 0; m < count; m++) after[m] = (sums[at + m] as number) + scale * (product[at + m] as number);
      choice.take(after, 0, count);
    }
    for (let f = 0; f < fuels; f++) {
      const start = starts[f] as Start;
      leafSaving[f] = own - start.total + (level > 0 ? choice.gramsSaved(start) : 0);
    }
  }

  /** The same saving for all combinations with measures that do not reach the segment. */
  function write(next: number, index: number, mask: number): void {
    if (next < beside.length) {
      const i = beside[next] as number;
      write(next + 1, index, mask);
      if (!((exclusions[i] as number) & mask)) write(next + 1, index + (offsets[i] as number), mask | (1 << i));
      return;
    }
    const at = first + (placeOf[index] as number);
    for (let f = 0; f < fuels; f++) into[f * stride + at] = leafSaving[f] as number;
  }

  return {
    fill(s: number, table: Float64Array) {
      into = table as Float64Array<ArrayBuffer>;
      own = (base.segments[s] as SimSegment).grams.reduce((sum, g) => sum + g, 0);
      reaching = choice
        .orderedOf(s)
        .map(({ bit, measure }) => ({
          bit,
          index: 31 - Math.clz32(bit),
          reach: Math.min(1, measure.reach[s] as number),
        }))
        .filter(({ index }) => choiceBits.includes(index));
      const there = new Set(reaching.map(({ index }) => index));
      beside = choiceBits.filter((i) => !there.has(i));
      for (const [p, taking] of blocks.participants.entries()) {
        first = p * blocks.choice.length;
        starts = [...blocks.fuel].map((fuel) => kernel.startOf(s, taking | fuel));
        const { modes, count, smooth } = starts[0] as Start;
        for (let m = 0; m < count; m++) {
          product[m] = smooth[modes[m] as number] as number;
          sums[m] = 0;
          for (const [next, { index }] of reaching.entries()) {
            const { expUtility } = measures[index] as ChoiceAction;
            factors[next * modeCount + m] = expUtility[modes[m] as number] as number;
          }
        }
        previous[0] = 1;
        walk(0, 0, 0, 0);
      }
    },
  };
}

/** An index for each combination: sizes of one measure (which all exclude each other) share a digit. */
function mixedRadix(bits: readonly number[], exclusions: Int32Array): { offsets: Int32Array; size: number } {
  const offsets = new Int32Array(32);
  let left = bits.reduce((mask, i) => mask | (1 << i), 0);
  let size = 1;
  for (const i of bits) {
    if (!(left & (1 << i))) continue;
    let together = 1 << i;
    let level = 0;
    for (const j of bits) {
      if (!(left & (1 << j))) continue;
      if ((together & ~(1 << j) & ~(exclusions[j] as number)) !== 0) continue;
      together |= 1 << j;
      level += 1;
      offsets[j] = level * size;
    }
    left &= ~together;
    size *= level + 1;
  }
  return { offsets, size };
}
