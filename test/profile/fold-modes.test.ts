import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldModes, keepsApart, movedByFold } from '../../src/profile/fold-modes.ts';
import type { Tally } from '../../src/profile/profile.ts';
import { type Fuel, type Mode, modeOf, type TravelKey } from '../../src/reference/modes.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { anyone, leg, oneSite, person, profileOf, times, travelling } from './respondents.ts';

const tallyOf = (respondents: readonly Respondent[]) => profileOf(respondents).units[0]?.usual as Tally;
const by = (count: number, mode: Parameters<typeof travelling>[0], distanceKm: number | null = 5) =>
  times(count, travelling(mode, distanceKm));
const driving = (count: number, fuel: Fuel) =>
  times(count, person({ trips: [{ daysPerWeek: 5, legs: [leg('car', 5, { fuel, occupancy: 1 })] }] }));
const onlyRemote = (count: number) => times(count, person({ trips: [], distanceKm: null }));

/** What is shown as something else, for 5 people. */
function folded(...groups: Respondent[][]): Record<string, TravelKey> {
  const fold = foldModes(tallyOf(groups.flat()), 5);
  return Object.fromEntries([...fold].filter(([from, to]) => from !== to));
}

describe('modes with too few users', () => {
  test('that do not exist leave all as they are', () => {
    expect(folded(by(5, 'bus'), by(6, 'bicycle'), driving(9, 'petrol'))).toEqual({});
  });

  test('join their family under its own name', () => {
    expect(folded(by(3, 'bus'), by(4, 'train'), by(9, 'metro'))).toEqual({ bus: 'transit', train: 'transit' });
    expect(folded(by(3, 'walk'), by(4, 'e-bike'), by(9, 'bus'))).toEqual({ walk: 'active', 'e-bike': 'active' });
  });

  test('draw in the smallest of the family while they are too few, so that none is the difference', () => {
    expect(folded(by(3, 'bus'), by(7, 'train'), by(9, 'metro'))).toEqual({ bus: 'transit', train: 'transit' });
  });

  test('with a fuel join the car of average fuel', () => {
    expect(folded(driving(3, 'bev'), driving(4, 'phev'), driving(9, 'petrol'))).toEqual({
      'car:bev': 'car:unknown',
      'car:phev': 'car:unknown',
    });
  });

  test('whose whole family is too small join the family that emits most like it', () => {
    expect(folded(by(3, 'bicycle'), by(9, 'bus'), by(20, 'car'))).toEqual({ bicycle: 'bus' });
    expect(folded(by(1, 'other'), by(9, 'bus'), driving(20, 'petrol'))).toEqual({ other: 'car:petrol' });
  });

  test('take a mode with all its fuels, for days are held by mode alone', () => {
    const sharing = (count: number, fuel: Fuel) =>
      times(count, person({ trips: [{ daysPerWeek: 5, legs: [leg('carpool', 5, { fuel })] }] }));
    const fold = folded(sharing(6, 'petrol'), sharing(7, 'diesel'), by(2, 'taxi'));
    expect(fold).toEqual({ 'carpool:petrol': 'car:unknown', 'carpool:diesel': 'car:unknown', taxi: 'car:unknown' });
  });

  test('are never shown as remote work, which has no kilometres; remote people may be shown as travellers', () => {
    expect(folded(onlyRemote(9), by(2, 'car'))).toEqual({ remote: 'car:unknown' });
    expect(folded(onlyRemote(2), by(9, 'bicycle'))).toEqual({ remote: 'bicycle' });
  });

  test('on a second leg only are counted by their kilometres', () => {
    const toTrain = (count: number) =>
      times(count, person({ distanceKm: 23, trips: [{ daysPerWeek: 5, legs: [leg('bus', 3), leg('train', 20)] }] }));
    expect(folded(toTrain(3), by(9, 'train'))).toEqual({ bus: 'transit', train: 'transit' });
    expect(folded(toTrain(5), by(9, 'train'))).toEqual({});
  });

  test('that one person uses both are one user', () => {
    const both = person({
      trips: [
        { daysPerWeek: 2, legs: [leg('bus', 8)] },
        { daysPerWeek: 2, legs: [leg('tram', 8)] },
      ],
    });
    expect(folded(times(3, both), by(9, 'train'))).toEqual({ bus: 'transit', tram: 'transit', train: 'transit' });
  });
});

test('any fold shows each key with k users or more, or all as one, and each mode as one mode', () => {
  fc.assert(
    fc.property(
      oneSite(fc.array(anyone, { minLength: 1, maxLength: 60 })),
      fc.integer({ min: 3, max: 8 }),
      (survey, k) => {
        const tally = tallyOf(survey);
        const fold = foldModes(tally, k);
        const shown = new Set(fold.values());
        const users = (key: TravelKey) =>
          survey.filter(({ trips, distanceKm }) => {
            const days = trips.reduce((sum, trip) => sum + trip.daysPerWeek, 0);
            if (days > 7 || (distanceKm ?? 0) > 200) return false;
            const used = trips.flatMap((trip) => trip.legs).map((one) => fold.get(keyOf(one.mode, one.fuel)));
            return used.includes(key) || (trips.length === 0 && fold.get('remote') === key);
          }).length;
        if (shown.size > 1) for (const key of shown) expect(users(key)).toBeGreaterThanOrEqual(k);
        const modes = new Map<Mode, Set<Mode>>();
        for (const [from, to] of fold) modes.set(modeOf(from), (modes.get(modeOf(from)) ?? new Set()).add(modeOf(to)));
        for (const targets of modes.values()) expect(targets.size).toBe(1);
        expect([...fold].filter(([from, to]) => to === 'remote' && from !== 'remote')).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

function keyOf(mode: Mode, fuel: Fuel | null): TravelKey {
  return mode === 'car' || mode === 'carpool' ? `${mode}:${fuel ?? 'unknown'}` : mode;
}

test('what moves to another family is told by its part of days and of person-km', () => {
  const tally = tallyOf([...by(2, 'bicycle', 2), ...by(18, 'bus', 8)]);
  const moved = movedByFold(tally, foldModes(tally, 5));
  expect(moved.days).toBeCloseTo(0.1);
  expect(moved.personKm).toBeCloseTo((2 * 2) / (2 * 2 + 18 * 8));
});

test('modes are kept apart where none of them is merged with others', () => {
  const fold = foldModes(tallyOf([...by(3, 'bus'), ...by(9, 'train'), ...by(9, 'car')]), 5);
  expect(keepsApart(fold, ['car'])).toBe(true);
  expect(keepsApart(fold, ['train'])).toBe(false);
  expect(keepsApart(fold, ['bus', 'train', 'transit'])).toBe(true);
});
