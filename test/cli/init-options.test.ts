/** `resplan init` by options alone: what the plan file holds of them, and what is said of the proposal. */
import { copyFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fixtures, oneLine, runTool } from './run-tool.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resplan-init-'));
  await copyFile(join(fixtures, 'demo-employer.csv'), join(folder, 'enkät.csv'));
});

const given = ['--name', 'A', '--headcount', '240', '--have', 'none', '--survey', 'enkät.csv', '--year', '2026'];
const init = (...more: string[]) => runTool(['init', ...given, ...more, '--lang', 'sv'], { cwd: folder });
const written = async () => parse(await readFile(join(folder, 'resplan.yaml'), 'utf8')) as Record<string, unknown>;

it('a target without a year is kept, and the report is of that target', async () => {
  expect(await init('--target', '8%', '-m', 'bike-racks=40')).toMatchObject({ code: 0 });
  expect((await written()).targets).toEqual([{ reduction: 0.08 }]);
  const { out } = await runTool(['report', '--draws', '0'], { cwd: folder });
  expect(oneLine(out)).toContain('till målet 8 %');
});

it('a proposal that does not reach the target says so, and what it gives', async () => {
  const { code, err } = await init('--target', '60%', '--target-year', '2030', '-m', 'proposed');
  expect(code).toBe(0);
  expect(oneLine(err)).toMatch(/Målet 60 % nås inte: de föreslagna åtgärderna ger \d+ %\./);
});

it('a proposal that reaches the target says nothing of the kind', async () => {
  expect((await init('--target', '5%', '--target-year', '2030', '-m', 'proposed')).err).not.toContain('nås inte');
});

it('sites are read with an equals sign, a colon or a blank before their headcount', async () => {
  await init('--target', '8%', '-m', 'none', '--sites', 'Norr 100, Söder: 90, Väster=50, Huvudkontoret');
  expect((await written()).workplace).toMatchObject({
    sites: [
      { name: 'Norr', headcount: 100 },
      { name: 'Söder', headcount: 90 },
      { name: 'Väster', headcount: 50 },
      { name: 'Huvudkontoret' },
    ],
  });
});

it('what is missing without a terminal is named, and nothing is written', async () => {
  const { code, err } = await runTool(['init', '--name', 'A', '--lang', 'sv'], { cwd: folder });
  expect(code).toBe(2);
  expect(oneLine(err)).toContain('--headcount, --have, --survey, --target, -m');
  await expect(readFile(join(folder, 'resplan.yaml'))).rejects.toThrow('ENOENT');
});
