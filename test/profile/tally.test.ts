import { describe, expect, test } from 'vitest';
import type { Tally } from '../../src/profile/profile.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { leg, person, profileOf, travelling } from './respondents.ts';

function tallyOf(...respondents: Respondent[]): Tally {
  return profileOf(respondents).units[0]?.usual as Tally;
}

describe('one person', () => {
  test('who drives 8 km on four days makes 64 person-km and 64 vehicle-km in band 8 to 10', () => {
    const tally = tallyOf(person());
    expect(tally.segments).toEqual([
      {
        band: 7,
        carAccess: 'yes',
        transitAccess: 'yes',
        people: 1,
        weight: 1,
        remoteDays: 1,
        cells: [
          {
            travel: 'car:petrol',
            people: 1,
            users: 1,
            daysPerWeek: 4,
            legs: { 'car:petrol': { users: 1, personKm: 64, vehicleKm: 64, unknownOccupancyKm: 0 } },
          },
        ],
      },
    ]);
    expect(tally.kilometres.products).toEqual({
      'car:petrol|p car:petrol|p': [1, 4096],
      'car:petrol|p car:petrol|v': [1, 4096],
      'car:petrol|v car:petrol|v': [1, 4096],
    });
    expect(tally.days.sums).toEqual({ car: [1, 4, 4] });
    expect(tally.distances).toEqual({ car: [[8, 1, 8]] });
  });

  test('who shares a car with one other drives half its vehicle-km; not asked how many, none are known', () => {
    const sharing = (occupancy: number | null) =>
      tallyOf(person({ trips: [{ daysPerWeek: 5, legs: [leg('carpool', 8, { occupancy })] }] }));
    const legs = (tally: Tally) => tally.segments[0]?.cells[0]?.legs['carpool:unknown'];
    expect(legs(sharing(2))).toEqual({ users: 1, personKm: 80, vehicleKm: 40, unknownOccupancyKm: 0 });
    expect(legs(sharing(null))).toEqual({ users: 1, personKm: 80, vehicleKm: 0, unknownOccupancyKm: 80 });
    expect(Object.keys(sharing(null).kilometres.sums)).toEqual(['carpool:unknown|u']);
  });

  test('who drives 3 km to a train of 20 km is a train traveller, whose cell holds both legs', () => {
    const tally = tallyOf(
      person({ distanceKm: 23, trips: [{ daysPerWeek: 2, legs: [leg('car', 3), leg('train', 20)] }] }),
    );
    const [cell] = tally.segments[0]?.cells ?? [];
    expect(cell).toMatchObject({ travel: 'train', daysPerWeek: 2 });
    expect(cell?.legs['car:unknown']?.personKm).toBe(12);
    expect(cell?.legs.train?.personKm).toBe(80);
    expect(tally.days.sums).toEqual({ train: [1, 2, 2] });
  });

  test('who cycles three days and takes the bus two counts once, as a cyclist who also uses the bus', () => {
    const tally = tallyOf(
      person({
        trips: [
          { daysPerWeek: 2, legs: [leg('bus', 8)] },
          { daysPerWeek: 3, legs: [leg('bicycle', 8)] },
        ],
      }),
    );
    const cells = tally.segments[0]?.cells.map(({ travel, people, users }) => [travel, people, users]);
    expect(cells).toEqual([
      ['bicycle', 1, 1],
      ['bus', 0, 1],
    ]);
    expect(tally.days.products['bicycle bus']).toEqual([1, 6]);
  });

  test('who shares a car some days and drives it alone on others uses that leg once', () => {
    const tally = tallyOf(
      person({
        trips: [
          { daysPerWeek: 2, legs: [leg('car', 8, { occupancy: 1 })] },
          { daysPerWeek: 1, legs: [leg('car', 8, { occupancy: 2 })] },
        ],
      }),
    );
    expect(tally.segments[0]?.cells[0]?.legs['car:unknown']).toMatchObject({ users: 1, personKm: 48, vehicleKm: 40 });
  });

  test('who gave no distance is in band unknown, with days and no kilometres, and is not complete', () => {
    const tally = tallyOf(travelling('car', null));
    expect(tally.segments[0]).toMatchObject({ band: 'unknown', people: 1 });
    expect(tally.segments[0]?.cells[0]).toMatchObject({ daysPerWeek: 5, legs: {} });
    expect(tally.complete.people).toBe(0);
    expect(tally.kilometres.n).toBe(0);
    expect(tally.days.n).toBe(1);
  });

  test('of whose two legs one has no distance is not complete either', () => {
    const tally = tallyOf(
      person({ distanceKm: 12, trips: [{ daysPerWeek: 5, legs: [leg('train', 12), leg('bus', null)] }] }),
    );
    expect(tally.segments[0]?.band).toBe('unknown');
    expect(tally.complete.people).toBe(0);
    expect(tally.distances).toEqual({ train: [[12, 1, 12]] });
  });

  test('who only works remotely is complete, with 0 km and no days', () => {
    const tally = tallyOf(person({ distanceKm: null, trips: [], remoteDaysPerWeek: 5 }));
    expect(tally.complete.people).toBe(1);
    expect(tally.segments[0]?.cells).toEqual([{ travel: 'remote', people: 1, users: 0, daysPerWeek: 0, legs: {} }]);
    expect(tally.kilometres).toMatchObject({ n: 1, sums: {} });
  });

  test('who stands for two is counted once and summed twice, squares four times', () => {
    const tally = tallyOf(travelling('walk', 1, 5, { weight: 2 }));
    expect(tally).toMatchObject({ people: 1, weight: 2 });
    expect(tally.kilometres.sums['walk|p']).toEqual([1, 20, 40]);
    expect(tally.kilometres.products['walk|p walk|p']).toEqual([1, 400]);
  });

  test('who lives 300 km away is an outlier, apart', () => {
    const unit = profileOf([travelling('train', 300)]).units[0];
    expect(unit?.usual.people).toBe(0);
    expect(unit?.outliers.people).toBe(1);
  });

  test('who answers by weekday is present on the days that are not remote', () => {
    const { arrivals } = tallyOf(person({ weekdayModes: { mon: 'car', tue: 'remote', fri: 'bus' } }));
    expect(arrivals).toEqual({ asked: 1, byWeekday: { fri: { bus: 1 }, mon: { car: 1 } } });
  });

  test('who answers what they have and would do is counted by segment', () => {
    const { answers } = tallyOf(
      person({ answers: { 'willing:showers': 'maybe' } }),
      person({ answers: { 'willing:showers': 'yes' }, carAccess: 'no' }),
    );
    expect(answers.map(({ carAccess, questions }) => [carAccess, questions])).toEqual([
      ['no', { 'willing:showers': { yes: 1 } }],
      ['yes', { 'willing:showers': { maybe: 1 } }],
    ]);
  });
});
