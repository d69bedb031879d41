import { addCells, joinBy } from '../profile/merge.ts';
import type { Cell, LegSum, Segment } from '../profile/profile.ts';
import { fuelOf, type Mode, modeOf, type TravelKey, travelKey } from '../reference/modes.ts';
import type { TransitionRates } from './pivot.ts';

/** How a mode is travelled in a unit: the mix that a mover falls into. */
export interface ModeHabits {
  /** Share of person-km by travel key of the mode. */
  mix: { key: TravelKey; share: number; vehicleKmPerPersonKm: number; unknownShare: number }[];
}

/** The habits of each mode over some segments, from the kilometres travelled in it. */
export function habitsOf(segments: readonly Segment[]): Map<Mode, ModeHabits> {
  const sums = new Map<TravelKey, LegSum>();
  for (const { cells } of segments) {
    for (const { legs } of cells) {
      for (const [key, leg] of Object.entries(legs) as [TravelKey, LegSum][]) {
        const sum = sums.get(key) ?? { users: 0, personKm: 0, vehicleKm: 0, unknownOccupancyKm: 0 };
        sum.personKm += leg.personKm;
        sum.vehicleKm += leg.vehicleKm;
        sum.unknownOccupancyKm += leg.unknownOccupancyKm;
        sums.set(key, sum);
      }
    }
  }
  const habits = new Map<Mode, ModeHabits>();
  for (const [key, sum] of sums) {
    if (sum.personKm <= 0) continue;
    const mode = modeOf(key);
    const all = [...sums].reduce((km, [other, x]) => km + (modeOf(other) === mode ? x.personKm : 0), 0);
    const entry = {
      key,
      share: sum.personKm / all,
      vehicleKmPerPersonKm: sum.vehicleKm / sum.personKm,
      unknownShare: sum.unknownOccupancyKm / sum.personKm,
    };
    habits.set(mode, { mix: [...(habits.get(mode)?.mix ?? []), entry] });
  }
  return habits;
}

/**
 * A segment after its days have moved between modes. Days and person-km are conserved; a mover keeps its own
 * distance and travels as its new mode does in its unit. Where nobody uses that mode yet: a carpool of unknown
 * occupancy in a car of the fuel left behind, or the mode as it is.
 */
export function moveDays(segment: Segment, rates: TransitionRates, habits: ReadonlyMap<Mode, ModeHabits>): Segment {
  const cells = segment.cells.flatMap((cell) => {
    const row = rates.get(modeOf(cell.travel));
    if (!row) return [cell];
    return [...row].flatMap(([to, rate]) =>
      rate === 0 ? [] : to === modeOf(cell.travel) ? [scaleCell(cell, rate)] : movedCells(cell, to, rate, habits),
    );
  });
  return { ...segment, cells: joinBy(cells, (cell) => cell.travel, addCells) };
}

function scaleCell(cell: Cell, factor: number): Cell {
  const legs = Object.fromEntries(
    (Object.entries(cell.legs) as [TravelKey, LegSum][]).map(([key, leg]) => [key, scaleLeg(leg, factor)]),
  );
  return {
    ...cell,
    people: cell.people * factor,
    users: cell.users * factor,
    daysPerWeek: cell.daysPerWeek * factor,
    legs,
  };
}

function scaleLeg(leg: LegSum, factor: number): LegSum {
  return {
    users: leg.users * factor,
    personKm: leg.personKm * factor,
    vehicleKm: leg.vehicleKm * factor,
    unknownOccupancyKm: leg.unknownOccupancyKm * factor,
  };
}

function movedCells(cell: Cell, to: Mode, rate: number, habits: ReadonlyMap<Mode, ModeHabits>): Cell[] {
  const personKm = rate * Object.values(cell.legs).reduce((sum, leg) => sum + leg.personKm, 0);
  const fallback = [
    { key: travelKey(to, fuelOf(cell.travel) ?? 'unknown'), share: 1, vehicleKmPerPersonKm: 0, unknownShare: 1 },
  ];
  return (habits.get(to)?.mix ?? fallback).map(({ key, share, vehicleKmPerPersonKm, unknownShare }) => ({
    travel: key,
    people: cell.people * rate * share,
    users: cell.users * rate * share,
    daysPerWeek: cell.daysPerWeek * rate * share,
    legs:
      personKm === 0
        ? {}
        : {
            [key]: {
              users: cell.users * rate * share,
              personKm: personKm * share,
              vehicleKm: personKm * share * vehicleKmPerPersonKm,
              unknownOccupancyKm: personKm * share * (fuelOf(key) === null ? 0 : unknownShare),
            },
          },
  }));
}
