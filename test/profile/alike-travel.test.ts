/** Who travels alike is summed at once; that changes no figure, nor does what there is no room to tell apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAlikeTravel } from '../../src/profile/alike-travel.ts';
import { mergeProfiles } from '../../src/profile/merge.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { leg, person, profileOf } from './respondents.ts';

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

it('a survey with more ways of travelling than are numbered adds up as its parts do', () => {
  const ways: Respondent[] = Array.from({ length: 9000 }, (_, i) =>
    person({
      distanceKm: 10 + i / 1000,
      trips: [{ daysPerWeek: 4, legs: [leg('bicycle', 1 + i / 9000), leg('bus', 9 + i / 1000 - i / 9000)] }],
    }),
  );
  const people = [...ways, ...ways.slice(0, 300)];
  const whole = profileOf(people);
  const parts = mergeProfiles(profileOf(people.slice(0, 5000)), profileOf(people.slice(5000)));
  const [a, b] = [whole.units[0]?.usual, parts.units[0]?.usual];
  expect(a?.people).toBe(9300);
  expect(b?.people).toBe(9300);
  for (const [name, sums] of Object.entries(a?.kilometres.sums ?? {})) {
    const others = b?.kilometres.sums[name] ?? [0, 0, 0];
    expect(sums[0]).toBe(others[0]);
    expect(sums[1] / others[1]).toBeCloseTo(1, 9);
    expect(sums[2] / others[2]).toBeCloseTo(1, 9);
  }
  for (const [pair, [users, product]] of Object.entries(a?.kilometres.products ?? {})) {
    expect(users).toBe(b?.kilometres.products[pair]?.[0]);
    expect(product / (b?.kilometres.products[pair]?.[1] ?? 0)).toBeCloseTo(1, 9);
  }
});
