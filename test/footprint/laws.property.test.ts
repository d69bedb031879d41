import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Baseline, estimateBaseline } from '../../src/footprint/baseline.ts';
import { foldModes } from '../../src/profile/fold-modes.ts';
import { addTallies, mergeProfiles } from '../../src/profile/merge.ts';
import type { Profile } from '../../src/profile/profile.ts';
import {
  baselineOf,
  commuter,
  defaultAssumptions,
  type EstimateOptions,
  profileOf,
  roundFactors,
  several,
} from './commuters.ts';
import { measuredPeople, people, weightedPeople } from './generated.ts';
import { expectSame } from './same-figures.ts';

const factors = roundFactors();
const impute = fc.constantFrom('represent' as const, 'mean' as const);

describe('laws of the baseline', () => {
  test('the total is the sum of its modes, in kilograms and in kilometres, folded or not', () => {
    const law = fc.property(
      weightedPeople,
      impute,
      fc.option(fc.integer({ min: 30, max: 90 })),
      (list, how, headcount) => {
        const profile = profileOf(list, headcount ?? undefined);
        for (const fold of [null, foldOf(profile)]) {
          const baseline = estimateBaseline(profile, factors, { ...defaultAssumptions, impute: how }, fold);
          if (!baseline.co2eKgPerYear) continue;
          const sum = (of: (row: Baseline['modes'][number]) => number | null) =>
            baseline.modes.reduce((total, row) => total + (of(row) ?? 0), 0);
          expectEqual(
            sum((row) => row.co2eKgPerYear),
            baseline.co2eKgPerYear.value,
          );
          expectEqual(
            sum((row) => row.personKmPerYear),
            baseline.personKmPerYear as number,
          );
          expectEqual(
            sum((row) => row.vehicleKmPerYear),
            baseline.vehicleKmPerYear as number,
          );
          if (baseline.soloCarShare)
            expectEqual(
              sum((row) => row.tripShare?.value ?? 0),
              1,
            );
        }
      },
    );
    fc.assert(law, { numRuns: 200 });
  });

  test('a mode is the sum of its fuels, and its factor times its kilometres', () => {
    const law = fc.property(weightedPeople, impute, (list, how) => {
      for (const row of baselineOf(list, { impute: how }).modes) {
        if (row.fuels.length > 0) {
          expectEqual(
            row.fuels.reduce((sum, fuel) => sum + (fuel.co2eKgPerYear ?? 0), 0),
            row.co2eKgPerYear ?? 0,
          );
        }
        if (row.co2eKgPerYear === null || !row.factor || row.personKmPerYearWithoutFactor > 0) continue;
        const km = row.factor.unit === 'gCO2e/vkm' ? row.vehicleKmPerYear : row.personKmPerYear;
        expectEqual((row.factor.value * (km as number)) / 1000, row.co2eKgPerYear);
      }
    });
    fc.assert(law, { numRuns: 200 });
  });

  test('scales with the headcount: twice the employees are twice the kilograms and kilometres', () => {
    const law = fc.property(measuredPeople, fc.integer({ min: 30, max: 400 }), (list, headcount) => {
      const [one, two] = [headcount, 2 * headcount].map((n) => baselineOf(list, { headcount: n })) as [
        Baseline,
        Baseline,
      ];
      expectEqual(two.co2eKgPerYear?.value as number, 2 * (one.co2eKgPerYear?.value as number));
      expectEqual(two.personKmPerYear as number, 2 * (one.personKmPerYear as number));
      expectEqual(two.co2eKgPerEmployeeYear?.value as number, one.co2eKgPerEmployeeYear?.value as number);
      expectEqual(two.arrivals.carsAverageDay as number, 2 * (one.arrivals.carsAverageDay as number));
      expect(two.soloCarShare?.value).toBeCloseTo(one.soloCarShare?.value as number, 12);
    });
    fc.assert(law);
  });

  test('scales with the weeks: the value and both ends of its interval', () => {
    const law = fc.property(measuredPeople, fc.integer({ min: 1, max: 26 }), (list, weeks) => {
      const of = (weeksPerYear: number) => baselineOf(list, { weeksPerYear, headcount: 60 }).co2eKgPerYear;
      for (const end of ['value', 'low', 'high'] as const) {
        const [one, two] = [of(weeks)?.[end] ?? null, of(2 * weeks)?.[end] ?? null];
        if (one === null) expect(two).toBeNull();
        else expectEqual(two as number, 2 * one);
      }
    });
    fc.assert(law);
  });

  test('does not change with the order of the rows', () => {
    const law = fc.property(weightedPeople, fc.integer({ min: 0, max: 99 }), impute, (list, seed, how) => {
      const shuffled = [...list].sort((a, b) => rank(list.indexOf(a), seed) - rank(list.indexOf(b), seed));
      expectSame(
        baselineOf(shuffled, { headcount: 70, impute: how }),
        baselineOf(list, { headcount: 70, impute: how }),
      );
    });
    fc.assert(law);
  });

  test('does not change when the rows are split over several profiles and these are merged', () => {
    const law = fc.property(weightedPeople, fc.integer({ min: 1, max: 4 }), impute, (list, parts, how) => {
      const assumptions = { ...defaultAssumptions, impute: how };
      const profiles = Array.from({ length: parts }, (_, i) => profileOf(list.filter((_p, j) => j % parts === i)));
      const merged = estimateBaseline(profiles.reduce(mergeProfiles), factors, assumptions);
      expectSame(merged, baselineOf(list, { impute: how }));
    });
    fc.assert(law);
  });

  test('a known headcount never moves the shares of one group of people', () => {
    const law = fc.property(people, fc.integer({ min: 30, max: 90 }), (list, headcount) => {
      const alone = list.map((person) => ({ ...person, site: null, employer: null }));
      const [of, without] = [baselineOf(alone, { headcount }), baselineOf(alone)];
      for (const [i, row] of of.modes.entries()) {
        expect(row.tripShare?.value).toBeCloseTo(without.modes[i]?.tripShare?.value as number, 12);
      }
    });
    fc.assert(law);
  });

  test('holds its value within its interval, and no share leaves 0 to 1', () => {
    const law = fc.property(weightedPeople, fc.option(fc.integer({ min: 1, max: 90 })), (list, headcount) => {
      const baseline = baselineOf(list, headcount === null ? {} : { headcount });
      const shares = [baseline.soloCarShare, baseline.sustainableShare, ...baseline.modes.map((row) => row.tripShare)];
      for (const estimate of [baseline.co2eKgPerYear, baseline.co2eKgPerEmployeeYear, ...shares]) {
        if (!estimate || estimate.low === null || estimate.high === null) continue;
        expect(estimate.low).toBeLessThanOrEqual(estimate.value + 1e-9);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value - 1e-9);
        expect(estimate.low).toBeGreaterThanOrEqual(0);
      }
      for (const share of shares) expect(share?.high ?? 0).toBeLessThanOrEqual(1);
    });
    fc.assert(law, { numRuns: 200 });
  });

  test('is made of finite numbers, whatever the answers', () => {
    const options = fc.record({
      headcount: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
      impute,
      includeOutliers: fc.boolean(),
      bySite: fc.boolean(),
      fold: fc.boolean(),
    });
    const law = fc.property(weightedPeople, options, (list, { headcount, bySite, fold, ...assumptions }) => {
      const headcounts = headcount !== undefined && bySite ? { A: headcount, B: 3 } : headcount;
      const profile = profileOf(list, headcounts);
      const all = { ...defaultAssumptions, ...assumptions };
      const baseline = estimateBaseline(profile, factors, all, fold ? foldOf(profile) : null);
      expect(notFinite(baseline)).toEqual([]);
    });
    fc.assert(law, { numRuns: 500 });
  });
});

