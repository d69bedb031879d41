/** Who travels alike is summed at once; that changes no figure, nor does what there is no room to tell apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAlikeTravel } from '../../src/profile/alike-travel.ts';
import { mergeProfiles } from '../../src/profile/merge.ts';
import type { Tally, Unit } from '../../src/profile/profile.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { leg, person, profileOf, travelling } from './respondents.ts';

type Added = [tally: number, segment: number, way: number, km: number];

describe('people who travel alike', () => {
  it('are told by number, sum and squares, each group by itself', () => {
    const added = fc.tuple(fc.nat(3), fc.nat(255), fc.nat(8191), fc.constantFrom(0.1, 1, 3.7, 180));
    fc.assert(
      fc.property(fc.array(added, { maxLength: 400 }), (all) => {
        const alike = createAlikeTravel();
        for (const one of all) expect(alike.add(...one)).toBe(true);
        const told = new Map<string, number[]>();
        alike.each((tally, segment, way, { people, km, squaresKm2 }) =>
          told.set(`${tally} ${segment} ${way}`, [people, km, squaresKm2]),
        );
        expect(told.size).toBe(new Set(all.map(([...of]) => of.slice(0, 3).join(' '))).size);
        for (const [key, [people, km, squares]] of told) {
          const own = all.filter(([...of]) => of.slice(0, 3).join(' ') === key).map(([, , , km]) => km);
          expect(people).toBe(own.length);
          expect(km).toBeCloseTo(
            own.reduce((sum, one) => sum + one, 0),
            9,
          );
          expect(squares).toBeCloseTo(
            own.reduce((sum, one) => sum + one * one, 0),
            6,
          );
        }
      }),
    );
  });

  it('are found again however many there are', () => {
    const alike = createAlikeTravel();
    const keys = Array.from({ length: 10_000 }, (_, i): Added => [i % 7, i % 144, (i * 31) % 8192, 2]);
    for (const key of [...keys, ...keys]) expect(alike.add(...key)).toBe(true);
    let groups = 0;
    const people = new Map<string, number>();
    alike.each((tally, segment, way, told) => {
      groups += 1;
      people.set(`${tally} ${segment} ${way}`, told.people);
    });
    expect(people.size).toBe(groups);
    for (const [tally, segment, way] of keys) {
      const same = keys.filter((key) => key[0] === tally && key[1] === segment && key[2] === way).length;
      if (people.get(`${tally} ${segment} ${way}`) !== 2 * same) throw new Error(`${tally} ${segment} ${way}`);
    }
  });

  it('lose nothing to rounding, in whatever order they come', () => {
    const long = 2 ** 53;
    for (const order of [
      [long, 1, 1, 1, 1],
      [1, 1, 1, 1, long],
    ]) {
      const alike = createAlikeTravel();
      for (const km of order) alike.add(0, 0, 0, km);
      alike.each((_, __, ___, told) => expect(told.km - long).toBe(4));
    }
    const alike = createAlikeTravel();
    for (const km of [2 ** 27, 1, 1, 1, 1]) alike.add(0, 0, 0, km);
    alike.each((_, __, ___, told) => expect(told.squaresKm2 - 2 ** 54).toBe(4));
  });

  it('beyond the most that are told apart are left to whoever asks, those before still counted', () => {
    const alike = createAlikeTravel(2);
    const added: Added[] = [
      [0, 1, 2, 5],
      [0, 1, 3, 5],
      [0, 1, 4, 5],
      [0, 1, 2, 7],
    ];
    expect(added.map((one) => alike.add(...one))).toEqual([true, true, false, true]);
    const people: number[] = [];
    alike.each((_, __, ___, told) => people.push(told.people));
    expect(people.sort()).toEqual([1, 2]);
  });
});

describe('a survey with more ways of travelling than are numbered', () => {
  const twoLegs = (i: number) =>
    person({
      distanceKm: 10 + i / 1000,
      trips: [{ daysPerWeek: 4, legs: [leg('bicycle', 1 + i / 9000), leg('bus', 9 + i / 1000 - i / 9000)] }],
    });
  const ownDays = (i: number) => travelling('car', 5 + (i % 30), 1 + i / 3000);

  it.each([
    ['combined trips', twoLegs],
    ['whole ways', ownDays],
  ])('adds up as its parts do: %s', (_, way) => {
    const ways = Array.from({ length: 9000 }, (_, i): Respondent => way(i));
    const people = [...ways, ...ways.slice(8500)];
    const whole = profileOf(people);
    const parts = mergeProfiles(profileOf(people.slice(0, 5000)), profileOf(people.slice(5000)));
    const [a, b] = [whole.units[0]?.usual as Tally, parts.units[0]?.usual as Tally];
    expect(a.people).toBe(9500);
    expect(Object.keys(a.kilometres.sums)).toEqual(Object.keys(b.kilometres.sums));
    for (const table of ['sums', 'products'] as const) {
      for (const [name, [users, ...sums]] of Object.entries(a.kilometres[table])) {
        const [otherUsers, ...others] = b.kilometres[table][name] as number[];
        expect(users).toBe(otherUsers);
        for (const [i, sum] of sums.entries()) expect(sum / (others[i] as number)).toBeCloseTo(1, 9);
      }
    }
  });
});

it('who lives where they work has no kilometres, and counts as no user of any', () => {
  const people = [...Array.from({ length: 3 }, () => travelling('walk', 0)), travelling('walk', 2)];
  const { kilometres, complete } = (profileOf(people).units[0] as Unit).usual;
  expect(complete.people).toBe(4);
  expect(kilometres.n).toBe(4);
  expect(kilometres.sums['walk|p']).toEqual([1, 20, 20]);
  expect(kilometres.products['walk|p walk|p']).toEqual([1, 400]);
});
