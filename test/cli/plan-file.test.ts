/** The plan file resplan.yaml: found, given, wrong; and which of option, plan and default wins. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFixture } from './read-fixture.ts';
import { fixtures, oneLine, runTool } from './run-tool.ts';

const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
const write = (name: string, lines: string[]) => writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
beforeAll(() => {
  for (const name of ['no-unit-in-header.csv', 'unknown-modes.csv', 'misspelt-headers.csv']) {
    copyFileSync(join(fixtures, name), join(cwd, name));
  }
  write('resplan.yaml', [
    'workplace: { name: Älvstrand, headcount: 60 }',
    'surveys:',
    '  - file: no-unit-in-header.csv',
    '    unit: km',
    '  - file: unknown-modes.csv',
    '    answers: { Luftballong: bus, Kanot: walk, Cyckel: bicycle, Annat: train }',
    '  - file: misspelt-headers.csv',
    '    map: { mode: Färdmedlet }',
    'assumptions: { weeksPerYear: 40 }',
  ]);
  write('other.yaml', ['workplace: { headcount: 100 }']);
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('the plan file', () => {
  it('is found in the current folder: headcount, unit and weeks come from it', async () => {
    const { code, report } = await readFixture('no-unit-in-header.csv', [], { cwd });
    expect(code).toBe(0);
    expect(report.workplace).toMatchObject({ name: 'Älvstrand', headcount: 60 });
    expect(report.assumptions.weeksPerYear).toBe(40);
    expect(report.assumptions.from).toMatchObject({ weeksPerYear: 'plan', headcount: 'plan', scope: 'default' });
  });

  it('is beaten by options', async () => {
    const { report } = await readFixture('no-unit-in-header.csv', ['--weeks', '46', '--headcount', '70'], { cwd });
    expect(report.assumptions.weeksPerYear).toBe(46);
    expect(report.assumptions.from).toMatchObject({ weeksPerYear: 'option', headcount: 'option' });
    expect(report.workplace.headcount).toBe(70);
  });

  it('given with --plan stands in for the one in the folder', async () => {
    const { code, report } = await readFixture('no-unit-in-header.csv', ['--plan', 'other.yaml'], { cwd });
    expect(code).toBe(1);
    expect(report.workplace.headcount).toBe(100);
    expect(report.assumptions.from.weeksPerYear).toBe('default');
  });

  it('says what answers mean, over our own words', async () => {
    const read = await readFixture('unknown-modes.csv', [], { cwd });
    expect(read).toMatchObject({ code: 0, rows: '17 = 17 + 0', problems: [] });
  });

  it('maps columns', async () => {
    const read = await readFixture('misspelt-headers.csv', [], { cwd });
    expect(read).toMatchObject({ code: 0, rows: '8 = 8 + 0', problems: [] });
    expect(read.columns.mode).toBe('Färdmedlet');
  });

  it('with an unknown key is refused with line, column and what is allowed', async () => {
    write('wrong.yaml', ['workplace:', '  name: Älvstrand', '  headcont: 60']);
    const run = await runTool(['check', 'unknown-modes.csv', '--plan', 'wrong.yaml', '--lang', 'en'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/^wrong\.yaml, line 3, column \d+, workplace\.headcont: /);
    expect(oneLine(run.err)).toContain(
      'there is no key “headcont”. Did you mean “headcount”? Allowed here: name, headcount, sites',
    );
  });

  it('that does not exist is said so', async () => {
    const run = await runTool(['check', 'unknown-modes.csv', '--plan', 'none.yaml', '--lang', 'en'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('There is no file none.yaml.');
  });

  it('with an answer that means nothing we know is refused', async () => {
    write('means.yaml', ['surveys:', '  - file: unknown-modes.csv', '    answers: { Kanot: canoe }']);
    const run = await runTool(['check', 'unknown-modes.csv', '--plan', 'means.yaml', '--lang', 'en'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(oneLine(run.err)).toContain('“Kanot” cannot mean “canoe”');
  });
});
