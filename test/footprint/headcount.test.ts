import { describe, expect, test } from 'vitest';
import type { Respondent } from '../../src/survey/respondent.ts';
import { baselineOf, commuter, several } from './commuters.ts';

// 10 km alone in a petrol car is 2·10·5·45 = 4,500 km · 200 g = 900 kg a year, 5 km is 450 kg
const at = (site: string | null, distanceKm: number) => commuter('car', distanceKm, { site });
const walkerAt = (site: string | null) => commuter('walk', 1, { site });

describe('employees', () => {
  test('known: 2 answers of 900 and 0 kg stand for 10 employees, 4,500 kg', () => {
    const baseline = baselineOf([at(null, 10), walkerAt(null)], { headcount: 10 });
    expect(baseline).toMatchObject({ basis: 'headcount', headcount: 10, respondents: 2 });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(4500, 9);
    expect(baseline.personKmPerYear).toBeCloseTo(5 * (4500 + 450), 9);
    expect(baseline.co2eKgPerEmployeeYear?.value).toBeCloseTo(450, 9);
  });

  test('not known: the total is the respondents own and has no interval, the mean has one', () => {
    const baseline = baselineOf([at(null, 10), walkerAt(null), at(null, 5)]);
    expect(baseline).toMatchObject({ basis: 'respondents', headcount: null });
    expect(baseline.co2eKgPerYear).toEqual({ value: expect.closeTo(1350, 9), low: null, high: null });
    // mean 450, s² = (450² + 450² + 0) / 2 = 202,500; 450 ± t(2) 4.303 · √(202,500/3), without correction
    expect(baseline.co2eKgPerEmployeeYear?.high).toBeCloseTo(450 + 4.303 * Math.sqrt(67_500), 6);
    expect(baseline.co2eKgPerEmployeeYear?.low).toBe(0);
  });

  test('more respondents than employees is a problem: they are the employees, and the interval is no negative', () => {
    const baseline = baselineOf(several(4, at(null, 10)), { headcount: 3 });
    expect(baseline.overfull).toEqual([{ employer: null, site: null, department: null }]);
    expect(baseline.headcount).toBe(4);
    expect(baseline.co2eKgPerYear).toEqual({
      value: expect.closeTo(3600, 9),
      low: expect.closeTo(3600, 9),
      high: expect.closeTo(3600, 9),
    });
  });
});

describe('two sites with headcounts', () => {
  // A: 10 employees, x = 900, 900, 0, 0; mean 450, s² = 4·450²/3 = 270,000
  // B: 6 employees, x = 900, 450, 0; mean 450, s² = 2·450²/2 = 202,500
  const people = [at('A', 10), at('A', 10), walkerAt('A'), walkerAt('A'), at('B', 10), at('B', 5), walkerAt('B')];
  const baseline = baselineOf(people, { headcount: { A: 10, B: 6 } });

  test('are scaled each by its own: 10·450 + 6·450 = 7,200 kg', () => {
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(7200, 9);
    expect(baseline.co2eKgPerEmployeeYear?.value).toBeCloseTo(450, 9);
    expect(baseline.headcount).toBe(16);
  });

  test('have Var = 10²(1 − 4/10)·270,000/4 + 6²(1 − 3/6)·202,500/3, and t with 3 + 2 degrees of freedom', () => {
    const variance = 100 * 0.6 * 67_500 + 36 * 0.5 * 67_500;
    const halfWidth = 2.571 * Math.sqrt(variance);
    expect(baseline.co2eKgPerYear?.low).toBeCloseTo(7200 - halfWidth, 6);
    expect(baseline.co2eKgPerYear?.high).toBeCloseTo(7200 + halfWidth, 6);
    expect(baseline.co2eKgPerEmployeeYear?.high).toBeCloseTo((7200 + halfWidth) / 16, 6);
  });

  test('a site that answered more often weighs no more for it', () => {
    const more = [...people, ...several(3, walkerAt('A')), ...several(3, at('A', 10))];
    expect(baselineOf(more, { headcount: { A: 10, B: 6 } }).co2eKgPerYear?.value).toBeCloseTo(10 * 450 + 2700, 6);
  });

  test('shares and distances are scaled by site too: A counts 10 and B 6 employees', () => {
    // car days: 10 · 2/4 + 6 · 2/3 of 16 employees
    expect(baseline.soloCarShare?.value).toBeCloseTo((5 + 4) / 16, 12);
    // km: A (10 + 10 + 1 + 1)/4 = 5.5, B 16/3
    expect(baseline.meanDistanceKm).toBeCloseTo((10 * 5.5 + 6 * (16 / 3)) / 16, 9);
  });
});

