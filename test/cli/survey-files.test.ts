/** Which files are read: those given, else the plan's; a plan that speaks of others; the same file twice. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtures, oneLine, runSaying, runTool } from './run-tool.ts';

const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
const empty = mkdtempSync(join(tmpdir(), 'resplan-'));
beforeAll(() => {
  mkdirSync(join(cwd, 'plan'));
  copyFileSync(join(fixtures, 'pipe.csv'), join(cwd, 'plan', 'enkät.csv'));
  copyFileSync(join(fixtures, 'pipe.csv'), join(cwd, 'annan.csv'));
  symlinkSync(join(cwd, 'annan.csv'), join(cwd, 'genvag.csv'));
  writeFileSync(join(cwd, 'plan', 'resplan.yaml'), 'surveys:\n  - file: enkät.csv\n    year: 2026\n');
  writeFileSync(join(cwd, 'plan', 'stavfel.yaml'), 'surveys:\n  - file: enkat.csv\n    year: 2026\n');
  writeFileSync(join(cwd, 'plan', 'utan.yaml'), 'workplace: { name: Älvstrand }\n');
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
  rmSync(empty, { recursive: true });
});

describe('without files', () => {
  it.each([
    ['estimate', ['estimate']],
    ['check', ['check']],
    ['profile', ['profile', '-o', join(empty, 'p.json')]],
    ['explain', ['explain', 'total']],
  ])('%s reads the surveys of the plan, from its own folder', async (_, args) => {
    const there = await runTool([...args, '--lang', 'sv'], { cwd: join(cwd, 'plan') });
    expect(there.code).toBe(0);
    const above = await runTool([...args, '--plan', 'plan/resplan.yaml', '--lang', 'sv'], { cwd });
    expect(above.code).toBe(0);
    expect(above.out.replaceAll('plan/enkät.csv', 'enkät.csv')).toBe(there.out);
  });

  it('what the plan says of the survey is used', async () => {
    await runTool(['profile', '-o', join(empty, 'p.json')], { cwd: join(cwd, 'plan') });
    expect(readFileSync(join(empty, 'p.json'), 'utf8')).toMatch(/year"?: ?2026/i);
  });

  it.each([
    ['no plan', []],
    ['a plan without surveys', ['--plan', join(cwd, 'plan', 'utan.yaml')]],
  ])('and with %s it is said what to type', async (_, options) => {
    const run = await runSaying(['estimate', ...options, '--lang', 'sv'], { cwd: empty });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toBe(
      'Vilken enkät? Ange en CSV- eller Excelfil, till exempel: resplan check enkat.csv. Eller skriv namnet i resplan.yaml, under surveys.\n',
    );
  });
});

describe('a plan that speaks of another survey', () => {
  it('is told on standard error, with the closest name', async () => {
    const run = await runTool(['check', 'enkät.csv', '--plan', 'stavfel.yaml', '--lang', 'sv'], {
      cwd: join(cwd, 'plan'),
    });
    expect(run.code).toBe(0);
    expect(oneLine(run.err)).toBe(
      'stavfel.yaml har enkat.csv som enkät, och inget om filen som läses nu: det som planen säger om enkäten används inte. Menade du enkat.csv? En ny enkät läggs till så: resplan plan set surveys.FIL.year=ÅR',
    );
  });

  it('says nothing where it fits, or where there is a profile', async () => {
    const here = { cwd: join(cwd, 'plan') };
    expect((await runTool(['check', 'enkät.csv'], here)).err).toBe('');
    await runTool(['profile', 'enkät.csv', '-o', join(empty, 'p.json')], here);
    expect((await runTool(['estimate', join(empty, 'p.json')], here)).err).toBe('');
  });
});

describe('the same file twice is refused', () => {
  it.each([
    ['by name', ['annan.csv', 'annan.csv'], 'annan.csv är angiven två gånger. Ange'],
    ['by path', ['annan.csv', './annan.csv'], './annan.csv är angiven två gånger (även som annan.csv). Ange'],
    ['by link', ['annan.csv', 'genvag.csv'], 'genvag.csv är angiven två gånger (även som annan.csv). Ange'],
    ['by pattern', ['annan.csv', 'ann*.csv'], 'annan.csv är angiven två gånger. Ange'],
  ])('%s', async (_, files, words) => {
    const run = await runSaying(['estimate', ...files, '--lang', 'sv'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(words);
  });
});
