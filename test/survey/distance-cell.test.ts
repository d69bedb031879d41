import { expect, it } from 'vitest';
import { readDistance } from '../../src/survey/distance-cell.ts';

it.each([
  ['7,5', 'km', 7.5],
  ['1 mil', 'km', 10],
  ['2 miles', 'km', 3.218688],
  ['1,200 m', 'mile', 1.2],
  ['1.200 m', 'km', 1.2],
  ['1 200 m', 'km', 1.2],
  ['800 m', 'km', 0.8],
  ['1,200', 'km', 1.2],
  ['6 km tur och retur', 'km', 3],
] as const)('reads «%s» in a column of %s as %d km', (text, unit, km) => {
  expect(readDistance(text, unit).km).toBeCloseTo(km, 9);
});

it.each([
  ['3,2 km', 3.2],
  ['2 mil', 20],
  ['40 km', 40],
  ['3 mil tur och retur', 15],
] as const)('reads «%s» in a column without a unit as %d km', (text, km) => {
  expect(readDistance(text, null)).toMatchObject({ km, problem: null });
});

it('guesses no unit where neither cell nor column has one', () => {
  expect(readDistance('3,2', null)).toEqual({ km: null, problem: 'unit-unknown', note: null });
  expect(readDistance('nära', null).problem).toBe('unreadable-distance');
  expect(readDistance('', null).problem).toBe('missing-distance');
});

it('says why there is none', () => {
  expect(readDistance('a few', 'km')).toEqual({ km: null, problem: 'unreadable-distance', note: null });
  expect(readDistance('20 min', 'km')).toEqual({ km: null, problem: 'unreadable-distance', note: null });
  expect(readDistance('NA', 'km')).toEqual({ km: null, problem: 'missing-distance', note: null });
});