describe('headcounts of some and not of others', () => {
  test('a site without a headcount among sites with one is reported apart and in no total', () => {
    const people = [at('A', 10), walkerAt('A'), ...several(5, at('B', 30))];
    const baseline = baselineOf(people, { headcount: { A: 10 } });
    expect(baseline.apart).toEqual([{ employer: null, site: 'B', department: null }]);
    expect(baseline.respondents).toBe(2);
    expect(baseline.headcount).toBe(10);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(4500, 9);
  });

  test('with a headcount of the whole, sites that are not all known are one group', () => {
    const people = [at('A', 10), walkerAt('A'), at('B', 10), at('B', 10)];
    const profileHeadcounts = { A: 10, B: 10 };
    expect(baselineOf(people, { headcount: profileHeadcounts }).co2eKgPerYear?.value).toBeCloseTo(13_500, 6);
    // 3/4 of 20 employees drive
    expect(baselineOf(people, { headcount: 20 }).co2eKgPerYear?.value).toBeCloseTo(13_500, 6);
    expect(baselineOf(people, { headcount: 20 }).apart).toEqual([]);
  });
});

describe('a site with one answer', () => {
  const four = [at('A', 10), at('A', 10), walkerAt('A'), walkerAt('A')];

  test('is pooled with its employer: 15 employees, x = 900, 900, 900, 0, 0, 8,100 kg', () => {
    // mean 540, s² = (3·360² + 2·540²)/4 = 243,000; Var = 15²(1 − 5/15)·243,000/5 = 2,700²; t(4) = 2.776
    const baseline = baselineOf([...four, at('C', 10)], { headcount: { A: 10, C: 5 } });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(8100, 9);
    expect(baseline.co2eKgPerYear?.low).toBeCloseTo(8100 - 2.776 * 2700, 6);
  });

  test('stays apart where that one is everybody: 10·450 + 900, with no variance of its own', () => {
    const baseline = baselineOf([...four, at('C', 10)], { headcount: { A: 10, C: 1 } });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(5400, 9);
    // Var = 10²(1 − 4/10)·270,000/4; t(3) = 3.182
    expect(baseline.co2eKgPerYear?.high).toBeCloseTo(5400 + 3.182 * Math.sqrt(4_050_000), 6);
  });

  test('the only answer of the only site has no interval rather than a made-up one', () => {
    const baseline = baselineOf([at(null, 10)], { headcount: 5 });
    expect(baseline.co2eKgPerYear).toEqual({ value: expect.closeTo(4500, 9), low: null, high: null });
    expect(baseline.soloCarShare?.value).toBe(1);
  });
});

describe('figures that are means over employees, where sites answer unlike', () => {
  const at = (site: string, distanceKm: number, remoteDaysPerWeek: number) =>
    several(2, commuter('car', distanceKm, { site, remoteDaysPerWeek, days: 5 - remoteDaysPerWeek }));
  const people = [...at('A', 10, 1), ...at('B', 40, 3)];

  test('10 employees at 10 km and 30 at 40 km live 32.5 km away in the mean, half of them at 40 km', () => {
    const { meanDistanceKm, medianDistanceKm } = baselineOf(people, { headcount: { A: 10, B: 30 } });
    expect(meanDistanceKm).toBeCloseTo(32.5, 9);
    expect(medianDistanceKm).toBeCloseTo(40, 9);
    expect(baselineOf(people).meanDistanceKm).toBeCloseTo(25, 9);
  });

  test('10 at home one day and 30 three days are 2.5 days in the mean', () => {
    expect(baselineOf(people, { headcount: { A: 10, B: 30 } }).remoteDaysPerWeek).toBeCloseTo(2.5, 9);
    expect(baselineOf(people).remoteDaysPerWeek).toBeCloseTo(2, 9);
  });

  test('an answer of the double weight counts twice in days at home', () => {
    const [one, other] = [people[0] as Respondent, people[3] as Respondent];
    expect(baselineOf([one, { ...other, weight: 3 }]).remoteDaysPerWeek).toBeCloseTo(2.5, 9);
  });
});
