import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { publishedEstimateSchema } from '../../schemas/published-estimate-schema.ts';
import type { Options } from '../../src/cli/options.ts';
import { estimateReportSchema } from '../../src/report/schema.ts';
import { runTool } from '../cli/run-tool.ts';
import { estimateOf } from './estimate-of.ts';

const surveys: [string, string, Options][] = [
  ['one office', 'personas/one-office.csv', { headcount: '100' }],
  ['two sites and an incomplete CO2e', 'personas/two-sites.csv', { plan: 'personas/two-sites.yaml', by: 'site' }],
  ['no distances', 'personas/no-distances.csv', {}],
  ['the demo employer', 'demo-employer.csv', { factors: 'uk', impute: 'mean', outliers: 'include' }],
];

describe('the published schema of the estimate', () => {
  test('is the one that the code has: npx tsx schemas/generate-estimate.ts', async () => {
    const published = await readFile(new URL('../../schemas/estimate.schema.json', import.meta.url), 'utf8');
    expect(published).toBe(publishedEstimateSchema());
  });

  test.each(surveys)('fits the report on %s', async (_, fixture, options) => {
    const json: unknown = JSON.parse(JSON.stringify(await estimateOf(fixture, options)));
    expect(estimateReportSchema.safeParse(json)).toMatchObject({ success: true });
  });

  test.each(surveys)('fits what the built tool prints on %s', async (_, fixture, options) => {
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const run = await runTool(['estimate', fixture, '--format', 'json', ...args]);
    expect(run.err).toBe('');
    expect(estimateReportSchema.safeParse(JSON.parse(run.out))).toMatchObject({ success: true });
  });

  test('takes no key that it does not know, and no number as text', async () => {
    const report = await estimateOf('personas/one-office.csv');
    expect(estimateReportSchema.safeParse(report).success).toBe(true);
    expect(estimateReportSchema.safeParse({ ...report, more: 1 }).success).toBe(false);
    const { baseline } = report;
    const asText = { ...report, baseline: { ...baseline, personKmPerYear: '76 500' } };
    expect(estimateReportSchema.safeParse(asText).success).toBe(false);
    const { factor: _, ...row } = baseline.modes[0] as (typeof baseline.modes)[0];
    expect(estimateReportSchema.safeParse({ ...report, baseline: { ...baseline, modes: [row] } }).success).toBe(false);
  });
});

describe('the JSON', () => {
  test('holds every name that is promised', async () => {
    const report = await estimateOf('personas/one-office.csv', { headcount: '100' });
    const range = { value: expect.any(Number), low: expect.any(Number), high: expect.any(Number) };
    expect(report).toMatchObject({
      schema: 'resplan/estimate/1',
      workplace: { name: null, headcount: 100, respondents: 25, responseRate: 0.25 },
      assumptions: { weeksPerYear: 45, factorSet: 'se', scope: 'well-to-wheel' },
      quality: { rowsRead: 25, rowsUsed: 25, rowsSetAside: 0, problems: expect.any(Array) },
      baseline: {
        co2eKgPerYear: range,
        co2eKgPerEmployeeYear: range,
        personKmPerYear: expect.any(Number),
        vehicleKmPerYear: expect.any(Number),
        meanDistanceKm: expect.any(Number),
        medianDistanceKm: expect.any(Number),
      },
    });
    expect(report.columns[0]).toMatchObject({ field: 'id', header: 'Svarsid', confidence: 1 });
    expect(report.baseline.modes.find((row) => row.mode === 'bus')).toMatchObject({
      tripShare: range,
      personKmPerYear: expect.any(Number),
      co2eKgPerYear: expect.any(Number),
      factor: {
        id: 'bus',
        value: expect.any(Number),
        unit: 'gCO2e/pkm',
        source: expect.any(String),
        grade: expect.any(String),
      },
    });
  });

  test('has the problem counts with rows as a spreadsheet numbers them', async () => {
    const { quality } = await estimateOf('personas/two-sites.csv', { plan: 'personas/two-sites.yaml' });
    expect(quality.problems).toContainEqual({
      code: 'missing-distance',
      severity: 'warning',
      count: 5,
      rows: [17, 18, 19, 20, 21],
    });
  });

  test('is the same in Swedish and English, and its numbers are not rounded', async () => {
    const run = (language: string) =>
      runTool(['estimate', 'personas/one-office.csv', '--headcount', '70', '--format', 'json', '--lang', language]);
    const [sv, en] = [await run('sv'), await run('en')];
    expect(sv.out).toBe(en.out);
    expect(sv.out).toMatch(/"value": 0\.2777777777777\d+/);
  });
});
