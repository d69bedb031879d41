/**
 * Bytes → text, in one pass.
 * In: chunks of bytes in any of the encodings that survey exports come in. Out: chunks of text.
 */
import type { Problem } from './problem.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes looked at to tell UTF-16 without a byte order mark: enough for a pattern, little to wait for. */
const sniffBytes = 1024;
/** How far after the first non-ASCII byte to look before settling on UTF-8 or Windows-1252. */
const evidenceBytes = 65_536;
const replacement = '\uFFFD';

/** The 27 characters where Windows-1252 leaves Latin-1, 0x80–0x9F; the five it does not define stay as they are. */
const windows1252High =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/**
 * Decodes a file: UTF-8 with or without byte order mark, UTF-16 by mark or by the pattern of its NUL bytes, else
 * Windows-1252. What it decides does not depend on where the chunks are cut.
 * A � in the text, from undecodable bytes or already in the file, is one 'undecodable-bytes' problem at the end, with
 * the number of them as value and the encoding as hint.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<string> {
  let encoding: Encoding | null = null;
  let decode: (bytes: Uint8Array, more: boolean) => string = () => '';
  let held: Uint8Array = new Uint8Array(0);
  let sniffed = false;
  let undecodable = 0;

  for await (const chunk of withEnd(chunks)) {
    const atEnd = chunk === null;
    let bytes = chunk ?? new Uint8Array(0);
    if (encoding === null) {
      held = concat(held, bytes);
      if (!sniffed) {
        if (held.length < sniffBytes && !atEnd) continue;
        sniffed = true;
        encoding = markedEncoding(held) ?? guessUtf16(held);
      }
      encoding ??= decideByContent(held, atEnd);
      if (encoding === null) {
        // ASCII reads the same in both candidates: hand it on, and keep only the part that is the evidence.
        const ascii = asciiPrefix(held);
        const text = new TextDecoder().decode(held.subarray(0, ascii));
        held = held.slice(ascii);
        if (text !== '') yield text;
        continue;
      }
      decode = decoderOf(encoding);
      bytes = held;
    }
    const text = decode(bytes, !atEnd);
    undecodable += count(text, replacement);
    if (text !== '') yield text;
  }
  if (undecodable > 0) {
    const value = String(undecodable);
    onProblem({ code: 'undecodable-bytes', row: null, column: null, value, hint: encoding });
  }
}

/** UTF-16 without a byte order mark, told by its NUL bytes: text in Latin letters has one in every other place. */
export function guessUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(head.length, sniffBytes) >> 1;
  if (pairs < 2) return null;
  let nulFirst = 0;
  let nulSecond = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (head[i] === 0) nulFirst++;
    if (head[i + 1] === 0) nulSecond++;
  }
  if (nulSecond > pairs * 0.4 && nulFirst < pairs * 0.1) return 'utf-16le';
  if (nulFirst > pairs * 0.4 && nulSecond < pairs * 0.1) return 'utf-16be';
  return null;
}

/** The encoding that a byte order mark states, or null. */
export function markedEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * UTF-8 or Windows-1252, or null while there is too little to go by. Multi-byte sequences hardly ever come out valid
 * by chance, so as many valid as invalid ones mean UTF-8 with damage, which is reported, and not Windows-1252.
 */
function decideByContent(bytes: Uint8Array, atEnd: boolean): Encoding | null {
  const start = asciiPrefix(bytes);
  if (start === bytes.length) return atEnd ? 'utf-8' : null;
  const whole = bytes.length - start >= evidenceBytes;
  if (!whole && !atEnd) return null;
  const evidence = bytes.subarray(start, start + evidenceBytes);
  // Stream mode: a sequence cut at the edge of the evidence is not an error, one cut by the end of the file is.
  const text = new TextDecoder().decode(evidence, { stream: whole });
  const invalid = count(text, replacement) - countWritten(evidence);
  let valid = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) valid++;
  return valid - invalid >= invalid ? 'utf-8' : 'windows-1252';
}

function decoderOf(encoding: Encoding): (bytes: Uint8Array, more: boolean) => string {
  if (encoding !== 'windows-1252') {
    const decoder = new TextDecoder(encoding);
    return (bytes, more) => decoder.decode(bytes, { stream: more });
  }
  // TextDecoder('windows-1252') of some Node releases leaves 0x80–0x9F as control characters, hence our own table.
  const table = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte >= 0x80 && byte <= 0x9f ? windows1252High.charCodeAt(byte - 0x80) : byte,
  );
  const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  return (bytes) => {
    const units = new Uint8Array(bytes.length * 2);
    for (let i = 0; i < bytes.length; i++) {
      const unit = table[bytes[i] ?? 0] ?? 0;
      units[2 * i] = unit & 0xff;
      units[2 * i + 1] = unit >> 8;
    }
    return decoder.decode(units);
  };
}

async function* withEnd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  yield* chunks;
  yield null;
}

function asciiPrefix(bytes: Uint8Array): number {
  let i = 0;
  if (bytes.byteOffset % 4 === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    while (i < words.length && ((words[i] as number) & 0x80808080) === 0) i++;
    i *= 4;
  }
  while (i < bytes.length && (bytes[i] ?? 0) < 0x80) i++;
  return i;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** � that the file itself holds, written in valid UTF-8: somebody else's damage. */
function countWritten(bytes: Uint8Array): number {
  let found = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) found++;
  }
  return found;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
