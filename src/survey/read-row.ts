import type { AnsweredMode } from '../reference/modes.ts';
import type { Column } from './columns.ts';
import { type DaysAnswer, readDays, readShareOfTime, workingDaysPerWeek } from './days-answer.ts';
import { readDistance } from './distance-cell.ts';
import type { Field } from './field.ts';
import { readFuel } from './fuel-answer.ts';
import { memo } from './memo.ts';
import { readModeAnswer } from './mode-answer.ts';
import { readNumber } from './number-answer.ts';
import type { ProblemCode } from './problem.ts';
import type { Access, Leg, Respondent, Trip, Weekday } from './respondent.ts';
import { type DayMode, readWeek, type Shape, type Unusable, type WeekCells } from './travel-week.ts';
import type { DistanceUnit } from './unit-in-text.ts';
import { lookUpAny, type TravelMeaning, type Vocabulary } from './vocabulary.ts';
import { isMissing } from './words.ts';
import { readTick, readYesNo } from './yes-no-answer.ts';

export interface RowOptions {
  shape: Shape;
  /** Units of the distance columns, where the header or the user gives them. */
  units: Partial<Record<'distance' | 'returnDistance' | 'legDistance', DistanceUnit>>;
  winterWeeks: number;
  /** Days a week of someone whose survey asks no days. */
  daysPerWeek: number;
  evenSplit: boolean;
  /** Speeds by mode, without which minutes are no distance. */
  speedKmPerHour: Partial<Record<AnsweredMode, number>>;
}

export type RowRead = { respondent: Respondent } | { setAside: Unusable };

/** A cell with its column's header and what it was read as. */
interface Cell<T> {
  header: string;
  text: string;
  answer: T;
}

