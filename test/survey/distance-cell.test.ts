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

it('says why there is none', () => {
  expect(readDistance('a few', 'km')).toEqual({ km: null, problem: 'unreadable-distance', note: null });
  expect(readDistance('20 min', 'km')).toEqual({ km: null, problem: 'unreadable-distance', note: null });
  expect(readDistance('NA', 'km')).toEqual({ km: null, problem: 'missing-distance', note: null });
});
