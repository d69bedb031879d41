/** The median of a shared histogram, of which only the people between its edges are right. */
import { expect, it } from 'vitest';
import { sharedMedianKm } from '../../src/profile/distances.ts';
import type { DistanceBin } from '../../src/profile/profile.ts';

const edges = [2, 5, 10, 20];

it('lies within the band in which half of the people are reached, whatever the kilometres of its bins say', () => {
  const bins: DistanceBin[] = [
    [0, 20, 20],
    [5, 60, 660],
    [10, 20, 300],
  ];
  expect(sharedMedianKm(bins, edges)).toBe(7.5);
});

it('is at an edge where just half are within it', () => {
  expect(
    sharedMedianKm(
      [
        [2, 5, 15],
        [20, 5, 150],
      ],
      edges,
    ),
  ).toBe(5);
});

it('past the last edge is the mean of those beyond it; of nobody there is none', () => {
  expect(sharedMedianKm([[25, 10, 300]], edges)).toBe(30);
  expect(sharedMedianKm([], edges)).toBeNull();
});
