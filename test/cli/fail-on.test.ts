/** --fail-on: the result is written all the same, a line says which bound, and the code is 1. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oneLine, runTool } from './run-tool.ts';

const survey = ['demo-employer.csv', '--headcount', '240', '--lang', 'en'];
const gated = (command: string, bounds: string[], ...options: string[]) =>
  runTool([command, ...survey, ...options, ...bounds.flatMap((bound) => ['--fail-on', bound])]);

describe('estimate', () => {
  it('ends with 1 and says the figure where a bound holds', async () => {
    const { code, out, err } = await gated('estimate', ['co2ePerEmployee > 300'], '-f', 'json');
    const { value } = JSON.parse(out).baseline.co2eKgPerEmployeeYear;
    expect(value).toBeGreaterThan(300);
    expect(code).toBe(1);
    expect(oneLine(err)).toMatch(/^--fail-on “co2ePerEmployee > 300” holds: co2ePerEmployee is 530 kg \(\d+–\d+\)\.$/);
  });

  it('ends with 0 and says nothing where none does', async () => {
    const { code, err } = await gated('estimate', ['co2ePerEmployee > 3000', 'responseRate < 10%']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('of several bounds each that holds is said', async () => {
    const { code, err } = await gated('estimate', ['respondents < 5', 'respondents > 5', 'soloCarShare > 1%']);
    expect(code).toBe(1);
    expect(err.match(/--fail-on/g)).toHaveLength(2);
  });

  it('a figure that is not known fails, and says what would make it known', async () => {
    const run = await runTool(['estimate', 'demo-employer.csv', '--fail-on', 'responseRate < 10%', '--lang', 'sv']);
    expect(run.code).toBe(1);
    expect(oneLine(run.err)).toBe(
      '--fail-on ”responseRate < 10%” går inte att avgöra; okänt: responseRate. Ange --headcount.',
    );
  });

  it('a misspelt figure is refused before the survey is read, with the nearest', async () => {
    const { code, out, err } = await gated('estimate', ['co2ePerEmploye > 3'], '--lang', 'en');
    expect([code, out]).toEqual([2, '']);
    expect(oneLine(err)).toMatch(/“co2ePerEmploye”.*“co2ePerEmployee”.*soloCarShare/);
  });
});

describe('simulate, report and track', () => {
  const plan = ['-m', 'showers=2', '--draws', '0'];

  it.each(['simulate', 'report'])('%s takes bounds on what is saved', async (command) => {
    const failed = await gated(command, ['savedShare < 20%'], ...plan);
    expect({ code: failed.code, err: oneLine(failed.err) }).toEqual({
      code: 1,
      err: expect.stringMatching(/“savedShare < 20%” holds: savedShare is /),
    });
    expect(failed.out).not.toBe('');
    expect((await gated(command, ['savedShare > 20%'], ...plan)).code).toBe(0);
  });

  it('without draws the ends of a range are not known', async () => {
    const { code, err } = await gated('simulate', ['savedShare.low < 20%'], ...plan);
    expect({ code, err: oneLine(err) }).toMatchObject({
      code: 1,
      err: expect.stringContaining('not known: savedShare.'),
    });
  });

  it('track takes bounds on changes', async () => {
    const rounds = ['track', 'demo-employer.csv', 'demo-2028.csv', '--headcount', '240', '--lang', 'en'];
    const { code, out, err } = await runTool([...rounds, '-f', 'json', '--fail-on', 'co2ePerEmployeeChange < 0']);
    const { difference } = JSON.parse(out).perEmployee;
    expect(code).toBe(difference < 0 ? 1 : 0);
    expect(err.includes('co2ePerEmployeeChange is')).toBe(difference < 0);
    expect((await runTool([...rounds, '--fail-on', 'behindTarget > 0'])).code).toBe(1);
  });
});

describe('optimise, compare and network', () => {
  it('optimise takes bounds on the best plan', async () => {
    const lines = ['optimise', ...survey, '--budget', '200000'];
    const { code, out, err } = await runTool([...lines, '-f', 'json', '--fail-on', 'savedTonnes < 1000']);
    const { best } = JSON.parse(out);
    expect(code).toBe(1);
    expect(oneLine(err)).toMatch(/“savedTonnes < 1000” holds: savedTonnes is [\d.]+ tonnes\.$/);
    expect(Number(/is ([\d.]+) tonnes/.exec(oneLine(err))?.[1])).toBeCloseTo(best.savedCo2eKgPerYear / 1000, 1);
    expect((await runTool([...lines, '--fail-on', 'costPerYear > 200000'])).code).toBe(0);
  });

  it('compare judges each employer and names those of whom a bound holds', async () => {
    const files = ['compare', 'demo-employer.csv', 'council.csv', '--lang', 'sv'];
    const { employers } = JSON.parse((await runTool([...files, '-f', 'json'])).out);
    const [low, high] = employers
      .map(({ name, co2eKgPerEmployeeYear }: never) => ({
        name,
        kg: (co2eKgPerEmployeeYear as { value: number }).value,
      }))
      .sort((a: { kg: number }, b: { kg: number }) => a.kg - b.kg);
    const bound = `co2ePerEmployee > ${(low.kg + high.kg) / 2}`;
    const { code, err } = await runTool([...files, '--fail-on', bound]);
    expect(code).toBe(1);
    expect(oneLine(err)).toContain(`gäller för ${high.name}: co2ePerEmployee är `);
    expect(oneLine(err)).not.toContain(`för ${low.name}`);
    expect((await runTool([...files, '--fail-on', `aboveMedian > ${high.kg}`])).err).not.toContain('--fail-on');
  });

  it('an anonymous comparison names nobody, and does not know what it withholds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'resplan-gate-'));
    const files = [
      'compare',
      'demo-employer.csv',
      'council.csv',
      '--lang',
      'en',
      '--anonymous',
      join(folder, 'key.json'),
    ];
    const { code, err } = await runTool([...files, '--fail-on', 'headcount > 1', '--fail-on', 'co2ePerEmployee > 1']);
    rmSync(folder, { recursive: true, force: true });
    expect(code).toBe(1);
    expect(oneLine(err)).toMatch(/“headcount > 1” cannot be judged of A; not known: headcount\.(?! Give)/);
    expect(oneLine(err)).toMatch(/“co2ePerEmployee > 1” holds of B: co2ePerEmployee is \d/);
    expect(err).not.toMatch(/demo-employer|council/);
  });

  it('network takes bounds on commitments, change and portfolio, and knows no others', async () => {
    const status = ['network', 'networks/astad.yaml', '--draws', '0', '--lang', 'en'];
    const { commitments } = JSON.parse((await runTool([...status, '-f', 'json'])).out);
    const judged = await runTool([...status, '--fail-on', `commitmentsOnTrack < ${commitments['on-track'] + 1}`]);
    expect(judged.code).toBe(1);
    expect(oneLine(judged.err)).toContain(`commitmentsOnTrack is ${commitments['on-track']}.`);
    expect((await runTool([...status, '--fail-on', 'reportedShare < 1%'])).code).toBe(0);
    const unknown = await runTool([...status, '--fail-on', 'aboveMedian > 3']);
    expect([unknown.code, unknown.out]).toEqual([2, '']);
    expect(oneLine(unknown.err)).toContain('commitmentsBehind');
  });
});
