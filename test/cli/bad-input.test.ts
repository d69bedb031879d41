/**
 * Input that no honest export looks like: refused or read, in words that say what to do, in both languages. What is heavy
 * (200 MB on a line, a million modes) has a smaller sibling here and its full size in test/fuzz/heavy.ts.
 */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBytes } from '../../src/cli/files.ts';
import { noProgress } from '../../src/cli/progress.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { errorTexts } from '../../src/i18n/errors.ts';
import { writeHeavy } from '../fuzz/heavy-files.ts';
import { outputFaults } from '../fuzz/output-faults.ts';
import { oneLine, runTool } from './run-tool.ts';

const cwd = mkdtempSync(join(tmpdir(), 'resplan-bad-'));
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);
const survey = (rows = 30, head = 'Avstånd (km);Färdmedel') =>
  `${head}\n${Array.from({ length: rows }, (_, i) => `${(i % 20) + 1};${['Bil', 'Buss', 'Cykel'][i % 3]}\n`).join('')}`;

beforeAll(() => write('enkat.csv', survey()));
afterAll(() => rmSync(cwd, { recursive: true }));

/** What is said in both languages, each as one line; the run must end with the code and show nothing that it must not. */
async function told(code: 0 | 1 | 2, ...args: string[]): Promise<{ sv: string; en: string }> {
  const said = { sv: '', en: '' };
  for (const language of ['sv', 'en'] as const) {
    const run = await runTool([...args, '--lang', language], { cwd, env: { RESPLAN_DEBUG: '1' } });
    expect([run.code, ...outputFaults(run)]).toEqual([code]);
    said[language] = oneLine(code === 2 ? run.err : run.out);
  }
  return said;
}

describe('a file', () => {
  it.each([
    ['of no bytes', '', 'är tom. Exportera svaren', 'is empty. Export the answers'],
    ['of NUL bytes', '\0'.repeat(5000), 'en binärfil, inte en enkät. Exportera', 'a binary file, not a survey. Export'],
    ['with NUL bytes among its answers', survey().replaceAll('Bil', 'Bil\0'), 'en binärfil', 'a binary file'],
    ['of one endless word', 'x'.repeat(300_000), 'ingen kolumn om resor', 'no column about travel'],
  ])('%s', async (_, content, sv, en) => {
    write('file.csv', content);
    const said = await told(2, 'check', 'file.csv');
    expect(said.sv).toContain(sv);
    expect(said.en).toContain(en);
  });

  it('that is a device is read as what it holds', async () => {
    expect((await told(2, 'check', '/dev/null')).en).toMatch(/^\/dev\/null is empty/);
    expect((await told(2, 'check', '/dev/zero')).sv).toMatch(/^\/dev\/zero ser ut att vara en binärfil/);
  });

  it('that may not be read is said to be so', async () => {
    write('locked.csv', survey());
    chmodSync(join(cwd, 'locked.csv'), 0);
    if (process.getuid?.() === 0) {
      // root may read all, so that only the words can be tried
      const details = { file: 'locked.csv', reason: 'EACCES' };
      expect(errorTexts.sv['file-unreadable'](details)).toContain('du har inte behörighet att öppna den');
      expect(errorTexts.en['file-unreadable'](details)).toContain('you have no permission to open it');
      return;
    }
    expect((await told(2, 'check', 'locked.csv')).sv).toContain('du har inte behörighet att öppna den');
  });

  const shell = { cwd, progress: noProgress, language: 'en' } as Shell;

  it('that grows while it is read is read to its end, and one that vanishes too once it is open', async () => {
    write('grows.csv', 'x'.repeat(1_000_000));
    let size = 0;
    for await (const part of await openBytes(shell, 'grows.csv')) {
      if (size === 0) appendFileSync(join(cwd, 'grows.csv'), 'y'.repeat(1000));
      if (size === 0) unlinkSync(join(cwd, 'grows.csv'));
      size += part.length;
    }
    expect(size).toBe(1_001_000);
  });

  it('that vanishes before it is open is said to be missing', async () => {
    write('gone.csv', survey());
    const bytes = await openBytes(shell, 'gone.csv');
    unlinkSync(join(cwd, 'gone.csv'));
    const read = async () => {
      for await (const _ of bytes);
    };
    await expect(read()).rejects.toMatchObject({ code: 'file-missing', details: { file: 'gone.csv' } });
  });
});

