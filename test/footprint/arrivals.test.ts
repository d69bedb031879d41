import { describe, expect, test } from 'vitest';
import { estimateBaseline } from '../../src/footprint/baseline.ts';
import { shareProfile } from '../../src/profile/share.ts';
import type { TravelKey } from '../../src/reference/modes.ts';
import type { Weekday } from '../../src/survey/respondent.ts';
import { baselineOf, commuter, defaultAssumptions, profileOf, roundFactors, several } from './commuters.ts';

describe('cars and bicycles that arrive', () => {
  test('6 drivers and 2 in a car of two are 7 cars a day; half of 4 cyclists’ days are 2 bicycles', () => {
    const people = [
      ...several(6, commuter('car', 10)),
      ...several(2, commuter('carpool', 10, { aboard: 2 })),
      ...several(2, commuter('bicycle', 3, { days: 2 })),
      ...several(2, commuter('e-bike', 3, { days: 3 })),
    ];
    const { arrivals } = baselineOf(people);
    expect(arrivals.carsAverageDay).toBeCloseTo(7, 9);
    expect(arrivals.bicyclesAverageDay).toBeCloseTo(2, 9);
  });

  test('the busiest day is 1.15 of the average where weekdays were not asked, and says that it is assumed', () => {
    const { arrivals } = baselineOf(several(10, commuter('car', 10)));
    expect(arrivals.carsBusiestDay).toBeCloseTo(11.5, 9);
    expect(arrivals.busiestDay).toBe('assumed');
  });

  test('are those of all employees: 5 of 10 answers drive, 20 of 40 cars', () => {
    const people = [...several(5, commuter('car', 10)), ...several(5, commuter('bus', 10))];
    expect(baselineOf(people, { headcount: 40 }).arrivals.carsAverageDay).toBeCloseTo(20, 9);
  });

  test('are not told of a shared profile that counts the modes of a few with others of another kind', () => {
    const people = [...several(20, commuter('car', 10)), ...several(20, commuter('bicycle', 3)), commuter('bus', 9)];
    const options = [roundFactors(), defaultAssumptions, null] as const;
    const shared = shareProfile(profileOf(people), 5);
    expect(shared.shared?.joined).not.toEqual([]);
    const { carsAverageDay, bicyclesAverageDay } = estimateBaseline(shared, ...options).arrivals;
    expect([carsAverageDay, bicyclesAverageDay]).toEqual([null, null]);
    const apart = estimateBaseline(shareProfile(profileOf(people.slice(0, 40)), 5), ...options).arrivals;
    expect(apart.carsAverageDay).toBeCloseTo(20, 9);
    expect(apart.bicyclesAverageDay).toBeCloseTo(20, 9);
  });

  test('count a driver without a distance too', () => {
    expect(baselineOf([commuter('car', null), commuter('car', 10)]).arrivals.carsAverageDay).toBeCloseTo(2, 9);
  });

  test('a carpool of unknown number aboard counts as half a car per rider', () => {
    expect(baselineOf(several(4, commuter('carpool', 10))).arrivals.carsAverageDay).toBeCloseTo(2, 9);
    expect(baselineOf(several(4, commuter('carpool', null))).arrivals.carsAverageDay).toBeCloseTo(2, 9);
  });

  test('a carpool of four is a quarter of a car per rider, by the answers, beside people who drive', () => {
    const people = [...several(8, commuter('carpool', 10, { aboard: 4 })), ...several(3, commuter('car', 25))];
    expect(baselineOf(people).arrivals.carsAverageDay).toBeCloseTo(8 / 4 + 3, 9);
  });

  test('bicycles on the busiest day are 1.15 of the average too', () => {
    const { bicyclesAverageDay, bicyclesBusiestDay } = baselineOf(several(10, commuter('bicycle', 3))).arrivals;
    expect(bicyclesAverageDay).toBeCloseTo(10, 9);
    expect(bicyclesBusiestDay).toBeCloseTo(11.5, 9);
  });

  test('the busiest day is the one that most come on, where weekdays were asked: 4 on Tuesday, 10 in all, 4/(10/5)', () => {
    const on = (days: Weekday[]) =>
      commuter('car', 10, {
        days: days.length,
        weekdayModes: Object.fromEntries(days.map((day) => [day, 'car' as const])),
      });
    const people = [on(['mon', 'tue', 'wed']), on(['tue', 'wed', 'thu']), on(['tue', 'fri']), on(['tue', 'thu'])];
    const { arrivals } = baselineOf(people);
    expect(arrivals.busiestDay).toBe('tue');
    expect(arrivals.carsAverageDay).toBeCloseTo(2, 9);
    expect(arrivals.carsBusiestDay).toBeCloseTo(4, 9);
  });

  test('bicycles are not told where cyclists are too few to be shown apart, and cars still are', () => {
    const fold = new Map<TravelKey, TravelKey>([
      ['bicycle', 'transit'],
      ['bus', 'transit'],
      ['car:petrol', 'car:petrol'],
    ]);
    const people = [...several(6, commuter('car', 10)), ...several(5, commuter('bus', 10)), commuter('bicycle', 3)];
    const { arrivals } = baselineOf(people, { fold });
    expect(arrivals).toMatchObject({ bicyclesAverageDay: null, bicyclesBusiestDay: null });
    expect(arrivals.carsAverageDay).toBeCloseTo(6, 9);
  });

  test('cars are not told where a bus is counted with them', () => {
    const fold = new Map<TravelKey, TravelKey>([['bus', 'car:petrol']]);
    const people = [...several(6, commuter('car', 10)), commuter('bus', 10)];
    expect(baselineOf(people, { fold }).arrivals).toMatchObject({ carsAverageDay: null, carsBusiestDay: null });
  });
});
