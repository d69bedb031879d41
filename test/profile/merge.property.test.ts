import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeProfiles } from '../../src/profile/merge.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { profileText } from '../../src/profile/write-profile.ts';
import { anyone, person, profileOf, travelling } from './respondents.ts';

const survey = fc.array(anyone, { maxLength: 40 });
const unit = { employer: null, site: 'North', department: null };

/** Equal in form and in every count; sums to 1e-9. */
function expectEqual(a: Profile, b: Profile): void {
  const [numbersA, numbersB] = [numbersOf(a), numbersOf(b)];
  expect(formOf(a)).toBe(formOf(b));
  for (const [i, x] of numbersA.entries()) {
    const y = numbersB[i] as number;
    const isCount = Number.isInteger(x) && Number.isInteger(y);
    if (isCount ? x !== y : Math.abs(x - y) > 1e-9 * Math.max(Math.abs(x), Math.abs(y))) expect(x).toBe(y);
  }
}

function formOf(profile: Profile): string {
  return JSON.stringify(profile, (_, value) => (typeof value === 'number' ? 0 : value));
}

function numbersOf(profile: Profile): number[] {
  const numbers: number[] = [];
  JSON.stringify(profile, (_, value) => {
    if (typeof value === 'number') numbers.push(value);
    return value;
  });
  return numbers;
}

describe('merging profiles', () => {
  test('gives the profile of both surveys together, cell by cell and in every moment', () => {
    fc.assert(
      fc.property(survey, survey, (a, b) => {
        expectEqual(mergeProfiles(profileOf(a), profileOf(b)), profileOf([...a, ...b]));
      }),
    );
  });

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(survey, survey, (a, b) => {
        expectEqual(mergeProfiles(profileOf(a), profileOf(b)), mergeProfiles(profileOf(b), profileOf(a)));
      }),
    );
  });

  test('does not depend on what is merged first', () => {
    fc.assert(
      fc.property(survey, survey, survey, (a, b, c) => {
        const [x, y, z] = [profileOf(a), profileOf(b), profileOf(c)];
        expectEqual(mergeProfiles(mergeProfiles(x, y), z), mergeProfiles(x, mergeProfiles(y, z)));
      }),
    );
  });

  test('with the profile of nobody changes nothing, and neither profile is touched', () => {
    fc.assert(
      fc.property(survey, survey, (a, b) => {
        const [x, y] = [profileOf(a), profileOf(b)];
        const before = [profileText(x), profileText(y)];
        mergeProfiles(x, y);
        expect([profileText(x), profileText(y)]).toEqual(before);
        expectEqual(mergeProfiles(x, profileOf([])), x);
      }),
    );
  });
});

describe('what must be equal', () => {
  const differs = (a: Profile, b: Profile, details: object) =>
    expect(() => mergeProfiles(a, b)).toThrow(
      expect.objectContaining({ code: 'profiles-differ', details: expect.objectContaining(details) }),
    );

  test('is the headcount of a unit: never added, and unequal is an error that says where', () => {
    const first = profileOf([], { headcounts: [{ ...unit, headcount: 40 }] });
    const second = profileOf([], { headcounts: [{ ...unit, headcount: 41 }] });
    expect(mergeProfiles(first, first).headcounts).toEqual([{ ...unit, headcount: 40 }]);
    differs(first, second, { what: 'headcount', first: '40', second: '41', where: 'North' });
  });

  test('is the survey year of a unit; one that is not known takes the other’s', () => {
    const of = (surveyYear: number | null) => profileOf([person(unit)], { surveyYear });
    expect(mergeProfiles(of(null), of(2024)).units[0]?.surveyYear).toBe(2024);
    differs(of(2023), of(2024), { what: 'surveyYear', where: 'North' });
  });

  test('are the winter weeks', () => {
    const of = (winterWeeks: number | null) => profileOf([travelling('bus', 3)], { winterWeeks });
    expect(mergeProfiles(of(20), of(null)).winterWeeks).toBe(20);
    differs(of(20), of(16), { what: 'winterWeeks' });
  });

  test('is not the smallest group: the smaller counts, and with a plain profile the sum is plain', () => {
    const shared = (minGroup: number): Profile => ({ ...profileOf([]), shared: { minGroup, joined: [] } });
    expect(mergeProfiles(shared(5), shared(8)).shared).toEqual({ minGroup: 5, joined: [] });
    expect(mergeProfiles(shared(5), profileOf([])).shared).toBeNull();
  });
});
