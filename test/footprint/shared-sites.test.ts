/** A shared profile holds the moments of small sites apart, in a unit of nobody: with headcounts by site it is no site. */
import { describe, expect, it } from 'vitest';
import { estimateBaseline } from '../../src/footprint/baseline.ts';
import type { Estimate } from '../../src/footprint/interval.ts';
import { mergeProfiles } from '../../src/profile/merge.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { shareProfile } from '../../src/profile/share.ts';
import { commuter, defaultAssumptions, type Headcounts, profileOf, roundFactors, several } from './commuters.ts';

/** Of n at a site half live at a distance, the others at the double. */
const at = (site: string, n: number, km: number) => [
  ...several(Math.ceil(n / 2), commuter('car', km, { site })),
  ...several(Math.floor(n / 2), commuter('car', 2 * km, { site })),
];
// 1 km one way is 2 · 5 · 45 · 200 g = 90 kg a year
const [meanA, meanB, meanC] = [90 * 15, (90 * (4 * 20 + 3 * 40)) / 7, 90 * 7.5];

function sharedOf(people: ReturnType<typeof at>, headcounts: Headcounts) {
  const shared = shareProfile(profileOf(people, headcounts), 5);
  expect(shared.units.filter(({ usual }) => usual.people === 0).map(({ site }) => site)).toEqual(['*']);
  return estimateBaseline(shared, roundFactors(), defaultAssumptions, null);
}

describe('a shared profile whose smallest site has too few for a variance of its own', () => {
  it('counts that site and the one drawn in as one, by the employees of both', () => {
    const { headcount, apart, co2eKgPerYear } = sharedOf([...at('A', 30, 10), ...at('B', 7, 20)], { A: 60, B: 20 });
    expect([headcount, apart]).toEqual([80, []]);
    expect(co2eKgPerYear?.value).toBeCloseTo((80 * (30 * meanA + 7 * meanB)) / 37, 6);
    expect(co2eKgPerYear?.low).toBeLessThan(co2eKgPerYear?.value as number);
  });

  it('leaves a site that is large enough by itself, and the total has an interval', () => {
    const people = [...at('A', 30, 10), ...at('B', 7, 20), ...at('C', 40, 5)];
    const { headcount, apart, co2eKgPerYear } = sharedOf(people, { A: 60, B: 20, C: 80 });
    expect([headcount, apart]).toEqual([160, []]);
    expect(co2eKgPerYear?.value).toBeCloseTo((80 * (30 * meanA + 7 * meanB)) / 37 + 80 * meanC, 6);
    expect(co2eKgPerYear?.low).not.toBeNull();
    expect(co2eKgPerYear?.high).not.toBeNull();
  });

  it('tells of the one site without a headcount, not of the unit of nobody', () => {
    const { apart } = sharedOf([...at('A', 30, 10), ...at('B', 7, 20), ...at('C', 8, 5)], { A: 60, C: 20 });
    expect(apart.map(({ site }) => site)).toEqual(['B']);
  });

  it('keeps to its own employer: two together are the sum of both, their variances too', () => {
    const of = (employer: string, km: number) => {
      const people = [...at('A', 30, km), ...at('B', 7, 2 * km)].map((one) => ({ ...one, employer }));
      const profile = profileOf(people, { A: 60, B: 20 });
      const headcounts = profile.headcounts.map((headcount) => ({ ...headcount, employer }));
      return shareProfile({ ...profile, headcounts }, 5);
    };
    const total = (profile: Profile) =>
      estimateBaseline(profile, roundFactors(), defaultAssumptions, null).co2eKgPerYear as Estimate;
    const [x, y] = [of('X', 10), of('Y', 3)];
    const [both, ofX, ofY] = [total(mergeProfiles(x, y)), total(x), total(y)];
    const arm = ({ value, high }: Estimate) => (high as number) - value;
    expect(both.value).toBeCloseTo(ofX.value + ofY.value, 6);
    expect(arm(both)).toBeGreaterThan(0);
    // of many together the quantile is a little nearer to the normal one
    expect(arm(both) / Math.hypot(arm(ofX), arm(ofY))).toBeGreaterThan(0.9);
    expect(arm(both) / Math.hypot(arm(ofX), arm(ofY))).toBeLessThanOrEqual(1 + 1e-9);
  });
});
