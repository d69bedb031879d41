/** A profile that carries its employer's name. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Comparison } from '../../src/report/compare/comparison.ts';
import type { EstimateReport } from '../../src/report/estimate-report.ts';
import { fixtures, runTool } from './run-tool.ts';

const survey = join(fixtures, 'demo-employer.csv');
const folder = await mkdtemp(join(tmpdir(), 'resplan-named-'));
await runTool(['profile', survey, '--name', 'Bolaget', '--headcount', '240', '--share', '-o', 'b.json'], {
  cwd: folder,
});
const estimate = async (...args: string[]) =>
  JSON.parse((await runTool(['estimate', ...args, '-f', 'json'], { cwd: folder })).out) as EstimateReport;

it('an estimate of it says the name, and the same figures as without one', async () => {
  await runTool(['profile', survey, '--headcount', '240', '--share', '-o', 'plain.json'], { cwd: folder });
  const [named, plain] = [await estimate('b.json'), await estimate('plain.json')];
  expect(named.workplace).toEqual({ ...plain.workplace, name: 'Bolaget' });
  expect(named.baseline).toEqual(plain.baseline);
});

it('another headcount said later beats the one in it', async () => {
  const { workplace } = await estimate('b.json', '--headcount', '300');
  expect(workplace).toMatchObject({ name: 'Bolaget', headcount: 300 });
});

it('a comparison calls the employer by it, and says that a file gave the other its name', async () => {
  const { out } = await runTool(['compare', 'b.json', join(fixtures, 'council.csv'), '-f', 'json'], { cwd: folder });
  const { employers } = JSON.parse(out) as Comparison;
  expect(employers.map(({ name, namedBy }) => [name, namedBy])).toEqual([
    ['Bolaget', 'profile'],
    ['council', 'file'],
  ]);
});
