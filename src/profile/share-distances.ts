/**
 * The distances of a shared profile, by usual mode. In: a tally, which mode each is counted as, the cells as they are
 * shared. Out: bins of k people or more, which count as many of each mode as the cells do.
 */
import { bandEdgesKm } from '../reference/bands.ts';
import { type Mode, modeOf } from '../reference/modes.ts';
import { addDistances, meanKm } from './distances.ts';
import { sortKeys } from './order.ts';
import type { DistanceBin, Tally } from './profile.ts';
import type { SharedCell } from './shared-cell.ts';

/** Where people are told apart by distance before anywhere else: walk, cycle, e-bike, and what takes an engine. */
export const firstEdgesKm = [2, 5, 10, 20] as const;

/**
 * Where nearly all of a mode's people have a known distance, their own: joined until each bin is large enough, first
 * within the edges that people ask about; the few others stand at their mean. Else those of the cells, one bin per
 * stretch of the way.
 */
export function shareDistances(
  cells: readonly SharedCell[],
  tally: Tally,
  shownAs: (mode: Mode) => Mode,
  k: number,
): Tally['distances'] {
  const own = new Map<Mode, DistanceBin[]>();
  for (const [mode, bins] of Object.entries(tally.distances) as [Mode, DistanceBin[]][]) {
    own.set(shownAs(mode), addDistances(own.get(shownAs(mode)) ?? [], bins));
  }
  const result: Record<string, DistanceBin[]> = {};
  for (const [mode, bins] of binsOfCells(cells)) {
    const known = own.get(mode) ?? [];
    const missing = people(bins) - people(known);
    const isOwn = people(known) >= k && missing >= 0 && missing < k;
    result[mode] = isOwn ? withMore(joined(known, k), missing) : bins;
  }
  return sortKeys(result, (bins) => bins);
}

/** So many more at the mean distance of all, in the bin that lies nearest to it. */
function withMore(bins: readonly DistanceBin[], more: number): DistanceBin[] {
  const mean = meanKm(bins) ?? 0;
  const away = ([, count, sumKm]: DistanceBin) => Math.abs(sumKm / count - mean);
  const nearest = bins.reduce((best, bin) => (away(bin) < away(best) ? bin : best));
  return bins.map((bin) => (bin === nearest ? [bin[0], bin[1] + more, bin[2] + more * mean] : bin));
}

const people = (bins: readonly DistanceBin[]) => bins.reduce((sum, bin) => sum + bin[1], 0);

function binsOfCells(cells: readonly SharedCell[]): Map<Mode, DistanceBin[]> {
  const byMode = new Map<Mode, DistanceBin[]>();
  for (const { travel, band, people: count, distanceKm } of cells) {
    if (band === 'unknown' || count === 0) continue;
    const mode = modeOf(travel);
    byMode.set(mode, addDistances(byMode.get(mode) ?? [], [[bandEdgesKm[band] as number, count, distanceKm]]));
  }
  return byMode;
}

/** Bins between the first edges, each joined with its smaller neighbour while it is small; then split as far as can be. */
function joined(bins: readonly DistanceBin[], k: number): DistanceBin[] {
  const stretches = [0, ...firstEdgesKm].map((fromKm, i) => {
    const upToKm = firstEdgesKm[i] ?? Number.POSITIVE_INFINITY;
    return bins.filter(([from]) => from >= fromKm && from < upToKm);
  });
  const groups = stretches.filter((stretch) => people(stretch) > 0);
  joinWhileSmall(groups, k);
  return groups.flatMap((group) => split(group, k));
}

function joinWhileSmall(groups: DistanceBin[][], k: number): void {
  while (groups.length > 1) {
    const i = groups.findIndex((group) => people(group) < k);
    if (i < 0) return;
    const [before, after] = [groups[i - 1], groups[i + 1]];
    const j = after === undefined || (before !== undefined && people(before) <= people(after)) ? i - 1 : i;
    groups.splice(j, 2, [...(groups[j] as DistanceBin[]), ...(groups[j + 1] as DistanceBin[])]);
  }
}

/** From the near end, a new bin begins wherever both it and what is left have k people; the last takes the rest. */
function split(group: readonly DistanceBin[], k: number): DistanceBin[] {
  const parts: DistanceBin[][] = [[]];
  let left = people(group);
  for (const bin of group) {
    const current = parts.at(-1) as DistanceBin[];
    const isFull = people(current) >= k && left >= k;
    if (isFull) parts.push([bin]);
    else current.push(bin);
    left -= bin[1];
  }
  return parts.map(whole);
}

/** One bin: where the first of them begins if all are of one band, else where the middle person is. */
function whole(bins: readonly DistanceBin[]): DistanceBin {
  const total = people(bins);
  let seen = 0;
  const middle = bins.find((bin) => {
    seen += bin[1];
    return seen >= total / 2;
  }) as DistanceBin;
  const [first] = bins as [DistanceBin];
  const bandOf = (fromKm: number) => bandEdgesKm.findLastIndex((edge) => edge <= fromKm);
  const isOneBand = bins.every(([fromKm]) => bandOf(fromKm) === bandOf(first[0]));
  return [isOneBand ? first[0] : middle[0], total, bins.reduce((sum, bin) => sum + bin[2], 0)];
}
