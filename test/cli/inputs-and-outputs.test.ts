/** What the command takes in and hands out: paths, globs, pipes, options, files, exit codes, languages. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFixture } from './read-fixture.ts';
import { fixtures, oneLine, runSaying, runShell, runTool, spawnTool } from './run-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'resplan-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fixture = (name: string) => readFileSync(join(fixtures, name));

describe('paths', () => {
  it('globs are expanded by the tool itself, for shells that do not', async () => {
    const { code, out } = await runTool(['check', '{pipe,utf16-tab}.csv', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out.match(/^\S+\.csv$/gm)).toEqual(['pipe.csv', 'utf16-tab.csv']);
  });

  it('a file called as a pattern is still found', async () => {
    writeFileSync(join(folder, 'enkät [2026].csv'), fixture('pipe.csv'));
    const { code, out } = await runTool(['check', 'enkät [2026].csv', '--lang', 'sv'], { cwd: folder });
    expect({ code, first: out.split('\n')[0] }).toEqual({ code: 0, first: 'enkät [2026].csv' });
  });

  it('several files are one employer', async () => {
    const both = await readFixture(['pipe.csv', 'utf16-tab.csv']);
    expect(both.rows).toBe('22 = 22 + 0');
    const [first, second] = [await readFixture('pipe.csv'), await readFixture('utf16-tab.csv')];
    const km = (read: typeof both) => read.report.baseline.personKmPerYear ?? 0;
    expect(km(both)).toBeCloseTo(km(first) + km(second), 6);
  });

  it('«-» is standard input', async () => {
    const read = await readFixture('-', [], { stdin: fixture('excel-swedish-semicolon-cp1252.csv') });
    expect(read).toMatchObject({ code: 0, rows: '20 = 20 + 0' });
  });

  it.each([
    [
      'a missing file',
      'finns-inte.csv',
      'Filen finns-inte.csv finns inte. Kontrollera namnet, eller dra filen till terminalfönstret för att få sökvägen. Har namnet mellanslag ska det stå inom citattecken.',
    ],
    ['a folder', '../fixtures', '../fixtures är en mapp. Ange filerna i den, till exempel "../fixtures/*.csv".'],
    ['a pattern that fits nothing', 'finns-inte-*.csv', 'Ingen fil passar in på finns-inte-*.csv.'],
  ])('%s ends the run with 2 and one line', async (_, path, line) => {
    const run = await runTool(['estimate', path, '--lang', 'sv']);
    expect({ ...run, err: oneLine(run.err) }).toEqual({ code: 2, out: '', err: line });
  });
});

describe('options', () => {
  it('--delimiter wins over what the content says', async () => {
    const semicolons = await runTool(['check', 'pipe.csv', '--delimiter', ';', '--lang', 'en']);
    expect(semicolons.code).not.toBe(0);
    const right = await readFixture('pipe.csv', ['--delimiter', '|']);
    expect(right).toMatchObject({ code: 0, rows: '10 = 10 + 0' });
    const wrong = await runTool(['check', 'pipe.csv', '--delimiter', 'ab', '--lang', 'en']);
    expect(wrong).toMatchObject({ code: 2, err: '--delimiter cannot be “ab”. It takes , ; | tab.\n' });
  });

  it.each([
    [['--min-group', '2'], '--min-group cannot be “2”. It takes a whole number from 3 to 1,000.'],
    [
      ['--format', 'xml'],
      '--format cannot be “xml”. It takes text, json, md, csv, ghg-protocol, esrs-e1, covenant-of-mayors.',
    ],
    [['--headcount', '0'], '--headcount cannot be “0”. It takes a whole number from 1 to 100,000,000.'],
    [['--headcount', '80,5'], '--headcount cannot be “80,5”. It takes a whole number from 1 to 100,000,000.'],
    [['--weeks', '60'], '--weeks cannot be “60”. It takes a number from 1 to 53.'],
    [['--multi', 'odd'], '--multi cannot be “odd”. It takes even.'],
  ])('%s is refused with what is allowed', async (options, line) => {
    const run = await runSaying(['estimate', 'pipe.csv', ...options, '--lang', 'en']);
    expect(run).toEqual({ code: 2, out: '', err: `${line}\n` });
  });

  it('a whole number is said to be one in Swedish too', async () => {
    const run = await runSaying(['estimate', 'pipe.csv', '--headcount', '80,5', '--lang', 'sv']);
    expect(run.err).toMatch(/^--headcount kan inte vara ”80,5”\. Möjligt är ett heltal från 1 till 100.000.000\.\n$/);
  });

  it.each([
    ['kilometer', 1],
    ['Kilometres', 1],
    ['meter', 0.001],
    ['miles', 1.609344],
    ['swedish mil', 10],
  ])('--unit takes %s', async (unit, km) => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i + 1};5;Bil;5`);
    writeFileSync(join(folder, 'utan-enhet.csv'), ['Svarsid;Avstånd;Färdmedel;Dagar i veckan', ...rows].join('\n'));
    const read = await readFixture('utan-enhet.csv', ['--unit', unit, '--outliers', 'include'], { cwd: folder });
    expect(read.report.baseline.meanDistanceKm).toBeCloseTo(5 * km, 6);
  });

  it('an unknown option, an unknown command and no file at all end with 2', async () => {
    const runs = [['estimate', 'pipe.csv', '--nonsense'], ['estimat', 'pipe.csv'], ['estimate']];
    for (const args of runs) expect((await runTool(args)).code).toBe(2);
  });

  it('--strict ends 1 on warnings, without it only errors do', async () => {
    expect((await runTool(['check', 'repeated-ids.csv'])).code).toBe(0);
    expect((await runTool(['check', 'repeated-ids.csv', '--strict'])).code).toBe(1);
    expect((await runTool(['check', 'numbers-in-words.csv', '--map', 'days=-'])).code).toBe(0);
    expect((await runTool(['estimate', 'repeated-ids.csv', '--strict'])).code).toBe(1);
    expect((await runTool(['check', 'pipe.csv', '--strict'])).code).toBe(0);
  });
});

describe('results', () => {
  it('--problems writes each problem with its row, the cell and what repairs it', async () => {
    const file = join(folder, 'problem.csv');
    await runTool(['check', 'unknown-modes.csv', '--problems', file, '--lang', 'sv']);
    const [header, first] = readFileSync(file, 'utf8').replace('\uFEFF', '').split('\n');
    expect(header).toBe('file,row,column,value,severity,code,problem,repair');
    expect(first).toMatch(/^unknown-modes\.csv,4,Färdmedel,Luftballong,warning,unknown-mode,"?ett okänt färdmedel/);
  });

  it('-o writes the whole result, and nothing at all when the run fails', async () => {
    const file = join(folder, 'estimate.json');
    const done = await runTool(['estimate', 'pipe.csv', '-f', 'json', '-o', file]);
    expect(done).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(file, 'utf8')).quality.rowsRead).toBe(10);
    const before = readdirSync(folder);
    const failed = await runTool(['estimate', 'not-a-survey.csv', '-o', join(folder, 'none.txt')]);
    expect(failed.code).toBe(2);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('a file that cannot be written is an error with its name', async () => {
    const run = await runTool(['estimate', 'pipe.csv', '-o', 'no-such-folder/x.txt', '--lang', 'en']);
    expect(run).toEqual({ code: 2, out: '', err: expect.stringContaining('the folder no-such-folder') });
  });

  it('a reader that closes the pipe early is no error', async () => {
    const line = '{ $RESPLAN check many.csv --problems - --lang en 2>err.txt; } | head -1';
    const [header, ...rows] = fixture('unknown-modes.csv').toString().trim().split('\n');
    const many = Array.from({ length: 300 }, () => rows).flat();
    writeFileSync(
      join(folder, 'many.csv'),
      [header, ...many.map((row, i) => row.replace(/^\d+/, String(i)))].join('\n'),
    );
    const run = await runShell(line, folder);
    expect(run.out).toBe('many.csv\n');
    expect(readFileSync(join(folder, 'err.txt'), 'utf8')).toBe('');
  });

  it('a reader that closes the pipe early leaves 0, even where the data has errors', async () => {
    await runShell('{ $RESPLAN check many.csv --strict --problems -; echo $? >code.txt; } | head -1', folder);
    expect(readFileSync(join(folder, 'code.txt'), 'utf8')).toBe('0\n');
  });

  it('there is no colour where nobody sees it', async () => {
    const runs = [{}, { NO_COLOR: '1' }, { FORCE_COLOR: '0' }].map((env) =>
      spawnTool(['estimate', 'pipe.csv'], { env }),
    );
    for (const { out } of await Promise.all(runs)) expect(out).not.toContain('\u001b');
  });
});

describe('language', () => {
  it('--lang beats the locale, the locale beats English', async () => {
    const title = async (args: string[], env: Record<string, string> = {}) =>
      (await spawnTool(['estimate', 'pipe.csv', ...args], { env })).out.split('\n')[0];
    expect(await title([])).toBe('CO2e from commuting');
    expect(await title([], { LC_ALL: 'sv_SE.UTF-8' })).toBe('Utsläpp från arbetspendlingen');
    expect(await title(['--lang', 'en'], { LC_ALL: 'sv_SE.UTF-8' })).toBe('CO2e from commuting');
    expect(await title(['--lang=sv'])).toBe('Utsläpp från arbetspendlingen');
  });
});
