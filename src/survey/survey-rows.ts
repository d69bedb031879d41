import { type CodedRowRead, createAlikeRows } from './alike-rows.ts';
import type { Column } from './columns.ts';
import { createIdSet } from './id-set.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { RowOptions } from './read-row.ts';
import type { AlikeRespondent, Respondent } from './respondent.ts';
import { createSummaryRows } from './summary-row.ts';
import { type CodedRows, isCoded, type TableRecord, type TableRows } from './table-rows.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SurveySink {
  respondent(respondent: Respondent): void;
  /** Of rows read by number, those that answer as a respondent did who came with these; good until the next row. */
  alike(respondent: AlikeRespondent): void;
  setAside(): void;
  problem(problem: Problem): void;
}

/** More answers set aside than this share is an error in the data. */
const mostSetAside = 0.2;
/** Rows set aside that are no answers of employees, and so no loss. */
const notAnswers: ReadonlySet<ProblemCode> = new Set(['not-employed', 'summary-row']);

export interface SurveyRows {
  read(rows: TableRows): void;
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
  const summary = createSummaryRows(columns);
  function problem(code: ProblemCode, column: string | null, value: string | null, hint: string | null = null) {
    if (code === 'unit-unknown' && column !== null) withoutUnit.set(column, (withoutUnit.get(column) ?? 0) + 1);
    else sink.problem({ code, row, column, value, hint });
  }
  const reader = options ? createAlikeRows(columns, options, vocabulary, problem) : null;
  function setAside(why?: { code: ProblemCode; column: string | null; value: string | null; hint: string | null }) {
    if (why) problem(why.code, why.column, why.value, why.hint);
    if (why && notAnswers.has(why.code)) foreign += 1;
    else aside += 1;
    sink.setAside();
  }
  const ofSurvey = (code: ProblemCode, column: string | null, value: string | null, hint: string | null) =>
    sink.problem({ code, row: null, column, value, hint });

  function takeRecord(record: TableRecord) {
    row = record.row;
    read += 1;
    if (record.broken) return setAside();
    if (record.cells.length > width && record.cells.slice(width).some((cell) => cell.trim() !== '')) {
      problem('ragged-row', null, String(record.cells.length));
    }
    const label = summary.labelOf(record.cells);
    if (label !== null) return setAside({ code: 'summary-row', column: null, value: label, hint: null });
    const id = idColumn ? (record.cells[idColumn.index] ?? '').trim() : '';
    if (isRepeated(id === '' ? true : ids.add(id))) return;
    take(reader?.read(record.cells));
  }

  /** The same, of a row whose cells stand in bytes; what is out of the ordinary is looked at as a record. */
  function takeCoded(rows: CodedRows, i: number) {
    const from = rows.first[i] as number;
    const cells = (rows.first[i + 1] as number) - from;
    if (cells > width || !summary.isNone(rows, from)) return takeRecord(rows.record(i));
    row = rows.rows[i] as number;
    read += 1;
    if (idColumn && idColumn.index < cells && isRepeated(addId(rows, from + idColumn.index))) return;
    take(reader?.readCoded(rows, i));
  }

  function addId(rows: CodedRows, at: number): boolean | null {
    const start = rows.starts[at] as number;
    const end = rows.ends[at] as number;
    for (let i = start; i < end; i++) {
      const byte = rows.bytes[i] as number;
      // blanks may have to be trimmed
      if (byte > 32 && byte < 127) continue;
      const id = rows.cell(at).trim();
      return id === '' ? true : ids.add(id);
    }
    return start === end ? true : ids.addAscii(rows.bytes, start, end);
  }

  function isRepeated(isNew: boolean | null): boolean {
    if (isNew === null) idsUnchecked = true;
    if (isNew !== false) return false;
    setAside({ code: 'duplicate-id', column: idColumn?.header ?? null, value: null, hint: null });
    return true;
  }

  function take(answer: CodedRowRead | undefined): void {
    if (!answer) setAside();
    else if ('alike' in answer) sink.alike(answer.alike);
    else if ('respondent' in answer) sink.respondent(answer.respondent);
    else setAside(answer.setAside);
  }

  return {
    read(rows) {
      if (isCoded(rows)) for (let i = 0; i < rows.count; i++) takeCoded(rows, i);
      else for (const record of rows) takeRecord(record);
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
