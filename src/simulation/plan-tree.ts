/**
 * Every combination of choice measures in one segment. In: compiled measures, which exclude each other. Out: for each
 * combination the shares after it, handed to a visitor.
 *
 * Segments do not touch each other, so each is worked through on its own: for each set of participants the choice
 * measures are walked as a tree in the order of their reach, where a branch shares all layers with its trunk.
 */
import type { ChoiceAction, CompiledMeasure } from './compiled-measure.ts';
import { modeCount } from './mode-index.ts';
import { bitIndexes, plansOf } from './plans.ts';
import type { Start } from './segment-start.ts';
import type { Compiled } from './workbench.ts';

/** Combinations of each kind; a plan is one of each. */
export interface Blocks {
  choice: Int32Array;
  participants: Int32Array;
  fuel: Int32Array;
  days: Int32Array;
}

export interface PlanVisitor {
  /** The starts of another set of participants, one for each combination of fuels. */
  begin(starts: readonly Start[]): void;
  /** The kernel's choice holds the shares after; `changed` is false where no measure reaches the segment. */
  settle(changed: boolean): void;
  /** What was settled holds for this place: participants × choice combinations + choice. */
  put(place: number): void;
}

export interface PlanTree {
  /** One segment, with these measures, as bits, taking days away. */
  walk(segment: number, daysMask: number, visitor: PlanVisitor): void;
}

export function blocksOf(measures: readonly CompiledMeasure[], exclusions: Int32Array, allowed: number): Blocks {
  const plans = (kind: CompiledMeasure['kind']) =>
    plansOf(
      measures.reduce((mask, measure, i) => (measure.kind === kind ? mask | (1 << i) : mask), 0) & allowed,
      exclusions,
    );
  return { choice: plans('choice'), participants: plans('participants'), fuel: plans('fuel'), days: plans('days') };
}

/** Whether days at home change what a choice measure is worth. */
export function hasTickets(measures: readonly CompiledMeasure[]): boolean {
  return measures.some((measure) => measure.kind === 'choice' && measure.ticket !== null);
}

export function createPlanTree({ kernel, measures }: Compiled, exclusions: Int32Array, blocks: Blocks): PlanTree {
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
  let count = 0;
  let reaching: { bit: number; index: number; reach: number }[] = [];
  let beside: number[] = [];
  let first = 0;
  let visit: PlanVisitor | null = null;

  /** Layer by layer; `level` counts the measures taken. */
  function branch(next: number, level: number, index: number, mask: number): void {
    if (next === reaching.length) {
      leaf(level);
      write(0, index, mask);
      return;
    }
    const { bit, index: i, reach } = reaching[next] as { bit: number; index: number; reach: number };
    branch(next + 1, level, index, mask);
    if ((exclusions[i] as number) & mask) return;
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
    branch(next + 1, level + 1, index + (offsets[i] as number), mask | bit);
  }

  function leaf(level: number): void {
    if (level > 0) {
      const at = level * modeCount;
      let sum = 0;
      for (let m = 0; m < count; m++) sum += product[at + m] as number;
      const scale = (previous[level] as number) / sum;
      for (let m = 0; m < count; m++) after[m] = (sums[at + m] as number) + scale * (product[at + m] as number);
      choice.take(after, 0, count);
    }
    (visit as PlanVisitor).settle(level > 0);
  }

  /** The same for all combinations with measures that do not reach the segment. */
  function write(next: number, index: number, mask: number): void {
    if (next < beside.length) {
      const i = beside[next] as number;
      write(next + 1, index, mask);
      if (!((exclusions[i] as number) & mask)) write(next + 1, index + (offsets[i] as number), mask | (1 << i));
      return;
    }
    (visit as PlanVisitor).put(first + (placeOf[index] as number));
  }

  return {
    walk(s, daysMask, visitor) {
      visit = visitor;
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
      const gains = reaching.map(({ index }) => kernel.expUtilityOf(measures[index] as ChoiceAction, daysMask));
      for (const [p, taking] of blocks.participants.entries()) {
        first = p * blocks.choice.length;
        const starts = [...blocks.fuel].map((fuel) => kernel.startOf(s, taking | fuel));
        const { modes, smooth, count: there } = starts[0] as Start;
        count = there;
        for (let m = 0; m < count; m++) {
          const mode = modes[m] as number;
          product[m] = smooth[mode] as number;
          sums[m] = 0;
          for (const [next, gain] of gains.entries()) factors[next * modeCount + m] = gain[mode] as number;
        }
        previous[0] = 1;
        visitor.begin(starts);
        branch(0, 0, 0, 0);
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
