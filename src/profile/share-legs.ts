import type { TravelKey } from '../reference/modes.ts';
import { addLegSums } from './merge.ts';
import { compare } from './order.ts';
import type { LegSum } from './profile.ts';
import type { SharedCell } from './shared-cell.ts';

type Legs = Map<TravelKey, LegSum>;

/**
 * Combined trips that fewer than k people make: their second leg is counted with those who use that mode as their
 * main one, else with the combined trips that most make with it. Where a leg is too rare in some cell, all cells of
 * that main mode get its mean composition. Kilometres by mode and measure stay what they were over all cells.
 */
export function joinSmallLegs(cells: readonly SharedCell[], k: number): void {
  const travelling = cells.filter((cell) => Object.keys(cell.legs).length > 0);
  const byMain = new Map<TravelKey, Legs>();
  for (const cell of travelling) {
    const sums = byMain.get(cell.travel) ?? new Map();
    for (const [key, leg] of legsOf(cell)) sums.set(key, add(sums.get(key), leg));
    byMain.set(cell.travel, sums);
  }
  const changed = moveRareLegs(byMain, k);
  for (const cell of travelling) {
    const rare = legsOf(cell).some(([key, leg]) => key !== cell.travel && leg.users > 0 && leg.users < k);
    if (rare) changed.add(cell.travel);
  }
  for (const travel of changed) {
    spread(
      travelling.filter((cell) => cell.travel === travel),
      byMain.get(travel) as Legs,
    );
  }
}

/** Moves what fewer than k people do with a main mode; gives the main modes whose sums changed. */
function moveRareLegs(byMain: Map<TravelKey, Legs>, k: number): Set<TravelKey> {
  const changed = new Set<TravelKey>();
  const mains = [...byMain.keys()].sort(compare);
  const allLegs = new Set(mains.flatMap((main) => [...(byMain.get(main) as Legs).keys()]));
  for (const leg of [...allLegs].sort(compare)) {
    const usersWith = (main: TravelKey) => byMain.get(main)?.get(leg)?.users ?? 0;
    const rare = mains.filter((main) => main !== leg && byMain.get(main)?.has(leg) && usersWith(main) < k);
    const most = [...mains].sort((a, b) => usersWith(b) - usersWith(a))[0] as TravelKey;
    const to = byMain.has(leg) ? leg : most;
    for (const from of rare.filter((main) => main !== to)) {
      const target = byMain.get(to) as Legs;
      const source = byMain.get(from) as Legs;
      target.set(leg, add(target.get(leg), source.get(leg) as LegSum));
      source.delete(leg);
      changed.add(from).add(to);
    }
  }
  return changed;
}

/** Gives cells of one main mode its sums, each by its part of the kilometres. */
function spread(cells: readonly SharedCell[], sums: Legs): void {
  const kilometres = (cell: SharedCell) => legsOf(cell).reduce((sum, [, leg]) => sum + leg.personKm, 0);
  const all = cells.reduce((sum, cell) => sum + kilometres(cell), 0);
  const days = cells.reduce((sum, cell) => sum + cell.daysPerWeek, 0);
  const parts = cells.map((cell) =>
    all > 0 ? kilometres(cell) / all : days > 0 ? cell.daysPerWeek / days : 1 / cells.length,
  );
  for (const [i, cell] of cells.entries()) {
    cell.legs = {};
    const part = parts[i] as number;
    for (const [key, { users, personKm, vehicleKm, unknownOccupancyKm }] of sums) {
      cell.legs[key] = {
        users,
        personKm: personKm * part,
        vehicleKm: vehicleKm * part,
        unknownOccupancyKm: unknownOccupancyKm * part,
      };
    }
  }
}

function legsOf(cell: SharedCell): [TravelKey, LegSum][] {
  return Object.entries(cell.legs) as [TravelKey, LegSum][];
}

function add(sum: LegSum | undefined, leg: LegSum): LegSum {
  return sum ? addLegSums(sum, leg) : { ...leg };
}
