import { addCells, joinBy } from '../profile/merge.ts';
import type { Cell, LegSum, Segment } from '../profile/profile.ts';
import { fuelOf, type Mode, modeOf, type TravelKey, travelKey } from '../reference/modes.ts';
import { type CarFuels, carFuels, ofUnknownFuel } from './car-fuels.ts';
import { modeCount, modeIndex, travelModes } from './mode-index.ts';

/** How a mode is travelled in a unit: the mix of fuels and people aboard that a mover falls into. */
export interface ModeHabits {
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
 * Kilometres that have moved to a mode, as its legs: as that mode is travelled in the unit; where nobody uses it yet,
 * a carpool of unknown occupancy in cars of the fuels left behind, or the mode as it is.
 */
export function movedLegs(
  personKm: number,
  to: number,
  fuelsLeft: CarFuels | null,
  habits: ReadonlyMap<string, ModeHabits>,
): [TravelKey, LegSum][] {
  const mode = travelModes[to] as Mode;
  const known = habits.get(mode)?.mix;
  if (!known) {
    const leg = (km: number): LegSum => ({ users: 0, personKm: km, vehicleKm: 0, unknownOccupancyKm: 0 });
    if (fuelOf(travelKey(mode)) === null) return [[travelKey(mode), leg(personKm)]];
    return (fuelsLeft ?? ofUnknownFuel).map(([fuel, share]) => [
      travelKey(mode, fuel),
      { ...leg(personKm * share), unknownOccupancyKm: personKm * share },
    ]);
  }
  return known.map(({ key, share, vehicleKmPerPersonKm, unknownShare }) => [
    key,
    {
      users: 0,
      personKm: personKm * share,
      vehicleKm: personKm * share * vehicleKmPerPersonKm,
      unknownOccupancyKm: fuelOf(key) === null ? 0 : personKm * share * unknownShare,
    },
  ]);
}

/**
 * A segment after its days have moved: `rates` at m × modeCount + k is the share of mode m's days that go to mode k.
 * Days and person-km are conserved; a mover keeps its own distance.
 */
export function moveDays(segment: Segment, rates: Float64Array, habits: ReadonlyMap<string, ModeHabits>): Segment {
  const cells = segment.cells.flatMap((cell) => {
    const mode = modeOf(cell.travel);
    if (mode === 'remote') return [cell];
    const m = modeIndex(mode);
    const parts: Cell[] = [];
    for (let k = 0; k < modeCount; k++) {
      const rate = rates[m * modeCount + k] as number;
      if (rate === 0) continue;
      parts.push(...(k === m ? [scaleCell(cell, rate)] : movedCells(cell, k, rate, habits)));
    }
    return parts;
  });
  return { ...segment, cells: joinBy(cells, (cell) => cell.travel, addCells) };
}

/** A segment with its days and kilometres times a factor; its people stay. */
export function scaleDays(segment: Segment, factor: number): Segment {
  return {
    ...segment,
    cells: segment.cells.map((cell) => ({ ...scaleCell(cell, factor), people: cell.people, users: cell.users })),
  };
}

function scaleCell(cell: Cell, factor: number): Cell {
  const legs = Object.fromEntries(
    (Object.entries(cell.legs) as [TravelKey, LegSum][]).map(([key, leg]) => [
      key,
      {
        users: leg.users * factor,
        personKm: leg.personKm * factor,
        vehicleKm: leg.vehicleKm * factor,
        unknownOccupancyKm: leg.unknownOccupancyKm * factor,
      },
    ]),
  );
  return {
    ...cell,
    people: cell.people * factor,
    users: cell.users * factor,
    daysPerWeek: cell.daysPerWeek * factor,
    legs,
  };
}

function movedCells(cell: Cell, to: number, rate: number, habits: ReadonlyMap<string, ModeHabits>): Cell[] {
  const personKm = rate * Object.values(cell.legs).reduce((sum, leg) => sum + leg.personKm, 0);
  const legs = movedLegs(personKm, to, carFuels(cell), habits);
  return legs.map(([key, leg]) => {
    const share = personKm === 0 ? 1 / legs.length : leg.personKm / personKm;
    return {
      travel: key,
      people: cell.people * rate * share,
      users: cell.users * rate * share,
      daysPerWeek: cell.daysPerWeek * rate * share,
      legs: personKm === 0 ? {} : { [key]: leg },
    };
  });
}
