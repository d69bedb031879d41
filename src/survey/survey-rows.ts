import type { Column } from './columns.ts';
import { createIdSet } from './id-set.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { createRowReader, type RowOptions } from './read-row.ts';
import type { Respondent } from './respondent.ts';
import { createSummaryRows } from './summary-row.ts';
import type { TableRecord } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SurveySink {
  respondent(respondent: Respondent): void;
  setAside(): void;
  problem(problem: Problem): void;
}

/** More answers set aside than this share is an error in the data. */
const mostSetAside = 0.2;
/** Rows set aside that are no answers of employees, and so no loss. */
const notAnswers: ReadonlySet<ProblemCode> = new Set(['not-employed', 'summary-row']);

export interface SurveyRows {
  read(record: TableRecord): void;
  /** Tells of what is said once for the whole survey. Returns how many rows were read. */
  finish(): number;
}

/**
 * The loop over rows: ids seen before, ragged rows, and every row either used or set aside. Rows of people who are not
 * employed, and sums at the end of a sheet, count neither as set aside nor as read where the share set aside is judged.
 * @param options null where the survey does not ask how people travel: every row is then set aside
 * @param width cells beyond this many belong to no column
 */
export function createRows(
  columns: readonly Column[],
  options: RowOptions | null,
  vocabulary: Vocabulary,
  sink: SurveySink,
  width: number,
): SurveyRows {
  let row = 0;
  let read = 0;
  let aside = 0;
  let foreign = 0;
  let idsUnchecked = false;
  /** Numbers without a unit, by column. */
  const withoutUnit = new Map<string, number>();
  const ids = createIdSet();
  const idColumn = columns.find((column) => column.field === 'id');
  const isSummary = createSummaryRows(columns);
  function problem(code: ProblemCode, column: string | null, value: string | null, hint: string | null = null) {
    if (code === 'unit-unknown' && column !== null) withoutUnit.set(column, (withoutUnit.get(column) ?? 0) + 1);
    else sink.problem({ code, row, column, value, hint });
  }
  const readRow = options ? createRowReader(columns, options, vocabulary, problem) : null;
  function setAside(why?: { code: ProblemCode; column: string | null; value: string | null; hint: string | null }) {
    if (why) problem(why.code, why.column, why.value, why.hint);
    if (why && notAnswers.has(why.code)) foreign += 1;
    else aside += 1;
    sink.setAside();
  }
  const ofSurvey = (code: ProblemCode, column: string | null, value: string | null, hint: string | null) =>
    sink.problem({ code, row: null, column, value, hint });

  return {
    read(record) {
      row = record.row;
      read += 1;
      if (record.broken) return setAside();
      if (record.cells.length > width && record.cells.slice(width).some((cell) => cell.trim() !== '')) {
        problem('ragged-row', null, String(record.cells.length));
      }
      const label = isSummary(record.cells);
      if (label !== null) return setAside({ code: 'summary-row', column: null, value: label, hint: null });
      const id = idColumn ? (record.cells[idColumn.index] ?? '').trim() : '';
      const isNew = id === '' ? true : ids.add(id);
      if (isNew === null) idsUnchecked = true;
      if (isNew === false) {
        return setAside({ code: 'duplicate-id', column: idColumn?.header ?? null, value: null, hint: null });
      }
      if (!readRow) return setAside();
      const answer = readRow(record.cells);
      if ('respondent' in answer) sink.respondent(answer.respondent);
      else setAside(answer.setAside);
    },
    finish() {
      if (idsUnchecked) ofSurvey('ids-not-checked', null, null, null);
      for (const [column, count] of withoutUnit) ofSurvey('unit-unknown', column, String(count), '--unit km');
      const answers = read - foreign;
      if (answers > 0 && aside / answers > mostSetAside) {
        ofSurvey('many-rows-set-aside', null, String(aside), String(answers));
      }
      return read;
    },
  };
}
