import type { Band } from '../reference/bands.ts';
import { type Mode, modeFacts, modeOf, type TravelKey } from '../reference/modes.ts';
import { nearestFamily } from './fold-modes.ts';
import { compare, segmentPath } from './order.ts';
import { isSafe, nearestSafe } from './safe-counts.ts';
import { cellPath, gather, joinCells, movePeople, peopleIn, type SharedCell } from './shared-cell.ts';

/** Known bands and `unknown` never join, but for people who never travel: theirs are 0 km either way. */
const layerOf = (cell: SharedCell) => (cell.travel !== 'remote' && cell.band === 'unknown' ? 'unknown' : 'known');
const accessOf = (cell: SharedCell) => `${cell.carAccess}|${cell.transitAccess}`;
const rankOf = (band: Band) => (band === 'unknown' ? 1000 : band);

/** A step of access is as far as so many bands (J). */
const bandsPerAccess = 2;

/** Cells of one mode and fuel that tell of fewer than k people are counted in the nearest segment where there are more. */
export function joinSmallCells(cells: readonly SharedCell[], k: number): SharedCell[] {
  return groupBy(cells, (cell) => `${cell.travel}|${layerOf(cell)}`).flatMap((ofTravel) => {
    const list = ofTravel.map((cell) => ({ ...cell, legs: { ...cell.legs } }));
    while (list.length > 1) {
      const small = list.filter((cell) => peopleIn(cell) < k).sort(bySize)[0];
      if (!small) break;
      list.splice(list.indexOf(small), 1);
      const far = (other: SharedCell) =>
        away(small, other) +
        (small.carAccess === other.carAccess ? 0 : bandsPerAccess) +
        (small.transitAccess === other.transitAccess ? 0 : bandsPerAccess);
      joinCells([...list].sort((a, b) => far(a) - far(b) || -bySize(a, b))[0] as SharedCell, small);
    }
    return list;
  });
}

function bySize(a: SharedCell, b: SharedCell): number {
  return peopleIn(a) - peopleIn(b) || compare(cellPath(a), cellPath(b));
}

function away(a: SharedCell, b: SharedCell): number {
  return Math.abs(rankOf(a.band) - rankOf(b.band));
}

/**
 * Fewer than k people with one usual mode in a cell that more use are counted with their mode in the nearest segment;
 * where the whole mode has fewer, with the mode most like it. Days and kilometres stay. Returns the modes whose people
 * of known distance are all counted with another.
 */
export function joinUsualModes(cells: readonly SharedCell[], k: number): Map<Mode, Mode> {
  const travelling = cells.filter((cell) => cell.travel !== 'remote');
  const layers = groupBy(travelling, layerOf).map((layer) => ({ layer, countedAs: joinUsualModesOf(layer, k) }));
  return layers.find(({ layer }) => layer[0]?.band !== 'unknown')?.countedAs ?? new Map();
}

function joinUsualModesOf(layer: readonly SharedCell[], k: number): Map<Mode, Mode> {
  const ofTravel = groupBy(layer, (cell) => cell.travel).sort((a, b) => usualIn(b) - usualIn(a));
  // the first of them where none has enough: together they have
  const large = ofTravel.filter((list, i) => i === 0 || usualIn(list) >= k);
  const countedAs = new Map<Mode, Mode>();
  for (const few of ofTravel.filter((list) => !large.includes(list))) {
    const like = mostLike(travelOf(few), large);
    if (modeOf(travelOf(few)) !== modeOf(travelOf(like))) countedAs.set(modeOf(travelOf(few)), modeOf(travelOf(like)));
    for (const cell of few.filter(({ people }) => people > 0)) {
      const to = nearest(
        cell,
        like.filter((other) => other.people > 0),
      );
      if (to) movePeople(cell, to);
    }
  }
  for (const list of large) {
    for (;;) {
      const few = list.filter((cell) => !isSafe(cell.people, k)).sort((a, b) => a.people - b.people || bySize(a, b))[0];
      const others = list.filter((cell) => cell !== few && cell.people > 0);
      const to = few && nearest(few, others);
      if (!few || !to) break;
      movePeople(few, to);
    }
  }
  return countedAs;
}

const travelOf = ([first]: readonly SharedCell[]) => (first as SharedCell).travel;

/** The same mode with another fuel, else one of the family, else of the family that emits most like it; the largest. */
function mostLike(travel: TravelKey, large: readonly SharedCell[][]): SharedCell[] {
  const { family } = modeFacts[modeOf(travel)];
  const unlike = (list: readonly SharedCell[]) => {
    const other = modeOf(travelOf(list));
    if (other === modeOf(travel)) return 0;
    return 1 + [family, ...nearestFamily[family]].indexOf(modeFacts[other].family);
  };
  return [...large].sort((a, b) => unlike(a) - unlike(b))[0] as SharedCell[];
}

/** Cells of a segment that nobody is counted in any more go to the nearest one with people. */
export function joinEmptySegments(cells: readonly SharedCell[]): SharedCell[] {
  const places = groupBy(cells, (cell) => `${layerOf(cell)}|${segmentPath(cell)}`);
  const placed = places.flatMap((segment) => {
    if (usualIn(segment) > 0) return segment;
    return segment.map((cell) => {
      const withPeople = cells.filter(
        (other) =>
          other.people > 0 &&
          layerOf(other) === layerOf(cell) &&
          (other.band === 'unknown') === (cell.band === 'unknown'),
      );
      const to = nearest(cell, withPeople);
      if (!to) return cell;
      const { band, carAccess, transitAccess } = to;
      return { ...cell, band, carAccess, transitAccess };
    });
  });
  return gather(placed, joinCells);
}

function nearest(cell: SharedCell, others: readonly SharedCell[]): SharedCell | undefined {
  const otherAccess = (other: SharedCell) => (accessOf(other) === accessOf(cell) ? 0 : 1);
  return [...others].sort(
    (a, b) =>
      away(cell, a) - away(cell, b) ||
      otherAccess(a) - otherAccess(b) ||
      b.people - a.people ||
      compare(cellPath(a), cellPath(b)),
  )[0];
}

/**
 * Users moved by as little as makes safe what subtraction gives: users less the people whose usual mode it is, and
 * the segment's people less users.
 */
export function roundUsers(cells: readonly SharedCell[], k: number): void {
  for (const segment of groupBy(cells, segmentPath)) {
    const people = usualIn(segment);
    for (const cell of segment) {
      if (cell.travel === 'remote') {
        cell.users = 0;
        continue;
      }
      const users = Math.min(Math.max(cell.usersAtMost, cell.people), people);
      const others = nearestSafe(users - cell.people, people - cell.people, k) ?? 0;
      // everyone, where the only safe count of its users would be none
      cell.users = cell.people + others === 0 ? people : cell.people + others;
    }
  }
}

function usualIn(cells: readonly SharedCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.people, 0);
}

function groupBy(cells: readonly SharedCell[], key: (cell: SharedCell) => string): SharedCell[][] {
  const groups = new Map<string, SharedCell[]>();
  for (const cell of cells) groups.set(key(cell), [...(groups.get(key(cell)) ?? []), cell]);
  return [...groups].sort(([a], [b]) => compare(a, b)).map(([, list]) => list);
}
