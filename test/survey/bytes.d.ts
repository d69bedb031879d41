/** Files built in memory: bytes in any encoding, cut anywhere, and the table they hold. */
import type { Problem } from '../../src/survey/problem.ts';
import { type TableRecord } from '../../src/survey/table.ts';
export type TestEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export declare function encode(text: string, encoding: TestEncoding): Uint8Array;
/** Cuts at the given places, each taken modulo the length. */
export declare function cutAt<T extends Uint8Array | string>(whole: T, places: number[]): AsyncGenerator<T>;
export interface Read {
  records: TableRecord[];
  problems: Problem[];
}
export declare function readTable(text: string, delimiter?: string | null, cuts?: number[]): Promise<Read>;
export declare function readBytes(bytes: Uint8Array, cuts?: number[]): Promise<Read>;
export declare function decodeAll(chunks: Uint8Array[]): Promise<{
  text: string;
  problems: Problem[];
}>;
