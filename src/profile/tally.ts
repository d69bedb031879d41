import { type Band, bandEdgesKm, bandOf } from '../reference/bands.ts';
import { allModes, type Mode, type TravelKey } from '../reference/modes.ts';
import type { Access, Respondent } from '../survey/respondent.ts';
import { distanceBin, distanceBinEdgesKm } from './distances.ts';
import { createMoments } from './moments.ts';
import { sortAnswers, sortKeys, sortSegments } from './order.ts';
import type { AnswerTable, Cell, DistanceBin, LegSum, Segment, Tally } from './profile.ts';
import { arrivalsAt, kmDimensions, type ReadyLeg, type ReadyTrips, travelKeys } from './ready-trips.ts';

/** Sums respondents into a tally, one at a time. */
export interface TallyBuilder {
  /** `ready`: the respondent's trips. */
  add(respondent: Respondent, ready: ReadyTrips): void;
  finish(): Tally;
}

/** A segment and, by the number of a travel key, its cells; by the numbers of a question and an answer, its answers. */
interface SegmentSums {
  segment: Segment;
  cells: (CellSums | undefined)[];
  answers: (number | undefined)[];
}

interface CellSums {
  cell: Cell;
  legs: (LegSum | undefined)[];
}

const accesses: readonly Access[] = ['yes', 'no', 'unknown'];

