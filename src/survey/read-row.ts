import type { AnsweredMode } from '../reference/modes.ts';
import { accessOf, createAskedAnswers } from './asked-answers.ts';
import { type Cell, createCellReaders } from './cell-readers.ts';
import type { Column } from './columns.ts';
import { type DaysAnswer, daysNote, readDays, readShareOfTime, workingDaysPerWeek } from './days-answer.ts';
import { readDistance } from './distance-cell.ts';
import { readFuel } from './fuel-answer.ts';
import { readModeAnswer } from './mode-answer.ts';
import { readNumber } from './number-answer.ts';
import type { ProblemCode } from './problem.ts';
import type { Leg, Respondent, Trip, Weekday } from './respondent.ts';
import { type DayMode, readWeek, type Shape, type Unusable, type WeekCells } from './travel-week.ts';
import type { DistanceUnit } from './unit-in-text.ts';
import type { TravelMeaning, Vocabulary } from './vocabulary.ts';
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
  /** A daily commute is no longer than this, one way. */
  outlierKm: number;
}

const daysInWeek = 7;

interface DaysTravelled {
  days: number;
  stated: boolean;
  /** The column that asks the days, where this row leaves it empty. */
  unanswered: string | null;
}

/** Of a survey that asks days by mode or by weekday. */
const noDays: DaysTravelled = { days: 0, stated: false, unanswered: null };

export type RowRead = { respondent: Respondent } | { setAside: Unusable };

