import { expect, it } from 'vitest';
import { totalOf } from '../../../src/report/compare/total.ts';

const kg = (value: number, arm: number | null) =>
  arm === null ? { value, low: null, high: null } : { value, low: value - arm, high: value + arm };

it('nobody has no total', () => {
  expect(totalOf([])).toEqual({ headcount: 0, counted: 0, co2eKgPerYear: null, co2eKgPerEmployeeYear: null });
  expect(
    totalOf([
      { headcount: null, co2eKgPerYear: kg(1, 1) },
      { headcount: 5, co2eKgPerYear: null },
    ]).counted,
  ).toBe(0);
});

it('the arms of independent samples add up by the root of the sum of their squares', () => {
  const both = totalOf([
    { headcount: 10, co2eKgPerYear: kg(100, 30) },
    { headcount: 30, co2eKgPerYear: kg(300, 40) },
  ]);
  expect(both).toMatchObject({ headcount: 40, counted: 2, co2eKgPerYear: { value: 400, low: 350, high: 450 } });
  expect(both.co2eKgPerEmployeeYear).toEqual({ value: 10, low: 8.75, high: 11.25 });
});

it('one without an interval is anything from nothing to the double, and where all are so there is none', () => {
  const unknown = { headcount: 10, co2eKgPerYear: kg(40, null) };
  expect(totalOf([{ headcount: 10, co2eKgPerYear: kg(100, 30) }, unknown]).co2eKgPerYear).toEqual({
    value: 140,
    low: 90,
    high: 190,
  });
  expect(totalOf([unknown, unknown]).co2eKgPerYear).toEqual({ value: 80, low: null, high: null });
});

it('a total is never below nothing', () => {
  expect(totalOf([{ headcount: 10, co2eKgPerYear: kg(10, 30) }]).co2eKgPerYear?.low).toBe(0);
});
