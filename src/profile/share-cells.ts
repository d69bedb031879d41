import type { Band } from '../reference/bands.ts';
import { modeOf } from '../reference/modes.ts';
import { compare, segmentPath } from './order.ts';
import { isSafe, nearestSafe } from './safe-counts.ts';
import { cellPath, gather, joinCells, movePeople, peopleIn, type SharedCell } from './shared-cell.ts';

/** Known bands and `unknown` never join, but for people who never travel: theirs are 0 km either way. */
const layerOf = (cell: SharedCell) => (cell.travel !== 'remote' && cell.band === 'unknown' ? 'unknown' : 'known');
const accessOf = (cell: SharedCell) => `${cell.carAccess}|${cell.transitAccess}`;
const rankOf = (band: Band) => (band === 'unknown' ? 1000 : band);

/**
 * Cells of one mode and fuel joined over access and bands until each tells of k people or more. Over all fuels of a
 * mode as many as can be stay at their distance: those that one fuel moves up a band another moves down.
 */
export function joinSmallCells(cells: readonly SharedCell[], k: number): SharedCell[] {
  return groupBy(cells, (cell) => `${modeOf(cell.travel)}|${layerOf(cell)}`).flatMap((ofMode) => {
    const excess: Excess = new Map();
    return groupBy(ofMode, (cell) => cell.travel).flatMap((ofFuel) =>
      groupBy(joinAccess(ofFuel, k), accessOf).flatMap((ofAccess) => joinBands(ofAccess, k, excess)),
    );
  });
}

/** People of a mode that are counted in a band, less those who live in it. */
type Excess = Map<Band, number>;

/** A mode is split by access only where each part has this many times k people, so that it keeps some bands. */
const bandsBeforeAccess = 4;

/** Access of few people becomes unknown; if even those are fewer than k, that of the most people. */
function joinAccess(cells: readonly SharedCell[], k: number): SharedCell[] {
  const groups = groupBy(cells, accessOf);
  const enough = groups.length > 1 ? bandsBeforeAccess * k : k;
  if (groups.every((group) => total(group) >= enough)) return [...cells];
  const blurred = groups.flatMap((group) =>
    total(group) >= enough
      ? group
      : group.map((cell) => withAccess(cell, { carAccess: 'unknown', transitAccess: 'unknown' })),
  );
  const [unknown] = groupBy(blurred, accessOf).filter(
    (group) => accessOf(group[0] as SharedCell) === 'unknown|unknown',
  );
  const others = groupBy(blurred, accessOf).filter(
    (group) => group !== unknown && accessOf(group[0] as SharedCell) !== 'unknown|unknown',
  );
  const [most] = others.sort((a, b) => total(b) - total(a) || compare(pathOf(a), pathOf(b)));
  if (!unknown || !most || total(unknown) >= k) return gather(blurred, joinCells);
  const to = most[0] as SharedCell;
  const recoded = blurred.map((cell) => (accessOf(cell) === 'unknown|unknown' ? withAccess(cell, to) : cell));
  return gather(recoded, joinCells);
}

function withAccess(cell: SharedCell, to: Pick<SharedCell, 'carAccess' | 'transitAccess'>): SharedCell {
  return { ...cell, carAccess: to.carAccess, transitAccess: to.transitAccess };
}

/**
 * The smallest cell joins the nearest one; of two as near, the larger; until all are large or one is left. They stand
 * in the band of either, whichever leaves fewer of the mode away from where they live.
 */
function joinBands(cells: readonly SharedCell[], k: number, excess: Excess): SharedCell[] {
  const list = gather(
    cells.map((cell) => ({ ...cell, legs: { ...cell.legs } })),
    joinCells,
  );
  while (list.length > 1) {
    const small = list.filter((cell) => peopleIn(cell) < k).sort(bySize)[0];
    if (!small) break;
    list.splice(list.indexOf(small), 1);
    const into = [...list].sort((a, b) => away(small, a) - away(small, b) || -bySize(a, b))[0] as SharedCell;
    const band = placeOf(into, small, excess);
    joinCells(into, small);
    into.band = band;
  }
  return list;
}

/** The band that the two are counted in; the excess is kept. */
function placeOf(into: SharedCell, small: SharedCell, excess: Excess): Band {
  const at = (band: Band) => excess.get(band) ?? 0;
  const away = (there: Band, from: Band, people: number) => Math.abs(at(there) + people) + Math.abs(at(from) - people);
  const moves = away(small.band, into.band, into.people) < away(into.band, small.band, small.people);
  const [to, from, people] = moves ? [small.band, into.band, into.people] : [into.band, small.band, small.people];
  excess.set(to, at(to) + people);
  excess.set(from, at(from) - people);
  return to;
}

function bySize(a: SharedCell, b: SharedCell): number {
  return peopleIn(a) - peopleIn(b) || compare(cellPath(a), cellPath(b));
}

function away(a: SharedCell, b: SharedCell): number {
  return Math.abs(rankOf(a.band) - rankOf(b.band));
}

/**
 * Fewer than k people with one usual mode in a cell that more use are counted with their mode in the nearest band;
 * where the whole mode has fewer, with the usual mode of most in the nearest segment. Days and kilometres stay.
 */
export function joinUsualModes(cells: readonly SharedCell[], k: number): void {
  const travelling = cells.filter((cell) => cell.travel !== 'remote');
  for (const layer of groupBy(travelling, layerOf)) joinUsualModesOf(layer, k);
}

function joinUsualModesOf(layer: readonly SharedCell[], k: number): void {
  const ofMode = groupBy(layer, (cell) => cell.travel).sort((a, b) => usualIn(b) - usualIn(a));
  // the first of them where none has enough: together they have
  const large = ofMode.filter((list, i) => i === 0 || usualIn(list) >= k);
  for (const list of ofMode.filter((few) => !large.includes(few))) {
    for (const cell of list.filter(({ people }) => people > 0)) {
      const to = nearest(
        cell,
        large.flat().filter((other) => other.people > 0),
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

function total(cells: readonly SharedCell[]): number {
  return cells.reduce((sum, cell) => sum + peopleIn(cell), 0);
}

function pathOf(cells: readonly SharedCell[]): string {
  return cellPath(cells[0] as SharedCell);
}

function groupBy(cells: readonly SharedCell[], key: (cell: SharedCell) => string): SharedCell[][] {
  const groups = new Map<string, SharedCell[]>();
  for (const cell of cells) groups.set(key(cell), [...(groups.get(key(cell)) ?? []), cell]);
  return [...groups].sort(([a], [b]) => compare(a, b)).map(([, list]) => list);
}
