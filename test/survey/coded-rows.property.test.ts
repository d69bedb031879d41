/** The quick way through a table is csv-parse's, in every record, row number and problem, and what is made of it the same. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProfile } from '../../src/profile/build.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { recordCutter } from '../../src/survey/cut-records.ts';
import { decodeText } from '../../src/survey/decode.ts';
import { findDelimiter, takeSepLine } from '../../src/survey/delimiter.ts';
import type { Problem } from '../../src/survey/problem.ts';
import { readSurvey } from '../../src/survey/read-survey.ts';
import { parseRecords, readRecords } from '../../src/survey/table.ts';
import { isCoded, recordsOf, type TableRecord, type TableRows } from '../../src/survey/table-rows.ts';
import { generateSurvey } from '../bench/generate-survey.ts';
import { fixtures } from '../cli/run-tool.ts';
import { cutAt, decodeAll, type Read, readTable } from './bytes.ts';

/** What csv-parse alone makes of the same text, cut into whole records. */
function readByReference(text: string, delimiter: string): Read {
  const problems: Problem[] = [];
  const records: TableRecord[] = [];
  const cut = recordCutter(delimiter, (problem) => problems.push(problem));
  for (const { kind, row, text: piece } of [...cut(text, false), ...cut('', true)]) {
    if (kind === 'broken') records.push({ row, cells: [], broken: true });
    else records.push(...parseRecords(piece, delimiter).map((cells, i) => ({ row: row + i, cells })));
  }
  return {
    records: records.filter(({ cells, broken }) => broken || cells.some((cell) => cell.trim() !== '')),
    problems,
  };
}

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', 'car', 'bus', '12', '12,5', 'Åker tåg', '電車 🚲', 'x'.repeat(250)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"a, b"', '""', '"5"" nail"', '"two\nlines"', '"two\r\nlines"', ' ', '\u00a0'),
  },
  { weight: 1, arbitrary: fc.constantFrom('5" nail', '"open', '"closed"more', '\ufeff', '\u0000', '\ufffd', '"') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
const tables = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 40 })
  .chain((rows) =>
    fc
      .record({ delimiter: fc.constantFrom(',', ';', '\t', '|'), lineEnd: fc.constantFrom('\n', '\r\n', '\r') })
      .map(({ delimiter, lineEnd }) => ({ delimiter, text: rows.map((row) => row.join(delimiter)).join(lineEnd) })),
  );
const files = readdirSync(fixtures).filter((name) => name.endsWith('.csv'));
/** A fixture with some of its text replaced, doubled or left out. */
const mutated = fc.record({
  name: fc.constantFrom(...files),
  cuts: fc.array(
    fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.constantFrom('', '"', ',', ';', '\n', '\r', 'å', '""', '"\n')),
    {
      maxLength: 6,
    },
  ),
});

describe('a table', () => {
  it('is read as csv-parse reads it, wherever it is cut', async () => {
    const property = fc.asyncProperty(
      tables,
      fc.array(fc.nat(), { maxLength: 8 }),
      async ({ text, delimiter }, cuts) => {
        expect(await readTable(text, delimiter, cuts)).toEqual(readByReference(text, delimiter));
      },
    );
    await fc.assert(property, { numRuns: 2000 });
  });

  it('is read as csv-parse reads it, whatever has happened to the file', async () => {
    const property = fc.asyncProperty(mutated, async ({ name, cuts }) => {
      let { text } = await decodeAll([readFileSync(`${fixtures}/${name}`)]);
      for (const [at, length, put] of cuts) {
        const from = at % (text.length + 1);
        text = text.slice(0, from) + put + text.slice(from + length);
      }
      text = takeSepLine(text).rest;
      const delimiter = findDelimiter(text, true);
      expect(await readTable(text, delimiter)).toEqual(readByReference(text, delimiter));
    });
    await fc.assert(property, { numRuns: 1000 });
  });
});

interface Made {
  profile: Profile;
  problems: Problem[];
  rowsRead: number;
  coded: number;
}

/** A survey read as it comes, or with every row made a record first. */
async function make(text: string, asRecords: boolean): Promise<Made> {
  const problems: Problem[] = [];
  const builder = createProfile({ surveyYear: 2026, winterWeeks: 20, outlierKm: 200 });
  const problem = (found: Problem) => {
    problems.push(found);
    builder.count(found.code);
  };
  let coded = 0;
  async function* runs(): AsyncGenerator<TableRows> {
    const bytes = cutAt(new TextEncoder().encode(text), [200_000]);
    for await (const run of readRecords(decodeText(bytes, problem), { delimiter: null }, problem)) {
      if (isCoded(run)) coded += run.count;
      yield asRecords ? recordsOf(run) : run;
    }
  }
  const options = {
    ...{ map: new Map(), answers: {}, unit: null, winterWeeks: 20, daysPerWeek: 5 },
    ...{ evenSplit: true, speedKmPerHour: { bus: 20 } },
  };
  const sink = { respondent: builder.add, alike: builder.addAlike, setAside: builder.setAside, problem };
  const { rowsRead, asked } = await readSurvey(runs(), options, sink);
  return { profile: builder.finish(asked, []), problems, rowsRead, coded };
}

