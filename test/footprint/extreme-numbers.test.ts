/** Sums of very many and very unlike people: the order in which they are read changes nothing beyond 1e-9. */
import { describe, expect, it } from 'vitest';
import { estimateBaseline } from '../../src/footprint/baseline.ts';
import { mergeProfiles } from '../../src/profile/merge.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { notFinite } from '../fuzz/output-faults.ts';
import { type Random, seeded } from '../fuzz/seeded.ts';
import {
  baselineOf,
  commuter,
  defaultAssumptions,
  type Headcounts,
  profileOf,
  roundFactors,
  several,
} from './commuters.ts';
import { expectSame } from './same-figures.ts';

const between = (random: Random, low: number, high: number) => low + ((high - low) * random(1e9)) / 1e9;
const modes = ['car', 'bus', 'bicycle', 'walk', 'train', 'carpool'] as const;

/** Weights from a millionth to a million, one way from 1 mm to 199 km. */
function unlike(count: number): Respondent[] {
  const random = seeded(count);
  return Array.from({ length: count }, () =>
    commuter(modes[random(modes.length)] ?? 'car', 10 ** between(random, -6, 2.3), {
      weight: 10 ** between(random, -6, 6),
      days: [0.5, 1, 3, 5][random(4)] ?? 5,
    }),
  );
}

const headcounts: Headcounts = 10_000_000;
const estimated = (people: Respondent[]) => baselineOf(people, { headcount: headcounts });

describe('the order of 20,000 very unlike people', () => {
  const people = unlike(20_000);
  const wanted = estimated(people);

  it('tells in no figure and no end of an interval', () => {
    const bySize = (person: Respondent) => person.weight * (person.distanceKm ?? 0);
    const rising = [...people].sort((a, b) => bySize(a) - bySize(b));
    for (const order of [[...people].reverse(), rising, [...rising].reverse()]) expectSame(estimated(order), wanted);
  });

  it('tells in none where they are read in a hundred parts', () => {
    const parts = Array.from({ length: 100 }, (_, part) =>
      profileOf(
        people.filter((_person, i) => i % 100 === part),
        headcounts,
      ),
    );
    const merged = estimateBaseline(parts.reduce(mergeProfiles), roundFactors(), defaultAssumptions);
    expectSame(merged, wanted);
  });
});

it('the width of an interval does not hang on the order where people are nearly alike', () => {
  const random = seeded(5);
  const people = Array.from({ length: 20_000 }, () => commuter('car', 37.1 * (1 + (1e-3 * random(1e6)) / 1e6)));
  const width = (list: Respondent[]) => {
    const { value, high } = estimated(list).co2eKgPerYear ?? { value: 0, high: null };
    return (high ?? 0) - value;
  };
  const rising = [...people].sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0));
  for (const order of [rising, [...rising].reverse()])
    expect(Math.abs(width(order) / width(people) - 1)).toBeLessThan(1e-9);
});

it('people who are all alike have no sampling error, however their sums are rounded', () => {
  for (const km of [0.1, 1 / 3, 11.3, 199.9]) {
    for (const n of [2, 3, 1000]) {
      const { co2eKgPerYear } = baselineOf(several(n, commuter('car', km)), { headcount: 5000 });
      expect([km, n, co2eKgPerYear?.low]).toEqual([km, n, co2eKgPerYear?.value]);
    }
  }
});

describe('at the ends of what there can be', () => {
  it.each<[string, Respondent[], Headcounts | undefined]>([
    ['one respondent', [commuter('car', 12)], undefined],
    ['one respondent of ten million', [commuter('car', 12)], 10_000_000],
    ['all in one mode', several(50, commuter('bus', 8)), 400],
    ['nobody who emits', several(50, commuter('walk', 1)), 400],
    ['nobody who travels', several(50, commuter('walk', 0, { days: 0.1 })), 400],
    [
      'a weight of next to nothing',
      [commuter('car', 5, { weight: 1e-150 }), commuter('bus', 5, { weight: 1e-150 })],
      10,
    ],
    [
      'weights as far apart as they can be',
      [commuter('car', 5, { weight: 1e12 }), ...several(9, commuter('bus', 5, { weight: 1e-12 }))],
      20,
    ],
    ['distances as far apart as they can be', [commuter('car', 200), ...several(9, commuter('car', 5e-324))], 20],
    ['a census', several(40, commuter('train', 30)), 40],
    ['more answers than employees', several(40, commuter('train', 30)), 4],
  ])('every figure of %s is a number or none', (_, people, headcount) => {
    const baseline = baselineOf(people, headcount === undefined ? {} : { headcount });
    expect(notFinite(baseline)).toEqual([]);
    expect(baseline.respondents).toBe(people.length);
  });
});
