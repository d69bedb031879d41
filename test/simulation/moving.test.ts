/** Pieces of the simulation held by hand, each by figures small enough to work out. */
import { describe, expect, test } from 'vitest';
import type { LegSum } from '../../src/profile/profile.ts';
import { createChoice } from '../../src/simulation/choice.ts';
import { coverageOfDemand } from '../../src/simulation/coverage.ts';
import { modeCount, modeIndex } from '../../src/simulation/mode-index.ts';
import { habitsOf, movedLegs, scaleDays } from '../../src/simulation/move-days.ts';
import { emptyStart } from '../../src/simulation/segment-start.ts';

const km = (personKm: number, vehicleKm: number, unknownOccupancyKm: number, users = 3): LegSum => ({
  ...{ users, personKm, vehicleKm, unknownOccupancyKm },
});
const segment = {
  ...{
    band: 4 as const,
    carAccess: 'yes' as const,
    transitAccess: 'yes' as const,
    people: 9,
    weight: 9,
    remoteDays: 0,
  },
  cells: [
    {
      ...{ travel: 'carpool:petrol' as const, people: 6, users: 6, daysPerWeek: 12 },
      legs: { 'carpool:petrol': km(300, 100, 60), bus: km(40, 0, 0) },
    },
    {
      ...{ travel: 'carpool:bev' as const, people: 3, users: 3, daysPerWeek: 6 },
      legs: { 'carpool:bev': km(100, 50, 0) },
    },
  ],
};

describe('kilometres that have moved to a mode', () => {
  test('are travelled as it is there: fuels, people aboard, and how many of those were not asked', () => {
    const legs = Object.fromEntries(movedLegs(80, modeIndex('carpool'), null, habitsOf([segment])));
    expect(legs['carpool:petrol']).toEqual(km(60, 20, 12, 0));
    expect(legs['carpool:bev']).toEqual(km(20, 10, 0, 0));
    expect(movedLegs(80, modeIndex('bus'), null, habitsOf([segment]))).toEqual([['bus', km(80, 0, 0, 0)]]);
  });

  test('keep the fuels left behind where nobody shares a car yet, and have none where a mode has none', () => {
    const left = [
      ['petrol', 0.75],
      ['bev', 0.25],
    ] as const;
    expect(movedLegs(80, modeIndex('carpool'), left, new Map())).toEqual([
      ['carpool:petrol', km(60, 0, 60, 0)],
      ['carpool:bev', km(20, 0, 20, 0)],
    ]);
    expect(movedLegs(80, modeIndex('train'), left, new Map())).toEqual([['train', km(80, 0, 0, 0)]]);
  });

  test('and days are fewer by a factor, people as many', () => {
    const [cell] = scaleDays(segment, 0.5).cells;
    expect(cell).toMatchObject({ people: 6, users: 6, daysPerWeek: 6 });
    expect(cell?.legs['carpool:petrol']).toEqual(km(150, 50, 30, 1.5));
  });
});

describe('days that come to some modes', () => {
  const [car, bus, bicycle] = ['car', 'bus', 'bicycle'].map((mode) => modeIndex(mode as 'car')) as [
    number,
    number,
    number,
  ];
  const start = emptyStart();
  start.modes.set([car, bus, bicycle]);
  start.count = 3;
  start.smooth.set([0.6], car);
  start.smooth.set([0.3], bus);
  start.smooth.set([0.1], bicycle);
  const days = new Float64Array(modeCount);
  days[car] = 30;
  days[bus] = 10;
  const choice = createChoice(1, () => new Float64Array(modeCount).fill(1));

  test('are those that leave others, by what each loses, in the part that the modes gain', () => {
    // the car loses a quarter of its share, the bus a third; bicycles gain all of it
    choice.take(Float64Array.of(0.45, 0.2, 0.35), 0, 3);
    expect(choice.daysTo(start, days, new Set([bicycle]))).toBeCloseTo(30 / 4 + 10 / 3, 12);
    expect(choice.daysTo(start, days, new Set([bicycle, bus]))).toBeCloseTo(30 / 4, 12);
    expect(choice.daysTo(start, days, new Set([car]))).toBe(0);
  });

  test('are shared by what each gains', () => {
    choice.take(Float64Array.of(0.3, 0.4, 0.3), 0, 3);
    expect(choice.daysTo(start, days, new Set([bicycle]))).toBeCloseTo((2 / 3) * 15, 12);
    choice.take(Float64Array.of(0.6, 0.3, 0.1), 0, 3);
    expect(choice.daysTo(start, days, new Set([bicycle]))).toBe(0);
  });
});

test('what exists serves today’s users first, at so many each, and the size the rest', () => {
  // 40 use it, 30 of them say they lack it, 12 more come; 8 there are serve 16
  const { share, demand, unitsNeeded, existing } = coverageOfDemand(10, { all: 40, unserved: 30 }, 12, 8, 2);
  expect([demand, unitsNeeded, existing]).toEqual([24 + 12, 18, 8]);
  expect(share).toBeCloseTo(20 / (30 + 12), 12);
});
