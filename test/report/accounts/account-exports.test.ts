import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { definitionOf, definitions } from '../../../src/reference/accounts/definitions.ts';
import { oneLine, runTool } from '../../cli/run-tool.ts';

const demo = ['estimate', 'demo-employer.csv', '--headcount', '240', '--name', 'Demobolaget', '--year', '2026'];
const tidy = ['esrs-e1', 'covenant-of-mayors'] as const;

async function rowsOf(args: readonly string[]): Promise<Record<string, string>[]> {
  const { out } = await runTool(args);
  return parse(out, { columns: true });
}

async function totalKg(args: readonly string[]): Promise<number> {
  const { out } = await runTool([...args, '-f', 'json']);
  return JSON.parse(out).baseline.co2eKgPerYear.value;
}

const sumOf = (rows: Record<string, string>[], of: (row: Record<string, string>) => boolean) =>
  rows.filter(of).reduce((sum, row) => sum + Number(row.value), 0);

describe('the account by the GHG Protocol', () => {
  test.each(['sv', 'en'] as const)('reads so in %s', async (language) => {
    const { code, out } = await runTool([...demo, '-f', 'ghg-protocol', '--lang', language]);
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
  });

  test('keeps the scopes apart in the same figures whatever --scope says; only the total differs', async () => {
    const uk = [...demo, '--factors', 'uk', '-f', 'ghg-protocol'];
    const [whole, tank] = await Promise.all([runTool(uk), runTool([...uk, '--scope', 'tank-to-wheel'])]);
    const apart = ({ out }: { out: string }) =>
      out.slice(out.indexOf('2. Scopes apart'), out.indexOf('7. Assumptions'));
    expect(apart(tank)).toBe(apart(whole));
    expect(tank.out).toContain('116 t CO2e a year');
    expect(whole.out).toContain('148 t CO2e a year');
  });

  test('says nothing of any mode where that would tell of the few, in no format', async () => {
    const few = ['estimate', 'fuel-answers.csv', '--headcount', '30'];
    const { out } = await runTool([...few, '-f', 'ghg-protocol', '--lang', 'en']);
    expect(out).toContain('could tell who they are');
    expect(out).not.toContain('Person-km');
    expect(out).not.toContain('Emission factors');
    for (const standard of tidy) {
      const { out: csv, err } = await runTool([...few, '-f', standard, '--lang', 'en']);
      const rows: Record<string, string>[] = parse(csv, { columns: true });
      expect(rows.filter(({ mode, line }) => mode !== '' && line !== 'km-without-factor')).toEqual([]);
      expect(err).toContain('Kilograms by mode are not shown');
    }
  });

  test('without a headcount it says that it covers those who answered alone', async () => {
    const { out } = await runTool(['estimate', 'demo-employer.csv', '-f', 'ghg-protocol', '--lang', 'en']);
    expect(out).toContain('of those who answered alone');
    expect(oneLine(out)).toContain('the figures cover those who answered and nobody else');
  });

  test('without distances it says so, and claims nothing of what is extrapolated', async () => {
    const { out } = await runTool(['estimate', 'without-distance.csv', '-f', 'ghg-protocol', '--lang', 'en']);
    expect(out).toContain('no usable distances');
    expect(out).not.toMatch(/extrapolated|Scopes apart/);
  });

  test('takes the form of the file’s name, and a name is a name in each: no markup, no escapes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'accounts-'));
    for (const [file, head] of [
      ['a.html', '<!doctype html>'],
      ['a.md', '# Employee commuting'],
      ['a.txt', 'EMPLOYEE COMMUTING'],
    ] as const) {
      const args = [...demo, '--name', '<b>\u001b[31m', '-f', 'ghg-protocol', '--lang', 'en', '-o', join(folder, file)];
      expect((await runTool(args)).code).toBe(0);
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text.startsWith(head)).toBe(true);
      expect(text).not.toContain('\u001b');
      if (file !== 'a.txt') expect(text).not.toContain('<b>');
    }
    rmSync(folder, { recursive: true });
  });
});

