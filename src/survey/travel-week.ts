/**
 * How one respondent's week of travel is read, whatever shape the survey has.
 * In: the cells of a row. Out: modes with days, remote days, or why the row cannot be used.
 */

import { modeFacts } from '../reference/modes.ts';
import { type DaysAnswer, daysNote } from './days-answer.ts';
import type { ModeAnswer } from './mode-answer.ts';
import type { ProblemCode } from './problem.ts';
import type { Weekday } from './respondent.ts';
import { type TravelMeaning, writeModeMeaning } from './vocabulary.ts';

/** Where a survey's travel is asked for. The first that is there is used. */
export type Shape = 'weekdays' | 'days-per-mode' | 'seasons' | 'usual-mode' | 'ticks';

export interface DayMode {
  travel: TravelMeaning;
  daysPerWeek: number;
}

export interface TravelWeek {
  days: DayMode[];
  remoteDaysPerWeek: number;
  weekdayModes: Partial<Record<Weekday, TravelMeaning>> | null;
  notes: CellNote[];
}

/** An assumption that a cell was read with. */
export interface CellNote {
  code: ProblemCode;
  column: string | null;
  value: string | null;
}

export interface Unusable {
  code: ProblemCode;
  column: string | null;
  value: string | null;
  hint: string | null;
}

/** Reads one cell of the row through its column's remembered reader; null where the survey has no such column. */
export interface WeekCells {
  weekdays: { day: Weekday; header: string; text: string; answer: ModeAnswer }[];
  daysPerMode: { mode: TravelMeaning; header: string; text: string; answer: DaysAnswer }[];
  ticks: { mode: TravelMeaning; ticked: boolean }[];
  mode: { header: string; text: string; answer: ModeAnswer } | null;
  winter: { header: string; text: string; answer: ModeAnswer } | null;
  summer: { header: string; text: string; answer: ModeAnswer } | null;
  /** Days a week travelled, from the survey or assumed. */
  days: number;
  /** The respondent said so themselves: a remote day ticked beside a mode is then none of them. */
  daysStated: boolean;
}

export interface WeekOptions {
  shape: Shape;
  winterWeeks: number;
  evenSplit: boolean;
}

export function readWeek(cells: WeekCells, options: WeekOptions): TravelWeek | Unusable {
  switch (options.shape) {
    case 'weekdays':
      return readWeekdays(cells.weekdays, options);
    case 'days-per-mode':
      return readDaysPerMode(cells.daysPerMode);
    case 'seasons':
      return readSeasons(cells, options);
    case 'usual-mode':
      return cells.mode ? spread(cells.mode, cells.days, options, cells.daysStated) : unusable('no-mode');
    case 'ticks':
      return readTicks(cells, options);
  }
}

function readWeekdays(days: WeekCells['weekdays'], options: WeekOptions): TravelWeek | Unusable {
  if (days.every((day) => day.answer.kind === 'missing')) return unusable('no-mode');
  const week: TravelWeek = { days: [], remoteDaysPerWeek: 0, weekdayModes: {}, notes: [] };
  for (const day of days) {
    if (day.answer.kind === 'missing' || day.answer.kind === 'none') continue;
    const part = spread(day, 1, options);
    if ('code' in part) return part;
    append(week, part);
    const main = part.days[0]?.travel;
    if (main && part.days.length === 1) (week.weekdayModes as Partial<Record<Weekday, TravelMeaning>>)[day.day] = main;
  }
  return week;
}

function readDaysPerMode(grid: WeekCells['daysPerMode']): TravelWeek | Unusable {
  const week: TravelWeek = { days: [], remoteDaysPerWeek: 0, weekdayModes: null, notes: [] };
  if (grid.every((entry) => entry.answer.kind === 'missing')) return unusable('no-mode');
  for (const { mode, answer, header, text } of grid) {
    if (answer.kind === 'missing') continue;
    if (answer.kind === 'unreadable') {
      return { ...unusable('unreadable-days', header, text), hint: 'no-days' };
    }
    const code = daysNote(answer);
    if (code) week.notes.push({ code, column: header, value: text });
    if (mode.mode === 'remote') week.remoteDaysPerWeek += answer.days;
    else if (answer.days > 0) week.days.push({ travel: mode, daysPerWeek: answer.days });
  }
  return week;
}

