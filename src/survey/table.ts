/**
 * Text → records.
 * In: text as it comes. Out: batches of records with the row a spreadsheet would show, and problems with quotes.
 */
import { parse } from 'csv-parse/sync';
import { codedReader } from './coded-rows.ts';
import { type Piece, recordCutter } from './cut-records.ts';
import { findDelimiter, takeSepLine } from './delimiter.ts';
import type { Problem } from './problem.ts';
import type { TableRows } from './table-rows.ts';

/** Text to look at for the delimiter: some 50 records, even of wide tables. */
const headCharacters = 65_536;
/** The same where one line is longer than that. */
const headOfLongLines = 1_000_000;

/**
 * Reads a CSV table as a stream, a run of rows at a time, each good until the next is asked for. Blank records are left
 * out but numbered.
 * Problems: 'stray-quote' (read as it stands), 'broken-quote' and 'row-too-long' (a record with broken: true).
 * @param options.delimiter one character, or null to find it from the content; a `sep=` line is dropped either way
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  options: { delimiter: string | null },
  onProblem: (problem: Problem) => void,
): AsyncGenerator<TableRows> {
  let cut: ReturnType<typeof recordCutter> | null = null;
  let read: ReturnType<typeof pieceReader> | null = null;
  let head = '';
  for await (const chunk of withEnd(text)) {
    const atEnd = chunk === null;
    let next = chunk ?? '';
    if (cut === null || read === null) {
      head += next;
      if (!atEnd && (head.length < headCharacters || isWithinFirstLine(head))) continue;
      const sep = takeSepLine(head);
      const delimiter = options.delimiter ?? sep.delimiter ?? findDelimiter(sep.rest, atEnd);
      cut = recordCutter(delimiter, onProblem);
      read = pieceReader(delimiter);
      next = sep.rest;
    }
    for (const piece of cut(next, atEnd)) yield read(piece);
  }
}

function isWithinFirstLine(head: string): boolean {
  return head.length < headOfLongLines && !/[\r\n]/.test(head);
}

/** Reads pieces one after another: in place where all is in order, by csv-parse where it is not. */
function pieceReader(delimiter: string): (piece: Piece) => TableRows {
  // the quick way looks for single bytes
  const readCoded = delimiter.charCodeAt(0) < 128 ? codedReader(delimiter) : null;
  return ({ kind, row, count, text }) => {
    if (kind === 'broken') return [{ row, cells: [], broken: true }];
    if (kind === 'sound' && readCoded !== null) return readCoded(text, row, count);
    const records = parseRecords(text, delimiter);
    if (records.length !== count) throw new Error(`csv-parse read ${records.length} records where ${count} were cut`);
    return records.map((cells, i) => ({ row: row + i, cells })).filter(({ cells }) => !cells.every(isBlank));
  };
}

/** Records of text as csv-parse, the reference, has them; stray quotes as they stand. */
export function parseRecords(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

async function* withEnd(text: AsyncIterable<string>): AsyncGenerator<string | null> {
  yield* text;
  yield null;
}
