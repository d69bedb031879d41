/** `resplan track`, and a report in a folder whose plan has two rounds, by the built tool. */
import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { trackReportSchema } from '../../src/report/track/schema.ts';
import { fixtures, oneLine, runTool } from './run-tool.ts';

const plan = `language: sv
workplace:
  name: Exempelbolaget AB
  headcount: 240
surveys:
  - file: enkat-2026.csv
    year: 2026
  - file: enkat-2028.csv
    year: 2028
    headcount: 250
measures:
  - id: bike-racks
    size: 20
    status: done
  - id: remote-days
    status: started
  - id: showers
targets:
  - year: 2030
    reduction: 0.3
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resplan-track-'));
  await copyFile(join(fixtures, 'demo-employer.csv'), join(folder, 'enkat-2026.csv'));
  await copyFile(join(fixtures, 'demo-2028.csv'), join(folder, 'enkat-2028.csv'));
  await writeFile(join(folder, 'resplan.yaml'), plan);
});

const tracked = async (args: readonly string[] = []) => {
  const { code, out } = await runTool(['track', '-f', 'json', ...args], { cwd: folder });
  return { code, report: trackReportSchema.parse(JSON.parse(out)) };
};

describe('track', () => {
  it('tells the change between the rounds of the plan, its causes, target and measures, in 80 columns', async () => {
    const { code, out } = await runTool(['track'], { cwd: folder });
    expect(code).toBe(0);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(out).toMatchSnapshot();
  });

  it('tells the same in English', async () => {
    const { out } = await runTool(['track', '--lang', 'en'], { cwd: folder });
    expect(out).toMatchSnapshot();
  });

  it('gives causes that add up to the change per employee', async () => {
    const { report } = await tracked();
    const sum = Object.values(report.causes ?? {}).reduce((all, kg) => all + kg, 0);
    expect(sum).toBeCloseTo(report.perEmployee?.difference ?? Number.NaN, 9);
    expect(report.causes?.modes).toBeLessThan(0);
  });

  it('asks of a year half way to the target half of the reduction', async () => {
    const { report } = await tracked();
    const start = report.rounds[0]?.co2ePerEmployee?.value ?? Number.NaN;
    expect(report.target?.pathKgPerEmployee).toBeCloseTo(start * 0.85, 9);
  });

  it('holds the measures that are begun against what they were to give, and no others', async () => {
    const { report } = await tracked();
    expect(report.measures.map(({ id, works }) => [id, works.on])).toEqual([
      ['bike-racks', 'share'],
      ['remote-days', 'days'],
    ]);
  });

  it('finds no change between a round and itself, and calls it chance', async () => {
    await copyFile(join(folder, 'enkat-2026.csv'), join(folder, 'same-2027.csv'));
    const { report } = await tracked(['enkat-2026.csv', 'same-2027.csv', '--headcount', '240']);
    expect([report.perEmployee?.difference, report.perEmployee?.verdict]).toEqual([0, 'noise']);
    expect(Object.values(report.causes ?? {})).toEqual([0, 0, 0, 0]);
  });

  it('takes rounds in the order of their years, however they are given', async () => {
    const { report } = await tracked(['enkat-2028.csv', 'enkat-2026.csv']);
    expect(report.rounds.map(({ name, headcount }) => [name, headcount])).toEqual([
      ['2026', 240],
      ['2028', 250],
    ]);
  });

  it('says what to type where there is one round only, and ends 2', async () => {
    const { code, out, err } = await runTool(['track', 'enkat-2026.csv', '--lang', 'sv'], { cwd: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Det behövs två omgångar');
  });
});

describe('a report with two rounds in its plan', () => {
  it('is of the newest, which is said, and has a page of what has changed', async () => {
    const { code, out, err } = await runTool(['report', '--draws', '50'], { cwd: folder });
    expect(code).toBe(0);
    expect(err).toContain('den senaste, 2028');
    expect(out).toContain('7. Sedan den första enkäten');
    expect(out).toContain('8. Handlingsplan');
    expect(out).toContain('enkat-2028.csv');
  });

  it('has it in the page and in json too, and none where one round is given', async () => {
    const run = (args: string[]) => runTool(['report', '--draws', '50', ...args], { cwd: folder });
    await run(['-o', 'plan.html']);
    expect(await readFile(join(folder, 'plan.html'), 'utf8')).toContain('<section id="progress"');
    const { out } = await run(['-f', 'json']);
    expect((JSON.parse(out) as { progress: unknown }).progress).toMatchObject({ schema: 'resplan/track/1' });
    const one = await run(['enkat-2028.csv', '-f', 'json']);
    expect((JSON.parse(one.out) as { progress: unknown }).progress).toBeNull();
  });

  it('saves nothing once more by a measure that is done, and counts the target from the first round', async () => {
    const { out } = await runTool(['report', '--draws', '0', '-f', 'json'], { cwd: folder });
    const { scenario, targets } = JSON.parse(out) as {
      scenario: { measures: { id: string }[] };
      targets: { baselineYear: number };
    };
    expect(scenario.measures.map(({ id }) => id).sort()).toEqual(['remote-days', 'showers']);
    expect(targets.baselineYear).toBe(2026);
  });

  it('does not compare rounds in it that merging small groups has moved', async () => {
    const small = await mkdtemp(join(tmpdir(), 'resplan-small-'));
    const [header = '', ...rows] = (await readFile(join(folder, 'enkat-2026.csv'), 'utf8')).split(/\r?\n/);
    await writeFile(join(small, 'a.csv'), [header, ...rows.slice(0, 40)].join('\n'));
    await writeFile(join(small, 'b.csv'), [header, ...rows.slice(60, 100)].join('\n'));
    await writeFile(
      join(small, 'resplan.yaml'),
      'surveys: [{ file: a.csv, year: 2026 }, { file: b.csv, year: 2028 }]\n',
    );
    const { out } = await runTool(['report', '--draws', '0', '-f', 'json', '-m', 'showers'], { cwd: small });
    expect((JSON.parse(out) as { progress: unknown }).progress).toBe('distorted');
    const text = await runTool(['report', '--draws', '0', '-m', 'showers', '--lang', 'en'], { cwd: small });
    expect(oneLine(text.out)).toContain('resplan track compares the rounds by their totals.');
  });
});

it('the headcount of a round holds over that of the sites of today', async () => {
  const sites = plan.replace('  headcount: 240\n', '  headcount: 240\n  sites: [{ name: Norr, headcount: 240 }]\n');
  await writeFile(join(folder, 'sites.yaml'), sites);
  const { report } = await tracked(['--plan', 'sites.yaml']);
  expect(report.rounds.map(({ headcount }) => headcount)).toEqual([240, 250]);
});
