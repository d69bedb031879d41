import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../../src/footprint/interval.ts';
import { meanVariance, quadratic, weightedSum } from '../../src/footprint/moment-variance.ts';
import { stratify } from '../../src/footprint/strata.ts';
import { stratumFootprint } from '../../src/footprint/stratum-footprint.ts';
import { hasCompleteKilometres, mainLeg } from '../../src/profile/ready-travel.ts';
import { factorFor } from '../../src/reference/factors/resolve.ts';
import { type AnsweredMode, modeFacts, travelKey } from '../../src/reference/modes.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { baselineOf, defaultAssumptions, profileOf, roundFactors } from './commuters.ts';
import { people, weightedPeople } from './generated.ts';

// The method's formulas once more, from the raw rows instead of from moments.
const factors = roundFactors();

/** Grams a week of one person: Σ 2·km·days · g, per vehicle-km or per person-km. */
function gramsPerWeek(person: Respondent): number {
  let grams = 0;
  for (const trip of person.trips) {
    for (const leg of trip.legs) {
      const factor = factorFor(factors, travelKey(leg.mode, leg.fuel ?? 'unknown'));
      if (!factor) continue;
      const aboard = leg.occupancy ?? (leg.mode === 'carpool' ? 2 : 1);
      const shared = factor.unit === 'gCO2e/vkm' && modeFacts[leg.mode].countsOccupants ? aboard : 1;
      grams += (2 * (leg.distanceKm as number) * trip.daysPerWeek * factor.value) / shared;
    }
  }
  return grams;
}

const isUsual = (p: Respondent) => (p.distanceKm ?? 0) <= 200 && days(p, () => true) <= 7;
const isComplete = (p: Respondent) => hasCompleteKilometres(p.trips) && (p.trips.length === 0 || p.distanceKm !== null);

function days(person: Respondent, wanted: (mode: AnsweredMode) => boolean): number {
  return person.trips.reduce((sum, t) => sum + (wanted(mainLeg(t.legs).mode) ? t.daysPerWeek : 0), 0);
}

const sumOf = <T>(list: readonly T[], of: (item: T) => number) => list.reduce((sum, item) => sum + of(item), 0);

