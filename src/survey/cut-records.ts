/**
 * Text → runs of whole records, with every broken quote found on the way and kept from swallowing what follows it.
 * In: text as it comes. Out: pieces that hold nothing csv-parse could stumble over, and what was set aside.
 */
import type { Problem, ProblemCode } from './problem.ts';
import { afterBreak, countFields, newScan, scanRecord } from './record-scan.ts';
import { continuesLikeRows } from './swallowed-rows.ts';

/**
 * A run of `count` records, blank lines included, of which the first is row `row`; or one broken record.
 * sound: all quotes in order. stray: quotes in every record that have to be read as they stand. broken: without text.
 */
export interface Piece {
  row: number;
  count: number;
  text: string;
  kind: 'sound' | 'stray' | 'broken';
}

/** More than any answer: a longer record is a broken one, and memory stays bounded. */
const longestRecord = 1_000_000;
/** Sound records from which the usual number of cells is learnt. */
const widthSample = 20;

/**
 * Returns a function that takes the next text (and whether it is the last) and gives the pieces that are complete.
 * Cutting is linear in the text: a quote that is never closed is looked for once, up to the longest record, and the
 * lines behind it hold no quote that could send the search out again.
 */
export function recordCutter(
  delimiter: string,
  onProblem: (problem: Problem) => void,
): (text: string, atEnd: boolean) => Piece[] {
  const delimiterCode = delimiter.charCodeAt(0);
  const scan = newScan();
  const width = usualWidth();
  /** Inside a line that was too long, of which the rest is dropped. */
  let skipping = false;
  /** Behind a broken record, whose own further lines are no rows. */
  let afterBroken = false;
  let held = '';
  let worthwhile = 0;
  let row = 1;
  let pieces: Piece[] = [];
  // In held: the record looked at, the end of its first line, and the run of good records before it.
  let at = 0;
  let lineEnd = 0;
  let runStart = 0;
  let runCount = 0;
  let runKind: 'sound' | 'stray' = 'sound';

  function cut(text: string, atEnd: boolean): Piece[] {
    held += text;
    // A record that needs more text is scanned again only when there is twice as much: never quadratic.
    if (!atEnd && held.length < worthwhile) return [];
    const length = held.length;
    let quoteAt = -1;
    let lfAt = -1;
    let crAt = -1;
    pieces = [];
    at = 0;
    restartRun();
    while (at < length) {
      if (quoteAt < at) quoteAt = indexOrEnd(held, '"', at);
      if (lfAt < at) lfAt = indexOrEnd(held, '\n', at);
      if (crAt < at) crAt = indexOrEnd(held, '\r', at);
      lineEnd = Math.min(lfAt, crAt);
      if (skipping) {
        const next = afterBreak(held, lineEnd, atEnd);
        if (next < 0) break;
        skipping = lineEnd === length;
        at = next;
        restartRun();
        continue;
      }
      if (quoteAt < lineEnd) scanRecord(held, at, lineEnd, delimiterCode, atEnd, scan);
      else scanPlainLine(atEnd);
      if (scan.verdict === 'more' && scan.end - at <= longestRecord) break;
      takeRecord();
    }
    flush();
    held = held.slice(at);
    worthwhile = held.length * 2;
    return pieces;
  }

  function scanPlainLine(atEnd: boolean): void {
    const end = lineEnd < held.length || atEnd ? afterBreak(held, lineEnd, atEnd) : -1;
    scan.verdict = end < 0 ? 'more' : 'sound';
    scan.end = end < 0 ? held.length : end;
    scan.multiline = false;
    scan.textAfterQuote = false;
    if (end >= 0 && (afterBroken || width.learning())) scan.fields = countFields(held, at, lineEnd, delimiterCode);
  }

  function takeRecord(): void {
    if (lineEnd - at > longestRecord) {
      setAside('row-too-long', null, lineEnd);
      skipping = true;
    } else if (scan.verdict === 'broken' || scan.verdict === 'open' || scan.end - at > longestRecord) {
      breakUp('unclosed');
    } else if (scan.multiline && continuesLikeRows(held, at, scan.end, delimiterCode, width.usual())) {
      breakUp('unclosed');
    } else if (scan.textAfterQuote && width.usual() > 0 && scan.fields !== width.usual()) {
      breakUp('text-after-quote');
    } else if (afterBroken && isRestOfBroken()) {
      flush();
      at = scan.end;
      restartRun();
    } else {
      keep();
    }
  }

  function keep(): void {
    if (lineEnd > at) {
      if (width.learning()) width.learn(scan.fields);
      afterBroken = false;
    }
    const kind = scan.verdict === 'stray' ? 'stray' : 'sound';
    if (kind === 'stray') report('stray-quote', null);
    if (kind !== runKind) {
      flush();
      restartRun();
      runKind = kind;
    }
    runCount++;
    row++;
    at = scan.end;
  }

  /** The row is set aside and reading goes on with the line below it; a header is too dear for that. */
  function breakUp(hint: string): void {
    const next = afterBreak(held, lineEnd, true);
    const fields = countFields(held, at, lineEnd, delimiterCode);
    if (width.usual() > 0 || fields < 2) {
      setAside('broken-quote', hint, next);
      afterBroken = true;
      return;
    }
    flush();
    report('stray-quote', hint);
    pieces.push({ row, count: 1, text: `${held.slice(at, lineEnd).replaceAll('"', '')}\n`, kind: 'sound' });
    width.learn(fields);
    row++;
    at = next;
    restartRun();
  }

  function setAside(code: ProblemCode, hint: string | null, next: number): void {
    flush();
    report(code, hint);
    pieces.push({ row, count: 1, text: '', kind: 'broken' });
    row++;
    at = next;
    restartRun();
  }

  /** A line of prose in a wide table, or one with the odd quote and too few cells. */
  function isRestOfBroken(): boolean {
    if (scan.multiline || lineEnd === at) return false;
    return scan.verdict === 'stray' ? scan.fields < width.usual() : scan.fields === 1 && width.usual() > 2;
  }

  function report(code: ProblemCode, hint: string | null): void {
    onProblem({ code, row, column: null, value: null, hint });
  }

  function flush(): void {
    if (runCount === 0) return;
    let text = held.slice(runStart, at);
    // A CR here and an LF at the start of the next piece are two line ends and must not become one.
    if (text.endsWith('\r')) text += '\n';
    pieces.push({ row: row - runCount, count: runCount, text, kind: runKind });
    runCount = 0;
  }

  function restartRun(): void {
    runStart = at;
    runCount = 0;
  }

  return cut;
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from);
  return at < 0 ? text.length : at;
}

/** The number of cells that most of the first records have; 0 before the first. */
function usualWidth() {
  const counts = new Map<number, number>();
  let learnt = 0;
  let width = 0;
  return {
    usual: () => width,
    learning: () => learnt < widthSample,
    learn: (fields: number) => {
      learnt++;
      const count = (counts.get(fields) ?? 0) + 1;
      counts.set(fields, count);
      const most = counts.get(width) ?? 0;
      if (count > most || (count === most && fields > width)) width = fields;
    },
  };
}
