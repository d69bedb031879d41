import { describe, expect, test } from 'vitest';
import { bundledSets } from '../../src/reference/factors/load.ts';
import { baselineOf, commuter, leg, resolved, rowOf, traveller } from './commuters.ts';

// 2 directions × km × days × 45 weeks, then × grams per km
describe('one person worked by hand', () => {
  test('alone in a petrol car 12 km on 5 days: 2·12·5·45 = 5,400 km · 200 g = 1,080 kg', () => {
    const baseline = baselineOf([commuter('car', 12)]);
    expect(baseline.personKmPerYear).toBeCloseTo(5400, 9);
    expect(baseline.vehicleKmPerYear).toBeCloseTo(5400, 9);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(1080, 9);
    expect(baseline.co2eKgPerEmployeeYear?.value).toBeCloseTo(1080, 9);
    expect(baseline.soloCarShare?.value).toBe(1);
  });

  test('the same with the Swedish figure for petrol, per vehicle-km: 5,400 km · g / 1000', () => {
    const factors = resolved(bundledSets.se);
    const petrol = factors.rows['car-petrol'];
    const baseline = baselineOf([commuter('car', 12)], { factors });
    expect(petrol?.value).toBeGreaterThan(100);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(5.4 * (petrol?.value as number), 9);
    expect(rowOf(baseline, 'car').factor).toMatchObject({ id: 'car-petrol', unit: 'gCO2e/vkm' });
  });

  test('44 weeks instead of 45: 2·12·5·44 = 5,280 km · 200 g = 1,056 kg', () => {
    expect(baselineOf([commuter('car', 12)], { weeksPerYear: 44 }).co2eKgPerYear?.value).toBeCloseTo(1056, 9);
  });

  test('a passenger in a car of three: 5,400 person-km are 1,800 vehicle-km, 360 kg', () => {
    const baseline = baselineOf([commuter('carpool', 12, { aboard: 3 })]);
    expect(baseline.personKmPerYear).toBeCloseTo(5400, 9);
    expect(baseline.vehicleKmPerYear).toBeCloseTo(1800, 9);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(360, 9);
    expect(baseline.soloCarShare?.value).toBe(0);
  });

  test('all three of that car answer: it is driven once, 5,400 vehicle-km and 1,080 kg', () => {
    const rider = commuter('carpool', 12, { aboard: 3 });
    const baseline = baselineOf([rider, rider, rider]);
    expect(baseline.vehicleKmPerYear).toBeCloseTo(5400, 9);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(1080, 9);
  });

  test('a shared car where the number aboard was not asked holds 2.0: 2,700 vehicle-km, 540 kg', () => {
    const baseline = baselineOf([commuter('carpool', 12)]);
    expect(baseline.vehicleKmPerYear).toBeCloseTo(2700, 9);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(540, 9);
    expect(baselineOf([commuter('carpool', 12)], { carpoolOccupancy: 2.5 }).co2eKgPerYear?.value).toBeCloseTo(432, 9);
  });

  test('a car of unknown fuel has the average factor: 5,400 km · 190 g = 1,026 kg', () => {
    const baseline = baselineOf([commuter('car', 12, { fuel: 'unknown' })]);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(1026, 9);
    expect(rowOf(baseline, 'car').factor?.id).toBe('car-average');
  });

  test('park and ride, 4 km by car and 26 by train: 1,800 km · 200 g + 11,700 km · 7 g = 360 + 81.9 kg', () => {
    const legs = [leg('car', 4), leg('train', 26)];
    const baseline = baselineOf([traveller([{ daysPerWeek: 5, legs }])]);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(441.9, 9);
    expect(rowOf(baseline, 'car').personKmPerYear).toBeCloseTo(1800, 9);
    expect(rowOf(baseline, 'train').personKmPerYear).toBeCloseTo(11_700, 9);
    expect(rowOf(baseline, 'train').co2eKgPerYear).toBeCloseTo(81.9, 9);
  });

  test('park and ride: every trip is a train trip, the leg with most kilometres', () => {
    const legs = [leg('car', 4), leg('train', 26)];
    const baseline = baselineOf([traveller([{ daysPerWeek: 5, legs }])]);
    expect(rowOf(baseline, 'train').tripShare?.value).toBe(1);
    expect(rowOf(baseline, 'car').tripShare?.value).toBe(0);
    expect(baseline.soloCarShare?.value).toBe(0);
    expect(baseline.meanDistanceKm).toBe(30);
  });

  test('part time, 3 days by bus 10 km: 2·10·3·45 = 2,700 km · 25 g = 67.5 kg', () => {
    expect(baselineOf([commuter('bus', 10, { days: 3 })]).co2eKgPerYear?.value).toBeCloseTo(67.5, 9);
  });

  test('3 days by car and 2 by bicycle, 10 km: 2,700 km · 200 g = 540 kg, shares 3/5 and 2/5', () => {
    const trips = [
      { daysPerWeek: 3, legs: [leg('car', 10)] },
      { daysPerWeek: 2, legs: [leg('bicycle', 10)] },
    ];
    const baseline = baselineOf([traveller(trips)]);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(540, 9);
    expect(rowOf(baseline, 'car').tripShare?.value).toBeCloseTo(0.6, 12);
    expect(rowOf(baseline, 'bicycle').tripShare?.value).toBeCloseTo(0.4, 12);
    expect(rowOf(baseline, 'bicycle').co2eKgPerYear).toBe(0);
  });

  test('bicycle in summer and car in 20 of 52 weeks, 8 km: 2·8·5·45 · 20/52 = 1,384.6 km · 200 g = 276.9 kg', () => {
    const trips = [
      { daysPerWeek: (5 * 20) / 52, legs: [leg('car', 8)] },
      { daysPerWeek: (5 * 32) / 52, legs: [leg('bicycle', 8)] },
    ];
    const baseline = baselineOf([traveller(trips)]);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(276.923, 3);
    expect(rowOf(baseline, 'car').tripShare?.value).toBeCloseTo(20 / 52, 12);
  });

  test('a motorcycle is a vehicle of one: 2·10·5·45 = 4,500 km · 140 g per vehicle-km = 630 kg', () => {
    const baseline = baselineOf([commuter('motorcycle', 10)]);
    expect(baseline.vehicleKmPerYear).toBeCloseTo(4500, 9);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(630, 9);
  });

  test('who only works remotely is complete, with 0 kg and no trips', () => {
    const baseline = baselineOf([traveller([], { remoteDaysPerWeek: 5, distanceKm: null })]);
    expect(baseline.completeRespondents).toBe(1);
    expect(baseline.noFootprint).toBeNull();
    expect(baseline.co2eKgPerYear?.value).toBe(0);
    expect(baseline.remoteDaysPerWeek).toBe(5);
    expect(baseline.modes).toEqual([]);
    expect(baseline.soloCarShare).toBeNull();
  });

  test('a colleague who only works remotely halves the kilograms per employee: 1,080 / 2', () => {
    const people = [commuter('car', 12), traveller([], { remoteDaysPerWeek: 5, distanceKm: null })];
    const baseline = baselineOf(people);
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(1080, 9);
    expect(baseline.co2eKgPerEmployeeYear?.value).toBeCloseTo(540, 9);
    expect(rowOf(baseline, 'car').tripShare?.value).toBe(1);
  });
});
