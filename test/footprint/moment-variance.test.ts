import { describe, expect, it } from 'vitest';
import { meanVariance, quadratic, weightedSum } from '../../src/footprint/moment-variance.ts';
import { createMoments } from '../../src/profile/moments.ts';

/** Two kinds of kilometres of four people: (1, 0), (2, 1), (3, 0), (6, 3). */
const people = [
  [1, 0],
  [2, 1],
  [3, 0],
  [6, 3],
] as const;
const gathered = createMoments();
const dimensions = [gathered.dimension('car'), gathered.dimension('bus')];
for (const values of people) gathered.add(dimensions, values, 2, 1);
const moments = gathered.finish();

describe('the variance of a mean from moments', () => {
  it('is s²/n of what the factors make of each', () => {
    const each = people.map(([car, bus]) => 10 * car + bus);
    const mean = each.reduce((sum, x) => sum + x, 0) / 4;
    const variance = each.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3 / 4;
    expect(
      meanVariance(
        moments,
        new Map([
          ['car', 10],
          ['bus', 1],
        ]),
      ),
    ).toBeCloseTo(variance, 9);
  });

  it('leaves out what has no factor, in the sum and in every product', () => {
    expect(weightedSum(moments, new Map([['car', 10]]))).toBe(120);
    expect(weightedSum(moments, new Map([['bus', 1]]))).toBe(4);
    expect(quadratic(moments, new Map([['car', 1]]), new Map([['bus', 1]]))).toBe(20);
    expect(quadratic(moments, new Map(), new Map([['bus', 1]]))).toBe(0);
    expect(meanVariance(moments, new Map())).toBe(0);
  });

  it('is none of one person', () => {
    const one = createMoments();
    one.add([one.dimension('car')], [5], 1, 1);
    expect(meanVariance(one.finish(), new Map([['car', 1]]))).toBeNull();
  });
});
