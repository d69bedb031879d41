/** What a table is read as: records, or a run of coded rows, which are the same and quicker. */

export interface TableRecord {
  /** The row as a spreadsheet numbers it: records counted from 1, header and blank ones included. */
  row: number;
  cells: string[];
  /** The row could not be read and has no cells; the problem said why. It still counts as read. */
  broken?: true;
}

/** A run of rows, good until the next run is read. Cells are counted through all its rows. */
export interface CodedRows {
  count: number;
  /** Rows as a spreadsheet numbers them. */
  rows: Int32Array;
  /** Row i has the cells first[i] up to, not including, first[i + 1]. */
  first: Int32Array;
  /** By cell the number of its text; −1 for a text that has none, as in a column where hardly two cells are alike. */
  codes: Int32Array;
  /** By cell where its text begins and ends in `bytes`, which are UTF-8. */
  starts: Int32Array;
  ends: Int32Array;
  bytes: Uint8Array;
  /** The text of a cell. */
  cell(at: number): string;
  /** Row i with the texts of all its cells. */
  record(i: number): TableRecord;
}

export type TableRows = TableRecord[] | CodedRows;

/** The number of the empty text. */
export const emptyCode = 0;

export function isCoded(rows: TableRows): rows is CodedRows {
  return !Array.isArray(rows);
}

export function recordsOf(rows: TableRows): TableRecord[] {
  return isCoded(rows) ? Array.from({ length: rows.count }, (_, i) => rows.record(i)) : rows;
}
