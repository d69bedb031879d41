import { describe, expect, test } from 'vitest';
import { parkingChange, planSizing } from '../../src/simulation/sizing.ts';
import { commuter, several } from '../footprint/commuters.ts';
import { type BenchOptions, benchOf, chosen } from './plans.ts';

function rowsOf(people: Parameters<typeof benchOf>[0], plan: Parameters<typeof benchOf>[1], options?: BenchOptions) {
  const { bench, compiled, all, after } = benchOf(people, plan, options);
  const rows = planSizing(bench, compiled, all, after.strata);
  const row = (what: string) => rows.find((one) => one.what === what);
  return { row, rows, parking: parkingChange(bench, after.strata) };
}

/** On an average day 20 bicycles, of which 15 from 3 km or farther, and 10 cars of plug-in hybrids. */
const people = [
  ...several(5, commuter('bicycle', 1.5)),
  ...several(15, commuter('bicycle', 4)),
  ...several(10, commuter('car', 60, { fuel: 'phev' })),
];

describe('what a plan needs room for on the busiest day', () => {
  test('20 cyclists a day are 23 bicycles on the busiest; with 10 places there and 8 planned, 5 are short', () => {
    const still = { ...chosen('secure-bike-parking', 8), measure: stillRacks() };
    const { row } = rowsOf(people, [still], { facilities: { 'bike-racks': 10 } });
    expect(row('bicycle-places')).toMatchObject({ existing: 10, planned: 8, measures: ['secure-bike-parking'] });
    expect(row('bicycle-places')?.needed).toBeCloseTo(23, 9);
    expect(row('bicycle-places')?.short).toBeCloseTo(5, 9);
  });

  test('racks and a garage that exist count together', () => {
    const facilities = { 'bike-racks': 10, 'secure-bike-parking': 20 };
    expect(rowsOf(people, [], { facilities }).row('bicycle-places')).toMatchObject({ existing: 30, short: 0 });
  });

  test('showers are for the 15 who come from 3 km or farther: 17.25 of them, ten to a shower', () => {
    expect(rowsOf(people, []).row('showers')?.needed).toBeCloseTo(1.725, 9);
  });

  test('ten plug-in hybrids are 11.5 on the busiest day, two to a charger', () => {
    expect(rowsOf(people, []).row('chargers')?.needed).toBeCloseTo(5.75, 9);
  });

  test('of ten cars of unknown fuel one in twenty needs a charger', () => {
    const unknown = several(10, commuter('car', 10, { fuel: 'unknown' }));
    expect(rowsOf(unknown, []).row('chargers')?.needed).toBeCloseTo((11.5 * 0.05) / 2, 9);
  });

  test('two colleagues in one plug-in hybrid are one car at the charger', () => {
    const shared = several(4, commuter('carpool', 20, { fuel: 'phev', aboard: 2 }));
    expect(rowsOf(shared, []).row('chargers')?.needed).toBeCloseTo((2 * 1.15) / 2, 9);
  });

  test('where what exists is not stated, what is short is not known unless the planned suffice', () => {
    const short = (size: number) =>
      rowsOf(people, [{ ...chosen('secure-bike-parking', size), measure: stillRacks() }]).row('bicycle-places');
    expect(short(8)).toMatchObject({ existing: null, short: null });
    expect(short(23)).toMatchObject({ existing: null, short: 0 });
  });

  test('demand that the plan itself brings is counted and never clipped to its size', () => {
    const drivers = several(100, commuter('car', 4));
    const { row } = rowsOf(drivers, [chosen('secure-bike-parking', 1), chosen('parking-charge', 100)]);
    expect(row('bicycle-places')?.needed).toBeGreaterThan(1);
    expect(row('bicycle-places')?.planned).toBe(1);
  });

  test('places for shared cars: 10 riders are 11.5 on the busiest day, two to a place', () => {
    const riders = several(10, commuter('carpool', 20, { aboard: 2 }));
    const scarce = { facilities: { 'parking-scarce': false } };
    const { row } = rowsOf(riders, [chosen('carpool-parking', 3)], scarce);
    expect(row('carpool-places')?.needed).toBeCloseTo(5.75, 9);
    expect(row('carpool-places')?.planned).toBe(3);
  });
});

describe('cars at the gate', () => {
  test('ten drivers are 11.5 cars; with 8 % of their days at home 10.58, and 0.92 places are freed', () => {
    const { parking, row } = rowsOf(several(10, commuter('car', 10)), [chosen('remote-days', 1, 0.4)], {
      facilities: { 'remote-capable': true, 'parking-places': 8 },
    });
    expect(parking.carsBusiestDayBefore).toBeCloseTo(11.5, 9);
    expect(parking.carsBusiestDayAfter).toBeCloseTo(10.58, 9);
    expect(parking.placesFreed).toBeCloseTo(0.92, 9);
    expect(row('parking-places')).toMatchObject({ existing: 8, planned: 0 });
    expect(row('parking-places')?.short).toBeCloseTo(2.58, 9);
  });

  test('four who share cars of two are two cars', () => {
    const { parking } = rowsOf(several(4, commuter('carpool', 20, { aboard: 2 })), []);
    expect(parking.carsBusiestDayBefore).toBeCloseTo(2.3, 9);
  });
});

/** Bicycle places that gain nobody anything, so that what they are needed for can be worked by hand. */
function stillRacks() {
  const { measure } = chosen('secure-bike-parking', 1);
  if (measure.effect.kind !== 'minutes') throw new Error('places gain minutes');
  const gainMinutes = { ...measure.effect.gainMinutes, low: 0, central: 0, high: 0 };
  return { ...measure, effect: { ...measure.effect, gainMinutes } };
}
