import { describe, expect, test } from 'vitest';
import { wilson } from '../../src/footprint/interval.ts';
import { baselineOf, commuter, leg, rowOf, several, traveller } from './commuters.ts';

const three = several(3, commuter('car', 10));
const [bus] = several(1, commuter('bus', 10));
const people = [...three, bus as (typeof three)[0]];

describe('the interval of a share', () => {
  // all travel 5 days: e = d − 0.75·5 = 1.25 (three times) and −3.75; s² = 18.75/3 = 6.25
  test('3 of 4 drive: V = 4·6.25/20² = 0.0625, so n_eff = 0.1875/0.0625 = 3 people', () => {
    expectClose(baselineOf(people).soloCarShare, wilson(0.75, 3));
  });

  test('among 8 employees: half of them answered, V is halved and n_eff = 6', () => {
    expectClose(baselineOf(people, { headcount: 8 }).soloCarShare, wilson(0.75, 6));
  });

  test('everyone answered: zero width', () => {
    expect(baselineOf(people, { headcount: 4 }).soloCarShare).toEqual({ value: 0.75, low: 0.75, high: 0.75 });
  });

  test('people are sampled, not trips: as many days by the same people say no more', () => {
    const fewer = people.map((person) => ({ ...person, trips: person.trips.map((t) => ({ ...t, daysPerWeek: 1 })) }));
    expectClose(baselineOf(fewer).soloCarShare, baselineOf(people).soloCarShare);
  });

  test('days that differ: 5 by car, 1 by bus and 4 by bus, p = 1/2, e = 2.5, −0.5, −2: V = 3·5.25/100', () => {
    const mixed = [commuter('car', 10), commuter('bus', 10, { days: 1 }), commuter('bus', 10, { days: 4 })];
    // Σe = 0, s² = (6.25 + 0.25 + 4)/2 = 5.25; n_eff = 0.25/0.1575
    expectClose(baselineOf(mixed).soloCarShare, wilson(0.5, 0.25 / 0.1575));
  });

  test('weights: w = 1, 3 on 5 days each, p = 1/4, e = w(d − 5p) = 3.75, −3.75: V = 2·28.125/20²', () => {
    const weighted = [commuter('car', 10, { weight: 1 }), commuter('bus', 10, { weight: 3 })];
    expectClose(baselineOf(weighted).soloCarShare, wilson(0.25, 0.1875 / ((2 * 28.125) / 400)));
  });

  test('who never travels is in the sample and not in the share', () => {
    const home = traveller([], { distanceKm: null, remoteDaysPerWeek: 5 });
    const share = baselineOf([...people, home]).soloCarShare;
    expect(share?.value).toBe(0.75);
    // n = 5: s² = 18.75/4, V = 5·4.6875/400
    expectClose(share, wilson(0.75, 0.1875 / ((5 * 4.6875) / 400)));
  });

  test('two sites: V = Σ N²(1 − n/N) s²/n / (Σ N D̄)²', () => {
    // A: 20 employees, 1 of 2 drives; B: 10 employees, 2 of 2 drive; p = (10 + 10)/30
    const sited = [
      commuter('car', 10, { site: 'A' }),
      commuter('bus', 10, { site: 'A' }),
      ...several(2, commuter('car', 10, { site: 'B' })),
    ];
    const p = 2 / 3;
    // e in A is 5(1 − p) and −5p, s² = 25/2; in B it is the same for both, s² = 0
    const variance = (400 * (1 - 2 / 20) * (12.5 / 2)) / 150 ** 2;
    expectClose(baselineOf(sited, { headcount: { A: 20, B: 10 } }).soloCarShare, wilson(p, (p * (1 - p)) / variance));
  });
});

describe('a share of nobody or of everybody', () => {
  const riders = several(4, commuter('bus', 10));

  test('no headcount: Wilson with the number of answers, 0 to 49 % of 4', () => {
    expect(baselineOf(riders).soloCarShare).toEqual({
      value: 0,
      low: 0,
      high: expect.closeTo(wilson(0, 4).high ?? 0, 12),
    });
  });

  test('4 of 8 employees: n_eff = 4·7/4 = 7', () => {
    expectClose(baselineOf(riders, { headcount: 8 }).soloCarShare, wilson(0, 7));
    expectClose(rowOf(baselineOf(riders, { headcount: 8 }), 'bus').tripShare, wilson(1, 7));
  });

  test('everyone answered: zero width', () => {
    const baseline = baselineOf(riders, { headcount: 4 });
    expect(baseline.soloCarShare).toEqual({ value: 0, low: 0, high: 0 });
    expect(rowOf(baseline, 'bus').tripShare).toEqual({ value: 1, low: 1, high: 1 });
  });
});

describe('key shares', () => {
  test('on foot, by cycle and by public transport count as sustainable, a carpool does not', () => {
    const modes = [
      'walk',
      'bicycle',
      'e-bike',
      'e-scooter',
      'bus',
      'train',
      'ferry',
      'carpool',
      'car',
      'taxi',
    ] as const;
    const baseline = baselineOf(modes.map((mode) => commuter(mode, 5)));
    expect(baseline.sustainableShare?.value).toBeCloseTo(0.7, 12);
    expect(baseline.soloCarShare?.value).toBeCloseTo(0.1, 12);
  });

  test('shares of the rows add up to 1', () => {
    const trips = [
      { daysPerWeek: 2, legs: [leg('car', 4), leg('train', 26)] },
      { daysPerWeek: 1, legs: [leg('bicycle', 30)] },
    ];
    const { modes } = baselineOf([...people, traveller(trips), commuter('walk', null)]);
    expect(modes.reduce((sum, row) => sum + (row.tripShare?.value ?? 0), 0)).toBeCloseTo(1, 12);
  });
});

function expectClose(actual: ReturnType<typeof wilson> | null, wanted: ReturnType<typeof wilson> | null) {
  for (const of of ['value', 'low', 'high'] as const) expect(actual?.[of], of).toBeCloseTo(wanted?.[of] as number, 9);
}
