import { compare } from './order.ts';
import { cellPath, gather, joinCells, peopleIn, type SharedCell } from './shared-cell.ts';

/** People without kilometres who were given a place among those with, and their weight. */
export interface Represented {
  people: number;
  weight: number;
}

const isKnown = (cell: SharedCell) => cell.band !== 'unknown';
/** Someone who never travels has all kilometres, 0 of them, and may have no distance. */
const isRemote = (cell: SharedCell) => cell.travel === 'remote';

/** Every cell without kilometres: for a group in which fewer than k people gave them. */
export function withoutKilometres(cells: readonly SharedCell[]): SharedCell[] {
  return gather(
    cells.map((cell) => ({ ...cell, band: 'unknown' as const, legs: {}, distanceKm: 0 })),
    joinCells,
  );
}

/** People who never travel get a band, before their few are counted with a mode that travels. */
export function placeRemote(cells: readonly SharedCell[]): SharedCell[] {
  return place(cells, (cell) => isRemote(cell) && !isKnown(cell));
}

/**
 * Of each mode, either no people or k and more stand in band `unknown`, and likewise in the known bands. Where one
 * of them is too few, those without kilometres are counted where most others of their mode are: represented by them.
 */
export function placeUnknown(
  cells: readonly SharedCell[],
  k: number,
): { cells: SharedCell[]; represented: Represented } {
  const represented = { people: 0, weight: 0 };
  if (!cells.some((cell) => isKnown(cell) && !isRemote(cell))) return { cells: [...cells], represented };
  const move = (from: readonly SharedCell[], wanted: (cell: SharedCell) => boolean) => {
    for (const cell of from.filter(wanted)) {
      represented.people += cell.people;
      represented.weight += cell.weight;
    }
    return place(from, wanted);
  };
  const count = (list: readonly SharedCell[]) => list.reduce((sum, cell) => sum + peopleIn(cell), 0);
  const small = (n: number) => n > 0 && n < k;
  let placed = [...cells];
  for (const travel of new Set(cells.filter((cell) => !isRemote(cell)).map((cell) => cell.travel))) {
    const unknown = placed.filter((cell) => cell.travel === travel && !isKnown(cell));
    const known = placed.filter((cell) => cell.travel === travel && isKnown(cell));
    if (unknown.length > 0 && (small(count(unknown)) || small(count(known))))
      placed = move(placed, (cell) => cell.travel === travel && !isKnown(cell));
  }
  const left = (cell: SharedCell) => !isKnown(cell) && !isRemote(cell);
  const people = placed.filter(left).reduce((sum, cell) => sum + cell.people, 0);
  // cells of users whose usual mode is another and has moved
  if (small(people) || (people === 0 && placed.some(left))) placed = move(placed, left);
  return { cells: placed, represented };
}

/** Moves cells to the band where most people of their mode are, if possible with the same access. */
function place(cells: readonly SharedCell[], wanted: (cell: SharedCell) => boolean): SharedCell[] {
  const known = cells.filter((cell) => isKnown(cell) && !wanted(cell));
  if (known.length === 0) return [...cells];
  const placed = cells.map((cell) => {
    if (!wanted(cell)) return cell;
    const likeness = (other: SharedCell) =>
      (other.travel === cell.travel ? 2 : 0) +
      (other.carAccess === cell.carAccess && other.transitAccess === cell.transitAccess ? 1 : 0);
    const [to] = [...known].sort(
      (a, b) => likeness(b) - likeness(a) || peopleIn(b) - peopleIn(a) || compare(cellPath(a), cellPath(b)),
    ) as [SharedCell];
    const { band, carAccess, transitAccess } = to;
    return { ...cell, band, carAccess, transitAccess, distanceKm: cell.people * meanDistance(known, to) };
  });
  return gather(placed, joinCells);
}

/** The mean one-way km of a cell's people, else of all. */
function meanDistance(known: readonly SharedCell[], to: SharedCell): number {
  const of = to.people > 0 ? [to] : known;
  const people = of.reduce((sum, cell) => sum + cell.people, 0);
  return people === 0 ? 0 : of.reduce((sum, cell) => sum + cell.distanceKm, 0) / people;
}