describe('the width of the interval', () => {
  const mix = (n: number) => [
    ...several(n / 2, commuter('car', 12)),
    ...several((3 * n) / 10, commuter('bus', 8)),
    ...several(n / 5, commuter('bicycle', 4)),
  ];
  const widthOf = (n: number, options: EstimateOptions) => {
    const total = baselineOf(mix(n), options).co2eKgPerYear;
    return ((total?.high as number) - (total?.low as number)) / (total?.value as number);
  };

  test('of 50 answers is ten times that of 5,000, of a million employees', () => {
    const ratio = widthOf(50, { headcount: 1_000_000 }) / widthOf(5000, { headcount: 1_000_000 });
    expect(widthOf(50, { headcount: 1_000_000 })).toBeGreaterThan(0.4);
    expect(widthOf(5000, { headcount: 1_000_000 })).toBeLessThan(0.06);
    expect(ratio).toBeGreaterThan(9.9);
    expect(ratio).toBeLessThan(10.3);
  });

  test('is zero when everyone answered', () => {
    expect(widthOf(50, { headcount: 50 })).toBe(0);
    expect(widthOf(5000, { headcount: 5000 })).toBe(0);
  });

  test('shrinks by √(1 − n/N): 50 of 100 employees have 0.707 of it', () => {
    expect(widthOf(50, { headcount: 100 }) / widthOf(50, { headcount: 1_000_000_000 })).toBeCloseTo(Math.SQRT1_2, 6);
  });
});

function foldOf(profile: Profile) {
  return foldModes(profile.units.map((unit) => unit.usual).reduce(addTallies), 5);
}

function rank(index: number, seed: number): number {
  return ((index + 1) * 7919 + seed * 104_729) % 1009;
}

function expectEqual(actual: number, wanted: number) {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

/** Paths to numbers that are NaN or infinite. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => notFinite(part, `${path}.${key}`));
}
