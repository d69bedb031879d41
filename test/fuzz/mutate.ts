/** Files with a few places changed: bytes, and words that a reader may stumble over. */
import { oneOf, type Random } from './seeded.ts';

/** Bytes that a table hangs on, beside any others. */
const telling = [...'",;\t|\r\n \u0000-=0159:[]{}#&*'].map((sign) => sign.charCodeAt(0));
telling.push(0xef, 0xbb, 0xbf, 0xff, 0xfe);

/** No NaN or Infinity among them, which are looked for in what comes out. */
const words = [
  ...[
    '1e999',
    '-1e999',
    'nan',
    'inf',
    '-1',
    '-0',
    '0',
    '0,0000001',
    '999999999999999999999',
    '1e308',
    '5e-324',
    '200.0001',
  ],
  ...['1/0', '3-5', '٣', '１２', '1 1/2', '½', '0x1F', '1.000,5', '7,5', '8 dagar', '1e5 km', '50 mil', '9999 miles'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'true',
    'null',
    '~',
    '!!js/function',
    '*a',
    '&a x',
    '<<',
  ],
  ...['=cmd|/C calc!A0', '@SUM(1)', '+1', '<script>alert(1)</script>', '</script>', '](javascript:1)', '`x`'],
  ...[
    '\u001b[31mred',
    '\u001b]0;t\u0007',
    '\u202egnp',
    '\u0000',
    '\u2028',
    '\ud83d\udeb2',
    '\ufeff',
    'é'.normalize('NFD'),
  ],
  ...['../../x', '"', '""', "'", 'Bil', 'Bil, Buss', 'cykel;tåg', 'elcykel 3 dagar', 'hemma', 'NA', '-', '5', '12 km'],
].map((word) => [...new TextEncoder().encode(word)]);

const mutations: ((bytes: number[], at: number, random: Random) => void)[] = [
  (bytes, at, random) => (bytes[at] = random(256)),
  (bytes, at, random) => (bytes[at] = oneOf(random, telling)),
  (bytes, at, random) => bytes.splice(at, 0, oneOf(random, telling)),
  (bytes, at, random) => bytes.splice(at, 1 + random(40)),
  (bytes, at, random) => bytes.splice(at, 0, ...bytes.slice(at, at + 1 + random(200))),
  (bytes, at, random) => bytes.splice(at, 0, ...Array.from({ length: random(12) }, () => random(256))),
  (bytes, at) => bytes.splice(at),
  (bytes, at, random) => bytes.splice(at, random(2) * 6, ...oneOf(random, words)),
  ...[putInCell, putInCell, putInCell, putInCell],
];

/** One to four changes, of which some may be cut away again. */
export function mutate(original: Uint8Array, random: Random): Uint8Array {
  const bytes = [...original];
  for (let i = 0; i <= random(4); i++) oneOf(random, mutations)(bytes, random(bytes.length + 1), random);
  return Uint8Array.from(bytes);
}

/** A whole cell, between the nearest delimiters, becomes a word: most other changes only make a table odd. */
function putInCell(bytes: number[], at: number, random: Random): void {
  const ends = (byte: number | undefined) => byte === undefined || [9, 10, 13, 44, 59, 124].includes(byte);
  let from = Math.min(at, bytes.length);
  while (from > 0 && !ends(bytes[from - 1])) from--;
  let to = from;
  while (to < bytes.length && !ends(bytes[to])) to++;
  bytes.splice(from, to - from, ...oneOf(random, words));
}
