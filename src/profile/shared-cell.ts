import { bandEdgesKm } from '../reference/bands.ts';
import { modeOf, type TravelKey } from '../reference/modes.ts';
import { addLegSums } from './merge.ts';
import { compare, segmentPath, sortSegments } from './order.ts';
import type { Cell, LegSum, Segment, Tally } from './profile.ts';

/**
 * A cell on its way into a shared profile, with what its people carry along when they are counted elsewhere.
 * In a leg, `users` is a lower bound, as `users` is here: who used two modes that became one is not known.
 */
export interface SharedCell extends Cell, Pick<Segment, 'band' | 'carAccess' | 'transitAccess'> {
  /** At most this many use it. */
  usersAtMost: number;
  /** Of the people whose usual mode this is. */
  weight: number;
  remoteDays: number;
  /** Their one-way km. */
  distanceKm: number;
}

/** How many people a cell surely tells of. */
export function peopleIn(cell: SharedCell): number {
  return Math.max(cell.users, cell.people);
}

/** A tally's cells, the sums of each segment given to them by people, and its distances by mode and band. */
export function sharedCells(tally: Tally): SharedCell[] {
  const meanKm = meansByModeAndBand(tally);
  return tally.segments.flatMap(({ band, carAccess, transitAccess, people, weight, remoteDays, cells }) =>
    cells.map((cell) => {
      const part = people === 0 ? 0 : cell.people / people;
      const distanceKm = band === 'unknown' ? 0 : cell.people * (meanKm.get(`${modeOf(cell.travel)}|${band}`) ?? 0);
      return {
        ...cell,
        ...{ band, carAccess, transitAccess, distanceKm },
        legs: { ...cell.legs },
        usersAtMost: cell.users,
        weight: weight * part,
        remoteDays: remoteDays * part,
      };
    }),
  );
}

/** Histogram bins lie within bands, so that each mode and band has its own mean. */
function meansByModeAndBand({ distances }: Tally): Map<string, number> {
  const sums = new Map<string, [people: number, km: number]>();
  for (const [mode, bins] of Object.entries(distances)) {
    for (const [fromKm, people, sumKm] of bins ?? []) {
      const key = `${mode}|${bandEdgesKm.findLastIndex((edge) => edge <= fromKm)}`;
      const sum = sums.get(key) ?? [0, 0];
      sums.set(key, [sum[0] + people, sum[1] + sumKm]);
    }
  }
  return new Map([...sums].map(([key, [people, km]]) => [key, people === 0 ? 0 : km / people]));
}

export function cellPath(cell: SharedCell): string {
  return `${segmentPath(cell)}|${cell.travel}`;
}

/** Two cells of different people as one, at the place of the first. */
export function joinCells(into: SharedCell, from: SharedCell): void {
  into.users += from.users;
  into.usersAtMost += from.usersAtMost;
  into.daysPerWeek += from.daysPerWeek;
  addLegs(into.legs, from.legs, (a, b) => a + b);
  movePeople(from, into);
}

/** Two cells of the same people, in which one mode stands for what were two. */
export function joinTravel(into: SharedCell, from: SharedCell): void {
  into.users = Math.max(into.users, from.users);
  into.usersAtMost += from.usersAtMost;
  into.daysPerWeek += from.daysPerWeek;
  addLegs(into.legs, from.legs, Math.max);
  movePeople(from, into);
}

/** Counts the people of one cell as usual travellers of another, with their weight, remote days and distance. */
export function movePeople(from: SharedCell, into: SharedCell): void {
  for (const sum of ['people', 'weight', 'remoteDays', 'distanceKm'] as const) {
    into[sum] += from[sum];
    from[sum] = 0;
  }
}

export function addLegs(into: Cell['legs'], from: Cell['legs'], users: (a: number, b: number) => number): void {
  for (const [key, leg] of Object.entries(from) as [TravelKey, LegSum][]) {
    const present = into[key];
    into[key] = present ? { ...addLegSums(present, leg), users: users(present.users, leg.users) } : { ...leg };
  }
}

/** Cells of one place and mode become one; the order of the result is that of places and modes. */
export function gather(cells: readonly SharedCell[], join: typeof joinCells): SharedCell[] {
  const byPath = new Map<string, SharedCell>();
  for (const cell of cells) {
    const present = byPath.get(cellPath(cell));
    if (present) join(present, cell);
    else byPath.set(cellPath(cell), cell);
  }
  return inOrder([...byPath.values()]);
}

export function inOrder(cells: SharedCell[]): SharedCell[] {
  return cells.sort((a, b) => (cellPath(a) < cellPath(b) ? -1 : 1));
}

/** The cells as segments. People who use two legs are not told apart: legs give no users. */
export function segmentsOf(cells: readonly SharedCell[]): Segment[] {
  const segments = new Map<string, Segment>();
  for (const cell of cells) {
    const { band, carAccess, transitAccess, travel, people, users, daysPerWeek } = cell;
    let segment = segments.get(segmentPath(cell));
    if (!segment) {
      segment = { band, carAccess, transitAccess, people: 0, weight: 0, remoteDays: 0, cells: [] };
      segments.set(segmentPath(cell), segment);
    }
    segment.people += people;
    segment.weight += cell.weight;
    segment.remoteDays += cell.remoteDays;
    const legs = (Object.entries(cell.legs) as [TravelKey, LegSum][])
      .sort(([a], [b]) => compare(a, b))
      .map(([key, leg]) => [key, { ...leg, users: 0 }]);
    segment.cells.push({ travel, people, users, daysPerWeek, legs: Object.fromEntries(legs) });
  }
  return sortSegments([...segments.values()]);
}
