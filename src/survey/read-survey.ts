/**
 * A survey, from records to answers.
 * In: batches of table records. Out: one respondent after another to the sink, and a report of how it was read.
 */
import { assumptions } from '../reference/assumptions.ts';
import type { AnsweredMode } from '../reference/modes.ts';
import { type Column, type ColumnMap, recogniseColumns } from './columns.ts';
import type { Field } from './field.ts';
import { givenColumns } from './given-columns.ts';
import { findHeader } from './header-rows.ts';
import { createIdSet } from './id-set.ts';
import { type Problem, type ProblemCode, problemSeverity } from './problem.ts';
import { createRowReader, type RowOptions } from './read-row.ts';
import { ResplanError } from './resplan-error.ts';
import type { Respondent } from './respondent.ts';
import { findShape } from './shape.ts';
import type { TableRecord } from './table.ts';
import type { Shape } from './travel-week.ts';
import { type DistanceUnit, unitInHeader } from './unit-in-text.ts';
import { findUnlabelledTicks } from './unlabelled-ticks.ts';
import { type AnswerOverrides, createVocabulary } from './vocabulary.ts';

export interface SurveyOptions {
  /** Field → header as the user typed it; '-' for a field that the survey does not have. */
  map: ReadonlyMap<string, string>;
  answers: AnswerOverrides;
  /** The unit of distance columns whose header names none. */
  unit: DistanceUnit | null;
  winterWeeks: number;
  daysPerWeek: number;
  evenSplit: boolean;
  speedKmPerHour: Partial<Record<AnsweredMode, number>>;
  /** One way above this many km is an outlier; the reference's own bound where not given. */
  outlierKm?: number;
}

export interface SurveySink {
  respondent(respondent: Respondent): void;
  setAside(): void;
  problem(problem: Problem): void;
}

/** How a survey was read. */
export interface SurveyReading {
  columns: Column[];
  /** Columns that nothing was taken from. */
  unused: string[];
  open: ColumnMap['open'];
  shape: Shape | null;
  rowsRead: number;
  /** Fields that were asked for. */
  asked: string[];
  /** The survey asks no days: those assumed. */
  daysAssumed: number | null;
  seasonsAsked: boolean;
}

/** Rows looked at before the columns are settled. */
const sampleRows = 300;
/** More rows set aside than this share is an error in the data. */
const mostSetAside = 0.2;

/** Throws ResplanError 'empty-file' or 'not-a-survey', and 'map-…' for a mapping that fits nothing. */
export async function readSurvey(
  batches: AsyncIterable<TableRecord[]>,
  options: SurveyOptions,
  sink: SurveySink,
): Promise<SurveyReading> {
  const vocabulary = createVocabulary(options.answers);
  const early: TableRecord[] = [];
  let read: ((record: TableRecord) => void) | null = null;
  let result: { reading: SurveyReading; finish: () => void } | null = null;
  const settle = () => {
    if (early.length === 0) throw new ResplanError('empty-file');
    const opened = openSurvey(early, options, sink, vocabulary);
    result = opened;
    read = opened.read;
    for (const record of early.slice(opened.headerRows)) read(record);
    early.length = 0;
  };
  for await (const batch of batches) {
    if (read) for (const record of batch) (read as (record: TableRecord) => void)(record);
    else {
      early.push(...batch);
      if (early.length >= sampleRows) settle();
    }
  }
  if (!read) settle();
  const { reading, finish } = result as unknown as { reading: SurveyReading; finish: () => void };
  finish();
  return reading;
}

function openSurvey(
  early: TableRecord[],
  options: SurveyOptions,
  sink: SurveySink,
  vocabulary: ReturnType<typeof createVocabulary>,
) {
  const header = findHeader(early);
  const sample = early.slice(header.rows, header.rows + sampleRows).map((record) => record.cells);
  const map = recogniseColumns(header.columns, sample, givenColumns(options.map, header.columns), vocabulary);
  const repeats = dropRepeatingId(map, sample);
  const shape = findShape(map.columns);
  const taken = new Set(map.columns.map((column) => column.index));
  const ticks = shape === null ? findUnlabelledTicks(header.columns, sample, taken) : [];
  for (const problem of [...header.problems, ...map.problems, ...repeats, ...ticks]) sink.problem(problem);
  if (!map.columns.some((column) => isTravelField(column.field)) && map.open.length === 0) {
    const names = header.columns
      .slice(0, 6)
      .map((column) => column.name)
      .join(', ');
    throw new ResplanError('not-a-survey', { columns: names });
  }
  const units = unitsOf(map.columns, options.unit, sink);
  reportMissing(map, shape ?? (ticks.length > 0 ? 'ticks' : null), Object.keys(options.speedKmPerHour), sink);
  const asked = new Set<string>(map.columns.map((column) => column.field));
  const daysAsked =
    shape === 'weekdays' || shape === 'days-per-mode' || ['days', 'shareOfTime'].some((f) => asked.has(f));
  const rowOptions: RowOptions = {
    shape: shape ?? 'usual-mode',
    units,
    winterWeeks: options.winterWeeks,
    daysPerWeek: options.daysPerWeek,
    evenSplit: options.evenSplit,
    speedKmPerHour: options.speedKmPerHour,
    outlierKm: options.outlierKm ?? assumptions.outlierKm.value,
  };
  const reading: SurveyReading = {
    columns: map.columns,
    unused: header.columns.filter((h) => !map.columns.some((c) => c.index === h.index)).map((h) => h.name),
    open: map.open,
    shape,
    rowsRead: 0,
    asked: [...asked].filter((field) => field !== 'postcode'),
    daysAssumed: daysAsked ? null : options.daysPerWeek,
    seasonsAsked: shape === 'seasons',
  };
  const rows = createRows(map.columns, rowOptions, vocabulary, sink, shape !== null, header.columns.length, reading);
  return { headerRows: header.rows, reading, ...rows };
}