describe.each(tidy)('the tidy csv of %s', (standard) => {
  test('reads so, the same in every language', async () => {
    const [sv, en] = await Promise.all(
      ['sv', 'en'].map((language) => runTool([...demo, '-f', standard, '--lang', language])),
    );
    expect(sv?.out).toBe(en?.out);
    expect(en?.out).toMatchSnapshot();
  });

  test('each row names its standard, and the definition of its line', async () => {
    for (const row of await rowsOf([...demo, '-f', standard])) {
      const { reference, grade, text } = definitionOf(row.line as string);
      expect([row.standard, row.reference, row.reference_grade, row.definition]).toEqual([
        standard,
        reference,
        grade,
        text.en,
      ]);
    }
  });

  test.each([
    ['se', 'well-to-wheel'],
    ['uk', 'well-to-wheel'],
    ['uk', 'tank-to-wheel'],
    ['fr', 'well-to-wheel'],
  ])('its parts sum to the estimate’s total: factors %s, %s', async (factors, scope) => {
    const args = [...demo, '--factors', factors, '--scope', scope];
    const rows = await rowsOf([...args, '-f', standard]);
    const line = standard === 'esrs-e1' ? 'emissions-by-part' : 'travel-emissions';
    const whole = standard === 'esrs-e1' ? 'gross-scope-3-category-7' : 'whole-trips';
    const total = await totalKg(args);
    const inScope = sumOf(
      rows,
      (row) => row.line === line && (scope === 'well-to-wheel' || row.boundary === 'tank-to-wheel'),
    );
    expect(Math.abs(inScope * 1000 - total)).toBeLessThan(1e-9 * total);
    expect(Math.abs(sumOf(rows, (row) => row.line === whole) * 1000 - total)).toBeLessThan(1e-9 * total);
  });

  test('each row of emissions is the kilometres of its unit times its own factor', async () => {
    const rows = await rowsOf([...demo, '--factors', 'uk', '-f', standard]);
    const emissions = rows.filter(({ boundary, factor }) => boundary !== '' && factor !== '');
    expect(emissions.length).toBeGreaterThan(10);
    for (const row of emissions) {
      const unit = row.factor_unit === 'gCO2e/vkm' ? 'vehicle-km/year' : 'person-km/year';
      const km = rows.find((one) => one.unit === unit && one.mode === row.mode && one.fuel === row.fuel);
      const tonnes = Number(row.value);
      expect(Math.abs((Number(km?.value) * Number(row.factor_value)) / 1e6 - tonnes)).toBeLessThan(1e-9);
    }
  });

  test('a name that is a formula is no formula', async () => {
    const { out } = await runTool([...demo, '--name', '=1+2', '-f', standard]);
    expect(out).toContain(",'=1+2,");
  });
});

test('power is told only where its use per km has a source: electric cars, not bicycles', async () => {
  const rows = await rowsOf([...demo, '-f', 'covenant-of-mayors']);
  const energy = rows.filter(({ line }) => line === 'final-energy-electricity');
  expect(new Set(energy.map(({ fuel }) => fuel))).toEqual(new Set(['phev', 'bev']));
  const km = rows.find(({ line, mode, fuel }) => line === 'travel-vehicle-km' && mode === 'car' && fuel === 'bev');
  const own = energy.find(({ mode, fuel }) => mode === 'car' && fuel === 'bev');
  expect(Number(own?.value)).toBeCloseTo((Number(km?.value) * 0.2286) / 1000, 9);
});

test('the share extrapolated is that of employees without kilometres of their own; few who answered without are not told', async () => {
  const rows = await rowsOf([...demo, '-f', 'esrs-e1']);
  const value = (line: string) => Number(rows.find((row) => row.line === line)?.value);
  // two of the 185 lack kilometres
  expect(value('extrapolated-share')).toBeCloseTo(1 - 185 / 240, 12);
  expect(rows.some(({ line }) => line === 'respondents-with-kilometres')).toBe(false);
  const ghg = (await runTool([...demo, '-f', 'ghg-protocol', '--lang', 'en'])).out.replace(/\s+/g, ' ');
  expect(ghg).toContain('known in full of all 185 but fewer than 5');
  expect(ghg).not.toMatch(/\b183\b|2 answers lack/);
  expect(value('primary-data-share') + value('extrapolated-share')).toBeCloseTo(1, 12);
});

test('few implausible answers are not told of in an account, nor what they would change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'resplan-account-'));
  const file = join(folder, 'far.csv');
  const rows = Array.from({ length: 30 }, (_, i) => `${i < 2 ? 700 : (i % 9) + 3};${['Bil', 'Buss', 'Tåg'][i % 3]}`);
  writeFileSync(file, `Avstånd (km);Färdmedel\n${rows.join('\n')}\n`);
  const args = ['estimate', file, '--year', '2026', '--lang', 'en'];
  expect((await runTool(args)).out).toContain('2 implausible answers kept apart');
  expect((await runTool([...args, '-f', 'ghg-protocol'])).out).not.toContain('implausible');
  rmSync(folder, { recursive: true });
});

test('every definition stands in the export of its standard', async () => {
  const ghg = (await runTool([...demo, '-f', 'ghg-protocol', '--lang', 'en'])).out.replace(/\s+/g, ' ');
  const lines = new Set<string | undefined>(['km-without-factor']);
  // one of them leaves out how many had kilometres
  for (const args of [demo, ['estimate', 'council.csv', '--headcount', '180', '--year', '2026']])
    for (const standard of tidy) for (const { line } of await rowsOf([...args, '-f', standard])) lines.add(line);
  for (const { id, standard, text } of definitions) {
    expect(standard === 'ghg-protocol' ? ghg.includes(text.en) : lines.has(id), id).toBe(true);
  }
});

test('what does not go with an export is refused before anything is read', async () => {
  const by = await runTool(['estimate', 'nowhere.csv', '-f', 'esrs-e1', '--by', 'site', '--lang', 'en']);
  expect([by.code, by.err]).toEqual([2, expect.stringContaining('--by')]);
  const ending = await runTool(['estimate', 'nowhere.csv', '-f', 'ghg-protocol', '-o', 'x.pdf', '--lang', 'en']);
  expect([ending.code, ending.err]).toEqual([2, expect.stringContaining('x.pdf')]);
});

test.each(tidy)('%s is csv, and is refused a file that is something else', async (standard) => {
  const { code, err } = await runTool([...demo, '-f', standard, '-o', 'y.html', '--lang', 'en']);
  expect([code, err]).toEqual([2, expect.stringContaining('It may end in .csv.')]);
});
