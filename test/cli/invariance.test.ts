import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EstimateReport } from '../../src/report/estimate-report.ts';
import { expectSame } from '../footprint/same-figures.ts';
import { fixtures, runTool } from './run-tool.ts';

// One survey written in every way that it could have come: the figures are the same.
let folder: string;
let header: string[];
let rows: string[][];
let original: EstimateReport;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resplan-invariance-'));
  const text = await readFile(join(fixtures, 'demo-employer.csv'), 'utf8');
  [header = [], ...rows] = parse(text, { delimiter: ';', bom: true });
  original = await estimate([join(fixtures, 'demo-employer.csv')]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function estimate(files: string[]): Promise<EstimateReport> {
  const run = await runTool(['estimate', ...files, '--headcount', '240', '--format', 'json'], { cwd: folder });
  if (run.out === '') throw new Error(run.err);
  return JSON.parse(run.out);
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

const table = (of: string[][], delimiter = ';') => stringify([header, ...of], { delimiter });

test('the survey is one that tells: over 100 answers and five modes', () => {
  expect(original.workplace.respondents).toBeGreaterThan(100);
  expect(original.baseline.modes.length).toBeGreaterThan(4);
  expect(original.baseline.co2eKgPerYear?.value).toBeGreaterThan(0);
});

describe('the whole report is the same', () => {
  test.each([
    ['commas, with the decimal commas in quotes', ','],
    ['tabs', '\t'],
    ['bars', '|'],
    ['semicolons', ';'],
  ])('between %s', async (_, delimiter) => {
    expect(await estimate([await write('delimiter.csv', table(rows, delimiter))])).toEqual(original);
  });

  test.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-8 without', (text: string) => Buffer.from(text, 'utf8')],
    ['UTF-16, little end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('in %s', async (_, encode) => {
    expect(await estimate([await write('encoding.csv', encode(table(rows)))])).toEqual(original);
  });

  test('with Windows line ends, every cell quoted and empty rows at the end', async () => {
    const quoted = stringify([header, ...rows], { delimiter: ';', quoted: true, record_delimiter: 'windows' });
    expect(await estimate([await write('windows.csv', `${quoted}\r\n;;;\r\n`)])).toEqual(original);
  });
});

describe('the figures are the same', () => {
  const figures = ({ baseline, workplace, quality }: EstimateReport) => ({
    baseline,
    workplace,
    rows: [quality.rowsRead, quality.rowsUsed, quality.rowsSetAside],
    problems: quality.problems.map(({ code, severity, count }) => ({ code, severity, count })),
  });

  test('in any order of the rows', async () => {
    const reversed = await estimate([await write('reversed.csv', table([...rows].reverse()))]);
    expectSame(figures(reversed), figures(original));
    const shuffled = rows.map((row, i) => ({ row, at: (i * 7919) % 1009 })).sort((a, b) => a.at - b.at);
    const again = await estimate([await write('shuffled.csv', table(shuffled.map(({ row }) => row)))]);
    expectSame(figures(again), figures(original));
  });

  test('split over two and over five files', async () => {
    for (const parts of [2, 5]) {
      const files = Array.from({ length: parts }, (_, part) =>
        write(`part-${part}-of-${parts}.csv`, table(rows.filter((_row, i) => i % parts === part))),
      );
      expectSame(figures(await estimate(await Promise.all(files))), figures(original));
    }
  });

  test('with the columns the other way round', async () => {
    const mirrored = stringify(
      [header, ...rows].map((row) => [...row].reverse()),
      { delimiter: ';' },
    );
    expectSame(figures(await estimate([await write('mirrored.csv', mirrored)])), figures(original));
  });

  test('through a profile on the way', async () => {
    const half = (of: number) => table(rows.filter((_row, i) => i % 2 === of));
    for (const of of [0, 1]) {
      await write(`half-${of}.csv`, half(of));
      const run = await runTool(['profile', `half-${of}.csv`, '-o', `half-${of}.profile.json`], { cwd: folder });
      expect(run.code, run.err).not.toBe(2);
    }
    expectSame(figures(await estimate(['half-0.profile.json', 'half-1.profile.json'])), figures(original));
  });
});
