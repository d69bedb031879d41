import { describe, expect, test } from 'vitest';
import { baselineOf, commuter, leg, rowOf, several, traveller } from './commuters.ts';

// 12 km alone in a petrol car is 1,080 kg a year
const driver = commuter('car', 12);
const cyclist = commuter('bicycle', 3);
const driverOfUnknownDistance = commuter('car', null);

describe('answers without a distance', () => {
  test('count in the shares and are represented in kilometres: (1,080 + 0) · 3/2 = 1,620 kg', () => {
    const baseline = baselineOf([driver, cyclist, driverOfUnknownDistance]);
    expect(rowOf(baseline, 'car').tripShare?.value).toBeCloseTo(2 / 3, 12);
    expect(baseline.completeRespondents).toBe(2);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(1620, 9);
    expect(baseline.co2eKgPerEmployeeYear?.value).toBeCloseTo(540, 9);
  });

  test('with 6 employees each complete answer stands for 6/2 of them: 1,080 · 3 = 3,240 kg', () => {
    const baseline = baselineOf([driver, cyclist, driverOfUnknownDistance], { headcount: 6 });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(3240, 9);
  });

  test('one unknown leg makes the whole answer incomplete: the known 4 km are not half an answer', () => {
    const halfKnown = traveller([{ daysPerWeek: 5, legs: [leg('car', 4), leg('train', null)] }]);
    const baseline = baselineOf([driver, halfKnown]);
    expect(baseline.completeRespondents).toBe(1);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(2160, 9);
  });

  test('no distances at all: no CO2e and a reason, shares all the same, and no kilometres that look like zero', () => {
    const baseline = baselineOf([...several(3, driverOfUnknownDistance), commuter('bus', null)], { headcount: 20 });
    expect(baseline).toMatchObject({
      co2eKgPerYear: null,
      co2eKgPerEmployeeYear: null,
      personKmPerYear: null,
      vehicleKmPerYear: null,
      noFootprint: 'no-distances',
    });
    expect(rowOf(baseline, 'car')).toMatchObject({
      co2eKgPerYear: null,
      personKmPerYear: null,
      vehicleKmPerYear: null,
    });
    expect(rowOf(baseline, 'car').tripShare?.value).toBeCloseTo(0.75, 12);
    expect(baseline.soloCarShare?.value).toBeCloseTo(0.75, 12);
  });

  test('no answers at all: no CO2e, for that reason', () => {
    expect(baselineOf([])).toMatchObject({ co2eKgPerYear: null, noFootprint: 'no-answers', respondents: 0 });
  });

  test('a mode that nobody has kilometres for has none in its row, not 0', () => {
    const baseline = baselineOf([driver, driver, commuter('bus', null)]);
    expect(rowOf(baseline, 'bus')).toMatchObject({ personKmPerYear: null, co2eKgPerYear: null });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(3240, 9);
  });

  test('who lives at the workplace has 0 km, which is a distance', () => {
    const baseline = baselineOf([commuter('walk', 0)]);
    expect(baseline.completeRespondents).toBe(1);
    expect(rowOf(baseline, 'walk')).toMatchObject({ personKmPerYear: 0, co2eKgPerYear: 0 });
  });

  test('a site without any distance is represented by the other sites of its employer, not zeroed', () => {
    const people = [
      ...several(4, commuter('car', 12, { site: 'A' })),
      ...several(4, commuter('car', null, { site: 'B' })),
    ];
    // 30 employees, all represented by drivers of 1,080 kg
    const baseline = baselineOf(people, { headcount: { A: 10, B: 20 } });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(30 * 1080, 6);
  });

  test('an employer without any distance is represented by the others, not zeroed', () => {
    const people = [
      ...several(4, commuter('car', 12, { employer: 'A' })),
      ...several(4, commuter('bicycle', 3, { employer: 'B' })),
      ...several(4, commuter('car', null, { employer: 'C' })),
    ];
    // of the 8 with kilometres the mean is (4 · 1,080 + 0) / 8 = 540 kg, and 12 have answered
    const baseline = baselineOf(people);
    expect(baseline.co2eKgPerEmployeeYear?.value).toBeCloseTo(540, 9);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(12 * 540, 9);
    expect(baseline.co2eKgPerEmployeeYear?.high).not.toBeNull();
    expect(baseline.personKmPerYear).toBeCloseTo((12 / 8) * 4 * (5400 + 1350), 6);
  });
});

