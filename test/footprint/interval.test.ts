import { describe, expect, test } from 'vitest';
import { interval, quantile95, wilson } from '../../src/footprint/interval.ts';
import { baselineOf, commuter, several } from './commuters.ts';

describe('quantiles', () => {
  test.each([
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [10, 2.228],
    [29, 2.045],
  ])('Student’s t with %d degrees of freedom is %d', (degrees, t) => {
    expect(quantile95(degrees)).toBe(t);
  });

  test('from 30 degrees of freedom on it is the normal one, 1.960', () => {
    expect(quantile95(30)).toBeCloseTo(1.959964, 6);
    expect(quantile95(10_000)).toBeCloseTo(1.959964, 6);
  });
});

describe('the interval of a total', () => {
  test('is value ± quantile · √variance, and never below zero', () => {
    expect(interval(100, 25, 100)).toEqual({
      value: 100,
      low: expect.closeTo(90.2, 2),
      high: expect.closeTo(109.8, 2),
    });
    expect(interval(1, 25, 100).low).toBe(0);
  });

  test('is none where the variance is not known', () => {
    expect(interval(100, null, 3)).toEqual({ value: 100, low: null, high: null });
  });

  test('has zero width when all employees answered', () => {
    const people = [commuter('car', 10), commuter('car', 4), commuter('walk', 1), commuter('bus', 7)];
    const { co2eKgPerYear } = baselineOf(people, { headcount: 4 });
    expect(co2eKgPerYear?.low).toBe(co2eKgPerYear?.value);
    expect(co2eKgPerYear?.high).toBe(co2eKgPerYear?.value);
  });

  test('has a width when all answered but one left out the distance', () => {
    const people = [commuter('car', 10), commuter('car', 4), commuter('walk', 1), commuter('bus', null)];
    const { co2eKgPerYear } = baselineOf(people, { headcount: 4 });
    expect(co2eKgPerYear?.high).toBeGreaterThan(co2eKgPerYear?.value as number);
  });

  test('uses t below 30 answers and the normal quantile above: 31 answers, 30 degrees of freedom', () => {
    // 10 drivers of 900 kg among n: s² = 900² p(1 − p) n/(n − 1)
    const halfWidth = (n: number) => {
      const people = [...several(10, commuter('car', 10)), ...several(n - 10, commuter('walk', 1))];
      const mean = baselineOf(people).co2eKgPerEmployeeYear;
      return (mean?.high as number) - (mean?.value as number);
    };
    const standardError = (n: number) => 900 * Math.sqrt(((10 / n) * (1 - 10 / n)) / (n - 1));
    expect(halfWidth(30)).toBeCloseTo(2.045 * standardError(30), 6);
    expect(halfWidth(31)).toBeCloseTo(1.959964 * standardError(31), 3);
  });
});

describe('weights', () => {
  // w = 1, 2, 3 and x = 900, 0, 450 kg: R = (900 + 0 + 1,350) / 6 = 375
  const people = [
    commuter('car', 10, { weight: 1 }),
    commuter('walk', 1, { weight: 2 }),
    commuter('car', 5, { weight: 3 }),
  ];

  test('weigh the mean: (1·900 + 2·0 + 3·450) / 6 = 375 kg', () => {
    expect(baselineOf(people).co2eKgPerEmployeeYear?.value).toBeCloseTo(375, 9);
    expect(baselineOf(people, { headcount: 60 }).co2eKgPerYear?.value).toBeCloseTo(60 * 375, 6);
  });

  test('Var(R) = 3/2 · (1·525² + 4·375² + 9·75²) / 6², corrected by 1 − 3/60', () => {
    const variance = (1.5 * (525 ** 2 + 4 * 375 ** 2 + 9 * 75 ** 2)) / 36;
    expect(baselineOf(people).co2eKgPerEmployeeYear?.high).toBeCloseTo(375 + 4.303 * Math.sqrt(variance), 6);
    const total = baselineOf(people, { headcount: 60 }).co2eKgPerYear;
    expect(total?.high).toBeCloseTo(60 * (375 + 4.303 * Math.sqrt(0.95 * variance)), 4);
  });

  test('equal weights of any size are no weights', () => {
    const plain = [commuter('car', 10), commuter('walk', 1), commuter('car', 5)];
    const heavy = plain.map((person) => ({ ...person, weight: 7 }));
    const of = (list: typeof plain) => baselineOf(list, { headcount: 30 }).co2eKgPerYear;
    expect(of(heavy)?.value).toBeCloseTo(of(plain)?.value as number, 6);
    expect(of(heavy)?.high).toBeCloseTo(of(plain)?.high as number, 6);
  });
});

describe('Wilson’s interval', () => {
  test('of 3 in 4, as if 3 people: (0.75 + z²/6) / (1 + z²/3) ± …', () => {
    const z2 = 1.959964 ** 2;
    const centre = (0.75 + z2 / 6) / (1 + z2 / 3);
    const halfWidth = (Math.sqrt(z2) / (1 + z2 / 3)) * Math.sqrt(0.1875 / 3 + z2 / 36);
    expect(wilson(0.75, 3).low).toBeCloseTo(centre - halfWidth, 5);
    expect(wilson(0.75, 3).high).toBeCloseTo(centre + halfWidth, 5);
  });

  test('a published one: 10 of 100 is 5.5 to 17.4 %', () => {
    expect(wilson(0.1, 100).low).toBeCloseTo(0.0552, 4);
    expect(wilson(0.1, 100).high).toBeCloseTo(0.1744, 4);
  });

  test('of nobody stays at zero below and above it above; an endless number of people has zero width', () => {
    expect(wilson(0, 7)).toEqual({ value: 0, low: 0, high: expect.closeTo(3.841459 / 10.841459, 6) });
    expect(wilson(0.3, Number.POSITIVE_INFINITY)).toEqual({ value: 0.3, low: 0.3, high: 0.3 });
  });

  test('of nobody has no interval, and of a census no width', () => {
    expect(wilson(0.5, 0)).toEqual({ value: 0.5, low: null, high: null });
    expect(wilson(0.5, Number.POSITIVE_INFINITY)).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  });
});
