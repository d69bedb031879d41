/**
 * A survey, from records to answers.
 * In: batches of table records. Out: one respondent after another to the sink, and a report of how it was read.
 */
import { assumptions } from '../reference/assumptions.ts';
import type { AnsweredMode } from '../reference/modes.ts';
import { ResplanError } from '../resplan-error.ts';
import { type Column, type ColumnMap, recogniseColumns } from './columns.ts';
import { distanceUnits } from './distance-units.ts';
import { givenColumns } from './given-columns.ts';
import { findHeader } from './header-rows.ts';
import { isTravelField, missingColumns } from './missing-columns.ts';
import type { RowOptions } from './read-row.ts';
import { dropRepeatingId } from './repeating-id.ts';
import { findShape } from './shape.ts';
import { createRows, type SurveyRows, type SurveySink } from './survey-rows.ts';
import type { TableRecord } from './table.ts';
import type { Shape } from './travel-week.ts';
import type { DistanceUnit } from './unit-in-text.ts';
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
/** Excel's own limit: a line of more cells is no row of answers, and each header costs a search through all that we know. */
const mostColumns = 16_384;

/**
 * Throws ResplanError 'empty-file' (with details.header 'yes' for a header without answers) 'too-many-columns' or 'not-a-survey',
 * and 'map-…' for a mapping that fits nothing.
 */
export async function readSurvey(
  batches: AsyncIterable<TableRecord[]>,
  options: SurveyOptions,
  sink: SurveySink,
): Promise<SurveyReading> {
  const vocabulary = createVocabulary(options.answers);
  const early: TableRecord[] = [];
  let read: ((record: TableRecord) => void) | null = null;
  let result: { reading: SurveyReading; rows: SurveyRows } | null = null;
  const settle = () => {
    if (early.length === 0) throw new ResplanError('empty-file');
    const opened = openSurvey(early, options, sink, vocabulary);
    result = opened;
    read = opened.rows.read;
    for (const record of early.slice(opened.headerRows)) read(record);
    early.length = 0;
  };
  for await (const batch of batches) {
    if (read) for (const record of batch) (read as (record: TableRecord) => void)(record);
    else {
      for (const record of batch) early.push(record);
      if (early.length >= sampleRows) settle();
    }
  }
  if (!read) settle();
  const { reading, rows } = result as unknown as { reading: SurveyReading; rows: SurveyRows };
  return { ...reading, rowsRead: rows.finish() };
}

function openSurvey(
  early: TableRecord[],
  options: SurveyOptions,
  sink: SurveySink,
  vocabulary: ReturnType<typeof createVocabulary>,
) {
  const columns = early[0]?.cells.length ?? 0;
  if (columns > mostColumns) throw new ResplanError('too-many-columns', { columns, limit: mostColumns });
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
  if (early.length <= header.rows) throw new ResplanError('empty-file', { header: 'yes' });
  const asksModes = shape !== null || ticks.length > 0;
  for (const problem of missingColumns(map, asksModes, Object.keys(options.speedKmPerHour))) sink.problem(problem);
  const asked = new Set<string>(map.columns.map((column) => column.field));
  const daysAsked =
    shape === 'weekdays' || shape === 'days-per-mode' || ['days', 'shareOfTime'].some((f) => asked.has(f));
  const rowOptions: RowOptions = {
    shape: shape ?? 'usual-mode',
    units: distanceUnits(map.columns, options.unit),
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
  const rows = createRows(map.columns, shape === null ? null : rowOptions, vocabulary, sink, header.columns.length);
  return { headerRows: header.rows, reading, rows };
}
