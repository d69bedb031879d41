import type { AnsweredMode } from '../reference/modes.ts';
import { accessOf, createAskedAnswers } from './asked-answers.ts';
import { type Cell, createCellReaders, type NoteCell } from './cell-readers.ts';
import type { Column } from './columns.ts';
import { type DaysAnswer, daysNote, readDays, readShareOfTime, workingDaysPerWeek } from './days-answer.ts';
import { readModeAnswer } from './mode-answer.ts';
import { readNumber } from './number-answer.ts';
import type { ProblemCode } from './problem.ts';
import type { Leg, Respondent, Trip, Weekday } from './respondent.ts';
import { createRowDistance, type DistanceOptions } from './row-distance.ts';
import { createRowLegs } from './row-legs.ts';
import { type DayMode, readWeek, type Shape, type Unusable, type WeekCells } from './travel-week.ts';
import type { TravelMeaning, Vocabulary } from './vocabulary.ts';
import { isMissing } from './words.ts';
import { readTick, readYesNo } from './yes-no-answer.ts';

export interface RowOptions extends DistanceOptions {
  shape: Shape;
  winterWeeks: number;
  /** Days a week of someone whose survey asks no days. */
  daysPerWeek: number;
  evenSplit: boolean;
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
  problem: NoteCell,
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
  };
  const weekdayCells = readersOf('weekday:', readMode);
  const dayCells = readersOf('days:', readDays);
  const tickCells = readersOf('tick:', readTick);
  const answers = createAskedAnswers(cells, vocabulary);
  const asksDays = !['weekdays', 'days-per-mode'].includes(options.shape);
  const distance = createRowDistance(cells, options, note);
  const { asLeg, legsOf } = createRowLegs(cells, readMode, distance, vocabulary, note);

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
      return { code: 'unreadable-days', column: cell.header, value: cell.text, hint: 'full-week' };
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
    const km = distance.km(week.days[0]?.travel.mode ?? null);
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
    if (km !== null && km > options.outlierKm) {
      const from = distance.asked();
      note('outlier', from?.header ?? null, from?.text ?? null);
    }
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
  const trips: Trip[] = [];
  const travels: TravelMeaning[] = [];
  for (const { travel, daysPerWeek } of days) {
    const same = travels.findIndex((other) => isSameTravel(other, travel));
    if (same >= 0) (trips[same] as Trip).daysPerWeek += daysPerWeek;
    else {
      travels.push(travel);
      trips.push({ daysPerWeek, legs: legs(travel) });
    }
  }
  return trips;
}

function isSameTravel(a: TravelMeaning, b: TravelMeaning): boolean {
  return a.mode === b.mode && a.fuel === b.fuel && a.occupancy === b.occupancy;
}

function plain(mode: AnsweredMode): TravelMeaning {
  return { mode, fuel: null, occupancy: null };
}

function mapValues<K extends string, A, B>(record: Partial<Record<K, A>>, map: (value: A) => B): Partial<Record<K, B>> {
  const mapped: Partial<Record<K, B>> = {};
  for (const key in record) mapped[key] = map(record[key] as A);
  return mapped;
}