/** Reads one row after another; meaning is found once per distinct cell text. Notes on cells go to `note`. */
export function createRowReader(
  columns: readonly Column[],
  options: RowOptions,
  vocabulary: Vocabulary,
  note: (code: ProblemCode, column: string | null, value: string | null, hint?: string | null) => void,
): (cells: readonly string[]) => RowRead {
  let row: readonly string[] = [];
  const column = (field: Field) => columns.find((c) => c.field === field) ?? null;
  /** A reader of one field's cell in the current row, remembering each text; null without the column. */
  function reader<T>(field: Field, read: (text: string) => T): (() => Cell<T>) | null {
    const found = column(field);
    if (!found) return null;
    const remembered = memo(read);
    return () => {
      const text = row[found.index] ?? '';
      return { header: found.header, text, answer: remembered(text) };
    };
  }
  function readersOf<T>(prefix: string, read: (text: string, label: string) => T) {
    return columns
      .filter((c) => c.field.startsWith(prefix))
      .map((c) => ({
        id: c.field.slice(prefix.length),
        read: reader(c.field, (text) => read(text, labelOf(c))) as () => Cell<T>,
      }));
  }
  const readMode = (text: string) => readModeAnswer(text, vocabulary);
  const name = (text: string) => (isMissing(text) ? null : text.trim());
  const fields = {
    employer: reader('employer', name),
    site: reader('site', name),
    department: reader('department', name),
    weight: reader('weight', readNumber),
    worker: reader('worker', readYesNo),
    mode: reader('mode', readMode),
    winter: reader('winterMode', readMode),
    summer: reader('summerMode', readMode),
    days: reader('days', readDays),
    share: reader('shareOfTime', (text) => readShareOfTime(text, 'percent')),
    rate: reader('employmentRate', (text) => readShareOfTime(text, 'percent')),
    remoteDays: reader('remoteDays', readDays),
    fuel: reader('fuel', (text) => readFuel(text, vocabulary)),
    occupancy: reader('occupancy', readNumber),
    minutes: reader('minutes', readNumber),
    legMode: reader('legMode', readMode),
    distance: options.units.distance
      ? reader('distance', (t) => readDistance(t, options.units.distance as DistanceUnit))
      : null,
    returnDistance: options.units.returnDistance
      ? reader('returnDistance', (t) => readDistance(t, options.units.returnDistance as DistanceUnit))
      : null,
    legDistance: options.units.legDistance
      ? reader('legDistance', (t) => readDistance(t, options.units.legDistance as DistanceUnit))
      : null,
  };
  const weekdayCells = readersOf('weekday:', readMode);
  const dayCells = readersOf('days:', readDays);
  const tickCells = readersOf('tick:', readTick);
  const has = readersOf('has:', readYesNo);
  const asked = [
    ...readersOf('willing:', readWillingness).map((entry) => ({ ...entry, id: `willing:${entry.id}` })),
    ...readersOf('barrier:', readWillingness).map((entry) => ({ ...entry, id: `barrier:${entry.id}` })),
  ];
  const lists = [
    { prefix: 'willing', read: reader('willing', (text) => namedIn(text, vocabulary.measures)) },
    { prefix: 'barrier', read: reader('barrier', (text) => namedIn(text, vocabulary.barriers)) },
  ];

  /** Days a week travelled: asked; else time on site; else full time at the employment rate, less remote days. */
  function daysTravelled(remoteDays: number): number | Unusable {
    const days = fields.days?.();
    if (days && days.answer.kind !== 'missing') return daysOf(days);
    const share = fields.share?.();
    if (share && share.answer.kind !== 'missing') return daysOf(share);
    const rate = fields.rate?.();
    const full =
      rate?.answer.kind === 'days'
        ? (rate.answer.days / workingDaysPerWeek) * options.daysPerWeek
        : options.daysPerWeek;
    return Math.max(0, full - remoteDays);
  }

  function daysOf(cell: Cell<DaysAnswer>): number | Unusable {
    if (cell.answer.kind !== 'days')
      return { code: 'unreadable-days', column: cell.header, value: cell.text, hint: null };
    if (cell.answer.assumption === 'range') note('number-range', cell.header, cell.text);
    if (cell.answer.assumption === 'share') note('days-from-share', cell.header, cell.text);
    return cell.answer.days;
  }

  /** One-way km of the whole trip, null where the row does not say; each assumption is noted. */
  function distanceKm(mode: AnsweredMode | null): number | null {
    const direct = fields.distance?.();
    if (direct && direct.answer.problem !== 'missing-distance') {
      if (direct.answer.problem) note(direct.answer.problem, direct.header, direct.text);
      if (direct.answer.note) note(direct.answer.note, direct.header, direct.text);
      return direct.answer.km;
    }
    const both = fields.returnDistance?.();
    if (both && both.answer.km !== null) {
      note('distance-from-return', both.header, both.text);
      return both.answer.note === 'distance-from-return' ? both.answer.km : both.answer.km / 2;
    }
    const minutes = fields.minutes?.();
    const speed = mode ? options.speedKmPerHour[mode] : undefined;
    if (minutes?.answer.kind === 'number' && speed !== undefined) {
      note('distance-from-minutes', minutes.header, minutes.text);
      const { value, unit } = minutes.answer;
      return ((unit === 'h' ? value * 60 : value) / 60) * speed;
    }
    if (direct ?? both) note('missing-distance', (direct ?? both)?.header ?? null, null);
    return null;
  }

  function occupancyOf(travel: TravelMeaning): number | null {
    const cell = fields.occupancy?.();
    if (cell?.answer.kind === 'number' && cell.answer.value >= 1 && cell.answer.value <= 9) return cell.answer.value;
    return travel.occupancy;
  }

  /** A car with company is a carpool, a carpool of one a car: the number aboard is asked of all who drive. */
  function asLeg(travel: TravelMeaning, km: number | null): Leg {
    if (travel.mode !== 'car' && travel.mode !== 'carpool') {
      return { mode: travel.mode, fuel: null, distanceKm: km, occupancy: null };
    }
    const fuelCell = fields.fuel?.();
    if (fuelCell?.answer.kind === 'unknown') {
      note('unknown-fuel', fuelCell.header, fuelCell.text, fuelCell.answer.closest);
    }
    const fuel = travel.fuel ?? (fuelCell?.answer.kind === 'fuel' ? fuelCell.answer.fuel : 'unknown');
    const occupancy = occupancyOf(travel);
    let mode: AnsweredMode = travel.mode;
    if (occupancy !== null && occupancy > 1) mode = 'carpool';
    if (occupancy === 1 && mode === 'carpool') {
      note('occupancy-contradicts-mode', fields.occupancy?.().header ?? null, fields.occupancy?.().text ?? null);
      mode = 'car';
    }
    return { mode, fuel, distanceKm: km, occupancy };
  }

  /** The second leg takes its own distance off the whole; without one the whole trip is the first mode's, and noted. */
  function legsOf(travel: TravelMeaning, km: number | null): Leg[] {
    const second = fields.legMode?.();
    if (second?.answer.kind !== 'mode' || second.answer.mode === travel.mode || second.answer.mode === 'remote') {
      return [asLeg(travel, km)];
    }
    const length = fields.legDistance?.().answer.km ?? null;
    if (km === null || length === null || length > km) {
      note('second-leg-without-distance', second.header, second.text);
      return [asLeg(travel, km)];
    }
    return [asLeg(travel, km - length), asLeg(second.answer, length)];
  }

  function weekCells(days: number): WeekCells {
    return {
      weekdays: weekdayCells.map(({ id, read }) => ({ day: id as Weekday, ...read() })),
      daysPerMode: dayCells.map(({ id, read }) => ({ mode: plain(id as AnsweredMode), ...read() })),
      ticks: tickCells.map(({ id, read }) => ({ mode: plain(id as AnsweredMode), ticked: read().answer === true })),
      mode: fields.mode?.() ?? null,
      winter: fields.winter?.() ?? null,
      summer: fields.summer?.() ?? null,
      days,
    };
  }

  function answers(): Record<string, string> {
    const given: Record<string, string> = {};
    for (const { id, read } of has) {
      const { answer } = read();
      if (answer === 'yes' || answer === 'no') given[`has:${id}`] = answer;
    }
    for (const { id, read } of asked) {
      const { answer } = read();
      if (answer) given[id] = answer;
    }
    for (const { prefix, read } of lists) for (const id of read?.().answer ?? []) given[`${prefix}:${id}`] = 'yes';
    return given;
  }

  return (cells) => {
    row = cells;
    if (fields.worker?.().answer === 'no') return setAside('not-employed', fields.worker().header);
    const remoteCell = fields.remoteDays?.();
    const remoteAsked = remoteCell?.answer.kind === 'days' ? remoteCell.answer.days : 0;
    const travelled = daysTravelled(remoteAsked);
    if (typeof travelled !== 'number') return { setAside: travelled };
    const week = readWeek(weekCells(travelled), options);
    if ('code' in week) return { setAside: week };
    for (const code of week.notes) note(code, null, null);
    const weight = weightOf();
    if (weight === null)
      return setAside('bad-weight', fields.weight?.().header ?? null, fields.weight?.().text ?? null);
    const km = distanceKm(week.days[0]?.travel.mode ?? null);
    const trips = tripsOf(week.days, (travel) => legsOf(travel, km));
    const given = answers();
    return {
      respondent: {
        employer: fields.employer?.().answer ?? null,
        site: fields.site?.().answer ?? null,
        department: fields.department?.().answer ?? null,
        weight,
        distanceKm: km,
        trips,
        remoteDaysPerWeek: Math.max(remoteAsked, week.remoteDaysPerWeek),
        carAccess: accessOf(given, 'has:car', 'has:licence'),
        transitAccess: accessOf(given, 'has:transit'),
        answers: given,
        weekdayModes: week.weekdayModes && mapValues(week.weekdayModes, (travel) => asLeg(travel, null).mode),
      },
    };
  };

  function weightOf(): number | null {
    const cell = fields.weight?.();
    if (!cell) return 1;
    return cell.answer.kind === 'number' && cell.answer.value > 0 ? cell.answer.value : null;
  }
}