export function createTally(): TallyBuilder {
  /** By band, car access and transit access. */
  const segments: (SegmentSums | undefined)[] = [];
  /** By the number of the usual mode. */
  const bins: ({ people: number[]; km: number[] } | undefined)[] = [];
  const kilometres = createMoments();
  const days = createMoments();
  const kmMoment = numbersMadeOnce((dimension) => kilometres.dimension(kmDimensions[dimension] as string));
  const daysMoment = numbersMadeOnce((mode) => days.dimension(allModes[mode] as string));
  const answerNames: [question: string, answer: string][] = [];
  const answersOf = keptByNumber((given: Respondent['answers']) => Object.entries(given).map(answerNumber));
  /** By their numbers in arrivalsAt. */
  const arrivals: (number | undefined)[] = [];
  let askedByWeekday = 0;
  // one person's sparse vector, used again for the next
  const dimensions: number[] = [];
  const km: number[] = [];
  const completePeople = { people: 0, weight: 0 };
  let people = 0;
  let weight = 0;

  function segmentOf(band: Band, carAccess: Access, transitAccess: Access): SegmentSums {
    const bandNumber = band === 'unknown' ? bandEdgesKm.length : band;
    const at = (bandNumber * 3 + accesses.indexOf(carAccess)) * 3 + accesses.indexOf(transitAccess);
    let sums = segments[at];
    if (!sums) {
      const segment = { band, carAccess, transitAccess, people: 0, weight: 0, remoteDays: 0, cells: [] };
      sums = { segment, cells: [], answers: [] };
      segments[at] = sums;
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

  function add(respondent: Respondent, ready: ReadyTrips) {
    const { weight: w, distanceKm } = respondent;
    const complete = ready.complete && (ready.trips.length === 0 || distanceKm !== null);
    const band = distanceKm === null || !complete ? 'unknown' : bandOf(distanceKm);
    const sums = segmentOf(band, respondent.carAccess, respondent.transitAccess);
    const { segment } = sums;
    people += 1;
    weight += w;
    segment.people += 1;
    segment.weight += w;
    segment.remoteDays += w * respondent.remoteDaysPerWeek;
    for (const number of answersOf(respondent.answers, respondent.sharedAnswers))
      sums.answers[number] = (sums.answers[number] ?? 0) + 1;

    for (let i = 0; i < ready.kmDimensions.length; i++) km[i] = 0;
    for (const trip of ready.trips) {
      const of = cellOf(sums, trip.travel);
      if (trip.isFirst) of.cell.users += 1;
      of.cell.daysPerWeek += w * trip.daysPerWeek;
      if (complete) for (const leg of trip.legs) addLeg(of, leg, distanceKm, trip.daysPerWeek, w);
    }
    cellOf(sums, ready.usual.travel).cell.people += 1;
    if (complete) {
      for (let i = 0; i < ready.kmDimensions.length; i++) dimensions[i] = kmMoment(ready.kmDimensions[i] as number);
      kilometres.add(dimensions, km, ready.kmDimensions.length, w);
      completePeople.people += 1;
      completePeople.weight += w;
    }
    for (let i = 0; i < ready.modes.length; i++) dimensions[i] = daysMoment(ready.modes[i] as number);
    days.add(dimensions, ready.daysByMode, ready.modes.length, w);
    if (distanceKm !== null) addDistance(ready.usual.mode, distanceKm);
    if (ready.arrivals) {
      askedByWeekday += 1;
      for (const at of ready.arrivals) arrivals[at] = (arrivals[at] ?? 0) + 1;
    }
  }

  function answerNumber([question, answer]: [string, string]): number {
    const known = answerNames.findIndex(([q, a]) => q === question && a === answer);
    return known < 0 ? answerNames.push([question, answer]) - 1 : known;
  }

  /** Both directions: 2 × one-way km × days, to the cell's sums and to this person's vector. */
  function addLeg({ legs }: CellSums, leg: ReadyLeg, wholeKm: number | null, daysPerWeek: number, w: number) {
    const personKm = 2 * ((leg.distanceKm === 'whole' ? wholeKm : leg.distanceKm) as number) * daysPerWeek;
    let sum = legs[leg.travel];
    if (!sum) {
      sum = { users: 0, personKm: 0, vehicleKm: 0, unknownOccupancyKm: 0 };
      legs[leg.travel] = sum;
    }
    if (leg.isFirst) sum.users += 1;
    sum.personKm += w * personKm;
    km[leg.personKm] = (km[leg.personKm] as number) + personKm;
    if (leg.aboard === 'unknown') sum.unknownOccupancyKm += w * personKm;
    else if (leg.aboard !== null) {
      sum.vehicleKm += (w * personKm) / leg.aboard;
      km[leg.vehicleKm] = (km[leg.vehicleKm] as number) + personKm / leg.aboard;
    }
  }

  function addDistance(mode: number, distanceKm: number) {
    let ofMode = bins[mode];
    if (!ofMode) {
      ofMode = { people: distanceBinEdgesKm.map(() => 0), km: distanceBinEdgesKm.map(() => 0) };
      bins[mode] = ofMode;
    }
    const bin = distanceBin(distanceKm);
    ofMode.people[bin] = (ofMode.people[bin] as number) + 1;
    ofMode.km[bin] = (ofMode.km[bin] as number) + distanceKm;
  }

  function finish(): Tally {
    const seen = segments.filter((sums) => sums !== undefined);
    for (const { segment, cells } of seen) segment.cells = cells.filter((sums) => sums !== undefined).map(finishedCell);
    return {
      people,
      weight,
      segments: sortSegments(seen.map(({ segment }) => segment)),
      answers: sortAnswers(seen.flatMap(answerTable)),
      distances: sortKeys(
        Object.fromEntries(
          bins.flatMap((ofMode, mode): [string, DistanceBin[]][] =>
            ofMode ? [[allModes[mode] as Mode, binsOf(ofMode)]] : [],
          ),
        ),
        (ofMode) => ofMode,
      ),
      complete: completePeople,
      kilometres: kilometres.finish(),
      days: days.finish(),
      arrivals: { asked: askedByWeekday, byWeekday: byWeekday() },
    };
  }

  function binsOf(ofMode: { people: number[]; km: number[] }): DistanceBin[] {
    return distanceBinEdgesKm
      .map((from, bin): DistanceBin => [from, ofMode.people[bin] as number, ofMode.km[bin] as number])
      .filter(([, n]) => n > 0);
  }

  function byWeekday(): Tally['arrivals']['byWeekday'] {
    const counts: Record<string, Record<string, number>> = {};
    for (const [at, [day, mode]] of arrivalsAt.entries()) {
      if (arrivals[at]) counts[day] = { ...counts[day], [mode]: arrivals[at] };
    }
    return sortKeys(counts, (ofDay) => sortKeys(ofDay, (n) => n));
  }

  function finishedCell({ cell, legs }: CellSums): Cell {
    const byKey = legs.flatMap((sum, travel): [string, LegSum][] =>
      sum ? [[travelKeys[travel] as TravelKey, sum]] : [],
    );
    return { ...cell, legs: sortKeys(Object.fromEntries(byKey), (sum) => sum) };
  }

  function answerTable({ segment, answers }: SegmentSums): AnswerTable[] {
    const questions: AnswerTable['questions'] = {};
    for (const [number, [question, answer]] of answerNames.entries()) {
      const count = answers[number];
      if (count) questions[question] = { ...questions[question], [answer]: count };
    }
    const { band, carAccess, transitAccess } = segment;
    return Object.keys(questions).length > 0 ? [{ band, carAccess, transitAccess, questions }] : [];
  }

  return { add, finish };
}

/** The same function, remembering what it made of the objects that come with a number. */
export function keptByNumber<K extends object, T>(make: (key: K) => T): (key: K, number: number | undefined) => T {
  const kept: ({ key: K; value: T } | undefined)[] = [];
  return (key, number) => {
    if (number === undefined) return make(key);
    let known = kept[number];
    if (known?.key !== key) {
      known = { key, value: make(key) };
      kept[number] = known;
    }
    return known.value;
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
