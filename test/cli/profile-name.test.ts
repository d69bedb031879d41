/** A profile that carries its employer's name. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Comparison } from '../../src/report/compare/comparison.ts';
import type { EstimateReport } from '../../src/report/estimate-report.ts';
import { runInProcess } from './run-in-process.ts';
import { fixtures } from './run-tool.ts';

const survey = join(fixtures, 'demo-employer.csv');
const folder = await mkdtemp(join(tmpdir(), 'resplan-named-'));
await runInProcess(['profile', survey, '--name', 'Bolaget', '--headcount', '240', '--share', '-o', 'b.json'], folder);
const estimate = async (...args: string[]) =>
  JSON.parse((await runInProcess(['estimate', ...args, '-f', 'json'], folder)).out) as EstimateReport;

it('an estimate of it says the name, and the same figures as without one', async () => {
  await runInProcess(['profile', survey, '--headcount', '240', '--share', '-o', 'plain.json'], folder);
  const [named, plain] = [await estimate('b.json'), await estimate('plain.json')];
  expect(named.workplace).toEqual({ ...plain.workplace, name: 'Bolaget' });
  expect(named.baseline).toEqual(plain.baseline);
});

it('another headcount said later beats the one in it', async () => {
  const { workplace } = await estimate('b.json', '--headcount', '300');
  expect(workplace).toMatchObject({ name: 'Bolaget', headcount: 300 });
});

it('a comparison calls the employer by it, and says that a file gave the other its name', async () => {
  const { out } = await runInProcess(['compare', 'b.json', join(fixtures, 'council.csv'), '-f', 'json'], folder);
  const { employers } = JSON.parse(out) as Comparison;
  expect(employers.map(({ name, namedBy }) => [name, namedBy])).toEqual([
    ['Bolaget', 'profile'],
    ['council', 'file'],
  ]);
});
