import { describe, expect, test } from 'vitest';
import type { Cell, LegSum, Profile, Tally, Unit } from '../../src/profile/profile.ts';
import { shareProfile } from '../../src/profile/share.ts';
import { smallGroups } from '../../src/profile/small-groups.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { leg, person, profileOf, times, travelling } from './respondents.ts';

const share = (respondents: readonly Respondent[], k = 5) => shareProfile(profileOf(respondents), k);
const usual = (profile: Profile, unit = 0) => (profile.units[unit] as Unit).usual;
const cellsOf = (tally: Tally) =>
  tally.segments.flatMap((segment) =>
    segment.cells.map((cell): Cell & { band: unknown } => ({ ...cell, band: segment.band })),
  );
const shown = (tally: Tally) => cellsOf(tally).map(({ travel, band, people }) => `${travel} ${band}: ${people}`);
const legsOf = (tally: Tally, travel: string) =>
  cellsOf(tally).flatMap((cell) => (cell.legs[travel as keyof Cell['legs']] as LegSum | undefined) ?? []);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const drivers = (count: number, distanceKm: number, more: Partial<Respondent> = {}) =>
  times(count, travelling('car', distanceKm, 5, more));

describe('few who travel among many who never do', () => {
  const remote = person({ trips: [], remoteDaysPerWeek: 5, distanceKm: null });
  const few = times(4, travelling('car', null, 1));

  test.each([
    ['in one unit', [...times(18, remote), ...few]],
    [
      'beside a unit where nobody travels',
      [
        ...times(18, { ...remote, site: 'Depot' }),
        ...times(18, { ...remote, site: 'Hall' }),
        ...few.map((one) => ({ ...one, site: 'Hall' })),
      ],
    ],
  ])('without a distance are not told by what is left, %s', (_, respondents) => {
    const shared = share(respondents);
    expect(smallGroups(shared, 5)).toEqual([]);
    expect(shared.units.at(-1)?.usual.complete.people).toBe(0);
  });

  test('with k of them, or with a distance, kilometres are told as before', () => {
    expect(usual(share([...times(18, remote), ...times(5, travelling('car', null, 1))])).complete.people).toBe(18);
    expect(usual(share([...times(18, remote), ...times(9, travelling('car', 7, 1)), ...few])).complete.people).toBe(31);
  });
});

