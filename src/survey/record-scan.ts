/** Where one CSV record ends and whether its quotes are in order. Positions only: the cells are csv-parse's. */

/**
 * sound: as RFC 4180 has it. stray: with quotes that have to be read as they stand.
 * broken: text after the closing quote of a cell with line breaks. open: no closing quote before the end of the file.
 * more: the text ends before the record does.
 */
export type Verdict = 'sound' | 'stray' | 'broken' | 'open' | 'more';

export interface RecordScan {
  verdict: Verdict;
  /** Index after the line break that ends the record, or where the scan stopped. */
  end: number;
  fields: number;
  /** A quoted cell runs over a line break. */
  multiline: boolean;
  /** Stray because of text after a closing quote, `"5" nail"`, and not just a quote inside a cell, `5" nail`. */
  textAfterQuote: boolean;
}

const quote = 34;
const lf = 10;
const cr = 13;

export function newScan(): RecordScan {
  return { verdict: 'sound', end: 0, fields: 0, multiline: false, textAfterQuote: false };
}

/**
 * Scans the record that begins at `start` into `scan`, which is reused so that no record costs an object.
 * `firstBreak` is the index of the first line break at or after start (text.length if there is none).
 * Stray quotes are followed the way csv-parse follows them with relax_quotes, so that both see the same records.
 */
export function scanRecord(
  text: string,
  start: number,
  firstBreak: number,
  delimiter: number,
  atEnd: boolean,
  scan: RecordScan,
): Verdict {
  const length = text.length;
  let stray = false;
  scan.fields = 1;
  scan.multiline = false;
  scan.textAfterQuote = false;
  let i = start;
  for (;;) {
    if (text.charCodeAt(i) === quote) {
      const close = closingQuote(text, i + 1);
      if (close < 0 || (close === length - 1 && !atEnd)) return stop(scan, atEnd ? 'open' : 'more', length);
      i = close + 1;
      if (i > firstBreak) scan.multiline = true;
      const next = text.charCodeAt(i);
      if (i < length && next !== delimiter && next !== lf && next !== cr) scan.textAfterQuote = true;
      if (scan.multiline && scan.textAfterQuote) return stop(scan, 'broken', i);
    }
    let code = 0;
    while (i < length) {
      code = text.charCodeAt(i);
      if (code === delimiter || code === lf || code === cr) break;
      if (code === quote) stray = true;
      i++;
    }
    if (i >= length && !atEnd) return stop(scan, 'more', length);
    if (i < length && code === delimiter) {
      scan.fields++;
      i++;
      continue;
    }
    const end = afterBreak(text, i, atEnd);
    if (end < 0) return stop(scan, 'more', length);
    return stop(scan, stray || scan.textAfterQuote ? 'stray' : 'sound', end);
  }
}

/** The index after the line break at `at`; -1 when a CR ends the text and an LF may still come. */
export function afterBreak(text: string, at: number, atEnd: boolean): number {
  if (at >= text.length) return text.length;
  if (text.charCodeAt(at) !== cr) return at + 1;
  if (at + 1 >= text.length) return atEnd ? at + 1 : -1;
  return text.charCodeAt(at + 1) === lf ? at + 2 : at + 1;
}

/** Fields between two indexes when every quote is an ordinary character. */
export function countFields(text: string, start: number, end: number, delimiter: number): number {
  let fields = 1;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === delimiter) fields++;
  return fields;
}

/** The first line break at or after `start`, or text.length. */
export function findBreak(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === lf || code === cr) return i;
  }
  return text.length;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

function stop(scan: RecordScan, verdict: Verdict, end: number): Verdict {
  scan.end = end;
  scan.verdict = verdict;
  return verdict;
}
