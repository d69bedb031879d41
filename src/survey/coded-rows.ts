/**
 * The quick way through a table: rows whose quotes are in order, read in place.
 * In: text of whole records. Out: rows of numbered cells, where equal texts have equal numbers, so that what a text means
 * need be found but once. It reads as csv-parse does (test/survey/coded-rows.property.test.ts); what is not in order is
 * csv-parse's.
 */
import { type CodedRows, emptyCode } from './table-rows.ts';

const quote = 34;
const lf = 10;
const cr = 13;
/** Longer texts are free text, of which no two are alike. */
const longestBytes = 200;
/** Bounds on what is remembered, by texts and by bytes. */
const mostTexts = 131_072;
const mostBytes = 8_000_000;
/** A column with this many new texts, nearly all or most of its cells, has no more of them numbered. */
const manyNew = { nearlyAll: 1024, most: 16_384 };
/** Columns beyond this many have no numbers. */
const mostColumns = 1024;

/** Returns a function that reads whole records with one of which `row` is the number, blank ones included. */
export function codedReader(delimiter: string): (text: string, row: number, count: number) => CodedRows {
  const encoder = new TextEncoder();
  const texts = numberedTexts();
  const ends = new Uint8Array(256);
  const delimiterByte = delimiter.charCodeAt(0);
  for (const byte of [delimiterByte, lf, cr]) ends[byte] = 1;
  const isNumbered = new Uint8Array(mostColumns).fill(1);
  const newInColumn = new Int32Array(mostColumns);
  let rowsSeen = 0;
  const read = emptyRows(0);

  function readCell(start: number, end: number, hash: number, column: number): number {
    if (start === end) return emptyCode;
    if (column >= mostColumns || isNumbered[column] === 0 || end - start > longestBytes) return -1;
    const known = texts.size();
    const code = texts.codeOf(read.bytes, start, end, hash);
    if (code === known) {
      const news = (newInColumn[column] as number) + 1;
      newInColumn[column] = news;
      const few = news < manyNew.most ? news < manyNew.nearlyAll || news < rowsSeen * 0.9 : news * 2 < rowsSeen;
      if (!few) isNumbered[column] = 0;
    }
    return code;
  }

  return (text, row, count) => {
    if (read.codes.length <= text.length) Object.assign(read, emptyRows(text.length + 1));
    const { bytes, codes, starts, ends: cellEnds, first, rows } = read;
    const length = encoder.encodeInto(text, bytes).written;
    // so that the last record ends like the others
    bytes[length] = lf;
    let at = 0;
    let cells = 0;
    let kept = 0;
    let records = 0;
    while (at < length) {
      first[kept] = cells;
      let byte = delimiterByte;
      for (let column = 0; byte === delimiterByte; column++) {
        let start = at;
        let end = 0;
        let hash = 0;
        byte = bytes[at] as number;
        if (byte === quote) {
          // the text is put together in place: each pair of quotes becomes one
          end = ++start;
          for (at = start; at < length; at++) {
            byte = bytes[at] as number;
            if (byte === quote && bytes[++at] !== quote) break;
            bytes[end++] = byte;
            hash = (Math.imul(hash, 31) + byte) | 0;
          }
        } else {
          while (ends[byte] === 0) {
            hash = (Math.imul(hash, 31) + byte) | 0;
            byte = bytes[++at] as number;
          }
          end = at;
        }
        starts[cells] = start;
        cellEnds[cells] = end;
        codes[cells] = readCell(start, end, hash, column);
        cells++;
        byte = bytes[at] as number;
        at += byte === cr && bytes[at + 1] === lf ? 2 : 1;
      }
      first[kept + 1] = cells;
      rows[kept] = row + records;
      records++;
      rowsSeen++;
      if (isBlank(kept)) cells = first[kept] as number;
      else kept++;
    }
    if (records !== count) throw new Error(`${records} records read where ${count} were cut`);
    read.count = kept;
    return read;
  };

  function emptyRows(capacity: number): CodedRows {
    return {
      count: 0,
      rows: new Int32Array(capacity),
      first: new Int32Array(capacity + 1),
      codes: new Int32Array(capacity),
      starts: new Int32Array(capacity),
      ends: new Int32Array(capacity),
      bytes: new Uint8Array(capacity * 3),
      cell: cellText,
      record: (i) => ({ row: read.rows[i] as number, cells: cellsOf(i) }),
    };
  }

  function cellText(at: number): string {
    const code = read.codes[at] as number;
    return code < 0 ? decode(read.bytes, read.starts[at] as number, read.ends[at] as number) : texts.text(code);
  }

  function cellsOf(i: number): string[] {
    const cells: string[] = [];
    const end = read.first[i + 1] as number;
    for (let at = read.first[i] as number; at < end; at++) cells.push(cellText(at));
    return cells;
  }

  function isBlank(i: number): boolean {
    const from = read.first[i] as number;
    const byte = read.bytes[read.starts[from] as number] as number;
    // nearly always the first cell begins with a letter or a figure
    if (read.codes[from] !== emptyCode && byte > 32 && byte < 127) return false;
    return cellsOf(i).every((cell) => cell.trim() === '');
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function decode(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** Texts by number, and numbers by text: an open hash table over the bytes of the texts. */
function numberedTexts() {
  let slots = new Int32Array(4096);
  const hashes = new Int32Array(mostTexts);
  const from = new Int32Array(mostTexts + 1);
  let held = new Uint8Array(65_536);
  const texts = [''];

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 1; code < texts.length; code++) {
      let slot = (hashes[code] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
  }

  function isAt(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    let at = from[code] as number;
    if ((from[code + 1] as number) - at !== end - start) return false;
    for (let i = start; i < end; i++) if (bytes[i] !== held[at++]) return false;
    return true;
  }

  function add(bytes: Uint8Array, start: number, end: number): number {
    const code = texts.length;
    const at = from[code] as number;
    const next = at + end - start;
    if (code >= mostTexts || next > mostBytes) return -1;
    if (next > held.length) {
      const more = new Uint8Array(held.length * 2);
      more.set(held);
      held = more;
    }
    held.set(bytes.subarray(start, end), at);
    from[code + 1] = next;
    texts.push(decode(bytes, start, end));
    return code;
  }

  return {
    size: () => texts.length,
    text: (code: number) => texts[code] as string,
    /** The number of a text, a new one if need be; −1 when no more are remembered. */
    codeOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
      const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      const spread = mixed ^ (mixed >>> 13);
      const mask = slots.length - 1;
      let slot = spread & mask;
      for (let code = slots[slot] as number; code !== 0; code = slots[slot] as number) {
        if (hashes[code] === spread && isAt(code, bytes, start, end)) return code;
        slot = (slot + 1) & mask;
      }
      const code = add(bytes, start, end);
      if (code < 0) return code;
      hashes[code] = spread;
      slots[slot] = code;
      if (texts.length * 2 > slots.length) grow();
      return code;
    },
  };
}
