/**
 * Text → records.
 * In: text as it comes. Out: batches of records with the row a spreadsheet would show, and problems with quotes.
 */
import { parse } from 'csv-parse';
import { type Piece, recordCutter } from './cut-records.ts';
import { findDelimiter, takeSepLine } from './delimiter.ts';
import type { Problem } from './problem.ts';

export interface TableRecord {
  /** The row as a spreadsheet numbers it: records counted from 1, header and blank ones included. */
  row: number;
  cells: string[];
  /** The row could not be read and has no cells; the problem said why. It still counts as read. */
  broken?: true;
}

/** Text to look at for the delimiter: some 50 records, even of wide tables. */
const headCharacters = 65_536;
/** The same where one line is longer than that. */
const headOfLongLines = 1_000_000;

/**
 * Reads a CSV table as a stream, in batches of one chunk of text or so. Blank records are left out but numbered.
 * Problems: 'stray-quote' (read as it stands), 'broken-quote' and 'row-too-long' (a record with broken: true).
 * @param options.delimiter one character, or null to find it from the content; a `sep=` line is dropped either way
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  options: { delimiter: string | null },
  onProblem: (problem: Problem) => void,
): AsyncGenerator<TableRecord[]> {
  let cut: ReturnType<typeof recordCutter> | null = null;
  let reader: ReturnType<typeof pieceReader> | null = null;
  let head = '';
  for await (const chunk of withEnd(text)) {
    const atEnd = chunk === null;
    let next = chunk ?? '';
    if (cut === null || reader === null) {
      head += next;
      if (!atEnd && (head.length < headCharacters || isWithinFirstLine(head))) continue;
      const sep = takeSepLine(head);
      const delimiter = options.delimiter ?? sep.delimiter ?? findDelimiter(sep.rest, atEnd);
      cut = recordCutter(delimiter, onProblem);
      reader = pieceReader(delimiter);
      next = sep.rest;
    }
    const batch = reader.read(cut(next, atEnd));
    if (batch.length > 0) yield batch;
  }
  const rest = (await reader?.finish()) ?? [];
  if (rest.length > 0) yield rest;
}

function isWithinFirstLine(head: string): boolean {
  return head.length < headOfLongLines && !/[\r\n]/.test(head);
}

/** Feeds pieces to csv-parse and gives its records their row numbers; it lags a record behind, hence the queue. */
function pieceReader(delimiter: string) {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure = error;
  });
  const queue: Piece[] = [];
  let first = 0;
  let taken = 0;

  function take(cells: string[], batch: TableRecord[]): void {
    takeBroken(batch);
    const piece = queue[first];
    if (piece === undefined) throw new Error('csv-parse read more records than were cut');
    if (!cells.every(isBlank)) batch.push({ row: piece.row + taken, cells });
    taken++;
    if (taken < piece.count) return;
    taken = 0;
    first++;
    takeBroken(batch);
  }
  function takeBroken(batch: TableRecord[]): void {
    for (let piece = queue[first]; piece?.broken; piece = queue[first]) {
      batch.push({ row: piece.row, cells: [], broken: true });
      first++;
    }
  }

  return {
    read(pieces: Piece[]): TableRecord[] {
      const batch: TableRecord[] = [];
      queue.splice(0, first);
      first = 0;
      for (const piece of pieces) {
        queue.push(piece);
        if (!piece.broken) parser.write(piece.text);
      }
      for (let cells = parser.read(); cells !== null; cells = parser.read()) take(cells, batch);
      takeBroken(batch);
      if (failure !== null) throw failure;
      return batch;
    },
    async finish(): Promise<TableRecord[]> {
      const batch: TableRecord[] = [];
      parser.end();
      for await (const cells of parser) take(cells, batch);
      takeBroken(batch);
      if (first < queue.length) throw new Error('csv-parse read fewer records than were cut');
      return batch;
    },
  };
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

async function* withEnd(text: AsyncIterable<string>): AsyncGenerator<string | null> {
  yield* text;
  yield null;
}
