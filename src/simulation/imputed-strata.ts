import { imputeMean } from '../footprint/impute.ts';
import type { Stratum } from '../footprint/strata.ts';
import type { Cell, LegSum, Segment, Tally } from '../profile/profile.ts';
import type { TravelKey } from '../reference/modes.ts';

/**
 * Strata in which days without a known distance have joined those of the same travel with one, in proportion to their
 * days: what giving them the mean comes to, since the mean is taken over just those days. Where `impute` is `mean` the
 * simulation starts from these, so that such people choose as others at those distances do. The footprint of the
 * result by `represent` is the footprint of the original by `mean`.
 */
export function imputedStrata(strata: readonly Stratum[]): Stratum[] {
  return strata.map((stratum) => ({ ...stratum, tally: imputedTally(stratum.tally) }));
}

function imputedTally(tally: Tally): Tally {
  const { people, weight } = imputeMean(tally);
  const known = daysByTravel(tally.segments.filter((segment) => segment.band !== 'unknown'));
  const unknown = tally.segments.filter((segment) => segment.band === 'unknown');
  const moved = new Map<TravelKey, { days: number; people: number; weight: number }>();
  for (const segment of unknown) {
    const weightPerPerson = segment.people === 0 ? 0 : segment.weight / segment.people;
    for (const cell of segment.cells) {
      if (!((known.get(cell.travel) ?? 0) > 0)) continue;
      const sum = moved.get(cell.travel) ?? { days: 0, people: 0, weight: 0 };
      sum.days += cell.daysPerWeek;
      sum.people += cell.people;
      sum.weight += cell.people * weightPerPerson;
      moved.set(cell.travel, sum);
    }
  }
  return {
    ...tally,
    complete: { people: tally.complete.people + people, weight: tally.complete.weight + weight },
    segments: tally.segments.map((segment) => {
      if (segment.band === 'unknown') return withoutMoved(segment, moved);
      const joined = { ...segment, cells: [] as Cell[] };
      for (const cell of segment.cells) {
        const travellers = moved.get(cell.travel);
        const days = known.get(cell.travel) ?? 0;
        if (!travellers || days === 0) {
          joined.cells.push(cell);
          continue;
        }
        const part = cell.daysPerWeek / days;
        joined.people += travellers.people * part;
        joined.weight += travellers.weight * part;
        joined.cells.push(grown(cell, 1 + travellers.days / days, travellers.people * part));
      }
      return joined;
    }),
  };
}

function daysByTravel(segments: readonly Segment[]): Map<TravelKey, number> {
  const days = new Map<TravelKey, number>();
  for (const cell of segments.flatMap((segment) => segment.cells))
    days.set(cell.travel, (days.get(cell.travel) ?? 0) + cell.daysPerWeek);
  return days;
}

function withoutMoved(segment: Segment, moved: ReadonlyMap<TravelKey, unknown>): Segment {
  const weightPerPerson = segment.people === 0 ? 0 : segment.weight / segment.people;
  const leaving = segment.cells.reduce((sum, cell) => sum + (moved.has(cell.travel) ? cell.people : 0), 0);
  return {
    ...segment,
    people: segment.people - leaving,
    weight: segment.weight - leaving * weightPerPerson,
    cells: segment.cells.filter((cell) => !moved.has(cell.travel)),
  };
}

function grown(cell: Cell, factor: number, people: number): Cell {
  const legs = Object.fromEntries(
    (Object.entries(cell.legs) as [TravelKey, LegSum][]).map(([key, leg]) => [
      key,
      {
        users: leg.users,
        personKm: leg.personKm * factor,
        vehicleKm: leg.vehicleKm * factor,
        unknownOccupancyKm: leg.unknownOccupancyKm * factor,
      },
    ]),
  );
  return { ...cell, people: cell.people + people, users: cell.users, daysPerWeek: cell.daysPerWeek * factor, legs };
}
