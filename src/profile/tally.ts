import { type Band, bandOf } from '../reference/bands.ts';
import { fuelOf, type Mode, modeFacts, modeOf, modeRank, type TravelKey, travelKey } from '../reference/modes.ts';
import type { Access, Leg, Respondent, Trip } from '../survey/respondent.ts';
import { weekdays } from '../survey/respondent.ts';
import { distanceBinFromKm } from './distances.ts';
import { createMoments } from './moments.ts';
import { sortAnswers, sortKeys, sortSegments } from './order.ts';
import {
  type AnswerTable,
  type Cell,
  type DistanceBin,
  kmDimension,
  type LegSum,
  type Segment,
  type Tally,
} from './profile.ts';

/** Sums respondents into a tally, one at a time. */
export interface TallyBuilder {
  add(respondent: Respondent): void;
  finish(): Tally;
}

/** All kilometres known: every leg has a distance. Someone who never travels is complete, with 0. */
export function hasCompleteKilometres(trips: readonly Trip[]): boolean {
  return trips.every((trip) => trip.legs.every((leg) => leg.distanceKm !== null));
}

/** The leg that a trip's days belong to: most kilometres, ties by the fixed order of modes. */
export function mainLeg(legs: readonly Leg[]): Leg {
  let main = legs[0] as Leg;
  for (const leg of legs.slice(1)) {
    const longer = (leg.distanceKm ?? 0) - (main.distanceKm ?? 0);
    if (longer > 0 || (longer === 0 && modeRank(leg.mode) < modeRank(main.mode))) main = leg;
  }
  return main;
}

