import { ResplanError } from '../resplan-error.ts';
import { afterBreak, countFields, findBreak, newScan, scanRecord } from './record-scan.ts';

/** In the order that breaks a tie: a comma is also a decimal sign and punctuation, so it comes last. */
const candidates = ['\t', ';', '|', ','];
const recordsLookedAt = 50;

/**
 * The delimiter that the first records agree on best: by how many of them have the same number of cells (two or more),
 * then by that number. Falls back on a comma, which is right for a table of one column.
 * @param head the beginning of the text, without a `sep=` line
 * @param complete whether head is the whole text, so that its last record counts too
 */
export function findDelimiter(head: string, complete: boolean): string {
  let best = { delimiter: ',', score: 0, width: 0 };
  for (const delimiter of candidates) {
    const widths = recordWidths(head, delimiter.charCodeAt(0), complete);
    const { width, share } = commonWidth(widths);
    if (width < 2) continue;
    const score = share * (delimiter === ',' ? commaDoubt(head) : 1);
    // Ragged tables: a few per cent more agreement is no evidence against a delimiter that gives more columns.
    const better = score > best.score + 0.05 || (score > best.score - 0.05 && width > best.width);
    if (better) best = { delimiter, score, width };
  }
  return best.delimiter;
}

/** Excel's first line `sep=;`: what it names, and the text after it. */
export function takeSepLine(head: string): { delimiter: string | null; rest: string } {
  const line = /^"?sep=([^\r\n"])"?[,;\t| ]*(\r\n|\n|\r|$)/i.exec(head);
  return line ? { delimiter: line[1] ?? null, rest: head.slice(line[0].length) } : { delimiter: null, rest: head };
}

/**
 * The delimiter that the user typed: one character, or `tab` or `\t`.
 * @throws ResplanError 'option-invalid'
 */
export function readDelimiterOption(value: string): string {
  const delimiter = /^(tab|\\t)$/i.test(value) ? '\t' : value;
  if (delimiter.length !== 1 || /["\r\n\0]/.test(delimiter)) {
    throw new ResplanError('option-invalid', { option: 'delimiter', value, allowed: ', ; | tab' });
  }
  return delimiter;
}

function recordWidths(head: string, delimiter: number, complete: boolean): number[] {
  const widths: number[] = [];
  const scan = newScan();
  let at = 0;
  while (at < head.length && widths.length < recordsLookedAt) {
    const lineEnd = findBreak(head, at);
    scanRecord(head, at, lineEnd, delimiter, complete, scan);
    if (scan.verdict === 'sound' || scan.verdict === 'stray') {
      if (scan.end - at > 2 || head.slice(at, scan.end).trim() !== '') widths.push(scan.fields);
      at = scan.end;
      continue;
    }
    // A broken quote, or one that is closed only beyond the head: go on line by line.
    const next = afterBreak(head, lineEnd, true);
    if (lineEnd === head.length && !complete) break;
    widths.push(countFields(head, at, lineEnd, delimiter));
    at = next;
  }
  return widths;
}

function commonWidth(widths: number[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { width: 0, count: 0 };
  for (const [width, count] of counts) {
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count };
  }
  return { width: best.width, share: best.count / widths.length };
}

/** Commas that are all between digits or before a space are decimals and prose rather than delimiters. */
function commaDoubt(head: string): number {
  const commas = head.match(/,/g)?.length ?? 0;
  const others = head.match(/\d,\d|, /g)?.length ?? 0;
  return others < commas ? 1 : 0.5;
}
