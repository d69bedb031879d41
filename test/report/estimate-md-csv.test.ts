import { describe, expect, test } from 'vitest';
import type { EstimateReport } from '../../src/report/estimate-report.ts';
import { estimateCsv } from '../../src/report/render/estimate/estimate-csv.ts';
import { estimateMarkdown } from '../../src/report/render/estimate/estimate-md.ts';
import { estimateOf } from './estimate-of.ts';

const twoSites = () => estimateOf('personas/two-sites.csv', { plan: 'personas/two-sites.yaml', by: 'site' });

/** The same report where every name is another. */
async function named(name: string): Promise<EstimateReport> {
  const report = await twoSites();
  return {
    ...report,
    workplace: { ...report.workplace, name },
    groups: report.groups.map((group) => ({ ...group, name: { ...group.name, site: name } })),
    baseline: { ...report.baseline, apart: [{ employer: null, site: name, department: null }] },
  };
}

describe('markdown', () => {
  test.each(['sv', 'en'] as const)('reads so in %s', async (language) => {
    expect(estimateMarkdown(await twoSites(), language)).toMatchSnapshot();
  });

  test('escapes names: no markup, no html, no table cells of their own', async () => {
    const markdown = estimateMarkdown(await named('*A*|<b>[x](y)`#'), 'en');
    expect(markdown.split('\n')[0]).toBe('# CO2e from commuting, \\*A\\*\\|&lt;b&gt;\\[x\\](y)\\`\\#');
    expect(markdown).not.toMatch(/<b>|(?<!\\)\*A|(?<!\\)\[x/);
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    const cells = new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length));
    expect(cells.size).toBe(
      new Set(
        estimateMarkdown(await twoSites(), 'en')
          .match(/^\|.*$/gm)
          ?.map((row) => row.split('|').length),
      ).size,
    );
  });

  test('a name with line breaks stays in its line', async () => {
    const markdown = estimateMarkdown(await named('A\n\n# B'), 'en');
    expect(markdown).not.toMatch(/^# B/m);
  });

  test('gives a total of the respondents, 7,911 kg, the digits that the mean of ±57 % carries', async () => {
    const markdown = estimateMarkdown(await estimateOf('personas/one-office.csv'), 'en');
    expect(markdown).toMatch(/^\*\*8,000 kg CO2e a year\*\*$/m);
  });
});

describe('csv', () => {
  test('reads so, without a language: points, no thousands', async () => {
    expect(estimateCsv(await twoSites())).toMatchSnapshot();
  });

  test.each(['=1+2', '+1', '-1', '@SUM(A1)', '\t=1'])('a name that is a formula is no formula: %j', async (name) => {
    const lines = estimateCsv(await named(name)).split('\n');
    for (const cell of lines.flatMap((line) => line.split(','))) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
    expect(lines.some((line) => line.includes(name.trim()))).toBe(true);
  });

  test('a name with a comma, a quote or a line break is one cell', async () => {
    const csv = estimateCsv(await named('A, "B"\nC'));
    expect(csv).toContain('"site:A, ""B""\nC"');
  });

  test.each([
    ['merged', '"site:""merged"""'],
    ['A/B', '"site:""A/B"""'],
    ['"merged"', '"site:""\\""merged\\"""""'],
  ])('a site called %s cannot be taken for the merged rest or for a path', async (name, cell) => {
    const csv = estimateCsv(await named(name));
    expect(csv).not.toContain('site:merged,');
    expect(csv).toContain(`\n${cell},`);
  });

  test('a total per group, after the modes of the whole', async () => {
    const report = await twoSites();
    const rows = estimateCsv(report)
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const modeColumn = rows[0]?.indexOf('mode') ?? -1;
    const co2eColumn = rows[0]?.indexOf('co2e_kg_per_year') ?? -1;
    const totals = rows.filter((row) => row[modeColumn] === 'total').map((row) => row[0]);
    expect(totals).toEqual(['', 'site:Fabriken', 'site:Kontoret']);
    expect(Number(rows.find((row) => row[modeColumn] === 'total')?.[co2eColumn])).toBe(
      report.baseline.co2eKgPerYear?.value,
    );
  });
});