describe('a table without end', () => {
  it('one line of megabytes sets its row aside, and the rest is read', async () => {
    await writeHeavy('long-line', join(cwd, 'line.csv'), 3_000_000);
    const said = await told(0, 'check', 'line.csv');
    expect(said.sv).toContain('31 rader lästa = 30 använda + 1 undantagna');
    expect(said.en).toContain('31 rows read = 30 used + 1 set aside');
  });

  it('a quote that never closes is one broken row, though hundreds of thousands of lines come behind it', async () => {
    await writeHeavy('open-quote', join(cwd, 'quote.csv'), 20_000);
    expect((await told(1, 'check', 'quote.csv')).en).toContain('20,031 rows read = 30 used + 20,001 set aside');
  });

  it.each([16_384, 100_000])('%i columns and two more are more than are read', async (columns) => {
    await writeHeavy('columns', join(cwd, 'columns.csv'), columns);
    const said = await told(2, 'check', 'columns.csv');
    const count = (columns + 2).toLocaleString('en');
    expect(said.en).toBe(
      `columns.csv has ${count} columns; 16,384 is the most that are read. Keep the columns about travel, or say what stands between the cells: --delimiter ";"`,
    );
    expect(said.sv).toMatch(/högst 16\s384 läses\. Behåll kolumnerna om resor/);
  });

  it('the headers of a wide table that is no survey are cut where they are told', async () => {
    write('words.csv', `${'Orderrad '.repeat(200)};${'Pris '.repeat(200)}\n${'1;2\n'.repeat(5)}`);
    expect((await told(2, 'check', 'words.csv')).sv.length).toBeLessThan(900);
  });

  it('a mode of its own in every row is told of once, with the true count', async () => {
    await writeHeavy('modes', join(cwd, 'modes.csv'), 5000);
    const said = await told(1, 'check', 'modes.csv', '--map', 'mode=Färdmedel');
    expect(said.en).toContain('5,000 rows read = 0 used + 5,000 set aside');
    expect(said.en).toMatch(/Warning: 5,000 × /);
  });

  it('a site of its own in every row is no site', async () => {
    await writeHeavy('sites', join(cwd, 'sites.csv'), 10_001);
    const said = await told(2, 'check', 'sites.csv');
    expect(said.en).toContain('over 10,000 different employers, sites and departments. A column taken for one of them');
    expect(said.sv).toContain('lämna den utanför: --map site=-');
    expect((await told(0, 'check', 'sites.csv', '--map', 'site=-')).en).toContain('10,001 rows read = 10,001 used');
  });

  it('a workbook that unpacks to no end is stopped at 50 MB', async () => {
    const sheet = strToU8(`<worksheet><sheetData>${' '.repeat(60_000_000)}`);
    write('bomb.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': sheet }));
    const said = await told(2, 'check', 'bomb.xlsx');
    expect(said.sv).toBe('bomb.xlsx packas upp till mer än 50 MB. Spara bladet med svaren som CSV.');
    expect(said.en).toBe('bomb.xlsx unpacks to more than 50 MB. Save the sheet with the answers as CSV.');
  });
});

