/** Unpacks an .xlsx under a limit that counts real bytes, so that no bomb reaches the reader behind it. */
import { Unzip, UnzipInflate } from 'fflate';
import { ResplanError } from '../resplan-error.ts';

const limitMb = 50;
/** What one call of the inflater may see: deflate grows a thousandfold at most, so the limit is overshot by 16 MB. */
const inputStep = 16_384;
/** Excel's own limits, and how many cells a sheet may have to be laid out with its gaps. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
const mostCells = 20_000_000;

export interface Workbook {
  /** The XML files in the archive. */
  files: Record<string, Uint8Array>;
  sheets: string[];
}

/**
 * @throws ResplanError 'xlsx-too-big' as soon as the limit is passed, 'xlsx-unreadable' when it is no workbook
 */
export function unpackWorkbook(bytes: Uint8Array): Workbook {
  const parts = inflateXml(bytes);
  const files: Record<string, Uint8Array> = Object.create(null);
  for (const [name, chunks] of parts) files[name] = join(chunks);
  const workbook = files['xl/workbook.xml'];
  if (workbook === undefined) throw new ResplanError('xlsx-unreadable', { reason: 'xl/workbook.xml is missing' });
  for (const file of Object.values(files)) {
    const xml = new TextDecoder().decode(file);
    checkMarkup(xml);
    checkExtent(xml);
  }
  return { files, sheets: sheetNames(new TextDecoder().decode(workbook)) };
}

function inflateXml(bytes: Uint8Array): Map<string, Uint8Array[]> {
  const parts = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    if (!/\.(xml|rels)$/i.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > limitMb * 1_000_000) throw new ResplanError('xlsx-too-big', { limitMb });
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += inputStep) {
      unzip.push(bytes.subarray(at, at + inputStep), at + inputStep >= bytes.length);
    }
  } catch (error) {
    if (error instanceof ResplanError) throw error;
    throw new ResplanError('xlsx-unreadable', { reason: error instanceof Error ? error.message : String(error) });
  }
  return parts;
}

/**
 * Tags that never end make the reader begin again at each of them, and rows without cells are many in few bytes.
 * One look from tag to tag finds both.
 */
function checkMarkup(xml: string): void {
  let rows = 0;
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const [open, close] = xml.startsWith('<!--', at)
      ? ['<!--', '-->']
      : xml.startsWith('<![CDATA[', at)
        ? ['<![CDATA[', ']]>']
        : ['<', '>'];
    const end = xml.indexOf(close as string, at + (open as string).length);
    const next = xml.indexOf('<', end < 0 ? at + 1 : open === '<' ? at + 1 : end);
    if (end < 0 || (next >= 0 && next < end))
      throw new ResplanError('xlsx-unreadable', { reason: 'a tag without end' });
    if (xml.startsWith('<row', at) && ++rows > mostRows) throw new ResplanError('xlsx-too-big', { limitMb, rows });
    at = next;
  }
}

/**
 * A few bytes can name a cell at the far corner of a sheet, and the reader fills every gap up to it. Cells that are
 * only formatted cost nothing there, and whole rows of them are common.
 */
function checkExtent(xml: string): void {
  if (!xml.includes('sheetData')) return;
  if (/\sr\s*=\s*["'][^"'<]*&/.test(xml)) throw new ResplanError('xlsx-unreadable', { reason: 'a cell address' });
  let rows = 0;
  let columns = 0;
  const addresses = /\sr\s*=\s*["']([A-Za-z]*)(\d+)["']((?:\s+[st]="\w*")*\s*\/>)?/g;
  for (const [, column = '', row = '', isEmpty] of xml.matchAll(addresses)) {
    rows = Math.max(rows, Number(row));
    if (isEmpty === undefined) columns = Math.max(columns, columnNumber(column));
    if (rows > mostRows || columns > mostColumns || rows * columns > mostCells) {
      throw new ResplanError('xlsx-too-big', { limitMb, rows, columns });
    }
  }
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function sheetNames(xml: string): string[] {
  const named = xml.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return [...named].map(([, double, single]) => unescapeXml(double ?? single ?? ''));
}

function unescapeXml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function join(chunks: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
