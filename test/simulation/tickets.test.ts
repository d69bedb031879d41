import { describe, expect, test } from 'vitest';
import { daysPerWeek } from '../../src/footprint/shares.ts';
import { commuter, several } from '../footprint/commuters.ts';
import { benchOf, chosen } from './plans.ts';

const people = [
  ...several(60, commuter('car', 12, { transitAccess: 'yes' })),
  ...several(40, commuter('bus', 12, { transitAccess: 'yes' })),
];
const capable = { facilities: { 'remote-capable': true } };

/** Share of the travelled days by bus. */
function busShare(plan: Parameters<typeof benchOf>[1]): number {
  const { after } = benchOf(people, plan, capable);
  return daysPerWeek(after.strata, (mode) => Number(mode === 'bus')) / daysPerWeek(after.strata, () => 1);
}

describe('a month’s ticket with days at home', () => {
  test('two days of five at home for all: SEK 300 over three days a week is as 500 over five', () => {
    const remote = chosen('remote-days', 2, 1);
    expect(busShare([chosen('transit-pass', 300), remote])).toBeCloseTo(busShare([chosen('transit-pass', 500)]), 12);
  });

  test('without any it is what it was; nor does a day at home alone change who takes the bus', () => {
    expect(busShare([chosen('remote-days', 2, 1)])).toBeCloseTo(0.4, 12);
    expect(busShare([chosen('transit-pass', 300)])).toBeLessThan(busShare([chosen('transit-pass', 500)]));
  });

  test('a reward by the day is worth the same however many the days are', () => {
    const reward = chosen('parking-cash-out', 25);
    expect(busShare([reward, chosen('remote-days', 2, 1)])).toBeCloseTo(busShare([reward]), 12);
  });

  test('where all days fall away a ticket moves nobody, and nothing is no number', () => {
    const { bench, compiled, all } = benchOf(
      people,
      [chosen('transit-pass', 300), chosen('remote-days', 5, 1)],
      capable,
    );
    expect(compiled.kernel.evaluate(all)).toBeCloseTo(0.2 * bench.baselineKgPerYear, 6);
  });
});