/** Rows enough that most are read by number, with answers of all kinds over and over. */
const fields: Record<string, fc.Arbitrary<string>> = {
  id: fc.constantFrom('', '1', '17', '017', 'R_9', 'R_9 ', 'Summa', 'Årsta'),
  site: fc.constantFrom('', 'North', 'South '),
  'distance (km)': fc.constantFrom('', '3', '12,5', '12.5', '2 miles', 'about 10', '900', '-4', 'far', '1e3', '7'),
  monday: fc.constantFrom('', 'Car', 'Bus', 'Bicycle', 'Carpool', 'work from home', 'Horse and cart', 'Car;Bus'),
  tuesday: fc.constantFrom('', 'Car', 'Train', '"Car, alone"', '5" nail'),
  'what fuel does the car use?': fc.constantFrom('', 'Petrol', 'Electric', 'coal'),
  'how many people are in the car?': fc.constantFrom('', '1', '2', '40'),
  'other means of transport': fc.constantFrom('', 'Train', 'Bus'),
  weight: fc.constantFrom('1', '0,5', '2', 'x', '0'),
  'do you have access to a car?': fc.constantFrom('', 'Yes', 'No', 'maybe'),
};

describe('a survey', () => {
  it('adds up to the same profile, with the same problems, by number and by record', async () => {
    const asked = fc.subarray(Object.keys(fields), { minLength: 3 }).filter((names) => names.includes('monday'));
    const rows = asked.chain((names) =>
      fc
        .array(fc.tuple(...names.map((name) => fields[name] as fc.Arbitrary<string>)), { minLength: 5, maxLength: 60 })
        .map((some) => ({ names, some })),
    );
    const property = fc.asyncProperty(rows, fc.integer({ min: 1, max: 1e6 }), async ({ names, some }, step) => {
      const lines = Array.from({ length: 3000 }, (_, i) => some[(i * step + (i >> 5)) % some.length]?.join(';'));
      const text = `${names.join(';')}\n${lines.join('\n')}\n`;
      const byNumber = await make(text, false).catch((error) => String(error));
      const byRecord = await make(text, true).catch((error) => String(error));
      expect(byNumber).toEqual(byRecord);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it('of a size that is mostly read by number comes out to the last digit', async () => {
    for (const language of ['sv', 'en'] as const) {
      for (const unlike of [false, true]) {
        const text = [...generateSurvey({ rows: 6000, language, seed: 7, unlike })].join('');
        const byNumber = await make(text, false);
        expect(byNumber.coded).toBe(6001);
        expect(byNumber.rowsRead).toBe(6000);
        expect(byNumber).toEqual(await make(text, true));
      }
    }
  });

  it('with ids that come again late in the file sets the same rows aside, by number and by record', async () => {
    const ids: Record<string, (i: number) => string> = {
      numbers: (i) => String(i),
      'large numbers': (i) => String(70_000_000 + i),
      'longer than eight digits': (i) => String(9_000_000_000 + i),
      'with zeros before': (i) => `00${i}`,
      words: (i) => `R_${i.toString(36)}`,
      'words with blanks and letters': (i) => ` Å${i} `,
    };
    for (const [kind, id] of Object.entries(ids)) {
      // long enough that the rows whose ids come again are in the second run, which is read by number
      const lines = Array.from(
        { length: 4000 },
        (_, i) => `${id(i < 3000 ? i : i - 2500)};${(i % 30) + 1};Car;${'a comment '.repeat(6)}`,
      );
      const text = `Response ID;distance (km);monday;comment\n${lines.join('\n')}\n`;
      const byNumber = await make(text, false);
      expect(byNumber.profile.quality.problems['duplicate-id'], kind).toBe(1000);
      expect(byNumber, kind).toEqual(await make(text, true));
    }
  });

  it('in which hardly two answers are alike comes out the same, by number and by record', async () => {
    const header = 'distance (km);monday;tuesday;site;what fuel does the car use?';
    const lines = Array.from({ length: 9000 }, (_, i) => {
      const km = i % 7 === 0 ? `about ${i % 90}` : ((i * 7919) % 100_000) / 1000;
      return [
        km,
        ['Car', 'Bus', 'Walk', 'Ride'][i % 4],
        ['Train', 'Car'][i % 2],
        `Site ${i % 40}`,
        ['Petrol', ''][i % 2],
      ].join(';');
    });
    const text = `${header}\n${lines.join('\n')}\n`;
    expect(await make(text, false)).toEqual(await make(text, true));
  });
});
