/** Where results are written: never over what was read, and errors of files in words. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorTexts } from '../../src/i18n/errors.ts';
import { fixtures, oneLine, runTool } from './run-tool.ts';

const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
const survey = readFileSync(join(fixtures, 'pipe.csv'), 'utf8');
beforeAll(() => {
  copyFileSync(join(fixtures, 'pipe.csv'), join(cwd, 'enkat.csv'));
  symlinkSync(join(cwd, 'enkat.csv'), join(cwd, 'genvag.csv'));
  writeFileSync(join(cwd, 'resplan.yaml'), 'workplace: { name: Älvstrand }\n');
  mkdirSync(join(cwd, 'mapp'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('an output file that is an input file', () => {
  it.each([
    ['estimate', ['estimate', 'enkat.csv', '-o', 'enkat.csv']],
    ['estimate by another path', ['estimate', 'enkat.csv', '-o', './mapp/../enkat.csv']],
    ['estimate of a glob', ['estimate', 'enk*.csv', '-o', 'enkat.csv']],
    ['profile', ['profile', 'enkat.csv', '-o', 'enkat.csv']],
    ['check --problems', ['check', 'enkat.csv', '--problems', 'enkat.csv']],
    ['explain', ['explain', 'total', 'enkat.csv', '-o', 'enkat.csv']],
  ])('is refused: %s', async (_, args) => {
    const run = await runTool([...args, '--lang', 'sv'], { cwd });
    expect(run.code).toBe(2);
    expect(oneLine(run.err)).toMatch(/^Utfilen \S+ är samma som infilen enkat\.csv\. Välj ett annat namn\.$/);
    expect(readFileSync(join(cwd, 'enkat.csv'), 'utf8')).toBe(survey);
  });

  it('is refused when one of them is a link to the other', async () => {
    const run = await runTool(['estimate', 'genvag.csv', '-o', 'enkat.csv', '--lang', 'en'], { cwd });
    expect(run.code).toBe(2);
    expect(oneLine(run.err)).toBe(
      'The output file enkat.csv is the same as the input file genvag.csv. Choose another name.',
    );
  });

  it('is refused when it is the plan', async () => {
    const run = await runTool(['estimate', 'enkat.csv', '-o', 'resplan.yaml', '--lang', 'sv'], { cwd });
    expect(run.code).toBe(2);
    expect(readFileSync(join(cwd, 'resplan.yaml'), 'utf8')).toContain('Älvstrand');
  });
});

describe('errors of files are said in words', () => {
  it.each([
    ['a folder that does not exist', 'finns-inte/ut.txt', 'mappen finns-inte finns inte. Skapa den först.'],
    ['a folder', 'mapp', 'det är en mapp. Ange namnet på en fil i den.'],
    ['a file as a folder', 'enkat.csv/ut.txt', 'enkat.csv är en fil, inte en mapp.'],
  ])('%s', async (_, output, words) => {
    const run = await runTool(['estimate', 'enkat.csv', '-o', output, '--lang', 'sv'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(oneLine(run.err)).toBe(`${output} går inte att skriva: ${words}`);
  });

  it.each([
    ['ENOSPC', 'disken är full', 'the disk is full'],
    ['EROFS', 'disken går bara att läsa från', 'the disk can only be read'],
    ['EACCES', 'du har inte behörighet', 'you have no permission'],
    ['EPERM', 'du har inte behörighet', 'you have no permission'],
    ['EBUSY', 'öppen i ett annat program', 'another program has it open'],
  ])('%s', (reason, sv, en) => {
    const details = { file: 'ut.txt', folder: '.', reason };
    expect(errorTexts.sv['output-unwritable'](details)).toContain(sv);
    expect(errorTexts.en['output-unwritable'](details)).toContain(en);
    expect(errorTexts.sv['output-unwritable'](details)).not.toContain(reason);
  });

  it('a workbook that is no whole one', async () => {
    const whole = readFileSync(join(fixtures, 'microsoft-forms.xlsx'));
    writeFileSync(join(cwd, 'halv.xlsx'), whole.subarray(0, whole.length / 2));
    const run = await runTool(['check', 'halv.xlsx', '--lang', 'sv'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(oneLine(run.err)).toMatch(/^halv\.xlsx går inte att läsa som \.xlsx: den är skadad, eller så saknas/);
    for (const language of ['sv', 'en'] as const) {
      const text = errorTexts[language]['xlsx-unreadable']({ file: 'a.xlsx', reason: 'invalid zip data' });
      expect(text).not.toContain('invalid zip data');
    }
  });
});

describe('messages', () => {
  it.each([
    ['a missing file', ['estimate', 'finns-inte.csv']],
    ['a column that is not there', ['check', 'enkat.csv', '--map', 'distance=Sträckan']],
    ['the note on a profile', ['profile', 'enkat.csv', '-o', 'p.json']],
    ['a shared one', ['profile', 'enkat.csv', '--share', '-o', 's.json']],
    ['a wrong option', ['estimate', 'enkat.csv', '--unit', 'famnar']],
    ['what is no survey', ['check', join(fixtures, 'not-a-survey.csv')]],
  ])('are broken at words to 80 columns: %s', async (_, args) => {
    for (const language of ['sv', 'en']) {
      const { err } = await runTool([...args, '--lang', language], { cwd });
      const long = err.split('\n').filter((text) => text.length > 80 && text.includes(' '));
      expect({ long, empty: err === '' }).toEqual({ long: [], empty: false });
    }
  });
});