/** Reads one row after another; meaning is found once per distinct cell text. Notes on cells go to `note`. */
export function createRowReader(
  columns: readonly Column[],
  options: RowOptions,
  vocabulary: Vocabulary,
  problem: (code: ProblemCode, column: string | null, value: string | null, hint?: string | null) => void,
): (cells: readonly string[]) => RowRead {
  /** A cell that several trips of a row ask is told of once. */
  const told = new Set<string>();
  function note(code: ProblemCode, column: string | null, value: string | null, hint: string | null = null) {
    const key = `${code} ${column}`;
    if (told.has(key)) return;
    told.add(key);
    problem(code, column, value, hint);
  }
  const cells = createCellReaders(columns);
  const { reader, readersOf } = cells;
  const readMode = (text: string) => readModeAnswer(text, vocabulary);
  const hasGrid = options.shape === 'days-per-mode';
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
    remoteDays: reader('remoteDays', readDays) ?? (hasGrid ? null : reader('days:remote', readDays)),
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
  const answers = createAskedAnswers(cells, vocabulary);
  const asksDays = !['weekdays', 'days-per-mode'].includes(options.shape);
  const hasSpeeds = Object.keys(options.speedKmPerHour).length > 0;

  /** Days a week travelled: asked; else time on site; else full time at the employment rate, less remote days. */
  function daysTravelled(remoteDays: number): DaysTravelled | Unusable {
    const asked = [fields.days?.(), fields.share?.()].filter((cell) => cell !== undefined);
    const answered = asked.find((cell) => cell.answer.kind !== 'missing');
    if (answered) return daysOf(answered);
    const full = (daysOrNothing(fields.rate?.()) ?? workingDaysPerWeek) * (options.daysPerWeek / workingDaysPerWeek);
    return { days: Math.max(0, full - remoteDays), stated: false, unanswered: asked[0]?.header ?? null };
  }

  function daysOf(cell: Cell<DaysAnswer>): DaysTravelled | Unusable {
    if (cell.answer.kind !== 'days')
      return { code: 'unreadable-days', column: cell.header, value: cell.text, hint: null };
    const code = daysNote(cell.answer);
    if (code) note(code, cell.header, cell.text);
    return { days: cell.answer.days, stated: true, unanswered: null };
  }

  /** Days, or null and a note where the answer is there but cannot be read. */
  function daysOrNothing(cell: Cell<DaysAnswer> | undefined): number | null {
    if (cell?.answer.kind === 'days') return cell.answer.days;
    if (cell?.answer.kind === 'unreadable') note('unreadable-number', cell.header, cell.text);
    return null;
  }

  /** One-way km of the whole trip, null where the row does not say; each assumption is noted. mode null: no trips. */
  function distanceKm(mode: AnsweredMode | null): number | null {
    const direct = fields.distance?.();
    if (direct && direct.answer.problem !== 'missing-distance') {
      if (direct.answer.problem) note(direct.answer.problem, direct.header, direct.text);
      if (direct.answer.note) note(direct.answer.note, direct.header, direct.text);
      return direct.answer.km;
    }
    const both = fields.returnDistance?.();
    if (both?.answer.problem === 'unreadable-distance') note('unreadable-distance', both.header, both.text);
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
    const asked = direct ?? both ?? minutes;
    // minutes without any speed are told of once, for the whole survey
    if (mode && asked && (asked !== minutes || hasSpeeds))
      note('missing-distance', asked.header, minutes?.text ?? null);
    return null;
  }

  /** People aboard, where the row says so; beside days of carpooling the answer is about those, not about driving alone. */
  function occupancyOf(travel: TravelMeaning, alsoCarpools: boolean): number | null {
    const cell = fields.occupancy?.();
    if (!cell || cell.answer.kind === 'missing' || (travel.mode === 'car' && alsoCarpools)) return travel.occupancy;
    if (cell.answer.kind === 'number' && cell.answer.value >= 1 && cell.answer.value <= 9) return cell.answer.value;
    note('unreadable-number', cell.header, cell.text);
    return travel.occupancy;
  }

  /** A car with company is a carpool, a carpool of one a car: the number aboard is asked of all who drive. */
  function asLeg(travel: TravelMeaning, km: number | null, alsoCarpools: boolean): Leg {
    if (travel.mode !== 'car' && travel.mode !== 'carpool') {
      return { mode: travel.mode, fuel: null, distanceKm: km, occupancy: null };
    }
    const fuelCell = fields.fuel?.();
    if (fuelCell?.answer.kind === 'unknown') {
      note('unknown-fuel', fuelCell.header, fuelCell.text, fuelCell.answer.closest);
    }
    const fuel = travel.fuel ?? (fuelCell?.answer.kind === 'fuel' ? fuelCell.answer.fuel : 'unknown');
    const occupancy = occupancyOf(travel, alsoCarpools);
    let mode: AnsweredMode = travel.mode;
    if (occupancy !== null && occupancy > 1) mode = 'carpool';
    if (occupancy === 1 && mode === 'carpool') {
      note('occupancy-contradicts-mode', fields.occupancy?.().header ?? null, fields.occupancy?.().text ?? null);
      mode = 'car';
    }
    return { mode, fuel, distanceKm: km, occupancy };
  }

  /** The second leg takes its own distance off the whole; without one the whole trip is the first mode's, and noted. */
  function legsOf(travel: TravelMeaning, km: number | null, alsoCarpools: boolean): Leg[] {
    const second = fields.legMode?.();
    if (second?.answer.kind !== 'mode' || second.answer.mode === travel.mode || second.answer.mode === 'remote') {
      return [asLeg(travel, km, alsoCarpools)];
    }
    const length = fields.legDistance?.().answer.km ?? null;
    if (km === null || length === null || length > km) {
      note('second-leg-without-distance', second.header, second.text);
      return [asLeg(travel, km, alsoCarpools)];
    }
    return [asLeg(travel, km - length, alsoCarpools), asLeg(second.answer, length, alsoCarpools)];
  }

  function weekCells(days: number, daysStated: boolean): WeekCells {
    return {
      weekdays: weekdayCells.map(({ id, read }) => ({ day: id as Weekday, ...read() })),
      daysPerMode: dayCells.map(({ id, read }) => ({ mode: plain(id as AnsweredMode), ...read() })),
      ticks: tickCells.map(({ id, read }) => ({ mode: plain(id as AnsweredMode), ticked: read().answer === true })),
      mode: fields.mode?.() ?? null,
      winter: fields.winter?.() ?? null,
      summer: fields.summer?.() ?? null,
      days,
      daysStated,
    };
  }

  return (row) => {
    cells.take(row);
    told.clear();
    if (fields.worker?.().answer === 'no') return setAside('not-employed', fields.worker().header);
    const remoteAsked = daysOrNothing(fields.remoteDays?.()) ?? 0;
    const travelled = asksDays ? daysTravelled(remoteAsked) : noDays;
    if ('code' in travelled) return { setAside: travelled };
    const week = readWeek(weekCells(travelled.days, travelled.stated), options);
    if ('code' in week) return { setAside: week };
    // where nobody is asked, the whole survey says so once
    if (travelled.unanswered) note('days-assumed', travelled.unanswered, null, String(travelled.days));
    for (const { code, column, value } of week.notes) note(code, column, value);
    const weight = weightOf();
    if (weight === null)
      return setAside('bad-weight', fields.weight?.().header ?? null, fields.weight?.().text ?? null);
    const km = distanceKm(week.days[0]?.travel.mode ?? null);
    const alsoCarpools = week.days.some(({ travel }) => travel.mode === 'carpool');
    const trips = tripsOf(week.days, (travel) => legsOf(travel, km, alsoCarpools));
    noteOutlier(km, trips);
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
        weekdayModes:
          week.weekdayModes && mapValues(week.weekdayModes, (travel) => asLeg(travel, null, alsoCarpools).mode),
      },
    };
  };

  function noteOutlier(km: number | null, trips: readonly Trip[]) {
    const from = fields.distance?.() ?? fields.returnDistance?.();
    if (km !== null && km > options.outlierKm) note('outlier', from?.header ?? null, from?.text ?? null);
    const days = trips.reduce((sum, trip) => sum + trip.daysPerWeek, 0);
    if (days > daysInWeek) note('outlier', null, null, String(days));
  }

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

function plain(mode: AnsweredMode): TravelMeaning {
  return { mode, fuel: null, occupancy: null };
}

function mapValues<K extends string, A, B>(record: Partial<Record<K, A>>, map: (value: A) => B): Partial<Record<K, B>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as A)])) as Partial<
    Record<K, B>
  >;
}
