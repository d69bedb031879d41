/**
 * Public surveys that nobody of this project wrote, kept beside the project and not in it. Where they are absent the
 * tests are skipped, and say so.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFixture } from './read-fixture.ts';
import { root, runTool } from './run-tool.ts';

const folder = join(root, '../shared/real-surveys');
const there = existsSync(folder);
if (!there) console.warn(`SKIPPED: real surveys, since ${folder} is absent`);

const county = join(folder, 'county-persons-2019.csv');
const ticks = { walk: 1, bicycle: 2, car: 3, carpool: 4, bus: 6, remote: 8 };
const map = Object.entries(ticks).flatMap(([mode, n]) => ['--map', `tick:${mode}=WMODE_${n}`]);

describe.skipIf(!there)('real surveys', () => {
  it('a Qualtrics export with three header lines and no options: 56 answers, the distance found by its question', async () => {
    const read = await readFixture(join(folder, 'campus-qualtrics-2019.csv'));
    expect(read).toMatchObject({ code: 0, rows: '56 = 56 + 0', problems: [] });
    expect(read.columns).toEqual({ id: 'ResponseId', distance: 'Q1', mode: 'Q5' });
    expect(read.share).toMatchObject({ transit: 51.8, walk: 28.6, car: 12.5, bicycle: 7.1 });
    expect(read.report.assumptions.daysPerWeekAssumed).toBe(5);
    expect(read.report.baseline.modes.find(({ mode }) => mode === 'transit')?.factor?.id).toBe('transit');
  });

  it('the same survey cleaned by its authors, with no options', async () => {
    const read = await readFixture(join(folder, 'campus-clean-2019.csv'));
    expect(read).toMatchObject({ code: 0, rows: '48 = 48 + 0', problems: [] });
    expect(read.columns).toEqual({ distance: 'distance_km', mode: 'mode_of_transport' });
  });

  it('a household survey without labels: says which columns hold ticks and what to type', async () => {
    const { code, out } = await runTool(['check', county, '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain('   WMODE_1 … WMODE_8 | SMODE_1 … SMODE_9: 2 sets\n');
    expect(out).toContain('     → Choose the one set that asks about the commute to work');
    expect(out).not.toContain('="SMODE');
  });

  it('the same with its ticks named: NA is missing, non-workers are set aside, several modes are not split', async () => {
    const read = await readFixture(county, map);
    expect(read).toMatchObject({ code: 1, rows: '490 = 322 + 168' });
    const counts = Object.fromEntries(read.report.quality.problems.map(({ code, count }) => [code, count]));
    expect(counts).toMatchObject({ 'not-employed': 117, 'no-mode': 3, 'several-modes': 48, 'column-missing': 1 });
    expect(read.share.car).toBeGreaterThan(85);
  });

  it('the same has no distance: shares without CO2e, and why', async () => {
    const { baseline } = (await readFixture(county, map)).report;
    expect(baseline).toMatchObject({ co2eKgPerYear: null, personKmPerYear: null, noFootprint: 'no-distances' });
  });
});