function setAside(code: ProblemCode, header: string | null, value: string | null = null): RowRead {
  return { setAside: { code, column: header, value, hint: null } };
}

/** Days of the same travel together, each with its legs. */
function tripsOf(days: readonly DayMode[], legs: (travel: TravelMeaning) => Leg[]): Trip[] {
  const trips = new Map<string, Trip>();
  for (const { travel, daysPerWeek } of days) {
    const key = `${travel.mode}|${travel.fuel}|${travel.occupancy}`;
    const trip = trips.get(key);
    if (trip) trip.daysPerWeek += daysPerWeek;
    else trips.set(key, { daysPerWeek, legs: legs(travel) });
  }
  return [...trips.values()];
}

function accessOf(given: Record<string, string>, question: string, needed?: string): Access {
  if (needed && given[needed] === 'no') return 'no';
  const answer = given[question];
  return answer === 'yes' || answer === 'no' ? answer : 'unknown';
}

/** Yes, maybe or no to a measure or a barrier; a tick, or the option's own label, is a yes; null says nothing. */
function readWillingness(text: string, label: string): 'yes' | 'maybe' | 'no' | null {
  const answer = readYesNo(text);
  if (answer === 'yes' || answer === 'no' || answer === 'maybe') return answer;
  const tick = readTick(text, label);
  return tick === true ? 'yes' : tick === false ? 'no' : null;
}

/** The measures or barriers that a list of ticked answers names. */
function namedIn(text: string, words: Vocabulary['measures']): string[] {
  if (isMissing(text)) return [];
  const ids = text.split(/[;\n]|, (?=\p{Lu})/u).map((part) => lookUpAny(words, part));
  return [...new Set(ids.filter((id) => id !== null))];
}

function labelOf(column: Column): string {
  return column.option ?? column.header;
}

function plain(mode: AnsweredMode): TravelMeaning {
  return { mode, fuel: null, occupancy: null };
}

function mapValues<K extends string, A, B>(record: Partial<Record<K, A>>, map: (value: A) => B): Partial<Record<K, B>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as A)])) as Partial<
    Record<K, B>
  >;
}
