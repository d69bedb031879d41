import { allModes } from '../reference/modes.ts';
import { ResplanError } from '../resplan-error.ts';
import type { ProblemCode } from '../survey/problem.ts';
import { addDistances } from './distances.ts';
import { addMoments } from './moments.ts';
import { segmentPath, sortAnswers, sortKeys, sortSegments, sortUnits, unitPath } from './order.ts';
import type { AnswerTable, Cell, Headcount, LegSum, Profile, Segment, Tally, Unit, UnitKey } from './profile.ts';

/**
 * Two profiles as one: counts and sums add, and what must be equal is kept (headcount, survey year, winter weeks).
 * Throws ResplanError 'profiles-differ' where equal things are not equal.
 */
export function mergeProfiles(a: Profile, b: Profile): Profile {
  return {
    schema: a.schema,
    shared: bothShared(a.shared, b.shared),
    winterWeeks: sameOrNull('winterWeeks', a.winterWeeks, b.winterWeeks),
    units: sortUnits(joinBy([...a.units, ...b.units], unitPath, addUnits)),
    headcounts: sortUnits(joinBy([...a.headcounts, ...b.headcounts], unitPath, sameHeadcount)),
    quality: {
      rowsRead: a.quality.rowsRead + b.quality.rowsRead,
      rowsUsed: a.quality.rowsUsed + b.quality.rowsUsed,
      rowsSetAside: a.quality.rowsSetAside + b.quality.rowsSetAside,
      problems: addCounts<ProblemCode>(a.quality.problems, b.quality.problems),
      asked: [...new Set([...a.quality.asked, ...b.quality.asked])].sort(),
    },
  };
}

/** Fit to leave the house only if both are, and then with the smaller of their smallest groups. */
function bothShared(a: Profile['shared'], b: Profile['shared']): Profile['shared'] {
  if (!a || !b) return null;
  const joined = new Set([...a.joined, ...b.joined]);
  const moved = a.moved || b.moved || (a.moved === undefined || b.moved === undefined ? undefined : false);
  return {
    minGroup: Math.min(a.minGroup, b.minGroup),
    joined: allModes.filter((mode) => joined.has(mode)),
    ...(moved === undefined ? {} : { moved }),
  };
}

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    people: a.people + b.people,
    weight: a.weight + b.weight,
    segments: addSegmentLists([...a.segments, ...b.segments]),
    answers: sortAnswers(joinBy([...a.answers, ...b.answers], segmentPath, addAnswerTables)),
    distances: joinRecords(a.distances, b.distances, addDistances),
    complete: {
      people: a.complete.people + b.complete.people,
      weight: a.complete.weight + b.complete.weight,
    },
    kilometres: addMoments(a.kilometres, b.kilometres),
    days: addMoments(a.days, b.days),
    arrivals: {
      asked: a.arrivals.asked + b.arrivals.asked,
      byWeekday: joinRecords(a.arrivals.byWeekday, b.arrivals.byWeekday, addCounts),
    },
  };
}

/** Segments with equal band and access become one. */
export function addSegmentLists(segments: readonly Segment[]): Segment[] {
  return sortSegments(joinBy(segments, segmentPath, addSegments));
}

function addSegments(a: Segment, b: Segment): Segment {
  return {
    ...a,
    people: a.people + b.people,
    weight: a.weight + b.weight,
    remoteDays: a.remoteDays + b.remoteDays,
    cells: joinBy([...a.cells, ...b.cells], (cell) => cell.travel, addCells),
  };
}

function addAnswerTables(a: AnswerTable, b: AnswerTable): AnswerTable {
  return { ...a, questions: joinRecords(a.questions, b.questions, addCounts) };
}

export function addCells(a: Cell, b: Cell): Cell {
  return {
    travel: a.travel,
    people: a.people + b.people,
    users: a.users + b.users,
    daysPerWeek: a.daysPerWeek + b.daysPerWeek,
    legs: joinRecords(a.legs, b.legs, addLegSums),
  };
}

export function addLegSums(a: LegSum, b: LegSum): LegSum {
  return {
    users: a.users + b.users,
    personKm: a.personKm + b.personKm,
    vehicleKm: a.vehicleKm + b.vehicleKm,
    unknownOccupancyKm: a.unknownOccupancyKm + b.unknownOccupancyKm,
  };
}

function addUnits(a: Unit, b: Unit): Unit {
  return {
    ...a,
    surveyYear: sameOrNull('surveyYear', a.surveyYear, b.surveyYear, a),
    usual: addTallies(a.usual, b.usual),
    outliers: addTallies(a.outliers, b.outliers),
  };
}

function sameHeadcount(a: Headcount, b: Headcount): Headcount {
  return { ...a, headcount: same('headcount', [a.headcount, b.headcount], a) };
}

function sameOrNull(what: string, a: number | null, b: number | null, unit: UnitKey | null = null): number | null {
  return a === null ? b : b === null ? a : same(what, [a, b], unit);
}

function same<T extends number | null>(what: string, [a, b]: [T, T], unit: UnitKey | null): T {
  if (a === b) return a;
  const where = unit ? [unit.employer, unit.site, unit.department].filter(Boolean).join(' / ') : '';
  throw new ResplanError('profiles-differ', { what, first: String(a), second: String(b), where });
}

/** Items with equal keys joined, in the order that the keys first appear. */
export function joinBy<T>(items: readonly T[], key: (item: T) => string, join: (a: T, b: T) => T): T[] {
  const joined = new Map<string, T>();
  for (const item of items) {
    const present = joined.get(key(item));
    joined.set(key(item), present === undefined ? item : join(present, item));
  }
  return [...joined.values()];
}

export function addCounts<K extends string>(
  a: Partial<Record<K, number>>,
  b: Partial<Record<K, number>>,
): Record<K, number> {
  return joinRecords(a, b, (x, y) => x + y) as Record<K, number>;
}

function joinRecords<T>(
  a: Record<string, T> | Partial<Record<string, T>>,
  b: Record<string, T> | Partial<Record<string, T>>,
  join: (x: T, y: T) => T,
): Record<string, T> {
  const result: Record<string, T> = { ...(a as Record<string, T>) };
  for (const [key, value] of Object.entries(b) as [string, T][]) {
    const present = result[key];
    result[key] = present === undefined ? value : join(present, value);
  }
  return sortKeys(result, (value) => value);
}
