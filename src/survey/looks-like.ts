import { guessUtf16, markedEncoding } from './decode.ts';

export type FileKind =
  | 'csv'
  | 'xlsx'
  | 'xls'
  | 'pdf'
  | 'image'
  | 'zip'
  | 'gzip'
  | 'html'
  | 'json'
  | 'empty'
  /** Anything else that is no text. */
  | 'binary';

/** Signatures at the start of a file; null matches any byte. */
const signatures: [FileKind, (number | null)[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  // A BMP has four reserved zero bytes where a CSV beginning with "BM…" has text.
  ['image', [0x42, 0x4d, null, null, null, null, 0, 0, 0, 0]],
  ['image', [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69]],
];

/**
 * What a file is, from its first bytes (64 KB is plenty). The name decides only where the bytes leave it open: a zip
 * with no entry yet seen that tells a workbook from a document.
 */
export function looksLike(head: Uint8Array, fileName: string): FileKind {
  for (const [kind, bytes] of signatures) {
    if (bytes.every((byte, i) => (byte === null ? i < head.length : head[i] === byte))) return kind;
  }
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 0) < 9 && (head[3] ?? 0) < 9) return zipKind(head, fileName);
  const utf16 = markedEncoding(head) ?? guessUtf16(head);
  const isUtf16 = utf16 === 'utf-16le' || utf16 === 'utf-16be';
  if (!isUtf16 && isBinary(head)) return 'binary';
  const text = new TextDecoder(utf16 ?? 'utf-8').decode(head.subarray(0, 4096)).trimStart();
  if (text === '') return 'empty';
  if (/^<(!doctype|!--|\?xml|html|head|body|table|script|meta)/i.test(text)) return 'html';
  // Not every brace: a header may begin with "[km]".
  if (/^(\{\s*["}]|\[\s*([[{"\]]|$))/.test(text)) return 'json';
  return 'csv';
}

function zipKind(head: Uint8Array, fileName: string): FileKind {
  const names = entryNames(head);
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  const office = names.includes('[Content_Types].xml') && !names.some((name) => /^(word|ppt|visio)\//.test(name));
  return office && /\.xls[xm]$/i.test(fileName) ? 'xlsx' : 'zip';
}

/** Names in the local file headers of a zip; a signature inside packed data would only add a nonsense name. */
function entryNames(head: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = head.indexOf(0x50); at >= 0; at = head.indexOf(0x50, at + 1)) {
    if (head[at + 1] !== 0x4b || head[at + 2] !== 3 || head[at + 3] !== 4) continue;
    const length = (head[at + 26] ?? 0) | ((head[at + 27] ?? 0) << 8);
    names.push(new TextDecoder().decode(head.subarray(at + 30, at + 30 + length)));
  }
  return names;
}

/** More than the odd NUL, or control characters that no text has in such number. */
function isBinary(head: Uint8Array): boolean {
  let nul = 0;
  let control = 0;
  for (const byte of head) {
    if (byte === 0) nul++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  return nul > head.length * 0.01 || control > head.length * 0.1;
}
