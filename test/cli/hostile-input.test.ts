/** What somebody who meant to break it found: each ends in words, and soon. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { put } from '../../src/cli/output.ts';
import { noProgress } from '../../src/cli/progress.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { plainStyle } from '../../src/report/render/style.ts';
import { composed } from '../../src/survey/composed-text.ts';
import { fixtures, oneLine, runShell, runTool } from './run-tool.ts';

const cwd = mkdtempSync(join(tmpdir(), 'resplan-hostile-'));
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);
afterAll(() => rmSync(cwd, { recursive: true }));

const said = async (...args: string[]) => {
  const run = await runTool([...args, '--lang', 'en'], { cwd });
  return { code: run.code, text: oneLine(run.code === 2 ? run.err : run.out) };
};

describe('a workbook', () => {
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const workbook = (xml: string) =>
    zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8(xml) }, { level: 1 });

  it.each([
    ['tags without end', sheet('<'.repeat(2_000_000)), 'it is damaged'],
    ['a comment without end', sheet(`<!--${'-'.repeat(3_000_000)}`), 'it is damaged'],
    ['comments that begin and never end', sheet('<!-- '.repeat(500_000)), 'it is damaged'],
    ['attributes without end', sheet('<row a="'.repeat(300_000)), 'it is damaged'],
    ['more empty rows than there can be', sheet('<row/>'.repeat(2_000_000)), 'has more rows or columns'],
  ])('of %s is refused before it takes a minute', async (_, xml, words) => {
    write('bad.xlsx', workbook(xml));
    const { code, text } = await said('check', 'bad.xlsx');
    expect([code, text]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('a letter whose accent stands apart', () => {
  const apart = (text: string) => text.normalize('NFD');
  const head = 'Avstånd (km);Färdmedel;Arbetsplats';
  const rows = Array.from(
    { length: 40 },
    (_, i) => `${(i % 9) + 1};${['Bil', 'Tåg'][i % 2]};${i < 20 ? 'Malmö' : apart('Malmö')}`,
  );

  it('is one in headers and in cells', async () => {
    write('apart.csv', `${apart(head)}\n${rows.join('\n')}\n`);
    const { code, text } = await said('estimate', 'apart.csv', '--by', 'site');
    expect(code).toBe(0);
    expect(text.match(/Malmö/g)).toHaveLength(1);
    const profile = await runTool(['profile', 'apart.csv'], { cwd });
    expect(JSON.parse(profile.out).units.map(({ site }: { site: string }) => site)).toEqual(['Malmö']);
  });

  it('is one in names, of files and of headcounts', async () => {
    for (const name of ['Åre', 'Övik']) write(`${apart(name)}.csv`, `${head}\n${rows.join('\n')}\n`);
    write('heads.csv', `Åre;100\n${apart('Övik')};90\n`);
    const compared = ['compare', `${apart('Åre')}.csv`, `${apart('Övik')}.csv`, '--headcounts', 'heads.csv'];
    const { out, err } = await runTool([...compared, '-f', 'json'], { cwd });
    expect(err).toBe('');
    expect(JSON.parse(out).employers.map(({ name, headcount }: Record<string, unknown>) => [name, headcount])).toEqual([
      ['Åre', 100],
      ['Övik', 90],
    ]);
  });

  it('is one wherever the text is cut', async () => {
    const whole = apart('Gångavstånd, Växjö');
    for (let at = 0; at <= whole.length; at++) {
      async function* pieces() {
        yield whole.slice(0, at);
        yield whole.slice(at);
      }
      let text = '';
      for await (const piece of composed(pieces())) text += piece;
      expect(text).toBe('Gångavstånd, Växjö');
    }
  });
});

it('a folder that is gone is no reason to fail where it is not needed', async () => {
  const line = 'mkdir gone && cd gone && rmdir ../gone && $RESPLAN --version && $RESPLAN estimate x.csv';
  const gone = await runShell(line, cwd);
  expect(gone.out).toMatch(/^\d+\.\d+\.\d+/);
  expect([gone.code, gone.err]).toEqual([2, expect.stringContaining('x.csv')]);
  expect(gone.err).not.toContain(' at ');
});

it('a batch into a folder that cannot be made says so', async () => {
  write('clients.csv', `name,survey\na,${join(fixtures, 'demo-employer.csv')}\n`);
  const { code, text } = await said('batch', 'clients.csv', '-o', '/proc/x');
  expect([code, text]).toEqual([2, expect.stringContaining('/proc/x')]);
});

it('a profile in which nobody weighs anything is refused', async () => {
  const { out } = await runTool(['profile', join(fixtures, 'demo-employer.csv')]);
  write('weightless.json', out.replaceAll(/"(weight|weightSquared)": [\d.e+-]+/g, '"$1": 0'));
  const { code, text } = await said('estimate', 'weightless.json');
  expect([code, text]).toEqual([2, expect.stringContaining('must be above 0')]);
});

describe('plan set', () => {
  it('makes no new file of a plan that was misspelt', async () => {
    const { code, text } = await said('plan', 'set', 'workplace.headcount=5', '--plan', 'nofile.yaml');
    expect([code, text]).toEqual([2, expect.stringContaining('nofile.yaml')]);
    expect(existsSync(join(cwd, 'nofile.yaml'))).toBe(false);
  });

  it('takes a target in per cent, and no size without end', async () => {
    write('target.yaml', 'targets:\n  - reduction: 20%\n');
    expect((await said('plan', 'set', 'targets.0.reduction=15%', '--plan', 'target.yaml')).code).toBe(0);
    expect(readFileSync(join(cwd, 'target.yaml'), 'utf8')).toContain('reduction: 15%');
    expect((await said('plan', 'check', 'target.yaml')).code).toBe(0);
    expect((await said('plan', 'set', 'measures.bike-racks.size=1e309', '--plan', 'target.yaml')).code).toBe(2);
  });
});

it('what is said to exist and is not known is told, with what was meant', async () => {
  write(
    'facilities.yaml',
    'workplace: { headcount: 9 }\nfacilities: { bike-rack: 3, showers: 2, parking-places: 9, cykelställ: 4 }\n',
  );
  const { code, text } = await said('plan', 'check', 'facilities.yaml');
  expect(code).toBe(0);
  expect(text).toContain(
    'Nothing is known of “bike-rack” under facilities, so it is not used. Did you mean “bike-racks”?',
  );
  expect(text).toContain('“cykelställ”');
  expect(text).not.toMatch(/“(showers|parking-places)”/);
});

it('what is missing in a network file is said to be missing, by its name', async () => {
  write('network.yaml', 'members: [{name: A, rounds: []}]\n');
  expect((await said('network', 'network.yaml')).text).toBe(
    'network.yaml, line 1, column 1, name: this is missing. It takes text.',
  );
});

it.each([
  ['--headcount', '0xF0', 'from 1 to 100,000,000'],
  ['--year', '0', 'from 1990 to 2100'],
])('%s %s is no number that is meant', async (option, value, range) => {
  const { code, text } = await said('estimate', join(fixtures, 'demo-employer.csv'), option, value);
  expect([code, text]).toEqual([2, expect.stringContaining(range)]);
});

it('a page or a workbook is not poured over a terminal', async () => {
  const shell = (terminal: boolean): Shell => ({
    ...{ stdin: (async function* () {})(), env: {}, cwd, language: 'en', interactive: false, columns: 80 },
    ...{ style: plainStyle, progress: noProgress, terminal, out: () => {}, err: () => {} },
  });
  for (const content of ['<!doctype html><title>x</title>', new Uint8Array([80, 75])]) {
    await expect(put(shell(true), content, undefined)).rejects.toMatchObject({ code: 'output-for-file' });
    await put(shell(false), content, undefined);
  }
  await put(shell(true), 'words', undefined);
});
