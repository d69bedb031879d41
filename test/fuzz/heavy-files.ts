/** Files that are large in one way each, written as a stream. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Heavy = keyof typeof heavyFiles;

const sound = Array.from({ length: 30 }, (_, i) => `${(i % 20) + 1};${['Bil', 'Buss', 'Cykel'][i % 3]}\n`).join('');

/** Each of a size of its own: characters, lines, columns, rows. */
export const heavyFiles = {
  *'long-line'(characters: number) {
    yield `Avstånd (km);Färdmedel\n${sound}6;`;
    yield* repeated('x', characters);
    yield '\n';
  },
  *'open-quote'(lines: number) {
    yield `Avstånd (km);Färdmedel\n${sound}6;"`;
    yield* repeated('x\n', lines + 1);
  },
  *columns(columns: number) {
    const cells = (of: (i: number) => string) => Array.from({ length: columns }, (_, i) => of(i)).join(';');
    yield `Avstånd (km);Färdmedel;${cells((i) => `c${i}`)}\n`;
    for (let row = 0; row < 6; row++) yield `${row + 1};Bil;${cells(() => 'x')}\n`;
  },
  *modes(rows: number) {
    yield 'Avstånd (km);Färdmedel\n';
    for (let row = 0; row < rows; row++) yield `${(row % 50) + 1};Farkost ${row}\n`;
  },
  *sites(rows: number) {
    yield 'Avstånd (km);Färdmedel;Arbetsplats\n';
    for (let row = 0; row < rows; row++) yield `${(row % 50) + 1};Bil;Plats ${row}\n`;
  },
};

export function writeHeavy(kind: Heavy, path: string, size: number): Promise<void> {
  return pipeline(Readable.from(heavyFiles[kind](size)), createWriteStream(path));
}

function* repeated(text: string, times: number): Generator<string> {
  const piece = 10_000;
  for (let left = times; left > 0; left -= piece) yield text.repeat(Math.min(piece, left));
}