describe('a plan', () => {
  const lines = (content: string) => `${content}\n`;
  const aliases = [
    'a: &a [x]',
    ...Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [${`*${i ? `b${i - 1}` : 'a'},`.repeat(9)}]`),
  ];

  const stairs = Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}k:`).join('\n');

  it.each([
    ['of aliases of aliases', aliases.join('\n'), 'för många hänvisningar (*namn)', 'too many references (*name)'],
    [
      'nested ten thousand deep',
      `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      'nästlade djupare',
      'nested too deeply',
    ],
    ['of lists in lists', `a:\n  ${'- '.repeat(10_000)}x`, 'nästlade djupare', 'nested too deeply'],
    ['of keys ever further in', stairs, 'nästlade djupare', 'nested too deeply'],
    ['of half a megabyte and more', `# ${'x'.repeat(500_000)}`, 'är större än 500 kB', 'is over 500 kB'],
    ['that holds itself', 'workplace: &a { name: *a }', 'här ska det stå text', 'this must be text'],
    ['with a headcount below nobody', 'workplace: { headcount: -5 }', 'större än 0', 'must be above 0'],
    ['with weeks that are no number', 'assumptions: { weeksPerYear: .nan }', 'ett tal', 'must be a number'],
    ['with outliers at infinity', 'assumptions: { outlierKm: .inf }', 'ett tal', 'must be a number'],
    ['with a target above 100 %', 'targets: [{ reduction: 1.5 }]', 'högst 1', 'must be 1 or less'],
    ['with 30 February', 'surveys: [{ file: a.csv, date: 2026-02-30 }]', 'datumet finns inte', 'no such date'],
    ['with a thirteenth month', 'measures: [{ id: bike-racks, start: 2027-13 }]', 'datumet finns inte', 'no such date'],
  ])('%s', async (_, content, sv, en) => {
    write('resplan.yaml', lines(content));
    for (const args of [
      ['plan', 'check'],
      ['estimate', 'enkat.csv'],
    ]) {
      const said = await told(2, ...args);
      expect(said.sv).toContain(sv);
      expect(said.en).toContain(en);
    }
    unlinkSync(join(cwd, 'resplan.yaml'));
  });

  it('of thousands of unknown keys tells of the first fifty', async () => {
    write('keys.yaml', Array.from({ length: 3000 }, (_, i) => `k${i}: 1\n`).join(''));
    expect((await told(2, 'plan', 'check', 'keys.yaml')).en.match(/there is no key/g)).toHaveLength(50);
  });

  it('with keys that every object has takes them for words', async () => {
    write('proto.yaml', 'surveys: [{ file: enkat.csv, map: { constructor: y }, answers: { constructor: car } }]\n');
    expect((await told(2, 'estimate', 'enkat.csv', '--plan', 'proto.yaml')).en).toContain('no field “constructor”');
    write('proto.yaml', 'facilities: { __proto__: 4, constructor: 3, toString: 2 }\n');
    await told(0, 'estimate', 'enkat.csv', '--headcount', '90', '--plan', 'proto.yaml');
  });

  it('that points outside its folder is told of by plan check, and its logo is read only where it is a picture', async () => {
    write(
      'outside.yaml',
      'workplace: { headcount: 9 }\nsurveys: [{ file: ../../etc/passwd }]\nreport: { logo: /etc/passwd }\n',
    );
    const run = await runTool(['plan', 'check', 'outside.yaml', '--lang', 'en'], { cwd });
    expect(oneLine(run.out)).toContain(
      '../../etc/passwd lies outside the plan’s own folder. See that it is the file you mean',
    );
    expect(oneLine(run.out)).toContain('/etc/passwd lies outside');
    const inSwedish = await runTool(['plan', 'check', 'outside.yaml', '--lang', 'sv'], { cwd });
    expect(oneLine(inSwedish.out)).toContain('ligger utanför planens egen mapp. Se efter att det är rätt fil');
    write('logo.yaml', 'report: { logo: ../../etc/passwd }\n');
    const report = ['report', 'enkat.csv', '--plan', 'logo.yaml', '--draws', '0', '--lang', 'en', '-f', 'html'];
    expect((await runTool(report, { cwd })).err).toContain('is no PNG picture. Save the logo as PNG.');
  });

  it('that is a pipe is read once, whatever language it asks for', async () => {
    execFileSync('mkfifo', [join(cwd, 'plan.fifo')]);
    const writing = execFileSync.bind(null, 'sh', ['-c', 'echo "language: sv" > plan.fifo &'], {
      cwd,
      stdio: 'ignore',
    });
    writing();
    expect(await runTool(['plan', 'check', 'plan.fifo'], { cwd })).toMatchObject({ code: 0 });
  });
});

describe('numbers that cannot be', () => {
  it('more answers than employees is said, with what to correct, and ends with 1', async () => {
    const said = await told(1, 'estimate', 'enkat.csv', '--headcount', '5');
    expect(said.sv).toContain('Fler svar (30) än anställda: rätta --headcount, eller ta bort dubbla svar.');
    expect(said.en).toContain('More answers (30) than employees: correct --headcount, or remove repeated answers.');
  });

  it.each([
    [['optimise', '--target', '120%'], 'mellan 1 % och 100 %', 'between 1% and 100%'],
    [['optimise', '--target', '-20%'], 'mellan 1 % och 100 %', 'between 1% and 100%'],
    [['report', '--date', '2026-02-30'], 'en dag som finns', 'a day that exists'],
    [['report', '--date', '31/12/2026'], 'en dag som finns', 'a day that exists'],
    [['estimate', '--headcount', '1e400'], 'ett heltal från 1', 'a whole number from 1'],
    [['estimate', '--weeks', 'NaN'.toLowerCase()], 'ett tal från 1', 'a number from 1'],
  ])('%s', async ([command = '', ...options], sv, en) => {
    const said = await told(2, command, 'enkat.csv', ...options);
    expect(said.sv).toContain(sv);
    expect(said.en).toContain(en);
  });

  it.each([
    ['a negative count', { people: -1 }],
    ['something missing', { people: undefined }],
    ['a number that no workplace has', { weight: 1e300 }],
  ])('a profile with %s is refused with its place', async (_, change) => {
    const { out } = await runTool(['profile', 'enkat.csv'], { cwd });
    const profile = JSON.parse(out);
    Object.assign(profile.units[0].usual, change);
    write('wrong.json', JSON.stringify(profile));
    const said = await told(2, 'estimate', 'wrong.json');
    expect(said.sv).toMatch(
      /^wrong\.json är ingen hel resplan-profil \(units\.0\.usual\.\w+: .* Gör om den med resplan profile\.$/,
    );
    expect(said.en).toMatch(/^wrong\.json is not a whole resplan profile \(units\.0\.usual\.\w+: .* Make it again/);
  });

  it('a profile of another version is named with both', async () => {
    write('newer.json', '{ "schema": "resplan/profile/99" }');
    expect((await told(2, 'estimate', 'newer.json')).sv).toMatch(/version 99; den här resplan läser 1\./);
  });

  it('a file of headcounts without end is refused', async () => {
    expect((await told(2, 'compare', 'enkat.csv', '--headcounts', '/dev/zero')).en).toContain('is over 500 kB');
  });
});

describe('names that mean something to a shell, a spreadsheet, a browser or a terminal', () => {
  const names = [
    '../../x',
    "=cmd|'/C calc'!A0",
    '<script>alert(1)</script>',
    '\u001b[31mröd\u001b]0;t\u0007',
    '+1+1',
    '](javascript:1)',
  ];
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  beforeAll(() => {
    const rows = Array.from({ length: 120 }, (_, i) => {
      const name = quoted(names[i % names.length] ?? '');
      return `${name};${name};${(i % 30) + 1};${['Bil', 'Buss', 'Cykel'][i % 3]}`;
    });
    write('names.csv', `Arbetsgivare;Arbetsplats;Avstånd (km);Färdmedel\n${rows.join('\n')}\n`);
    const name = '=cmd|0\\e[31m<script>alert(1)</script>';
    write(
      'names.yaml',
      `workplace: { name: "../../${name}", headcount: 400 }\nreport: { title: "${name}", author: "@${name}" }\n`,
    );
  });

  it.each([
    ...['check names.csv', 'check names.csv --problems -', 'plan check names.yaml', 'explain total names.csv'],
    ...['text', 'json', 'md', 'csv'].map(
      (format) => `estimate names.csv --plan names.yaml --by site --format ${format}`,
    ),
    ...['text', 'json', 'csv'].map((format) => `compare names.csv --format ${format}`),
    ...['text', 'md', 'csv'].map(
      (format) => `report names.csv --plan names.yaml --draws 0 -m bike-racks=40 --format ${format}`,
    ),
  ])('mean nothing in %s', async (line) => {
    const run = await runTool([...line.split(' '), '--lang', 'sv'], { cwd });
    expect([line, ...outputFaults(run, line.split('--format ')[1])]).toEqual([line]);
    expect(run.code).toBe(0);
  });

  it('mean nothing in a page or a workbook, and no file is written but the one asked for', async () => {
    const before = readdirSync(cwd);
    const report = ['report', 'names.csv', '--plan', 'names.yaml', '--draws', '0', '-m', 'bike-racks=40'];
    const page = await runTool([...report, '-f', 'html'], { cwd });
    expect(outputFaults(page, 'html')).toEqual([]);
    const { code } = await runTool([...report, '-o', 'names.xlsx'], { cwd });
    expect(code).toBe(0);
    expect(readdirSync(cwd).filter((name) => !before.includes(name))).toEqual(['names.xlsx']);
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(cwd, 'names.xlsx'))))) {
      const xml = new TextDecoder().decode(bytes);
      expect([name, ...['<f>', '<script>', '\u001b'].filter((sign) => xml.includes(sign))]).toEqual([name]);
    }
  });
});
