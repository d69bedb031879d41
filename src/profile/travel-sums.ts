/** How people travel, summed: days and kilometres by segment and cell, and the moments that intervals come of. */
import { allModes, type TravelKey } from '../reference/modes.ts';
import type { AlikePeople } from './alike-travel.ts';
import { createMoments } from './moments.ts';
import { sortKeys, sortSegments } from './order.ts';
import type { Cell, LegSum, Segment, Tally } from './profile.ts';
import { kmDimensions, type ReadyLeg, type ReadyTravel, travelKeys } from './ready-travel.ts';
import { segmentNamed } from './segment-number.ts';

/** A segment and, by the number of a travel key, its cells. */
interface SegmentSums {
  segment: Segment;
  cells: (CellSums | undefined)[];
}

interface CellSums {
  cell: Cell;
  legs: (LegSum | undefined)[];
}

export interface TravelSums {
  /**
   * People of one segment who travel alike, each with a way longer than 0 or all with none that is known: their vectors
   * lie on a line, by the length of the way. Or one person whose way is `onlyKm`.
   */
  add(segment: number, travel: ReadyTravel, alike: AlikePeople, onlyKm: number | null): void;
  finish(): Pick<Tally, 'people' | 'weight' | 'segments' | 'complete' | 'kilometres' | 'days'>;
}

export function createTravelSums(): TravelSums {
  const segments: (SegmentSums | undefined)[] = [];
  const kilometres = createMoments();
  const days = createMoments();
  const kmMoment = numbersMadeOnce((dimension) => kilometres.dimension(kmDimensions[dimension] as string));
  const daysMoment = numbersMadeOnce((mode) => days.dimension(allModes[mode] as string));
  // sparse vectors of kilometres, a part that is fixed and one by km of the whole way; used again for the next
  const dimensions: number[] = [];
  const km: number[] = [];
  const perKm: number[] = [];
  const completePeople = { people: 0, weight: 0 };
  let people = 0;
  let weight = 0;

  function segmentOf(number: number): SegmentSums {
    let sums = segments[number];
    if (!sums) {
      const segment = { ...segmentNamed(number), people: 0, weight: 0, remoteDays: 0, cells: [] };
      sums = { segment, cells: [] };
      segments[number] = sums;
    }
    return sums;
  }

  function cellOf({ cells }: SegmentSums, travel: number): CellSums {
    let sums = cells[travel];
    if (!sums) {
      const cell = { travel: travelKeys[travel] as TravelKey, people: 0, users: 0, daysPerWeek: 0, legs: {} };
      sums = { cell, legs: [] };
      cells[travel] = sums;
    }
    return sums;
  }

  function add(at: number, travel: ReadyTravel, alike: AlikePeople, onlyKm: number | null): void {
    const sums = segmentOf(at);
    const { segment } = sums;
    const w = travel.weight * alike.people;
    people += alike.people;
    weight += w;
    segment.people += alike.people;
    segment.weight += w;
    segment.remoteDays += w * travel.remoteDaysPerWeek;

    const complete = travel.complete && (travel.trips.length === 0 || segment.band !== 'unknown');
    for (let i = 0; i < travel.kmDimensions.length; i++) km[i] = perKm[i] = 0;
    for (const trip of travel.trips) {
      const of = cellOf(sums, trip.travel);
      if (trip.isFirst) of.cell.users += alike.people;
      of.cell.daysPerWeek += w * trip.daysPerWeek;
      if (complete) for (const leg of trip.legs) addLeg(of, leg, trip.daysPerWeek, travel.weight, alike, onlyKm);
    }
    cellOf(sums, travel.usual.travel).cell.people += alike.people;
    const { people: n, km: sum, squaresKm2: squares } = alike;
    if (complete) {
      const count = travel.kmDimensions.length;
      for (let i = 0; i < count; i++) dimensions[i] = kmMoment(travel.kmDimensions[i] as number);
      kilometres.add(dimensions, km, count, travel.weight, { slopes: perKm, people: n, sum, squares });
      completePeople.people += n;
      completePeople.weight += w;
    }
    for (let i = 0; i < travel.modes.length; i++) dimensions[i] = daysMoment(travel.modes[i] as number);
    const onLine = { slopes: [], people: n, sum: 0, squares: 0 };
    days.add(dimensions, travel.daysByMode, travel.modes.length, travel.weight, onLine);
  }

  /** Both directions: 2 × one-way km × days, to the cell's sums and to the vector. */
  function addLeg(
    { legs }: CellSums,
    leg: ReadyLeg,
    daysPerWeek: number,
    weightOfEach: number,
    alike: AlikePeople,
    onlyKm: number | null,
  ) {
    let sum = legs[leg.travel];
    if (!sum) {
      sum = { users: 0, personKm: 0, vehicleKm: 0, unknownOccupancyKm: 0 };
      legs[leg.travel] = sum;
    }
    const isWhole = leg.distanceKm === 'whole';
    const oneWayKm = leg.distanceKm === 'whole' ? onlyKm : leg.distanceKm;
    const isLine = isWhole && onlyKm === null;
    const kmPerWeek = 2 * (isLine ? 1 : (oneWayKm as number)) * daysPerWeek;
    const allKm = weightOfEach * kmPerWeek * (isLine ? alike.km : alike.people);
    const vector = isLine ? perKm : km;
    if (leg.isFirst) sum.users += alike.people;
    sum.personKm += allKm;
    vector[leg.personKm] = (vector[leg.personKm] as number) + kmPerWeek;
    if (leg.aboard === 'unknown') sum.unknownOccupancyKm += allKm;
    else if (leg.aboard !== null) {
      sum.vehicleKm += allKm / leg.aboard;
      vector[leg.vehicleKm] = (vector[leg.vehicleKm] as number) + kmPerWeek / leg.aboard;
    }
  }

  function finishedCell({ cell, legs }: CellSums): Cell {
    const byKey = legs.flatMap((sum, travel): [string, LegSum][] =>
      sum ? [[travelKeys[travel] as TravelKey, sum]] : [],
    );
    return { ...cell, legs: sortKeys(Object.fromEntries(byKey), (sum) => sum) };
  }

  return {
    add,
    finish() {
      const seen = segments.filter((sums) => sums !== undefined);
      const finished = seen.map(({ segment, cells }) => ({
        ...segment,
        cells: cells.filter((sums) => sums !== undefined).map(finishedCell),
      }));
      return {
        ...{ people, weight, segments: sortSegments(finished), complete: completePeople },
        ...{ kilometres: kilometres.finish(), days: days.finish() },
      };
    },
  };
}

function numbersMadeOnce(make: (number: number) => number): (number: number) => number {
  const made: (number | undefined)[] = [];
  return (number) => {
    let known = made[number];
    if (known === undefined) {
      known = make(number);
      made[number] = known;
    }
    return known;
  };
}