describe('--impute mean', () => {
  test('gives the mean of the mode: the third answer is a driver of 1,080 kg, in all 2,160', () => {
    const baseline = baselineOf([driver, cyclist, driverOfUnknownDistance], { impute: 'mean' });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(2160, 9);
    expect(baseline.imputedPeople).toBe(1);
  });

  test('is by the day: two days a week of the mean 24 km a day', () => {
    const twoDays = commuter('car', null, { days: 2 });
    // 2 days · 24 km · 45 · 200 g = 432 kg
    const baseline = baselineOf([driver, cyclist, twoDays], { impute: 'mean' });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(1080 + 432, 9);
  });

  test('takes the mean of the own site, where sites have headcounts', () => {
    const people = [
      ...several(2, commuter('car', 12, { site: 'A' })),
      commuter('car', null, { site: 'A' }),
      ...several(2, commuter('car', 24, { site: 'B' })),
      commuter('car', null, { site: 'B' }),
    ];
    // everybody of A is taken to drive 1,080 kg, everybody of B 2,160
    const baseline = baselineOf(people, { impute: 'mean', headcount: { A: 10, B: 10 } });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(10 * 1080 + 10 * 2160, 6);
  });

  test('does not count the guessed in the variance: n = 2, t(1) = 12.706', () => {
    // x = 1,080 and 0: s² = 583,200; Var = 6² (1 − 2/6) 583,200 / 2 = 6,998,400; high = 4,320 + 12.706 · 2,645.4
    const baseline = baselineOf([driver, cyclist, driverOfUnknownDistance], { impute: 'mean', headcount: 6 });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(4320, 9);
    expect(baseline.co2eKgPerYear?.high).toBeCloseTo(4320 + 12.706 * Math.sqrt(6_998_400), 6);
  });

  test('leaves a mode that nobody has distances for to be represented, as without it', () => {
    const baseline = baselineOf([driver, cyclist, commuter('bus', null)], { impute: 'mean' });
    expect(baseline.imputedPeople).toBe(0);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(1620, 9);
  });

  test('represents the days that it cannot guess: 3 days by car guessed, 2 by bus not, is 3/5 of an answer', () => {
    const trips = [
      { daysPerWeek: 3, legs: [leg('car', null)] },
      { daysPerWeek: 2, legs: [leg('bus', null)] },
    ];
    // (24 kg + 14.4 kg a week) over 1.6 answers is 24 kg, for 2 people and 45 weeks 2,160
    const baseline = baselineOf([driver, traveller(trips)], { impute: 'mean' });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(2160, 9);
  });

  test('a guessed answer has its own weight: (1 · 1,080 + 3 · 1,080 + 4 · 0) kg', () => {
    const people = [
      driver,
      commuter('car', null, { weight: 3 }),
      { ...cyclist, weight: 4 },
      traveller([], { distanceKm: null, weight: 2, remoteDaysPerWeek: 5 }),
    ];
    const baseline = baselineOf(people, { impute: 'mean' });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(4320, 9);
    expect(baseline.co2eKgPerEmployeeYear?.value).toBeCloseTo(432, 9);
  });
});

describe('implausible answers', () => {
  // 2·250·5·45 = 112,500 km · 200 g = 22,500 kg
  const farAway = commuter('car', 250);

  test('more than 200 km one way is kept apart, and what it would add is said: 22,500 kg', () => {
    const baseline = baselineOf([driver, farAway]);
    expect(baseline.respondents).toBe(1);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(1080, 9);
    expect(baseline.outliers.people).toBe(1);
    expect(baseline.outliers.co2eKgPerYear).toBeCloseTo(22_500, 9);
  });

  test('among 10 employees it would stand for 5: (1,080 + 22,500) · 5 − 10,800 = 107,100 kg', () => {
    const baseline = baselineOf([driver, farAway], { headcount: 10 });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(10_800, 9);
    expect(baseline.outliers.co2eKgPerYear).toBeCloseTo(107_100, 6);
  });

  test('counted on request, and the effect is still said', () => {
    const baseline = baselineOf([driver, farAway], { includeOutliers: true });
    expect(baseline.respondents).toBe(2);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(23_580, 9);
    expect(baseline.outliers).toEqual({ people: 1, co2eKgPerYear: expect.closeTo(22_500, 6) });
  });

  test('exactly 200 km is far, and plausible', () => {
    expect(baselineOf([commuter('car', 200)]).outliers.people).toBe(0);
  });

  test('eight days a week are not a week', () => {
    expect(baselineOf([driver, commuter('bus', 5, { days: 8 })]).outliers.people).toBe(1);
  });

  test('a survey of nothing else has no footprint', () => {
    expect(baselineOf([farAway])).toMatchObject({ noFootprint: 'no-answers', outliers: { people: 1 } });
  });
});
