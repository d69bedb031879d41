/**
 * Which combinations of measures are plans: no two that exclude each other, no measure in two sizes.
 * In: measures, several sizes of one as entries of their own. Out: exclusions as bits, and how many plans there are.
 */
import type { Measure } from '../reference/measures/measure.ts';
import type { ChosenMeasure } from './compiled-measure.ts';

/** Per measure, the bits of those that it does not go together with. Symmetric, also where one side alone says so. */
export function exclusionsOf(measures: readonly ChosenMeasure[]): Int32Array {
  const apart = (a: Measure, b: Measure) => a.id === b.id || a.excludes.includes(b.id) || b.excludes.includes(a.id);
  return Int32Array.from(measures, ({ measure }, i) =>
    measures.reduce((mask, other, j) => (i !== j && apart(measure, other.measure) ? mask | (1 << j) : mask), 0),
  );
}

/** The measures with each size asked for as an entry of its own; those without stay as they are. */
export function withSizes(
  measures: readonly ChosenMeasure[],
  sizes: Readonly<Record<string, readonly number[]>>,
): ChosenMeasure[] {
  return measures.flatMap((chosen) => {
    const several = sizes[chosen.measure.id];
    return several ? several.map((size) => ({ ...chosen, size })) : [chosen];
  });
}

/** Bits of all measures with one of these ids. */
export function bitsOfIds(measures: readonly ChosenMeasure[], ids: readonly string[]): number {
  return measures.reduce((mask, { measure }, i) => (ids.includes(measure.id) ? mask | (1 << i) : mask), 0);
}

export function bitIndexes(mask: number): number[] {
  const indexes: number[] = [];
  for (let i = 0; mask >>> i !== 0; i++) if (mask & (1 << i)) indexes.push(i);
  return indexes;
}

/** What may be in a plan: not what is forbidden, nor what a required measure excludes in all its sizes. */
export function allowedBits(
  measures: readonly ChosenMeasure[],
  { require, forbid }: { require: readonly string[]; forbid: readonly string[] },
  exclusions: Int32Array,
): number {
  const excludedByAll = (bits: number) =>
    bitIndexes(bits).reduce((mask, i) => mask & (exclusions[i] as number) & ~bits, -1);
  return require.reduce(
    (bits, id) => bits & ~excludedByAll(bitsOfIds(measures, [id])),
    (2 ** measures.length - 1) & ~bitsOfIds(measures, forbid),
  );
}

/** Every combination of the allowed measures without two that exclude each other. */
export function plansOf(allowed: number, exclusions: Int32Array): Int32Array {
  const bits = bitIndexes(allowed);
  const plans = new Int32Array(countPlans(allowed, exclusions));
  let count = 0;
  const walk = (at: number, mask: number) => {
    if (at < 0) {
      plans[count++] = mask;
      return;
    }
    const i = bits[at] as number;
    walk(at - 1, mask);
    if (!((exclusions[i] as number) & mask)) walk(at - 1, mask | (1 << i));
  };
  walk(bits.length - 1, 0);
  return plans;
}

/** How many there are: the product over groups of measures that exclude each other, each group counted by itself. */
export function countPlans(allowed: number, exclusions: Int32Array): number {
  let product = 1;
  let left = allowed;
  while (left !== 0) {
    const group = groupOf(31 - Math.clz32(left), left, exclusions);
    product *= countWithin(group, exclusions);
    left &= ~group;
  }
  return product;
}

function groupOf(start: number, allowed: number, exclusions: Int32Array): number {
  let group = 1 << start;
  for (let before = 0; before !== group; ) {
    before = group;
    for (const i of bitIndexes(before)) group |= (exclusions[i] as number) & allowed;
  }
  return group;
}

/** Without the first measure, and with it but none that it excludes. */
function countWithin(group: number, exclusions: Int32Array): number {
  if (group === 0) return 1;
  const i = 31 - Math.clz32(group);
  const without = group & ~(1 << i);
  return countWithin(without, exclusions) + countWithin(without & ~(exclusions[i] as number), exclusions);
}
