import { describe, expect, test } from 'vitest';
import { planSizing } from '../../src/simulation/sizing.ts';
import { commuter, leg, several, traveller } from '../footprint/commuters.ts';
import { type BenchOptions, benchOf, chosen } from './plans.ts';

/** What a measure of 1,000 would be used for, before anyone comes to it who does not today. */
function usersOf(people: Parameters<typeof benchOf>[0], id: string, options: BenchOptions = {}) {
  const { compiled } = benchOf(people, [chosen(still(id), 1000)], options);
  return compiled.coverages[0]?.demand;
}

/** The measure, gaining nobody anything: nobody new comes to it. */
function still(id: string) {
  const { measure } = chosen(id, 1);
  const { effect } = measure;
  if (effect.kind !== 'minutes') return measure;
  const gainMinutes = { ...effect.gainMinutes, low: 0, central: 0, high: 0 };
  return { ...measure, effect: { ...effect, gainMinutes } };
}

const cyclists = (count: number, km: number | null, answers = {}) =>
  several(count, commuter('bicycle', km, { answers }));

describe('those whom a size has to serve', () => {
  test('showers are from 3 km: of 5 who cycle 1.5 km and 15 who cycle 4 km, 15 are 17.25 on the busiest day', () => {
    expect(usersOf([...cyclists(5, 1.5), ...cyclists(15, 4)], 'showers')).toBeCloseTo(17.25, 9);
  });

  test('racks are within 15 km', () => {
    expect(usersOf([...cyclists(10, 4), ...cyclists(10, 25)], 'bike-racks')).toBeCloseTo(11.5, 9);
  });

  test('those without a known distance are taken as the others: three in four of them from 3 km', () => {
    expect(usersOf([...cyclists(5, 1.5), ...cyclists(15, 4), ...cyclists(4, null)], 'showers')).toBeCloseTo(
      18 * 1.15,
      9,
    );
  });

  test('of 20 cyclists 12 have answered that their rack will do: 8 are left', () => {
    const people = [...cyclists(12, 4, { 'has:bike-racks': 'yes' }), ...cyclists(8, 4, { 'has:bike-racks': 'no' })];
    expect(usersOf(people, 'bike-racks')).toBeCloseTo(8 * 1.15, 9);
    // the five places that there are, are theirs
    expect(usersOf(people, 'bike-racks', { facilities: { 'bike-racks': 5 } })).toBeCloseTo(8 * 1.15, 9);
    expect(usersOf(people, 'bike-racks', { facilities: { 'bike-racks': 20 } })).toBeCloseTo(3, 9);
  });

  test('where it was not asked all are left', () => {
    expect(usersOf(cyclists(20, 4), 'bike-racks')).toBeCloseTo(23, 9);
  });
});

describe('chargers', () => {
  const cars = (fuel: 'phev' | 'unknown' | 'petrol') => several(10, commuter('car', 10, { fuel }));

  test('of cars whose fuel is not known one in twenty charges, as in the effect', () => {
    expect(usersOf([...cars('phev'), ...cars('unknown'), ...cars('petrol')], 'ev-charging')).toBeCloseTo(
      10.5 * 1.15,
      9,
    );
  });

  test('four who share plug-in hybrids two by two are two cars', () => {
    const riders = several(4, commuter('carpool', 20, { fuel: 'phev', aboard: 2 }));
    expect(usersOf(riders, 'ev-charging')).toBeCloseTo(2 * 1.15, 9);
  });
});

describe('bicycles serviced a year', () => {
  const week = [
    { daysPerWeek: 3, legs: [leg('bicycle', 4)] },
    { daysPerWeek: 2, legs: [leg('car', 4)] },
  ];
  const threeDays = several(20, traveller(week));

  test('are those of 20 people who mostly cycle, not the bicycles of the busiest day', () => {
    expect(usersOf(threeDays, 'bike-service')).toBeCloseTo(20, 9);
    const { bench, compiled, all, after } = benchOf(threeDays, [chosen(still('bike-service'), 20)]);
    const row = planSizing(bench, compiled, all, after.strata).find(({ what }) => what === 'bicycles-serviced');
    expect(row?.needed).toBeCloseTo(20, 9);
    expect(compiled.coverages[0]?.share).toBe(1);
  });

  test('within 10 km, by people who own a bicycle where that was asked', () => {
    expect(usersOf([...threeDays, ...cyclists(10, 12)], 'bike-service')).toBeCloseTo(20, 9);
    const asked = (own: number) => [
      ...cyclists(own, 4, { 'has:bicycle': 'yes' }),
      ...cyclists(20 - own, 4, { 'has:bicycle': 'no' }),
    ];
    expect(usersOf(asked(15), 'bike-service')).toBeCloseTo(15, 9);
  });

  test('whoever cycles is among the owners: 5 cyclists of 20, half of whom own one', () => {
    const people = [
      ...cyclists(5, 4, { 'has:bicycle': 'yes' }),
      ...several(5, commuter('car', 4, { answers: { 'has:bicycle': 'yes' } })),
      ...several(10, commuter('car', 4, { answers: { 'has:bicycle': 'no' } })),
    ];
    expect(usersOf(people, 'bike-service')).toBeCloseTo(5, 9);
  });
});

describe('those invited', () => {
  const half = [...several(5, commuter('car', 10)), ...several(5, commuter('car', null))];

  test('are so many, though half of the drivers have no known distance: 5 of 10 change 65 % × 37 % × 80 %', () => {
    const { bench, after } = benchOf(half, [chosen('test-cyclists', 5)]);
    const { bench: allKnown, after: known } = benchOf(several(10, commuter('car', 10)), [chosen('test-cyclists', 5)]);
    const cut = (of: typeof bench, then: typeof after) => 1 - then.co2eKgPerYear / of.baselineKgPerYear;
    expect(cut(bench, after)).toBeCloseTo(cut(allKnown, known), 9);
    const solo = ({ strata }: typeof after) =>
      strata[0]?.tally.segments
        .flatMap(({ cells }) => cells)
        .reduce((sum, { travel, daysPerWeek }) => sum + (travel === 'car:petrol' ? daysPerWeek : 0), 0) ?? 0;
    expect(1 - solo(after) / 50).toBeCloseTo(0.5 * 0.65 * 0.37 * 0.8, 9);
  });
});

describe('what exists already', () => {
  const share = (facilities: Record<string, number>, size = 1000) =>
    benchOf(cyclists(20, 4), [chosen('bike-racks', size)], { facilities }).compiled.coverages[0]?.share as number;

  test('gives no effect again: where it serves all, and all that would come, more of it changes nothing', () => {
    expect(share({ 'bike-racks': 500 })).toBe(0);
    expect(share({})).toBe(1);
  });

  test('leaves the part that it does not serve', () => {
    expect(share({ 'bike-racks': 10 })).toBeGreaterThan(0.5);
    expect(share({ 'bike-racks': 10 })).toBeLessThan(0.7);
    expect(share({ 'bike-racks': 22 })).toBeLessThan(share({ 'bike-racks': 10 }));
  });
});
