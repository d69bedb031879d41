import type { Estimate } from '../../footprint/interval.ts';

/** What several employers emit together. */
export interface Total {
  /** Employees of those that are counted. */
  headcount: number;
  /** Employers that are in the total: those whose headcount and kilograms are known. */
  counted: number;
  co2eKgPerYear: Estimate | null;
  co2eKgPerEmployeeYear: Estimate | null;
}

/**
 * Employers are samples of their own: variances add up, so that arms do by the root of the sum of their squares. One
 * without an interval of its own may be anything from nothing to the double (J); there is none where all are so.
 */
export function totalOf(employers: readonly { headcount: number | null; co2eKgPerYear: Estimate | null }[]): Total {
  const counted = employers.flatMap(({ headcount, co2eKgPerYear: kg }) =>
    headcount === null || kg === null ? [] : [{ headcount, kg }],
  );
  const headcount = counted.reduce((sum, one) => sum + one.headcount, 0);
  if (headcount === 0) return { headcount: 0, counted: 0, co2eKgPerYear: null, co2eKgPerEmployeeYear: null };
  const value = counted.reduce((sum, { kg }) => sum + kg.value, 0);
  const known = counted.some(({ kg }) => kg.low !== null && kg.high !== null);
  const arm = (of: (kg: Estimate) => number | null) =>
    known ? Math.hypot(...counted.map(({ kg }) => of(kg) ?? kg.value)) : null;
  const down = arm(({ value: v, low }) => (low === null ? null : v - low));
  const up = arm(({ value: v, high }) => (high === null ? null : high - v));
  const total: Estimate = {
    value,
    low: down === null ? null : Math.max(0, value - down),
    high: up === null ? null : value + up,
  };
  const each = (kg: number | null) => (kg === null ? null : kg / headcount);
  return {
    headcount,
    counted: counted.length,
    co2eKgPerYear: total,
    co2eKgPerEmployeeYear: { value: value / headcount, low: each(total.low), high: each(total.high) },
  };
}
