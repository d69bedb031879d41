/** --fail-on: the result is written all the same, a line says which bound, and the code is 1. */
import { describe, expect, it } from 'vitest';
import { ResplanError } from '../../src/resplan-error.ts';
import { runInProcess } from './run-in-process.ts';
import { oneLine } from './run-tool.ts';

const survey = ['demo-employer.csv', '--headcount', '240', '--lang', 'en'];
const gated = (command: string, bounds: string[], ...options: string[]) =>
  runInProcess([command, ...survey, ...options, ...bounds.flatMap((bound) => ['--fail-on', bound])]);

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
    const run = await runInProcess([
      'estimate',
      'demo-employer.csv',
      '--fail-on',
      'responseRate < 10%',
      '--lang',
      'sv',
    ]);
    expect(run.code).toBe(1);
    expect(oneLine(run.err)).toBe(
      '--fail-on ”responseRate < 10%” går inte att avgöra; okänt: responseRate. Ange --headcount.',
    );
  });

  it('a misspelt figure is refused before the survey is read, with the nearest', async () => {
    const refused = gated('estimate', ['co2ePerEmploye > 3']).catch((error) => error);
    const error = (await refused) as ResplanError;
    expect(error).toBeInstanceOf(ResplanError);
    expect(error.code).toBe('gate-invalid');
    expect(error.details).toMatchObject({ reason: 'name', closest: 'co2ePerEmployee' });
    expect(error.details.known).toContain('soloCarShare');
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
    const { code, out, err } = await runInProcess([...rounds, '-f', 'json', '--fail-on', 'co2ePerEmployeeChange < 0']);
    const { difference } = JSON.parse(out).perEmployee;
    expect(code).toBe(difference < 0 ? 1 : 0);
    expect(err.includes('co2ePerEmployeeChange is')).toBe(difference < 0);
    expect((await runInProcess([...rounds, '--fail-on', 'behindTarget > 0'])).code).toBe(1);
  });
});
