import { describe, expect, test } from 'vitest';
import { flowMatrix } from '../../src/simulation/flows.ts';
import { type AddedActivity, addedActivity, heat, planHealth } from '../../src/simulation/health.ts';
import { commuter, several } from '../footprint/commuters.ts';
import { benchOf, chosen } from './plans.ts';

const published = {
  people: 96_142,
  minutesPerWeek: 26.9,
  mortalityCut: 1 - 0.899,
  referenceMinutesPerWeek: 100,
  cap: 0.45,
};

describe('WHO HEAT', () => {
  test('Journal of Transport & Health 2019: 96,142 cyclists, 26.90 minutes a week, 1.65 and 5.51 deaths a year', () => {
    const low = heat({ ...published, mortalityPer100000: 126.47, substitutionShare: 0.5 });
    const high = heat({ ...published, mortalityPer100000: 210.79, substitutionShare: 0 });
    expect(low).toBeCloseTo(1.65, 2);
    expect(high).toBeCloseTo(5.51, 2);
  });

  test('1,000 people, 50 minutes, RR 0.90 at 100, mortality 200 in 100,000: 1,000 × 0.002 × 0.05 = 0.1 a year', () => {
    const one = { people: 1000, minutesPerWeek: 50, mortalityCut: 0.1, referenceMinutesPerWeek: 100 };
    expect(heat({ ...one, cap: 0.45, substitutionShare: 0, mortalityPer100000: 200 })).toBeCloseTo(0.1, 12);
  });

  test('never more than the cap: 500 minutes at 0.10 a hundred are 0.45, not 0.5', () => {
    const one = { people: 1000, minutesPerWeek: 500, mortalityCut: 0.1, referenceMinutesPerWeek: 100 };
    expect(heat({ ...one, cap: 0.45, substitutionShare: 0, mortalityPer100000: 200 })).toBeCloseTo(0.9, 12);
  });

  test('without a mortality there is no figure, and without a value of a life no money', () => {
    expect(heat({ ...published, substitutionShare: 0, mortalityPer100000: null })).toBeNull();
    const added: AddedActivity[] = [{ mode: 'bicycle', kmPerWeek: 700, minutesPerWeek: 3000, people: 30 }];
    expect(planHealth(added, { mortalityPer100000: null, valueOfLifeSek: 40e6 })).toEqual({
      cyclingDeathsAvoidedPerYear: null,
      walkingDeathsAvoidedPerYear: null,
      deathsAvoidedPerYear: null,
      valueSekPerYear: null,
    });
    expect(planHealth(added, { mortalityPer100000: 180, valueOfLifeSek: null }).valueSekPerYear).toBeNull();
  });

  test('30 who cycle 100 minutes more at 180 in 100,000: 30 × 0.0018 × 0.1 = 0.0054; worth 40 million, 216,000', () => {
    const added: AddedActivity[] = [{ mode: 'bicycle', kmPerWeek: 700, minutesPerWeek: 3000, people: 30 }];
    const gained = planHealth(added, { mortalityPer100000: 180, valueOfLifeSek: 40e6 });
    expect(gained.deathsAvoidedPerYear).toBeCloseTo(0.0054, 12);
    expect(gained.valueSekPerYear).toBeCloseTo(216_000, 3);
  });

  test('walking that is lost counts against: 10 people, 168 minutes each, 0.11 of 180 in 100,000', () => {
    const lost: AddedActivity[] = [{ mode: 'walk', kmPerWeek: -148.4, minutesPerWeek: -1680, people: -10 }];
    const { walkingDeathsAvoidedPerYear } = planHealth(lost, { mortalityPer100000: 180, valueOfLifeSek: null });
    expect(walkingDeathsAvoidedPerYear).toBeCloseTo(-10 * 0.0018 * 0.11, 12);
  });
});

describe('active minutes that a plan adds', () => {
  const activityOf = (...[people, measures, options]: Parameters<typeof benchOf>) => {
    const { bench, compiled, all, after } = benchOf(people, measures, options);
    const rows = addedActivity(bench, after.strata, flowMatrix(bench, compiled, all));
    return Object.fromEntries(rows.map((row) => [row.mode, row]));
  };

  test('ten drivers of 10 km lent a bicycle: 0.0962 of 1,000 km a week go to each kind, at 14 and at 18 km/h', () => {
    const rows = activityOf(several(10, commuter('car', 10)), [chosen('test-cyclists', 10)]);
    expect(rows.bicycle?.kmPerWeek).toBeCloseTo(96.2, 6);
    expect(rows.bicycle?.minutesPerWeek).toBeCloseTo((96.2 / 14) * 60, 6);
    expect(rows['e-bike']?.minutesPerWeek).toBeCloseTo((96.2 / 18) * 60, 6);
    expect(rows.bicycle?.people).toBeCloseTo(0.962, 9);
    expect(rows.walk).toMatchObject({ kmPerWeek: 0, minutesPerWeek: 0, people: 0 });
  });

  test('a bus that is paid for takes walkers with it: minutes on foot are lost', () => {
    const people = [
      ...several(20, commuter('walk', 1.5, { transitAccess: 'yes' })),
      ...several(10, commuter('bus', 1.5, { transitAccess: 'yes' })),
    ];
    const rows = activityOf(people, [chosen('transit-pass', 500)]);
    expect(rows.walk?.minutesPerWeek).toBeLessThan(0);
    expect(rows.walk?.people).toBeLessThan(0);
    expect(rows.walk?.minutesPerWeek).toBeCloseTo(((rows.walk?.kmPerWeek ?? 0) / 5.3) * 60, 9);
  });

  test('days at home take the walk to work away: 8 % of 20 people’s 15 km a week at 5.3 km/h', () => {
    const rows = activityOf(several(20, commuter('walk', 1.5)), [chosen('remote-days', 1, 0.4)], {
      facilities: { 'remote-capable': true },
    });
    expect(rows.walk?.minutesPerWeek).toBeCloseTo((-0.08 * 20 * 15 * 60) / 5.3, 6);
  });
});
