/** `resplan plan check` and `plan schema`: what is said of a plan file, and what one may hold. `plan set` is in plan-set. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtures, oneLine, root, runTool } from './run-tool.ts';

const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
const write = (name: string, ...lines: string[]) => writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
const read = (name: string) => readFileSync(join(cwd, name));
const plan = (...args: string[]) => runTool(['plan', ...args], { cwd });

beforeAll(() => {
  mkdirSync(join(cwd, 'client'));
  copyFileSync(join(fixtures, 'part-time.csv'), join(cwd, 'client', 'enkat.csv'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('plan check', () => {
  beforeAll(() => {
    write(
      'client/right.yaml',
      'workplace: { name: Älvstrand, headcount: 60 }',
      'surveys: [{ file: enkat.csv }]',
      'measures: [{ id: bike-racks, size: 40, responsible: Åsa, start: 2027, end: 2027-06 }]',
      'targets: [{ year: 2030, reduction: 0.4 }]',
    );
  });

  it.each([
    ['sv', 'client/right.yaml: Älvstrand, 60 anställda, 1 enkät, 1 åtgärd, 1 mål.\nInget att anmärka på.\n'],
    ['en', 'client/right.yaml: Älvstrand, 60 employees, 1 survey, 1 measure, 1 target.\nNothing to remark.\n'],
  ])('tells in %s what is in a right plan, whose survey is beside it, and ends 0', async (lang, out) => {
    expect(await plan('check', 'client/right.yaml', '--lang', lang)).toEqual({ code: 0, out, err: '' });
  });

  it('reads the plan of the folder, in its language, without a file named', async () => {
    write('resplan.yaml', 'language: sv', 'workplace: { headcount: 60 }');
    const run = await plan('check');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe('resplan.yaml: 60 anställda, 0 enkäter, 0 åtgärder, 0 mål.\nInget att anmärka på.\n');
  });

  it.each([
    ['sv', 'rad', 'kolumn', ['här ska det stå ett tal.', 'Menade du ”headcount”? Möjliga här: name, headcount, sites']],
    [
      'en',
      'line',
      'column',
      ['this must be a number.', 'Did you mean “headcount”? Allowed here: name, headcount, sites'],
    ],
  ])('tells in %s every fault with its place and what to write there', async (lang, line, column, [number, key]) => {
    write(
      'faults.yaml',
      'workplace:',
      '  headcont: 60',
      '  headcount: many',
      'surveys:',
      '  - year: 1900',
      '    unit: ft',
    );
    const run = await plan('check', 'faults.yaml', '--lang', lang);
    expect(run).toMatchObject({ code: 2, out: '' });
    const err = oneLine(run.err);
    for (const [row, at, where, say] of [
      [2, 3, 'workplace.headcont', key],
      [3, 14, 'workplace.headcount', number],
      [5, 5, 'surveys.0.file', 'text.'],
      [5, 11, 'surveys.0.year', '1990'],
      [6, 11, 'surveys.0.unit', 'km, mil, mile, m.'],
    ]) {
      const [, told] = err.split(`faults.yaml, ${line} ${row}, ${column} ${at}, ${where}: `);
      expect(told?.split('faults.yaml')[0], String(where)).toContain(say);
    }
    expect(err.split('faults.yaml').length - 1).toBe(5);
  });

  it.each([
    ['workplace:\n\tname: A', 2, 1, 'en tabb', 'a tab'],
    ['workplace:\n  name: A\n name: B', 3, 1, 'indraget', 'the indentation'],
    ['language: sv\nlanguage: en', 2, 1, 'samma nyckel står två gånger', 'the same key stands twice'],
    ['report:\n  title: Plan: 2027', 2, 10, 'kolon i behöver citattecken', 'a colon in it needs quotation marks'],
    ['report:\n  title: "Plan', 3, 1, 'ett citattecken', 'a quotation mark'],
    ['workplace\nlanguage: sv', 1, 1, 'ett kolon verkar saknas', 'a colon seems to be missing'],
  ])('tells where the YAML of %j is wrong, in the language of the user', async (text, row, column, sv, en) => {
    write('yaml.yaml', text);
    const [swedish, english] = await Promise.all(
      ['sv', 'en'].map((lang) => plan('check', 'yaml.yaml', '--lang', lang)),
    );
    expect([swedish?.code, english?.code]).toEqual([2, 2]);
    expect(oneLine(swedish?.err ?? '')).toMatch(new RegExp(`^yaml\\.yaml, rad ${row}, kolumn ${column}: .*${sv}`));
    expect(oneLine(english?.err ?? '')).toMatch(new RegExp(`^yaml\\.yaml, line ${row}, column ${column}: .*${en}`));
  });

  it('tells everything that does not hang together, and ends 1', async () => {
    write(
      'loose.yaml',
      'workplace: { headcount: 60, sites: [{ name: N, headcount: 40 }, { name: S, headcount: 30 }] }',
      'surveys: [{ file: gone.csv }]',
      'measures:',
      '  - { id: bike-rack, responsible: Åsa }',
      '  - { id: bike-racks, size: 999999, responsible: Åsa, start: 2027-05, end: 2026 }',
      '  - { id: bike-racks }',
      '  - { id: no-such-measure, status: dropped }',
      'targets: [{ year: 2035, reduction: 0.3 }, { year: 2030, reduction: 0.4, baselineYear: 2030 }]',
    );
    const run = await plan('check', 'loose.yaml', '--lang', 'en');
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(run.out.trimEnd().split('\n').slice(1)).toEqual([
      ' • The survey gone.csv is not there. Paths are from the plan’s own folder.',
      ' • The sites have 70 employees together, the workplace 60.',
      ' • There is no measure “bike-rack”. Did you mean “bike-racks”? All of them: resplan measures',
      ' • The size of bike-racks must be within 1–10000.',
      ' • bike-racks ends before it starts.',
      ' • bike-racks has nobody responsible: resplan plan set measures.bike-racks.responsible="NAME"',
      ' • bike-racks is in the plan twice.',
      ' • The target year 2030 is not after its baseline year 2030.',
      ' • The target of 2035 is lower than that of 2030.',
    ]);
  });

  it('ends 0 where there is only what is worth knowing', async () => {
    write('bare.yaml', 'measures: [{ id: bike-racks }]');
    const run = await plan('check', 'bare.yaml', '--lang', 'sv');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('Antalet anställda är inte angivet');
    expect(run.out).toContain('bike-racks har ingen ansvarig');
    expect(run.out).not.toContain('Inget att anmärka på');
  });

  it.each([['none.yaml'], ['client/none.yaml']])('says that there is no file %s', async (file) => {
    expect(await plan('check', file, '--lang', 'en')).toMatchObject({ code: 2, out: '' });
    expect((await plan('check', file, '--lang', 'sv')).err).toContain(`Filen ${file} finns inte.`);
  });
});

describe('plan schema', () => {
  const published = readFileSync(join(root, 'schemas', 'plan.schema.json'), 'utf8');

  it('prints the published schema', async () => {
    const run = await plan('schema');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(run.out)).toEqual(JSON.parse(published));
  });

  it('writes it to a file', async () => {
    expect(await plan('schema', '-o', 'resplan.schema.json')).toMatchObject({ code: 0, out: '' });
    expect(read('resplan.schema.json').toString()).toBe(published);
  });
});
