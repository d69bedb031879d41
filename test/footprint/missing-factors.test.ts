import { describe, expect, test } from 'vitest';
import { bundledSets } from '../../src/reference/factors/load.ts';
import { resolveFactors } from '../../src/reference/factors/resolve.ts';
import { baselineOf, commuter, leg, resolved, roundFactors, rowOf, several, traveller } from './commuters.ts';

describe('ways of travelling without a factor', () => {
  test('other keeps its trips in the shares and is left out of the CO2e, with its 4,500 person-km named', () => {
    const baseline = baselineOf([commuter('car', 12), commuter('other', 10)]);
    expect(rowOf(baseline, 'other')).toMatchObject({ co2eKgPerYear: null, factor: null });
    expect(rowOf(baseline, 'other').tripShare?.value).toBeCloseTo(0.5, 12);
    expect(baseline.withoutFactor).toEqual([{ mode: 'other', personKmPerYear: expect.closeTo(4500, 9) }]);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(1080, 9);
    expect(baseline.personKmPerYear).toBeCloseTo(9900, 9);
  });

  test('with 10 employees the named kilometres are those of all: 4,500 · 10/2', () => {
    const baseline = baselineOf([commuter('car', 12), commuter('other', 10)], { headcount: 10 });
    expect(baseline.withoutFactor[0]?.personKmPerYear).toBeCloseTo(22_500, 6);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(5400, 6);
  });

  test('the British set has no E85: its kilometres never get another fuel, and are named under the car', () => {
    const factors = resolved(bundledSets.uk);
    const petrol = factors.rows['car-petrol']?.value as number;
    expect(factors.rows['car-e85']).toBeUndefined();
    const baseline = baselineOf([commuter('car', 10), commuter('car', 10, { fuel: 'e85' })], { factors });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(4.5 * petrol, 9);
    expect(baseline.withoutFactor).toEqual([{ mode: 'car', personKmPerYear: expect.closeTo(4500, 9) }]);
    const row = rowOf(baseline, 'car');
    expect(row.personKmPerYear).toBeCloseTo(9000, 9);
    expect(row.fuels.map(({ fuel, co2eKgPerYear }) => [fuel, co2eKgPerYear === null])).toEqual([
      ['petrol', false],
      ['e85', true],
    ]);
  });

  test('the French set has no car: a car leg before a train leaves only the train in the CO2e', () => {
    const factors = resolved(bundledSets.fr);
    const train = factors.rows.train?.value as number;
    const legs = [leg('car', 4), leg('train', 26)];
    const baseline = baselineOf([traveller([{ daysPerWeek: 5, legs }])], { factors });
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(11.7 * train, 9);
    expect(baseline.withoutFactor).toEqual([{ mode: 'car', personKmPerYear: expect.closeTo(1800, 9) }]);
  });

  test('driving only: a row whose source has no parts has no factor in that scope', () => {
    const factors = resolveFactors(bundledSets.se, { scope: 'tank-to-wheel', electricityGPerKWh: null });
    expect(factors.rows['car-e85']).toBeUndefined();
    const baseline = baselineOf([commuter('car', 10, { fuel: 'e85' })], { factors });
    expect(rowOf(baseline, 'car').co2eKgPerYear).toBeNull();
    expect(baseline.withoutFactor[0]?.personKmPerYear).toBeCloseTo(4500, 9);
  });
});

describe('a set that gives shared cars per person-km', () => {
  const factors = roundFactors([{ mode: 'carpool', value: 80, unit: 'gCO2e/pkm', source: 'own' }]);

  test('has no number aboard applied: 5,400 person-km · 80 g = 432 kg, with three or an unknown number in the car', () => {
    for (const about of [{ aboard: 3 }, {}]) {
      const baseline = baselineOf([commuter('carpool', 12, about)], { factors });
      expect(baseline.co2eKgPerYear?.value).toBeCloseTo(432, 9);
      expect(rowOf(baseline, 'carpool').factor).toMatchObject({ id: 'carpool', unit: 'gCO2e/pkm', value: 80 });
    }
  });

  test('still counts the cars on the road by the number aboard', () => {
    expect(baselineOf([commuter('carpool', 12, { aboard: 3 })], { factors }).vehicleKmPerYear).toBeCloseTo(1800, 9);
  });

  test('has one factor for a carpool of any fuel', () => {
    const people = [commuter('carpool', 12), commuter('carpool', 12, { fuel: 'diesel' })];
    expect(rowOf(baselineOf(people, { factors }), 'carpool').factor?.id).toBe('carpool');
  });
});

describe('the factor of a row with several fuels or modes', () => {
  test('is the mean by kilometres: 3 petrol cars and 1 diesel of equal length, (3·200 + 180) / 4 = 195 g', () => {
    const baseline = baselineOf([...several(3, commuter('car', 10)), commuter('car', 10, { fuel: 'diesel' })]);
    expect(rowOf(baseline, 'car').factor).toMatchObject({ id: 'car-mix', unit: 'gCO2e/vkm' });
    expect(rowOf(baseline, 'car').factor?.value).toBeCloseTo(195, 9);
  });

  test('of shared cars is the mean by vehicle-km, so that it gives the CO2e of the row', () => {
    const people = [commuter('carpool', 10, { aboard: 4 }), commuter('carpool', 10, { aboard: 2, fuel: 'diesel' })];
    const row = rowOf(baselineOf(people), 'carpool');
    // 1,125 vehicle-km · 200 g + 2,250 · 180 g = 630 kg over 3,375 vehicle-km
    expect(row.co2eKgPerYear).toBeCloseTo(630, 9);
    expect(row.factor?.value).toBeCloseTo((630 * 1000) / 3375, 9);
  });

  test('of cars shown together with a bus is per person-km, never a mean of two units', () => {
    const fold = new Map([['bus', 'car:petrol']] as const);
    const people = [commuter('carpool', 10, { aboard: 4 }), commuter('car', 10), commuter('bus', 10)];
    const row = rowOf(baselineOf(people, { fold: new Map([...fold, ['carpool:petrol', 'car:petrol']]) }), 'car');
    // (4,500 · 200/4 + 4,500 · 200 + 4,500 · 25) g over 13,500 person-km
    expect(row.factor).toMatchObject({ id: 'car-mix', unit: 'gCO2e/pkm' });
    expect(row.factor?.value).toBeCloseTo((50 + 200 + 25) / 3, 9);
    expect(row.includesOthers).toBe(true);
  });
});
