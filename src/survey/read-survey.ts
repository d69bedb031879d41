/**
 * A survey, from records to answers.
 * In: runs of table rows. Out: one respondent after another to the sink, and a report of how it was read.
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
import { recordsOf, type TableRecord, type TableRows } from './table-rows.ts';
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

/** Rows waited for before the columns are settled: always as many, however the file comes. */
const earlyRows = 2000;
/** Of those, answers looked at to tell what a column holds. */
const sampleRows = 300;
/** Excel's own limit: a line of more cells is no row of answers, and each header costs a search through all that we know. */
const mostColumns = 16_384;

/**
 * Throws ResplanError 'empty-file' (with details.header 'yes' for a header without answers) 'too-many-columns' or 'not-a-survey',
 * and 'map-…' for a mapping that fits nothing.
 */
export async function readSurvey(
  runs: AsyncIterable<TableRows>,
  options: SurveyOptions,
  sink: SurveySink,
): Promise<SurveyReading> {
  const vocabulary = createVocabulary(options.answers);
  const early: TableRecord[] = [];
  let opened: { reading: SurveyReading; rows: SurveyRows } | null = null;
  const settle = () => {
    if (early.length === 0) throw new ResplanError('empty-file');
    const { headerRows, ...survey } = openSurvey(early.slice(0, earlyRows), options, sink, vocabulary);
    survey.rows.read(early.slice(headerRows));
    early.length = 0;
    return survey;
  };
  for await (const run of runs) {
    if (opened) opened.rows.read(run);
    else {
      for (const record of recordsOf(run)) early.push(record);
      if (early.length >= earlyRows) opened = settle();
    }
  }
  opened ??= settle();
  return { ...opened.reading, rowsRead: opened.rows.finish() };
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
