import type { DistanceBin } from './profile.ts';

/** Widths of the distance histogram: fine where people walk and cycle, coarse where they do not. */
const widthsKm: readonly [upToKm: number, widthKm: number][] = [
  [5, 0.5],
  [20, 1],
  [50, 5],
  [200, 25],
];

/** The lower edge in km of the histogram bin that holds a one-way distance. */
export function distanceBinFromKm(distanceKm: number): number {
  for (const [upToKm, widthKm] of widthsKm) {
    if (distanceKm < upToKm) return Math.floor(distanceKm / widthKm) * widthKm;
  }
  return 200;
}

/** The lower edges in km of all bins. */
export const distanceBinEdgesKm: readonly number[] = Array.from({ length: 401 }, (_, i) => i / 2).filter(
  (km) => distanceBinFromKm(km) === km,
);

/** The place of a one-way distance's bin in distanceBinEdgesKm. */
export function distanceBin(distanceKm: number): number {
  return binByHalfKm[Math.min(400, Math.floor(distanceKm * 2))] as number;
}

/** Each edge is a whole number of half kilometres. */
const binByHalfKm = Array.from({ length: 401 }, (_, i) => distanceBinEdgesKm.indexOf(distanceBinFromKm(i / 2)));

/** Mean one-way km over the people in the bins, null for none. */
export function meanKm(bins: readonly DistanceBin[]): number | null {
  const people = bins.reduce((sum, bin) => sum + bin[1], 0);
  return people === 0 ? null : bins.reduce((sum, bin) => sum + bin[2], 0) / people;
}

/** Median one-way km, as the mean of the bin that the middle person is in (of both, if the middle is between two). */
export function medianKm(bins: readonly DistanceBin[]): number | null {
  const sorted = [...bins].filter((bin) => bin[1] > 0).sort((a, b) => a[0] - b[0]);
  const people = sorted.reduce((sum, bin) => sum + bin[1], 0);
  if (people === 0) return null;
  const binMeanAt = (rank: number) => {
    let seen = 0;
    for (const [, n, sumKm] of sorted) {
      seen += n;
      if (rank < seen) return sumKm / n;
    }
    return (sorted.at(-1) as DistanceBin)[2] / (sorted.at(-1) as DistanceBin)[1];
  };
  // just below and just above the middle: people may be weighted, and their sums carry rounding
  const near = people * 1e-9;
  return (binMeanAt(people / 2 - near) + binMeanAt(people / 2 + near)) / 2;
}

/** Two histograms together. */
export function addDistances(a: readonly DistanceBin[], b: readonly DistanceBin[]): DistanceBin[] {
  const bins = new Map<number, DistanceBin>(a.map((bin) => [bin[0], [...bin]]));
  for (const [from, n, sum] of b) {
    const bin = bins.get(from);
    if (bin) {
      bin[1] += n;
      bin[2] += sum;
    } else bins.set(from, [from, n, sum]);
  }
  return [...bins.values()].sort((x, y) => x[0] - y[0]);
}

/**
 * Median one-way km of a shared histogram, whose people are right between the edges only and whose kilometres are not:
 * on the straight line between the shares at the edges. Past the last edge, the mean of those beyond it; null for none.
 */
export function sharedMedianKm(bins: readonly DistanceBin[], edgesKm: readonly number[]): number | null {
  const people = bins.reduce((sum, bin) => sum + bin[1], 0);
  if (people === 0) return null;
  const within = (km: number) => bins.reduce((sum, [from, n]) => (from < km ? sum + n : sum), 0);
  let [lowKm, below] = [0, 0];
  for (const km of edgesKm) {
    const upTo = within(km);
    if (upTo >= people / 2) return lowKm + ((km - lowKm) * (people / 2 - below)) / (upTo - below);
    [lowKm, below] = [km, upTo];
  }
  return Math.max(lowKm, meanKm(bins.filter(([from]) => from >= lowKm)) ?? lowKm);
}