describe('the variance of the mean', () => {
  const oneUnit = (list: Respondent[]) => list.map((person) => ({ ...person, site: null, employer: null }));

  test('from moments is the sample variance over n, from the raw rows', () => {
    const law = fc.property(people, (list) => {
      const rows = oneUnit(list).filter((p) => isUsual(p) && isComplete(p));
      const n = rows.length;
      fc.pre(n >= 2);
      const x = rows.map(gramsPerWeek);
      const mean = sumOf(x, (g) => g) / n;
      const direct = sumOf(x, (g) => (g - mean) ** 2) / (n - 1) / n;
      expectRelative(varianceFromMoments(oneUnit(list)), direct, mean * mean);
    });
    fc.assert(law, { numRuns: 200 });
  });

  test('with weights is n/(n−1) · Σ w²(x − R)² / (Σw)², from the raw rows', () => {
    const law = fc.property(weightedPeople, (list) => {
      const rows = oneUnit(list).filter((p) => isUsual(p) && isComplete(p));
      const n = rows.length;
      fc.pre(n >= 2);
      const weight = sumOf(rows, (p) => p.weight);
      const ratio = sumOf(rows, (p) => p.weight * gramsPerWeek(p)) / weight;
      const squares = sumOf(rows, (p) => p.weight ** 2 * (gramsPerWeek(p) - ratio) ** 2);
      expectRelative(varianceFromMoments(oneUnit(list)), ((n / (n - 1)) * squares) / weight ** 2, ratio * ratio);
    });
    fc.assert(law, { numRuns: 200 });
  });

  test('the total is weeks · employees · the weighted mean of the raw rows', () => {
    const law = fc.property(weightedPeople, fc.integer({ min: 30, max: 90 }), (list, headcount) => {
      const rows = oneUnit(list).filter((p) => isUsual(p) && isComplete(p));
      // where only people who never travel are complete, there is no CO2e: their zero represents nobody else
      fc.pre(rows.some((p) => p.trips.length > 0));
      const mean = sumOf(rows, (p) => p.weight * gramsPerWeek(p)) / sumOf(rows, (p) => p.weight);
      const total = baselineOf(oneUnit(list), { headcount }).co2eKgPerYear?.value as number;
      expectRelative(total, (45 * headcount * mean) / 1000, 1);
    });
    fc.assert(law, { numRuns: 200 });
  });

  test('the interval of a share is Wilson’s with n_eff from the raw rows, site by site', () => {
    const headcount = { A: 60, B: 45 };
    const law = fc.property(weightedPeople, (list) => {
      const rows = list.map((person) => ({ ...person, employer: null })).filter(isUsual);
      const sites = (['A', 'B'] as const).map((site) => rows.filter((p) => p.site === site));
      fc.pre(sites.every((of) => of.filter(isComplete).length >= 2));
      const isCar = (mode: AnsweredMode) => mode === 'car';
      const per = sites.map((of, i) => (i === 0 ? headcount.A : headcount.B) / sumOf(of, (p) => p.weight));
      const total = (wanted: (mode: AnsweredMode) => boolean) =>
        sumOf(sites, (of) => (per[sites.indexOf(of)] as number) * sumOf(of, (p) => p.weight * days(p, wanted)));
      fc.pre(total(() => true) > 0);
      const p = total(isCar) / total(() => true);
      fc.pre(p > 0 && p < 1);
      let variance = 0;
      for (const [i, of] of sites.entries()) {
        const e = of.map((one) => one.weight * (days(one, isCar) - p * days(one, () => true)));
        const mean = sumOf(e, (value) => value) / of.length;
        const s2 = sumOf(e, (value) => (value - mean) ** 2) / (of.length - 1);
        const employees = i === 0 ? headcount.A : headcount.B;
        variance += (per[i] as number) ** 2 * of.length * (1 - of.length / employees) * s2;
      }
      variance /= total(() => true) ** 2;
      fc.pre(variance > 1e-12);
      const wanted = wilson(p, (p * (1 - p)) / variance);
      const share = baselineOf(
        list.map((person) => ({ ...person, employer: null })),
        { headcount },
      ).soloCarShare;
      expect(share?.value).toBeCloseTo(p, 10);
      expect(share?.low).toBeCloseTo(wanted.low as number, 8);
      expect(share?.high).toBeCloseTo(wanted.high as number, 8);
    });
    fc.assert(law, { numRuns: 200 });
  });
});

describe('quadratic forms of sparse moments', () => {
  // x = (1, 2), (3, 0): Σ xxᵀ = [10 2; 2 4]
  const moments = {
    n: 2,
    weight: 2,
    weightSquared: 2,
    sums: { a: [2, 4, 4], b: [1, 2, 2] },
    products: { 'a a': [2, 10], 'a b': [1, 2], 'b b': [1, 4] },
  } as Parameters<typeof quadratic>[0];
  const of = (a: number, b: number) =>
    new Map([
      ['a', a],
      ['b', b],
    ]);

  test('fᵀMg with each pair stored once: (1 1)·M·(1 1) = 18, (1 0)·M·(0 1) = 2, (2 1)·M·(1 3) = 46', () => {
    expect(quadratic(moments, of(1, 1), of(1, 1))).toBe(18);
    expect(quadratic(moments, of(1, 0), of(0, 1))).toBe(2);
    // (2·10 + 1·2, 2·2 + 1·4)·(1, 3) = 22 + 24
    expect(quadratic(moments, of(2, 1), of(1, 3))).toBe(46);
  });

  test('f·Σwx of the same: 2·4 + 5·2 = 18', () => {
    expect(weightedSum(moments, of(2, 5))).toBe(18);
  });

  test('one person has no variance', () => {
    expect(meanVariance({ ...moments, n: 1 }, of(1, 1))).toBeNull();
  });
});

function varianceFromMoments(list: Respondent[]): number {
  const [stratum] = stratify(profileOf(list), false).strata;
  if (!stratum) throw new Error('no stratum');
  const { grams } = stratumFootprint(stratum, factors, defaultAssumptions);
  return meanVariance(stratum.tally.kilometres, grams) as number;
}

/** Equal to 1e-9, relative to the figure or to the scale that it was subtracted from. */
function expectRelative(actual: number, wanted: number, scale: number) {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(wanted), scale, 1e-9));
}