describe('what may be shared', () => {
  test('is never fewer than three', () => {
    for (const k of [2, 0, -5, 3.5, Number.NaN])
      expect(() => share(drivers(20, 5), k)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });

  test('is nothing where fewer than k answered', () => {
    expect(() => share(drivers(4, 5))).toThrow(
      expect.objectContaining({ code: 'too-few-to-share', details: { minGroup: 5 } }),
    );
    expect(usual(share(drivers(5, 5))).people).toBe(5);
  });

  test('says with which smallest group, and keeps the year of the survey', () => {
    const profile = share(drivers(9, 5));
    expect(profile.shared).toMatchObject({ minGroup: 5 });
    expect(profile.units[0]?.surveyYear).toBe(2025);
  });

  test('with fewer people than it was shared with before is as it was; with more it is coarser', () => {
    const shared = share([...drivers(6, 2), ...drivers(30, 12)]);
    expect(shareProfile(shared, 3)).toBe(shared);
    expect(shown(usual(shareProfile(shared, 8)))).toEqual(['car:unknown 8: 36']);
  });
});

describe('cells of few people', () => {
  test('join the nearest band of their mode', () => {
    expect(shown(usual(share([...drivers(2, 4), ...drivers(9, 5.5), ...drivers(9, 25)])))).toEqual([
      'car:unknown 5: 11',
      'car:unknown 10: 9',
    ]);
  });

  test('take their days and kilometres along, so that no sum changes', () => {
    const tally = usual(share([...drivers(2, 4), ...drivers(9, 5.5)]));
    expect(sum(cellsOf(tally).map((cell) => cell.daysPerWeek))).toBe(55);
    expect(sum(legsOf(tally, 'car:unknown').map((one) => one.personKm))).toBeCloseTo(10 * (2 * 4 + 9 * 5.5));
  });

  test('lose what access they have before they lose their band', () => {
    const tally = usual(share([...drivers(3, 5.5, { carAccess: 'no' }), ...drivers(9, 5.5), ...drivers(9, 25)]));
    expect(shown(tally)).toEqual(['car:unknown 5: 12', 'car:unknown 10: 9']);
  });

  test('keep their distances: the few are counted at the nearest where more live', () => {
    const { distances } = usual(share([...drivers(2, 4), ...drivers(9, 5.5), ...drivers(9, 25)]));
    expect(distances).toEqual({
      car: [
        [5, 11, 57.5],
        [25, 9, 225],
      ],
    });
  });

  test('keep finer distances where each bin has enough', () => {
    const { distances } = usual(share([...drivers(6, 11), ...drivers(9, 13.5)]));
    expect(distances.car).toEqual([
      [11, 6, 66],
      [13, 9, 121.5],
    ]);
  });
});

describe('distances that people ask about', () => {
  test('are told apart before any other: none is counted over 2, 5, 10 or 20 km where enough live on both sides', () => {
    const near = [1, 3, 4.9, 5, 9, 11, 19, 21, 40].flatMap((km) => drivers(5, km));
    const { distances } = usual(share([...near, ...drivers(2, 4)]));
    const within = (km: number) => sum((distances.car ?? []).map(([from, people]) => (from < km ? people : 0)));
    expect([2, 5, 10, 20, 1000].map(within)).toEqual([5, 17, 27, 37, 47]);
  });
});

describe('modes of few people', () => {
  test('are counted with their family', () => {
    const tally = usual(
      share([...drivers(9, 8), ...times(3, travelling('bus', 8)), ...times(4, travelling('tram', 8))]),
    );
    expect(shown(tally)).toEqual(['car:unknown 7: 9', 'transit 7: 7']);
    expect(Object.keys(tally.days.sums)).toEqual(['car', 'transit']);
  });

  test('that are no cars and become cars have riders that nobody asked for', () => {
    const tally = usual(share([...drivers(9, 8, {}), ...times(3, travelling('taxi', 8))]));
    expect(sum(legsOf(tally, 'car:unknown').map((one) => one.unknownOccupancyKm))).toBeCloseTo(12 * 80);
  });

  test('that share a car are counted as driving one each: vehicle-km beside person-km would tell of the few', () => {
    const alone = times(12, person({ trips: [{ daysPerWeek: 5, legs: [leg('car', 8, { occupancy: 1 })] }] }));
    const tally = usual(share([...alone, ...times(3, travelling('carpool', 8))]));
    expect(sum(legsOf(tally, 'car:unknown').map((one) => one.vehicleKm))).toBeCloseTo(15 * 80);
    expect(tally.kilometres.sums['car:unknown|v']?.[1]).toBeCloseTo(15 * 80);
  });

  test('on the way to a train are counted with those who go by it all the way', () => {
    const combined = person({ distanceKm: 23, trips: [{ daysPerWeek: 5, legs: [leg('car', 3), leg('train', 20)] }] });
    const tally = usual(share([...drivers(12, 8), ...times(12, travelling('train', 20)), ...times(2, combined)]));
    const train = cellsOf(tally).filter((cell) => cell.travel === 'train');
    expect(train.flatMap((cell) => Object.keys(cell.legs))).toEqual(['train']);
    expect(sum(legsOf(tally, 'car:unknown').map((one) => one.personKm))).toBeCloseTo(12 * 80 + 2 * 30);
  });
});

describe('people without a distance', () => {
  test('who are few are represented: the kilometres per person stay, for more people', () => {
    const tally = usual(share([...drivers(18, 8), ...times(2, travelling('car', null))]));
    expect(shown(tally)).toEqual(['car:unknown 7: 20']);
    expect(tally.complete).toEqual({ people: 20, weight: 20 });
    expect(tally.kilometres.n).toBe(20);
    expect(sum(legsOf(tally, 'car:unknown').map((one) => one.personKm))).toBeCloseTo(20 * 80);
  });

  test('who are many stay apart', () => {
    const tally = usual(share([...drivers(18, 8), ...times(6, travelling('car', null))]));
    expect(shown(tally)).toEqual(['car:unknown 7: 18', 'car:unknown unknown: 6']);
    expect(tally.complete.people).toBe(18);
  });

  test('who are nearly all leave no kilometres: those of a few would be told', () => {
    const tally = usual(share([...drivers(3, 8), ...times(20, travelling('car', null))]));
    expect(tally.complete.people).toBe(0);
    expect(legsOf(tally, 'car:unknown')).toEqual([]);
    expect(tally.distances).toEqual({});
  });
});

describe('units', () => {
  const at = (site: string, respondents: Respondent[]) => respondents.map((one) => ({ ...one, site }));

  test('of few people join as site *, with the sum of their headcounts', () => {
    const survey = [...at('North', drivers(30, 8)), ...at('South', drivers(3, 8)), ...at('West', drivers(4, 8))];
    const headcount = (site: string, employees: number) => ({
      employer: null,
      site,
      department: null,
      headcount: employees,
    });
    const plain = profileOf(survey, {
      headcounts: [headcount('North', 60), headcount('South', 10), headcount('West', 6)],
    });
    const profile = shareProfile(plain, 5);
    expect(profile.units.map((unit) => [unit.site, unit.usual.people])).toEqual([
      ['*', 7],
      ['North', 30],
    ]);
    expect(profile.headcounts).toEqual([headcount('*', 16), headcount('North', 60)]);
  });

  test('join too where a few would have to be counted with modes unlike their own', () => {
    const cyclists = (count: number) => times(count, travelling('bicycle', 8));
    const survey = [
      ...at('North', [...drivers(20, 8), ...cyclists(3)]),
      ...at('South', [...drivers(20, 8), ...cyclists(4)]),
      ...at('West', drivers(20, 8)),
    ];
    const profile = share(survey);
    expect(profile.units.map((unit) => [unit.site, shown(unit.usual)])).toEqual([
      ['*', ['bicycle 7: 7', 'car:unknown 7: 40']],
      ['West', ['car:unknown 7: 20']],
    ]);
  });

  test('of fewer than 2k leave their moments to site *, which draws in others until it has 2k', () => {
    const profile = share([
      ...at('North', drivers(30, 8)),
      ...at('South', drivers(12, 8)),
      ...at('West', drivers(6, 8)),
    ]);
    expect(profile.units.map((unit) => [unit.site, unit.usual.people, unit.usual.kilometres.n])).toEqual([
      ['*', 0, 18],
      ['North', 30, 30],
      ['South', 12, 0],
      ['West', 6, 0],
    ]);
  });

  test('of an employer of fewer than 2k leave no moments', () => {
    expect(usual(share(drivers(9, 8))).kilometres).toEqual({
      n: 0,
      weight: 0,
      weightSquared: 0,
      sums: {},
      products: {},
    });
  });
});

describe('other tables', () => {
  test('hold no number of users of legs and moments, and no product of few people', () => {
    const some = times(12, person({ trips: [{ daysPerWeek: 3, legs: [leg('bus', 8)] }] }));
    const both = person({ trips: [{ daysPerWeek: 2, legs: [leg('bus', 8)] }, { daysPerWeek: 2, legs: [leg('bicycle', 8)] }] }); // biome-ignore format: one person
    const { days } = usual(share([...some, ...times(12, travelling('bicycle', 8)), both]));
    expect(Object.values(days.sums).map(([users]) => users)).toEqual([0, 0]);
    // 13 users of each, taken as 10: the bound is 4 × √(mean squares)
    const [bicycle, bus] = [12 * 25 + 4, 12 * 9 + 4];
    expect(days.products['bicycle bus']).toEqual([0, 4 * Math.sqrt((bicycle / 10) * (bus / 10))]);
  });

  test('hold answers of none or of k and more, by unit', () => {
    const answering = (count: number, answer: string) =>
      drivers(count, 8, { answers: { 'willing:showers': answer, 'has:car': 'yes' } });
    const { answers } = usual(share([...answering(2, 'maybe'), ...answering(14, 'no'), ...answering(9, 'yes')]));
    expect(answers).toEqual([
      {
        band: null,
        carAccess: null,
        transitAccess: null,
        questions: { 'willing:showers': { maybe: 0, no: 16, yes: 9 } },
      },
    ]);
  });

  test('hold people by weekday of none or of k and more, among the users of each mode', () => {
    const by = (count: number, mode: 'car' | 'bus', days: string[]) =>
      times(count, travelling(mode, 8, 5, { weekdayModes: Object.fromEntries(days.map((day) => [day, mode])) }));
    const { arrivals } = usual(
      share([...by(20, 'car', ['mon', 'tue']), ...by(8, 'bus', ['mon', 'tue']), ...by(2, 'bus', ['mon'])]),
    );
    expect(arrivals).toEqual({ asked: 30, byWeekday: { mon: { bus: 10, car: 20 }, tue: { bus: 10, car: 20 } } });
  });

  test('hold no outliers where they are few', () => {
    const many = share([...drivers(20, 8), ...drivers(6, 400)]);
    const few = share([...drivers(20, 8), ...drivers(4, 400)]);
    expect(many.units[0]?.outliers.people).toBe(6);
    expect(few.units[0]?.outliers.people).toBe(0);
    expect(few.quality.rowsUsed).toBe(20);
  });

  test('hold rows set aside and problems at the multiple of k below', () => {
    const plain = profileOf(drivers(20, 8));
    plain.quality = {
      ...plain.quality,
      rowsRead: 32,
      rowsSetAside: 12,
      problems: { 'no-mode': 9, 'unknown-mode': 3, 'missing-distance': 5 },
    };
    expect(shareProfile(plain, 5).quality).toMatchObject({
      rowsRead: 30,
      rowsUsed: 20,
      rowsSetAside: 10,
      problems: { 'no-mode': 5, 'missing-distance': 5 },
    });
  });
});

test('small groups are found in every table of a profile that was not made for sharing', () => {
  const plain = profileOf([
    ...drivers(8, 8, { answers: { 'has:e-bike': 'yes' }, weekdayModes: { mon: 'car' } }),
    travelling('bicycle', 2),
    travelling('train', 300),
  ]);
  const found = smallGroups(plain, 5).join('\n');
  for (const path of [
    'segments.0.people',
    'segments.0.cells.0.users',
    'legs.bicycle.users',
    'distances.bicycle.0',
    'answers.0.has:e-bike of people',
    'arrivals.asked of people',
    'kilometres.bicycle|p',
    'days.n',
    'outliers.people',
  ]) {
    expect(found).toContain(path);
  }
});
