/** `resplan compare`, by the built tool: surveys and profiles side by side. */
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Comparison } from '../../src/report/compare/comparison.ts';
import { fixtures, oneLine, runTool } from './run-tool.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resplan-compare-'));
  await copyFile(join(fixtures, 'demo-employer.csv'), join(folder, 'Bolaget.csv'));
  await copyFile(join(fixtures, 'council.csv'), join(folder, 'council.csv'));
  await writeFile(join(folder, 'headcounts.csv'), 'Namn;Antal\nBolaget;240\ncouncil;180\nNågon annan;3\n');
  await runTool(['profile', 'Bolaget.csv', '--headcount', '240', '--share', '-o', 'delad.shared.json'], {
    cwd: folder,
  });
});

const compare = (...args: string[]) => runTool(['compare', ...args], { cwd: folder });
const compared = async (...args: string[]) => JSON.parse((await compare(...args, '-f', 'json')).out) as Comparison;

it('prints a table that fits 80 columns, what the places mean, and the network together', async () => {
  const { code, out, err } = await compare(
    'Bolaget.csv',
    'council.csv',
    '--headcounts',
    'headcounts.csv',
    '--lang',
    'sv',
  );
  expect(code).toBe(0);
  expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  expect(oneLine(err)).toContain('inte bland arbetsgivarna: Någon annan.');
  expect(out).toMatchSnapshot();
});

it('an employer is as it is alone: the same kilograms as estimate gives', async () => {
  const { employers } = await compared('Bolaget.csv', 'council.csv', '--headcounts', 'headcounts.csv');
  const { out } = await runTool(['estimate', 'Bolaget.csv', '--headcount', '240', '-f', 'json'], { cwd: folder });
  const { baseline } = JSON.parse(out) as { baseline: { co2eKgPerEmployeeYear: unknown; co2eKgPerYear: unknown } };
  expect(employers[0]).toMatchObject({
    co2eKgPerEmployeeYear: baseline.co2eKgPerEmployeeYear,
    co2eKgPerYear: baseline.co2eKgPerYear,
  });
});

it('a shared profile stands for its survey, its headcount with it', async () => {
  const { employers } = await compared('delad.shared.json', 'council.csv');
  expect(employers[0]).toMatchObject({ name: 'delad', headcount: 240, namedBy: 'file' });
  expect(employers[0]?.co2eKgPerEmployeeYear?.value).toBeCloseTo(530, -1);
});

it('an employer without a headcount is shown per respondent and is in no total', async () => {
  const { employers, network } = await compared('Bolaget.csv', 'council.csv');
  expect(employers.map(({ lacks }) => lacks)).toEqual([['headcount'], ['headcount']]);
  expect(network).toMatchObject({ counted: 0, co2eKgPerYear: null });
});

it('where a headcount is to be written is told at the terminal, and not in a page that is passed on', async () => {
  const args = ['Bolaget.csv', 'council.csv', '--lang', 'sv'];
  expect(oneLine((await compare(...args)).out)).toContain('Ange --headcounts FIL');
  for (const format of ['html', 'md']) {
    const { out } = await compare(...args, '-f', format);
    expect(out).toContain('Antalet anställda är inte känt');
    expect(out).not.toContain('headcount');
  }
});

it('the total is the sum of the employers’, and the network’s mean is weighted by employees', async () => {
  const { employers, network } = await compared('Bolaget.csv', 'council.csv', '--headcounts', 'headcounts.csv');
  const sum = employers.reduce((all, { co2eKgPerYear }) => all + (co2eKgPerYear?.value ?? 0), 0);
  expect(network.co2eKgPerYear?.value).toBeCloseTo(sum, 6);
  expect(network.co2eKgPerEmployeeYear?.value).toBeCloseTo(sum / 420, 9);
});

it('employers are told apart by the column that names them, and too few answers are not shown', async () => {
  const { code, out } = await runTool(['compare', 'several-employers.csv', '-f', 'json']);
  expect(code).toBe(1);
  const { employers } = JSON.parse(out) as Comparison;
  expect(employers.map(({ name, respondents }) => [name, respondents])).toEqual([
    ['Byggbolaget', 9],
    ['Lilla firman', 0],
    ['Älvstrand AB', 12],
  ]);
  expect(employers[1]).toMatchObject({
    co2eKgPerEmployeeYear: null,
    soloCarShare: null,
    lacks: ['answers', 'headcount'],
  });
});

it('one employer alone is no comparison', async () => {
  expect(await compare('Bolaget.csv', '--lang', 'sv')).toMatchObject({ code: 2, out: '' });
});

it('a headcount that is no number is told of with its line', async () => {
  await writeFile(join(folder, 'wrong.csv'), 'Bolaget;många\ncouncil;x\n');
  const { code, err } = await compare('Bolaget.csv', 'council.csv', '--headcounts', 'wrong.csv', '--lang', 'en');
  expect([code, oneLine(err)]).toEqual([
    2,
    'wrong.csv, line 2: “council x” is no name and headcount. Write one employer a line: Acme;240',
  ]);
});

it('a file of which no answer could be used is listed, and does not vanish', async () => {
  await writeFile(join(folder, 'tom.csv'), 'Avstånd (km),Färdmedel\n12,\n7,\n');
  const { code, out } = await compare('Bolaget.csv', 'council.csv', 'tom.csv', '--lang', 'sv');
  expect([code, oneLine(out)]).toEqual([1, expect.stringContaining('För få svar för att visas: tom.')]);
});
