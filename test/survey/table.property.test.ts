import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, readBytes, readTable, type TestEncoding } from './bytes.ts';

const delimiters = [',', ';', '\t', '|'];
const latin = ['a', 'Z', '5', 'å', 'Ö', 'é', ' ', ',', ';', '\t', '|', '"', '\n', '\r', '.', '-', '[', 'sep='];
const wide = [...latin, '🚲', '電', 'č', '€'];

const tables = (letters: string[]) =>
  fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.array(
      fc.array(
        fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((parts) => parts.join('')),
        {
          minLength: width,
          maxLength: width,
        },
      ),
      { minLength: 1, maxLength: 12 },
    ),
  );

/** Each cell in quotes, or without where that is allowed. */
function writeCsv(table: string[][], delimiter: string, lineEnd: string, quoteAll: boolean): string {
  const needed = (cell: string) => quoteAll || /["\r\n]/.test(cell) || cell.includes(delimiter);
  const write = (cell: string) => (needed(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return table.map((cells) => cells.map(write).join(delimiter) + lineEnd).join('');
}

/** A header first, so that the delimiter can be told and no cell looks like swallowed rows. */
const withHeader = (table: string[][]) => [Array.from({ length: table[0]?.length ?? 0 }, (_, i) => `h${i}`), ...table];
const filled = (table: string[][]) =>
  table.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
/** Line breaks together with delimiters inside the cells of one row can look like rows swallowed by a quote. */
const isAmbiguous = (table: string[][], delimiter: string) =>
  table.some((cells) => /[\r\n]/.test(cells.join('')) && cells.join('').includes(delimiter));

describe('any table', () => {
  it('comes back the same from every delimiter, line end, encoding and cut', async () => {
    const cases = fc.record({
      encoding: fc.constantFrom<TestEncoding>('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
      delimiter: fc.constantFrom(...delimiters),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      quoteAll: fc.boolean(),
      cuts: fc.array(fc.nat(), { maxLength: 20 }),
    });
    const property = fc.asyncProperty(cases, tables(latin), tables(wide), async (how, latinTable, wideTable) => {
      const table = withHeader(how.encoding === 'windows-1252' ? latinTable : wideTable);
      fc.pre(!isAmbiguous(table, how.delimiter));
      const text = `sep=${how.delimiter}\n${writeCsv(table, how.delimiter, how.lineEnd, how.quoteAll)}`;
      const { records, problems } = await readBytes(encode(text, how.encoding), how.cuts);
      expect(problems).toEqual([]);
      expect(records).toEqual(filled(table));
    });
    await fc.assert(property, { numRuns: 500 });
  });

  it('reads the same however its text is cut, broken quotes and all', async () => {
    const lines = fc.array(
      fc.array(fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', 'bc', '1,2,3\n', ',"'), { maxLength: 12 }),
      { maxLength: 10 },
    );
    const property = fc.asyncProperty(lines, fc.array(fc.nat(), { maxLength: 30 }), async (parts, cuts) => {
      const text = `a,b,c\n${parts.map((part) => part.join('')).join('\n')}`;
      expect(await readTable(text, ',', cuts)).toEqual(await readTable(text, ','));
    });
    await fc.assert(property, { numRuns: 1000 });
  });

  it('loses no sound row to the broken quotes around it', async () => {
    const row = fc.constantFrom('1,car,x', '2,bus,"y, z"', '3,walk,"open', '4,tram,5" nail', '5,car,""');
    const property = fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (body) => {
      const { records } = await readTable(['id,mode,what', '0,car,x', ...body, ''].join('\n'), ',');
      expect(records.map((record) => record.row)).toEqual(body.map((_, i) => i + 3).toSpliced(0, 0, 1, 2));
      expect(records.slice(2).map((record) => record.broken ?? false)).toEqual(
        body.map((line) => line.endsWith('"open')),
      );
    });
    await fc.assert(property, { numRuns: 500 });
  });
});
