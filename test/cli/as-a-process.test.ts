/** Each command in a process of its own, as users run it, does what runTool shows the other tests. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { fixtures, type RunOptions, runTool, spawnTool } from './run-tool.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder of an employer with two rounds and a plan. */
function employer(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'resplan-process-'));
  folders.push(cwd);
  for (const file of ['demo-employer.csv', 'demo-2028.csv']) cpSync(join(fixtures, file), join(cwd, file));
  writeFileSync(join(cwd, 'demo.yaml'), readFileSync(join(fixtures, 'plans/demo.yaml'), 'utf8').replace('../', ''));
  const rounds = `{ year: 2026, file: ${survey}, headcount: 240 }`;
  writeFileSync(join(cwd, 'network.yaml'), `name: N\nbaseline: 2026\nmembers: [{ name: A, rounds: [${rounds}] }]\n`);
  writeFileSync(join(cwd, 'clients.csv'), 'name,survey,plan\nA,demo-employer.csv,demo.yaml\n');
  return cwd;
}

const filesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(folder, file), readFileSync(file, 'latin1')]),
  );

const survey = 'demo-employer.csv';
const init = ['--name', 'Acme', '--headcount', '240', '--have', 'none', '--survey', survey, '--year', '2026'];
const forbidden = [
  'bike-service',
  'carpool-parking',
  'travel-advice',
  'transit-trial',
  'flexible-pass',
  'cycling-challenge',
];
const fewer = forbidden.flatMap((id) => ['--forbid', id]);
const report = ['report', survey, '-m', 'showers', '--draws', '50', ...fewer];
const runs: { args: string[]; options?: RunOptions; code: 0 | 1 | 2; writes?: string }[] = [
  { args: [], code: 0 },
  { args: ['--help'], code: 0 },
  { args: ['--version'], code: 0 },
  { args: ['init', ...init, '--target', '15%', '-m', 'showers'], code: 0, writes: 'resplan.yaml' },
  { args: ['questionnaire', '--headcount', '240', '--lang', 'sv'], code: 0 },
  { args: ['estimate', survey, '--lang', 'sv'], code: 0 },
  { args: ['estimate', '-', '-f', 'md'], options: { stdin: readFileSync(join(fixtures, survey)) }, code: 0 },
  { args: ['estimate', survey], options: { env: { LC_ALL: 'sv_SE.UTF-8' } }, code: 0 },
  { args: ['check', survey, '--problems', 'problems.csv'], code: 0, writes: 'problems.csv' },
  { args: ['check', join(fixtures, 'without-distance.csv')], code: 1 },
  { args: ['profile', survey, '--share', '-o', 'shared.json'], code: 0, writes: 'shared.json' },
  { args: ['factors', '--lang', 'sv'], code: 0 },
  { args: ['measures', 'showers'], code: 0 },
  { args: ['measures', 'shovers'], code: 2 },
  { args: ['explain', 'total', survey], code: 0 },
  { args: ['simulate', survey, '-m', 'bike-racks=40', '--draws', '50'], code: 0 },
  { args: ['optimise', survey, '--require', 'showers', ...fewer, '-f', 'json'], code: 0 },
  { args: [...report, '-o', 'plan.html'], code: 0, writes: 'plan.html' },
  { args: [...report, '-o', 'plan.xlsx'], code: 0, writes: 'plan.xlsx' },
  { args: ['track', survey, 'demo-2028.csv', '--headcount', '240', '--lang', 'sv'], code: 0 },
  { args: ['compare', survey, 'demo-2028.csv'], code: 0 },
  { args: ['network', '--draws', '20'], code: 0 },
  { args: ['batch', 'clients.csv', '-f', 'csv', '-o', 'out'], code: 0, writes: 'out/batch.json' },
  { args: ['plan', 'set', 'workplace.headcount=250', '--plan', 'demo.yaml'], code: 0, writes: 'demo.yaml' },
  { args: ['plan', 'check', '--plan', 'demo.yaml'], code: 0 },
  { args: ['completion', 'bash'], code: 0 },
];

it.each(runs.map((run) => [run.args.join(' '), run] as const))('resplan %s', async (_, run) => {
  const { args, options = {}, code, writes } = run;
  const [own, shared] = [employer(), employer()];
  const spawned = await spawnTool(args, { ...options, cwd: own });
  expect(spawned.code, spawned.err).toBe(code);
  if (writes) expect(Object.keys(filesIn(own))).toContain(writes);
  else expect(spawned.out + spawned.err).not.toBe('');
  expect(await runTool(args, { ...options, cwd: shared })).toEqual(spawned);
  expect(filesIn(shared)).toEqual(filesIn(own));
});

it('no command is left out', () => {
  const shell = { language: 'en', columns: 80 } as Shell;
  const run = new Set(runs.map(({ args }) => args[0]));
  const commands = createProgram(shell, () => {}).commands.map((command) => command.name());
  expect(commands.filter((name) => !name.startsWith('_') && !run.has(name))).toEqual([]);
});
