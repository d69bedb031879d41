/** Files built in memory: bytes in any encoding, cut anywhere, and the table they hold. */

import { decodeText } from '../../src/survey/decode.ts';
import type { Problem } from '../../src/survey/problem.ts';
import { readRecords } from '../../src/survey/table.ts';
import { recordsOf, type TableRecord } from '../../src/survey/table-rows.ts';

export type TestEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export function encode(text: string, encoding: TestEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\uFEFF${text}`);
  if (encoding === 'windows-1252') return Uint8Array.from(Buffer.from(text, 'latin1'));
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Uint8Array.from(encoding === 'utf-16be' ? bytes.swap16() : bytes);
}

/** Cuts at the given places, each taken modulo the length. */
export async function* cutAt<T extends Uint8Array | string>(whole: T, places: number[]): AsyncGenerator<T> {
  const sorted = [...new Set(places.map((place) => place % (whole.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const to of [...sorted, whole.length]) {
    if (to > from) yield whole.slice(from, to) as T;
    from = to;
  }
}

export interface Read {
  records: TableRecord[];
  problems: Problem[];
}

export async function readTable(text: string, delimiter: string | null = null, cuts: number[] = []): Promise<Read> {
  const problems: Problem[] = [];
  const records: TableRecord[] = [];
  const batches = readRecords(cutAt(text, cuts), { delimiter }, (problem) => problems.push(problem));
  for await (const batch of batches) for (const record of recordsOf(batch)) records.push(record);
  return { records, problems };
}

export async function readBytes(bytes: Uint8Array, cuts: number[] = []): Promise<Read> {
  const problems: Problem[] = [];
  const records: TableRecord[] = [];
  const onProblem = (problem: Problem) => problems.push(problem);
  const batches = readRecords(decodeText(cutAt(bytes, cuts), onProblem), { delimiter: null }, onProblem);
  for await (const batch of batches) for (const record of recordsOf(batch)) records.push(record);
  return { records, problems };
}

export async function decodeAll(chunks: Uint8Array[]): Promise<{ text: string; problems: Problem[] }> {
  const problems: Problem[] = [];
  let text = '';
  const source = (async function* () {
    yield* chunks;
  })();
  for await (const part of decodeText(source, (problem) => problems.push(problem))) text += part;
  return { text, problems };
}
