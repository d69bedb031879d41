/** The change of a figure between two rounds: its interval, and whether it is more than chance. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Estimate, wilson } from '../../../src/footprint/interval.ts';
import { changeOf } from '../../../src/report/track/change.ts';

const cent = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);
/** A value with arms on either side, some of them of no length. */
const estimate: fc.Arbitrary<Estimate> = fc
  .tuple(cent, cent, cent)
  .map(([value, below, above]) => ({ value, low: value - below, high: value + above }));
const assert = (law: fc.IProperty<unknown>) => fc.assert(law, { numRuns: 500 });
const widthOf = ({ low, high }: { low: number | null; high: number | null }) => (high as number) - (low as number);

describe('a change between rounds', () => {
  // Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10
  it.each([
    ['56/70 − 48/80', [56, 70], [48, 80], 0.2, 0.0524, 0.3339],
    ['9/10 − 3/10', [9, 10], [3, 10], 0.6, 0.1705, 0.809],
    ['10/10 − 0/20', [10, 10], [0, 20], 1, 0.6791, 1],
  ] as const)('has the interval of Newcombe’s example %s', (_, [a, m], [b, n], difference, low, high) => {
    const change = changeOf(wilson(b / n, n), wilson(a / m, m));
    expect(change).toMatchObject({ before: b / n, after: a / m, verdict: 'real' });
    expect(change.difference).toBeCloseTo(difference, 12);
    expect(change.low).toBeCloseTo(low, 4);
    expect(change.high).toBeCloseTo(high, 4);
  });

  it('of two means has the root of the sum of the squares of their arms', () => {
    const change = changeOf({ value: 500, low: 470, high: 530 }, { value: 420, low: 380, high: 460 });
    expect(change).toEqual({ before: 500, after: 420, difference: -80, low: -130, high: -30, verdict: 'real' });
  });

  it('of two rounds that all have answered is told without doubt', () => {
    const exactly = (value: number): Estimate => ({ value, low: value, high: value });
    expect(changeOf(exactly(3), exactly(2))).toMatchObject({ difference: -1, low: -1, high: -1, verdict: 'real' });
    expect(changeOf(exactly(3), exactly(3))).toMatchObject({ difference: 0, low: 0, high: 0, verdict: 'noise' });
  });

  it('that its interval only touches is chance', () => {
    const exact: Estimate = { value: 10, low: 10, high: 10 };
    expect(changeOf(exact, { value: 12, low: 10, high: 14 })).toMatchObject({ low: 0, verdict: 'noise' });
    expect(changeOf(exact, { value: 8, low: 6, high: 10 })).toMatchObject({ high: 0, verdict: 'noise' });
  });

  test('is real just where no change lies outside its interval', () => {
    assert(
      fc.property(estimate, estimate, (before, after) => {
        const { low, high, verdict } = changeOf(before, after);
        expect(verdict).toBe((low as number) <= 0 && (high as number) >= 0 ? 'noise' : 'real');
      }),
    );
  });

  test('lies within its interval, which either round alone makes no wider', () => {
    assert(
      fc.property(estimate, estimate, (before, after) => {
        const change = changeOf(before, after);
        expect(change.difference).toBe(after.value - before.value);
        expect(change.low).toBeLessThanOrEqual(change.difference);
        expect(change.high).toBeGreaterThanOrEqual(change.difference);
        for (const one of [before, after]) expect(widthOf(change)).toBeGreaterThanOrEqual(widthOf(one) - 1e-9);
      }),
    );
  });

  test('is less sure with either round less sure', () => {
    const longer = fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100);
    const which = fc.constantFrom('before', 'after');
    assert(
      fc.property(estimate, estimate, which, longer, longer, (before, after, wider, below, above) => {
        const rounds = { before, after };
        const { value, low, high } = rounds[wider] as { value: number; low: number; high: number };
        const sure = changeOf(before, after);
        const wide = { ...rounds, [wider]: { value, low: low - below, high: high + above } };
        const unsure = changeOf(wide.before, wide.after);
        expect(unsure.difference).toBe(sure.difference);
        expect(unsure.low).toBeLessThan(sure.low as number);
        expect(unsure.high).toBeGreaterThan(sure.high as number);
      }),
    );
  });

  test('is the opposite with the rounds the other way about', () => {
    assert(
      fc.property(estimate, estimate, (before, after) => {
        const [there, back] = [changeOf(before, after), changeOf(after, before)];
        expect(back.difference).toBeCloseTo(-there.difference, 9);
        expect(back.low).toBeCloseTo(-(there.high as number), 9);
        expect(back.high).toBeCloseTo(-(there.low as number), 9);
        expect(back.verdict).toBe(there.verdict);
      }),
    );
  });

  test('has neither interval nor verdict where a round has no interval', () => {
    const withoutInterval = cent.map((value): Estimate => ({ value, low: null, high: null }));
    assert(
      fc.property(estimate, withoutInterval, (one, other) => {
        expect(changeOf(one, other)).toEqual({
          ...{ before: one.value, after: other.value, difference: other.value - one.value },
          ...{ low: null, high: null, verdict: null },
        });
        expect(changeOf(other, one)).toMatchObject({ low: null, high: null, verdict: null });
      }),
    );
  });
});