/** The loop over rows: ids seen before, ragged rows, and every row either used or set aside. */
function createRows(
  columns: Column[],
  options: RowOptions,
  vocabulary: ReturnType<typeof createVocabulary>,
  sink: SurveySink,
  hasShape: boolean,
  width: number,
  reading: SurveyReading,
) {
  let row = 0;
  let aside = 0;
  let idsUnchecked = false;
  const ids = createIdSet();
  const idColumn = columns.find((column) => column.field === 'id');
  const problem = (code: ProblemCode, column: string | null, value: string | null, hint: string | null = null) =>
    sink.problem({ code, row, column, value, hint });
  const readRow = createRowReader(columns, options, vocabulary, problem);
  const setAside = () => {
    aside += 1;
    sink.setAside();
  };
  return {
    read(record: TableRecord) {
      row = record.row;
      reading.rowsRead += 1;
      if (record.broken) return setAside();
      if (record.cells.length > width && record.cells.slice(width).some((cell) => cell.trim() !== '')) {
        problem('ragged-row', null, String(record.cells.length));
      }
      const id = idColumn ? (record.cells[idColumn.index] ?? '').trim() : '';
      const isNew = id === '' ? true : ids.add(id);
      if (isNew === null) idsUnchecked = true;
      if (isNew === false) {
        problem('duplicate-id', idColumn?.header ?? null, null);
        return setAside();
      }
      if (!hasShape) return setAside();
      const answer = readRow(record.cells);
      if ('respondent' in answer) return sink.respondent(answer.respondent);
      problem(answer.setAside.code, answer.setAside.column, answer.setAside.value, answer.setAside.hint);
      setAside();
    },
    finish() {
      if (idsUnchecked) sink.problem({ code: 'ids-not-checked', row: null, column: null, value: null, hint: null });
      if (reading.rowsRead > 0 && aside / reading.rowsRead > mostSetAside) {
        sink.problem({
          code: 'many-rows-set-aside',
          row: null,
          column: null,
          value: String(aside),
          hint: String(reading.rowsRead),
        });
      }
    },
  };
}

/** Ids on this share of the rows or more must be new, or the column counts something else, such as households. */
const mostlyNew = 0.8;

/** Takes out a recognised id column that mostly repeats itself; the user's own --map id stands. */
function dropRepeatingId(map: ColumnMap, sample: readonly (readonly string[])[]): Problem[] {
  const column = map.columns.find((c) => c.field === 'id' && c.by !== 'given');
  if (!column) return [];
  const ids = sample.map((row) => row[column.index] ?? '').filter((id) => id.trim() !== '');
  if (ids.length === 0 || new Set(ids).size / ids.length >= mostlyNew) return [];
  map.columns = map.columns.filter((c) => c !== column);
  return [{ code: 'id-repeats', row: null, column: column.header, value: null, hint: `--map id="${column.header}"` }];
}

const travelFields = ['mode', 'distance', 'returnDistance', 'winterMode', 'summerMode', 'days'];

function isTravelField(field: Field): boolean {
  return travelFields.includes(field) || /^(days|tick|weekday):/.test(field);
}

/** The unit of each distance column: in its header, else the user's; without either the column cannot be used. */
function unitsOf(columns: readonly Column[], fallback: DistanceUnit | null, sink: SurveySink): RowOptions['units'] {
  const units: RowOptions['units'] = {};
  for (const field of ['distance', 'returnDistance', 'legDistance'] as const) {
    const column = columns.find((c) => c.field === field);
    if (!column) continue;
    const found = column.texts.map(unitInHeader).find((unit) => unit !== null && unit !== 'min') ?? null;
    const unit =
      fallback ?? (found as DistanceUnit | null) ?? (field === 'legDistance' ? (units.distance ?? null) : null);
    if (unit) units[field] = unit;
    else sink.problem({ code: 'unit-unknown', row: null, column: column.header, value: null, hint: '--unit km' });
  }
  return units;
}

function reportMissing(map: ColumnMap, shape: Shape | null, speeds: readonly string[], sink: SurveySink) {
  const has = (field: Field) => map.columns.some((column) => column.field === field);
  const isOpen = (field: Field) => map.open.some((open) => open.field === field);
  const missing = (field: string) =>
    sink.problem({ code: 'column-missing', row: null, column: null, value: field, hint: `--map ${field}="…"` });
  if (shape === null && !isOpen('mode')) missing('mode');
  if (has('distance') || has('returnDistance') || isOpen('distance')) return;
  const minutes = map.columns.find((column) => column.field === 'minutes');
  if (!minutes) return missing('distance');
  if (speeds.length === 0) {
    const hint = '--speed car=40 --speed bus=20';
    sink.problem({ code: 'speed-needed', row: null, column: minutes.header, value: null, hint });
  }
}

export function severityOf(code: ProblemCode) {
  return problemSeverity[code];
}
