import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeProfiles } from '../../src/profile/merge.ts';
import type { LegSum, Profile, Tally } from '../../src/profile/profile.ts';
import { parseProfile } from '../../src/profile/read-profile.ts';
import { shareProfile } from '../../src/profile/share.ts';
import { smallGroups } from '../../src/profile/small-groups.ts';
import { profileText } from '../../src/profile/write-profile.ts';
import { modeOf } from '../../src/reference/modes.ts';
import { anyone, oneSite, profileOf } from './respondents.ts';

const k = fc.integer({ min: 3, max: 8 });
/** Shrinking a whole survey takes minutes and tells little more. */
const quick = { numRuns: 60, endOnFailure: true };
const surveys = fc.oneof(
  fc.array(anyone, { minLength: 8, maxLength: 60 }),
  oneSite(fc.array(anyone, { minLength: 8, maxLength: 60 })),
  fc.array(anyone, { minLength: 80, maxLength: 160 }),
);

/** Shares a generated survey, where it has people enough. */
function shared(profile: Profile, minGroup: number): Profile {
  const people = profile.units.reduce((sum, unit) => sum + unit.usual.people, 0);
  fc.pre(people >= minGroup);
  return shareProfile(profile, minGroup);
}

describe('a shared profile of any survey', () => {
  test('has no count of 1 to k − 1 people, nor any that subtraction gives', () => {
    fc.assert(
      fc.property(surveys, k, (survey, minGroup) => {
        expect(smallGroups(shared(profileOf(survey), minGroup), minGroup)).toEqual([]);
      }),
      { ...quick, numRuns: 200 },
    );
  });

  test('is a whole profile, and reads back as it was written', () => {
    fc.assert(
      fc.property(surveys, k, (survey, minGroup) => {
        const profile = shared(profileOf(survey), minGroup);
        expect(profileText(parseProfile(profileText(profile), 'shared'))).toBe(profileText(profile));
      }),
      quick,
    );
  });

  test('counts everyone, and all their days', () => {
    fc.assert(
      fc.property(surveys, k, (survey, minGroup) => {
        const plain = profileOf(survey);
        const profile = shared(plain, minGroup);
        expect(total(profile, (tally) => tally.people)).toBe(total(plain, (tally) => tally.people));
        expect(total(profile, (tally) => tally.weight)).toBeCloseTo(
          total(plain, (tally) => tally.weight),
          8,
        );
        expect(total(profile, daysOf)).toBeCloseTo(total(plain, daysOf), 8);
        expect(total(profile, remoteDaysOf)).toBeCloseTo(total(plain, remoteDaysOf), 8);
      }),
      quick,
    );
  });

  test('keeps the kilometres per person who has them, where any k have', () => {
    fc.assert(
      fc.property(oneSite(fc.array(anyone, { minLength: 8, maxLength: 80 })), k, (survey, minGroup) => {
        const plain = profileOf(survey);
        const profile = shared(plain, minGroup);
        fc.pre(total(plain, (tally) => tally.complete.people) >= minGroup);
        const mean = (of: Profile) => total(of, personKmOf) / total(of, (tally) => tally.complete.weight);
        const isTold = total(profile, (tally) => tally.complete.people) > 0;
        // where all who gave theirs never travel, those few who do are not told to be the others
        expect(isTold ? mean(profile) : 0).toBeCloseTo(mean(plain), 6);
      }),
      quick,
    );
  });

  test('has moments of the very kilometres and days that its cells sum to', () => {
    fc.assert(
      fc.property(oneSite(fc.array(anyone, { minLength: 30, maxLength: 90 })), k, (survey, minGroup) => {
        const tally = shared(profileOf(survey), minGroup).units[0]?.usual as Tally;
        const { kilometres, days, complete, people } = tally;
        if (kilometres.n > 0) {
          expect(kilometres.n).toBe(complete.people);
          expect(kilometres.weight).toBeCloseTo(complete.weight, 8);
          expectSame(sumsOf(kilometres), kilometresByDimension(tally));
        }
        if (days.n > 0) {
          expect(days.n).toBe(people);
          expectSame(sumsOf(days), daysByMode(tally));
        }
      }),
      quick,
    );
  });

  test('does not depend on the order of answers or units', () => {
    fc.assert(
      fc.property(surveys, k, (survey, minGroup) => {
        const plain = profileOf(survey);
        const turned = profileOf([...survey].reverse());
        turned.units.reverse();
        expectClose(shared(turned, minGroup), shared(plain, minGroup));
      }),
      quick,
    );
  });

  test('shared again is the same, and the survey is not touched', () => {
    fc.assert(
      fc.property(surveys, k, (survey, minGroup) => {
        const plain = profileOf(survey);
        const before = profileText(plain);
        const once = shared(plain, minGroup);
        expect(profileText(plain)).toBe(before);
        expect(shareProfile(once, minGroup)).toEqual(once);
        expect(shareProfile(once, 3)).toEqual(once);
        if (total(once, (tally) => tally.people) >= 10) expect(smallGroups(shareProfile(once, 10), 10)).toEqual([]);
      }),
      quick,
    );
  });

  test('adds up with another, and is still safe', () => {
    fc.assert(
      fc.property(surveys, surveys, k, (first, second, minGroup) => {
        const sum = mergeProfiles(shared(profileOf(first), minGroup), shared(profileOf(second), minGroup));
        expect(smallGroups(sum, minGroup)).toEqual([]);
        parseProfile(profileText(sum), 'sum');
      }),
      quick,
    );
  });
});

function total(profile: Profile, of: (tally: Tally) => number): number {
  return profile.units.reduce((sum, unit) => sum + of(unit.usual), 0);
}

function cellsOf(tally: Tally) {
  return tally.segments.flatMap((segment) => segment.cells);
}

function daysOf(tally: Tally): number {
  return cellsOf(tally).reduce((sum, cell) => sum + cell.daysPerWeek, 0);
}

function remoteDaysOf(tally: Tally): number {
  return tally.segments.reduce((sum, segment) => sum + segment.remoteDays, 0);
}

function personKmOf(tally: Tally): number {
  return cellsOf(tally)
    .flatMap((cell) => Object.values(cell.legs))
    .reduce((sum, leg) => sum + leg.personKm, 0);
}

function sumsOf(moments: Tally['days']): Map<string, number> {
  return new Map(Object.entries(moments.sums).map(([name, sum]) => [name, sum[1]]));
}

function kilometresByDimension(tally: Tally): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, leg] of cellsOf(tally).flatMap((cell) => Object.entries(cell.legs) as [string, LegSum][])) {
    for (const [measure, km] of [
      ['p', leg.personKm - leg.unknownOccupancyKm],
      ['v', leg.vehicleKm],
      ['u', leg.unknownOccupancyKm],
    ] as const) {
      sums.set(`${key}|${measure}`, (sums.get(`${key}|${measure}`) ?? 0) + km);
    }
  }
  return sums;
}

function daysByMode(tally: Tally): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cellsOf(tally)) {
    const mode = modeOf(cell.travel);
    sums.set(mode, (sums.get(mode) ?? 0) + cell.daysPerWeek);
  }
  return sums;
}

function expectSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): void {
  for (const name of new Set([...a.keys(), ...b.keys()]))
    expect(a.get(name) ?? 0, name).toBeCloseTo(b.get(name) ?? 0, 6);
}

/** Equal, but for the last digits of sums. */
function expectClose(a: unknown, b: unknown): void {
  const round = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value);
  expect(JSON.parse(JSON.stringify(a, round))).toEqual(JSON.parse(JSON.stringify(b, round)));
}
