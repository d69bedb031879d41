/**
 * The first records → what the columns are called.
 * In: the first records of a table (twenty are plenty). Out: how many are header, and for each column its name, all
 * texts to recognise it by and, where it is one answer of a question, which.
 */
import { readHeaderTexts } from './header-texts.ts';
import type { Problem } from './problem.ts';
import type { TableRecord } from './table-rows.ts';

export interface ColumnHeader {
  /** Place of the cell in a record. */
  index: number;
  /** To print and to type: unique, on one line. A column with no header is called `#` and its number. */
  name: string;
  /** To recognise by, the most specific first (code or whole header), the question last; empty with no header. */
  texts: string[];
  /** The answer that a column of a grid or of a multiple choice stands for, else null. */
  option: string | null;
}

export interface Header {
  /** Records that are no answers: title lines and header rows. */
  rows: number;
  columns: ColumnHeader[];
  /** 'duplicate-header', once per name, with the number of columns that have it as value. */
  problems: Problem[];
}

/** Title lines, printed dates and the like that people keep above a table. */
const mostTitleLines = 10;

/** Finds the header rows: one, two (SurveyMonkey, Qualtrics' older exports) or three (Qualtrics), titles above them. */
export function findHeader(records: TableRecord[]): Header {
  const titles = countTitleLines(records);
  const top = records[titles];
  if (top === undefined) return { rows: records.length, columns: [], problems: [] };
  const { rows, texts } = readHeaderTexts(records.slice(titles).map((record) => record.cells.map(onOneLine)));

  const width = countColumns(records.slice(titles, titles + rows), records.slice(titles + rows));
  const columns: ColumnHeader[] = [];
  const taken = new Set<string>();
  const seen = new Map<string, number>();
  for (let index = 0; index < width; index++) {
    const text = texts[index];
    const wanted = text?.name || `#${index + 1}`;
    seen.set(wanted, (seen.get(wanted) ?? 0) + 1);
    const name = uniqueName(wanted, seen.get(wanted) ?? 1, taken);
    taken.add(name);
    columns.push({ index, name, texts: text?.texts ?? [], option: text?.option ?? null });
  }
  const problems: Problem[] = [];
  for (const [name, count] of seen) {
    if (count < 2) continue;
    problems.push({ code: 'duplicate-header', row: top.row, column: name, value: String(count), hint: null });
  }
  return { rows: titles + rows, columns, problems };
}

/** Leading records with a single filled cell, as long as a wide record follows. */
function countTitleLines(records: TableRecord[]): number {
  const filled = records.map((record) => record.cells.filter((cell) => cell.trim() !== '').length);
  for (let i = 0; i <= mostTitleLines && i < records.length; i++) if ((filled[i] ?? 0) > 1) return i;
  return 0;
}

function uniqueName(wanted: string, nth: number, taken: Set<string>): string {
  if (nth === 1 && !taken.has(wanted)) return wanted;
  let number = Math.max(nth, 2);
  while (taken.has(`${wanted} (${number})`)) number++;
  return `${wanted} (${number})`;
}

/**
 * Columns with a header, and after them those that stand filled in half of the answers; a cell beyond them belongs to a
 * row with too many cells, not to a column.
 */
function countColumns(header: TableRecord[], answers: TableRecord[]): number {
  const filled: number[] = [];
  for (const { cells } of answers) {
    for (const [index, cell] of cells.entries()) if (cell.trim() !== '') filled[index] = (filled[index] ?? 0) + 1;
  }
  const common = filled.findLastIndex((count) => (count ?? 0) * 2 >= answers.length);
  return Math.max(common, ...header.map((record) => lastFilled(record.cells))) + 1;
}

function lastFilled(cells: string[]): number {
  let last = cells.length - 1;
  while (last >= 0 && cells[last]?.trim() === '') last--;
  return last;
}

function onOneLine(cell: string): string {
  return cell.replace(/[\s\u00A0\uFEFF]+/g, ' ').trim();
}