export function createTally(): TallyBuilder {
  const segments = new Map<string, Segment>();
  const cells = new Map<Segment, Map<TravelKey, Cell>>();
  const answers = new Map<Segment, AnswerTable>();
  const bins = new Map<Mode, Map<number, [number, number]>>();
  const kilometres = createMoments();
  const days = createMoments();
  const arrivals: Tally['arrivals'] = { asked: 0, byWeekday: {} };
  const vector = createVector();
  const counted = new Set<LegSum>();
  const completePeople = { people: 0, weight: 0 };
  let people = 0;
  let weight = 0;

  function segmentOf(band: Band, carAccess: Access, transitAccess: Access): Segment {
    const key = `${band}|${carAccess}|${transitAccess}`;
    let segment = segments.get(key);
    if (!segment) {
      segment = { band, carAccess, transitAccess, people: 0, weight: 0, remoteDays: 0, cells: [] };
      segments.set(key, segment);
      cells.set(segment, new Map());
    }
    return segment;
  }

  function cellOf(segment: Segment, travel: TravelKey): Cell {
    const ofSegment = cells.get(segment) as Map<TravelKey, Cell>;
    let cell = ofSegment.get(travel);
    if (!cell) {
      cell = { travel, people: 0, users: 0, daysPerWeek: 0, legs: {} };
      ofSegment.set(travel, cell);
    }
    return cell;
  }

  function add(respondent: Respondent) {
    const { trips, weight: w } = respondent;
    const complete = hasCompleteKilometres(trips) && (trips.length === 0 || respondent.distanceKm !== null);
    const band = respondent.distanceKm === null || !complete ? 'unknown' : bandOf(respondent.distanceKm);
    const segment = segmentOf(band, respondent.carAccess, respondent.transitAccess);
    people += 1;
    weight += w;
    segment.people += 1;
    segment.weight += w;
    segment.remoteDays += w * respondent.remoteDaysPerWeek;
    addAnswers(segment, respondent.answers);

    const daysByTravel = new Map<TravelKey, number>();
    counted.clear();
    vector.clear();
    for (const trip of trips) {
      const main = mainLeg(trip.legs);
      const travel = travelKey(main.mode, main.fuel ?? 'unknown');
      const cell = cellOf(segment, travel);
      if (!daysByTravel.has(travel)) cell.users += 1;
      daysByTravel.set(travel, (daysByTravel.get(travel) ?? 0) + trip.daysPerWeek);
      cell.daysPerWeek += w * trip.daysPerWeek;
      if (complete) for (const leg of trip.legs) addLeg(cell, leg, trip.daysPerWeek, w);
    }
    const usual = usualTravel(daysByTravel);
    cellOf(segment, usual).people += 1;
    if (complete) {
      vector.addTo(kilometres, w);
      completePeople.people += 1;
      completePeople.weight += w;
    }

    vector.clear();
    for (const [travel, daysPerWeek] of daysByTravel) vector.put(days.dimension(modeOf(travel)), daysPerWeek);
    vector.addTo(days, w);

    if (respondent.distanceKm !== null) addDistance(modeOf(usual), respondent.distanceKm);
    if (respondent.weekdayModes) addArrivals(respondent.weekdayModes);
  }

  function addAnswers(segment: Segment, given: Respondent['answers']) {
    for (const [question, answer] of Object.entries(given)) {
      let table = answers.get(segment);
      if (!table) {
        const { band, carAccess, transitAccess } = segment;
        table = { band, carAccess, transitAccess, questions: {} };
        answers.set(segment, table);
      }
      table.questions[question] ??= {};
      const counts = table.questions[question];
      counts[answer] = (counts[answer] ?? 0) + 1;
    }
  }

  /** Both directions: 2 × one-way km × days, to the cell's sums and to this person's vector. */
  function addLeg(cell: Cell, leg: Leg, daysPerWeek: number, w: number) {
    const key = travelKey(leg.mode, leg.fuel ?? 'unknown');
    const personKm = 2 * (leg.distanceKm as number) * daysPerWeek;
    cell.legs[key] ??= { users: 0, personKm: 0, vehicleKm: 0, unknownOccupancyKm: 0 };
    const sum = cell.legs[key] as LegSum;
    // one person's days of one mode may be several trips, with one and with two aboard
    if (!counted.has(sum)) sum.users += 1;
    counted.add(sum);
    sum.personKm += w * personKm;
    const counts = modeFacts[leg.mode].countsOccupants;
    if (counts && leg.occupancy === null) {
      sum.unknownOccupancyKm += w * personKm;
      vector.put(kilometres.dimension(kmDimension(key, 'u')), personKm);
      return;
    }
    vector.put(kilometres.dimension(kmDimension(key, 'p')), personKm);
    if (counts && leg.occupancy !== null) {
      sum.vehicleKm += (w * personKm) / leg.occupancy;
      vector.put(kilometres.dimension(kmDimension(key, 'v')), personKm / leg.occupancy);
    }
  }

  function addDistance(mode: Mode, distanceKm: number) {
    let ofMode = bins.get(mode);
    if (!ofMode) {
      ofMode = new Map();
      bins.set(mode, ofMode);
    }
    const fromKm = distanceBinFromKm(distanceKm);
    const bin = ofMode.get(fromKm);
    if (bin) {
      bin[0] += 1;
      bin[1] += distanceKm;
    } else ofMode.set(fromKm, [1, distanceKm]);
  }

  function addArrivals(modes: NonNullable<Respondent['weekdayModes']>) {
    arrivals.asked += 1;
    for (const day of weekdays) {
      const mode = modes[day];
      if (!mode || mode === 'remote') continue;
      arrivals.byWeekday[day] ??= {};
      const counts = arrivals.byWeekday[day];
      counts[mode] = (counts[mode] ?? 0) + 1;
    }
  }

  function finish(): Tally {
    for (const [segment, ofSegment] of cells) {
      segment.cells = [...ofSegment.values()];
      for (const cell of segment.cells) cell.legs = sortKeys(cell.legs as Record<string, LegSum>, (leg) => leg);
    }
    return {
      people,
      weight,
      segments: sortSegments([...segments.values()]),
      answers: sortAnswers([...answers.values()]),
      distances: sortKeys(
        Object.fromEntries(
          [...bins].map(([mode, ofMode]): [string, DistanceBin[]] => [
            mode,
            [...ofMode].map(([from, [n, sum]]): DistanceBin => [from, n, sum]).sort((a, b) => a[0] - b[0]),
          ]),
        ),
        (ofMode) => ofMode,
      ),
      complete: completePeople,
      kilometres: kilometres.finish(),
      days: days.finish(),
      arrivals: {
        asked: arrivals.asked,
        byWeekday: sortKeys(arrivals.byWeekday as Record<string, Record<string, number>>, (counts) =>
          sortKeys(counts, (n) => n),
        ),
      },
    };
  }

  return { add, finish };
}

/** Most days; ties by the fixed order of modes, then of fuels. Nobody's days: remote. */
function usualTravel(daysByTravel: Map<TravelKey, number>): TravelKey {
  let usual: TravelKey = 'remote';
  let most = 0;
  for (const [travel, days] of daysByTravel) {
    const before =
      modeRank(modeOf(travel)) - modeRank(modeOf(usual)) || ((fuelOf(travel) ?? '') < (fuelOf(usual) ?? '') ? -1 : 1);
    if (days > most || (days === most && before < 0)) {
      usual = travel;
      most = days;
    }
  }
  return usual;
}

/** One person's sparse vector, its arrays used again for the next person. */
function createVector() {
  const dimensions: number[] = [];
  const values: number[] = [];
  let count = 0;
  return {
    clear() {
      count = 0;
    },
    put(dimension: number, value: number) {
      for (let i = 0; i < count; i++) {
        if (dimensions[i] === dimension) {
          values[i] = (values[i] as number) + value;
          return;
        }
      }
      dimensions[count] = dimension;
      values[count] = value;
      count += 1;
    },
    addTo(moments: ReturnType<typeof createMoments>, weight: number) {
      moments.add(dimensions, values, count, weight);
    },
  };
}
