/**
 * Whether a record with line breaks inside quotes is really an unclosed quote that has swallowed the rows below it:
 * `1,car,"unclosed⏎2,bus,24"⏎` closes in order and even has the right number of cells.
 * Told by its lines: in a swallowed stretch each has as many cells as a row; in a long answer hardly any has, and
 * where the commas of prose happen to be as many as a row's, they are followed by spaces.
 */
import { afterBreak, countFields, findBreak } from './record-scan.ts';

const linesLookedAt = 200;

export function continuesLikeRows(text: string, start: number, end: number, delimiter: number, width: number): boolean {
  if (width < 2) return false;
  const firstEnd = findBreak(text, start);
  // In the broken line itself the unclosed text may hold delimiters; but a row's cells must be there.
  if (countFields(text, start, firstEnd, delimiter) < width) return false;
  let lines = 0;
  let rows = 0;
  for (let at = afterBreak(text, firstEnd, true); at < end && lines < linesLookedAt; ) {
    const lineEnd = Math.min(findBreak(text, at), end);
    if (lineEnd > at) {
      lines++;
      if (countFields(text, at, lineEnd, delimiter) === width && !isProse(text, at, lineEnd, delimiter)) rows++;
    }
    at = afterBreak(text, lineEnd, true);
  }
  // With two columns a single comma is too little to go by.
  return rows >= (width === 2 ? 2 : 1) && rows >= lines * 0.8;
}

function isProse(text: string, start: number, end: number, delimiter: number): boolean {
  let delimiters = 0;
  let spaced = 0;
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) !== delimiter) continue;
    delimiters++;
    if (text.charCodeAt(i + 1) === 32) spaced++;
  }
  return spaced > delimiters / 2;
}
