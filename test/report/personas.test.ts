import { describe, expect, test } from 'vitest';
import { bundledSets } from '../../src/reference/factors/load.ts';
import { resolved } from '../footprint/commuters.ts';
import { estimateOf } from './estimate-of.ts';

// 2 directions × km × days × 45 weeks; factors of the Swedish set
const { rows } = resolved(bundledSets.se);
const grams = (id: 'car-petrol' | 'car-diesel' | 'bus' | 'tram') => rows[id]?.value as number;

describe('one office of 25 answers', () => {
  test('5 · (5,400 km + 5,400/3 km) · petrol + 5 · 2,700 km · bus, and nothing for bicycles and remote work', async () => {
    const { baseline } = await estimateOf('personas/one-office.csv');
    const kg = (5 * (5400 + 1800) * grams('car-petrol') + 5 * 2700 * grams('bus')) / 1000;
    expect(baseline.co2eKgPerYear).toEqual({ value: expect.closeTo(kg, 6), low: null, high: null });
    expect(baseline.co2eKgPerEmployeeYear?.value).toBeCloseTo(kg / 25, 6);
    expect(baseline.personKmPerYear).toBeCloseTo(5 * (5400 + 5400 + 2700 + 1800), 6);
    expect(baseline.vehicleKmPerYear).toBeCloseTo(5 * (5400 + 1800), 6);
    expect(baseline).toMatchObject({ respondents: 25, completeRespondents: 25, complete: true });
  });

  test('with 100 employees four times as much, and an interval', async () => {
    const of = async (headcount?: string) =>
      (await estimateOf('personas/one-office.csv', headcount ? { headcount } : {})).baseline.co2eKgPerYear;
    expect((await of('100'))?.value).toBeCloseTo(4 * ((await of())?.value as number), 6);
    expect((await of('100'))?.low).toBeGreaterThan(0);
  });

  test('25, 25, 25 and 15 of 90 weekly trips; 11 km, between 10 and 12, is the median distance of who travels', async () => {
    const { baseline } = await estimateOf('personas/one-office.csv');
    const shares = baseline.modes.map((row) => [row.mode, Math.round((row.tripShare?.value as number) * 90)]);
    expect(shares).toEqual([
      ['bicycle', 25],
      ['car', 25],
      ['carpool', 25],
      ['bus', 15],
    ]);
    expect(baseline.medianDistanceKm).toBeCloseTo(11, 9);
    expect(baseline.remoteDaysPerWeek).toBeCloseTo((5 * 2 + 5 * 5) / 25, 9);
    // 5 cars alone and 5/3 of riders
    expect(baseline.arrivals.carsAverageDay).toBeCloseTo(5 + 5 / 3, 9);
  });
});

describe('two sites with headcounts', () => {
  const options = { plan: 'personas/two-sites.yaml' };

  test('40/10 · 5 · 9,000 km · diesel, and 60/10 · 5 · 3,600 km · tram for the ten of the office with kilometres', async () => {
    const { baseline, workplace } = await estimateOf('personas/two-sites.csv', options);
    const kg = (4 * 5 * 9000 * grams('car-diesel') + 6 * 5 * 3600 * grams('tram')) / 1000;
    expect(baseline.co2eKgPerYear?.value).toBeCloseTo(kg, 6);
    expect(baseline.co2eKgPerEmployeeYear?.value).toBeCloseTo(kg / 100, 6);
    expect(workplace).toEqual({ name: 'Verken', headcount: 100, respondents: 25, responseRate: 0.25 });
  });

  test('other: 60/10 · 5 · 2·6·2·45 person-km are named, and the CO2e is incomplete', async () => {
    const { baseline, quality } = await estimateOf('personas/two-sites.csv', options);
    expect(baseline.complete).toBe(false);
    expect(baseline.withoutFactor).toEqual([{ mode: 'other', personKmPerYear: expect.closeTo(6 * 5 * 1080, 6) }]);
    expect(quality.problems).toContainEqual({ code: 'co2e-incomplete', severity: 'error', count: 1, rows: [] });
  });

  test('drivers without a distance count in the shares: 4 · 25 + 60/15 · 25 of 4 · 45 + 60/15 · 60 days', async () => {
    const { baseline } = await estimateOf('personas/two-sites.csv', options);
    expect(baseline.soloCarShare?.value).toBeCloseTo((4 * 25 + 4 * 25) / (4 * 45 + 4 * 60), 9);
  });
});

test('no distances: 10 of 16 trips by car, no CO2e and why', async () => {
  const { baseline } = await estimateOf('personas/no-distances.csv');
  expect(baseline).toMatchObject({ co2eKgPerYear: null, noFootprint: 'no-distances', personKmPerYear: null });
  expect(baseline.soloCarShare?.value).toBeCloseTo(10 / 16, 9);
});
