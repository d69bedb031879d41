/** `compare --anonymous`: letters that are kept, and nothing that tells who is who. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { Comparison } from '../../src/report/compare/comparison.ts';
import { comparisonSchema } from '../../src/report/compare/schema.ts';
import { fixtures, runTool } from './run-tool.ts';

const [demo, council, sites] = ['demo-employer.csv', 'council.csv', 'sites-and-departments.csv'].map((name) =>
  join(fixtures, name),
) as [string, string, string];
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resplan-anonymous-'));
  await writeFile(join(folder, 'heads.csv'), 'demo-employer;317\ncouncil;283\n');
});

const compare = (files: readonly string[], ...more: string[]) =>
  runTool(['compare', ...files, '--headcounts', 'heads.csv', '--anonymous', 'key.json', ...more], { cwd: folder });
const letters = async () =>
  (JSON.parse(await readFile(join(folder, 'key.json'), 'utf8')) as { letters: Record<string, string> }).letters;

it.each(['text', 'html', 'md', 'json', 'csv'])('no name and no headcount is in the %s', async (format) => {
  const { code, out } = await compare([demo, council], '-f', format);
  expect(code).toBe(0);
  expect(out.replace(/<[^>]*>/g, ' ')).not.toMatch(/demo-employer|council|\b(317|283)\b/);
});

it('the next time the same names have the same letters, and a new one gets the next', async () => {
  await compare([demo, council]);
  const first = await letters();
  expect(Object.values(first).sort()).toEqual(['A', 'B']);
  const { err } = await compare([sites, council, demo]);
  expect(err).toContain('keep it to yourselves');
  expect(await letters()).toEqual({ ...first, 'sites-and-departments': 'C' });
});

it('employers stand in the order of their letters, not of their files', async () => {
  const { out } = await compare([demo, council, sites], '-f', 'json');
  const { employers, anonymous } = comparisonSchema.parse(JSON.parse(out));
  expect([anonymous, employers.map(({ name }) => name)]).toEqual([true, ['A', 'B', 'C']]);
});

it('the figures are those of the same employers by name, with two digits, so that no fraction tells how many answered', async () => {
  const anonymous = JSON.parse((await compare([demo, council], '-f', 'json')).out) as Comparison;
  const named = JSON.parse(
    (await runTool(['compare', demo, council, '--headcounts', 'heads.csv', '-f', 'json'], { cwd: folder })).out,
  ) as Comparison;
  const by = await letters();
  for (const employer of named.employers) {
    const same = anonymous.employers.find(({ name }) => name === by[employer.name]);
    const kg = Number(employer.co2eKgPerEmployeeYear?.value.toPrecision(2));
    const share = Math.round((employer.soloCarShare?.value ?? 0) * 100) / 100;
    expect(same).toMatchObject({
      co2eKgPerEmployeeYear: { value: kg },
      soloCarShare: { value: share, low: null, high: null },
      place: employer.place,
    });
  }
  const coarse = (value: number | null) => value && Number(value.toPrecision(2));
  for (const figure of ['respondents', 'headcount', 'medianKg'] as const)
    expect(anonymous.network[figure], figure).toBe(coarse(named.network[figure]));
  expect(anonymous.network.co2eKgPerYear?.low).toBe(coarse(named.network.co2eKgPerYear?.low ?? null));
});

it.each(['key.json', '-'])('a key that would be passed on with the result (%s) is refused', async (key) => {
  const given = ['--headcounts', 'heads.csv', '--anonymous', key, '-o', 'key.json', '--lang', 'en'];
  const { code, out, err } = await runTool(['compare', demo, council, ...given], { cwd: folder });
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(`--anonymous cannot be “${key}”`)]);
});

it('a file that is no key is refused, and left as it is', async () => {
  await writeFile(join(folder, 'key.json'), '{"letters":{"a":"A"}}');
  const { code, err } = await compare([demo, council], '--lang', 'sv');
  expect([code, err]).toEqual([2, expect.stringContaining('key.json är ingen nyckel')]);
  expect(await readFile(join(folder, 'key.json'), 'utf8')).toBe('{"letters":{"a":"A"}}');
});