/** Winter and summer answers weighted by the weeks of each; one of them alone stands for the year. */
function readSeasons(cells: WeekCells, options: WeekOptions): TravelWeek | Unusable {
  const winterShare = options.winterWeeks / 52;
  const asked = [
    { cell: cells.winter, share: winterShare },
    { cell: cells.summer ?? cells.mode, share: 1 - winterShare },
  ].filter((season) => season.cell !== null && season.cell.answer.kind !== 'missing');
  if (asked.length === 0) return unusable('no-mode');
  const all = asked.length === 1 ? 1 : null;
  const week: TravelWeek = { days: [], remoteDaysPerWeek: 0, weekdayModes: null, notes: [] };
  if (all !== null && cells.winter && (cells.summer ?? cells.mode))
    week.notes.push({ code: 'one-season', column: null, value: null });
  for (const { cell, share } of asked) {
    const part = spread(cell as NonNullable<typeof cell>, cells.days * (all ?? share), options);
    if ('code' in part) return part;
    append(week, part);
  }
  return week;
}

function readTicks(cells: WeekCells, options: WeekOptions): TravelWeek | Unusable {
  const ticked = cells.ticks.filter((tick) => tick.ticked).map((tick) => tick.mode);
  const text = ticked.map((travel) => travel.mode).join(', ');
  const [only] = ticked;
  if (!only) return cells.days === 0 ? emptyWeek() : unusable('no-mode');
  const answer: ModeAnswer =
    ticked.length === 1 ? { kind: 'mode', ...only, by: 'exact', sure: true } : { kind: 'several', modes: ticked };
  return spread({ header: null, text, answer }, cells.days, options, cells.daysStated);
}

/** One answer's days: all on its mode; several modes are split evenly only if asked, never by invention. */
function spread(
  cell: { header: string | null; text: string; answer: ModeAnswer },
  daysPerWeek: number,
  options: WeekOptions,
  daysStated = false,
): TravelWeek | Unusable {
  const answer = daysStated ? withoutRemote(cell.answer) : cell.answer;
  const week = emptyWeek();
  const note = (code: ProblemCode) => week.notes.push({ code, column: cell.header, value: cell.text });
  switch (answer.kind) {
    case 'missing':
      return daysPerWeek === 0 ? week : unusable('no-mode', cell.header);
    case 'none':
      return week;
    case 'unknown':
      return {
        ...unusable('unknown-mode', cell.header, cell.text),
        hint: answer.closest && `${answer.closest.word}=${writeModeMeaning(answer.closest.meaning)}`,
      };
    case 'several':
      if (answer.modes.every((travel) => modeFacts[travel.mode].family === 'transit')) {
        // bus and train ticked together are public transport not told apart, which splits nothing
        note('transit-not-told-apart');
        put(week, { mode: 'transit', fuel: null, occupancy: null }, daysPerWeek);
        return week;
      }
      if (!options.evenSplit) return unusable('several-modes', cell.header, cell.text);
      note('even-split');
      for (const travel of answer.modes) put(week, travel, daysPerWeek / answer.modes.length);
      return week;
    case 'mode':
      if (!answer.sure) note('mode-by-phrase');
      put(week, { mode: answer.mode, fuel: answer.fuel, occupancy: answer.occupancy }, daysPerWeek);
      return week;
  }
}

/** Where the days travelled are stated, working from home is no way of travelling on them. */
function withoutRemote(answer: ModeAnswer): ModeAnswer {
  if (answer.kind !== 'several') return answer;
  const travelled = answer.modes.filter((travel) => travel.mode !== 'remote');
  const [only] = travelled;
  if (travelled.length === 1 && only) return { kind: 'mode', ...only, by: 'exact', sure: true };
  return { kind: 'several', modes: travelled };
}

function put(week: TravelWeek, travel: TravelMeaning, daysPerWeek: number) {
  if (travel.mode === 'remote') week.remoteDaysPerWeek += daysPerWeek;
  else if (daysPerWeek > 0) week.days.push({ travel, daysPerWeek });
}

function append(week: TravelWeek, part: TravelWeek) {
  week.days.push(...part.days);
  week.remoteDaysPerWeek += part.remoteDaysPerWeek;
  week.notes.push(...part.notes);
}

function emptyWeek(): TravelWeek {
  return { days: [], remoteDaysPerWeek: 0, weekdayModes: null, notes: [] };
}

function unusable(code: ProblemCode, column: string | null = null, value: string | null = null): Unusable {
  return { code, column, value, hint: null };
}
