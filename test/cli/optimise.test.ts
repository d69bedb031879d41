import { describe, expect, test } from 'vitest';
import { optimiseReportSchema } from '../../src/report/optimised-schema.ts';
import { oneLine, runSaying, runTool } from './run-tool.ts';

const survey = 'demo-employer.csv';
const forbidden = [
  'cycling-challenge',
  'bike-service',
  'flexible-pass',
  'transit-trial',
  'carpool-parking',
  'test-cyclists',
];
/** A third of the catalogue left out: the search is as exact, and sixty times as fast. */
const few = [survey, ...forbidden.flatMap((id) => ['--forbid', id])];

async function found(...args: string[]) {
  const run = await runTool(['optimise', ...few, '--format', 'json', ...args]);
  expect(run).toMatchObject({ code: 0, err: '' });
  const read = optimiseReportSchema.safeParse(JSON.parse(run.out));
  expect(read.error).toBeUndefined();
  if (!read.data?.best) throw new Error('no plan');
  return read.data;
}

describe('the best plan', () => {
  test('is within the budget, and another krona less would cost a saving', async () => {
    const { best, frontier, neighbours } = await found('--budget', '60000');
    expect(best.costPerYear).toBeLessThanOrEqual(60000);
    expect(frontier.filter((plan) => plan.costPerYear <= 60000).at(-1)).toEqual(best);
    for (const { admissible, change, savedChangeKgPerYear } of neighbours) {
      if (admissible && change === 'add') expect(savedChangeKgPerYear).toBeLessThanOrEqual(0);
    }
  });

  test('meets the target, with what is required and without what is forbidden', async () => {
    const { best, targetMet, targetFrom } = await found(
      '--target',
      '8%',
      '--require',
      'showers',
      '--forbid',
      'parking-charge',
    );
    const ids = best.measures.map(({ id }) => id);
    expect(targetMet).toBe(true);
    expect(targetFrom).toBe('option');
    expect(best.savedShare).toBeGreaterThanOrEqual(0.08);
    expect(ids).toContain('showers');
    for (const id of [...forbidden, 'parking-charge']) expect(ids).not.toContain(id);
  });

  test('takes one of the sizes to try', async () => {
    const { best } = await found('--budget', '1e6', '--require', 'showers', '--sizes', 'showers=1,3');
    expect([1, 3]).toContain(best.measures.find(({ id }) => id === 'showers')?.size);
  });

  test('net of charges costs less than gross', async () => {
    const net = await found('--target', '5%', '--require', 'parking-charge', '--net');
    expect(net.net).toBe(true);
    expect(net.best.costPerYear).toBeLessThan(0);
  });

  test('the frontier rises, and its steps cost ever more per tonne', async () => {
    const { frontier, steps, flattening, best } = await found('--target', '99%');
    for (const [i, plan] of frontier.slice(1).entries()) {
      expect(plan.costPerYear).toBeGreaterThan(frontier[i]?.costPerYear ?? 0);
      expect(plan.savedCo2eKgPerYear).toBeGreaterThan(frontier[i]?.savedCo2eKgPerYear ?? 0);
    }
    const perTonne = steps.flatMap(({ costPerExtraTonne }) => costPerExtraTonne ?? []);
    expect(perTonne).toEqual([...perTonne].sort((a, b) => a - b));
    expect(frontier.at(-1)).toEqual(best);
    expect(flattening?.shareOfMost).toBeGreaterThanOrEqual(0.8);
  });
});

describe('what cannot be searched', () => {
  test.each([
    [['--require', 'shower'], 'There is no measure “shower”. Did you mean “showers”?'],
    [['--forbid', 'bus-lane'], 'There is no measure “bus-lane”.'],
    [['--require', 'bike-racks', '--require', 'secure-bike-parking'], 'Two required measures do not go together.'],
    [['--require', 'showers', '--forbid', 'showers'], 'both required and forbidden'],
    [['--require', 'showers', '--budget', '1'], 'costs more than the budget'],
    [['--sizes', 'showers=0'], 'showers: the size “0” is not possible. It takes 1–1000'],
    [['--sizes', 'showers'], '--sizes cannot be “showers”'],
    [['--target', '120%'], '--target cannot be “120%”'],
  ])('%j', async (args, message) => {
    const run = await runSaying(['optimise', ...few, '--lang', 'en', ...args]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(message);
  });

  test('too many plans: how many, and what to leave out', async () => {
    const sizes = ['bike-racks=1,2,3,4,5', 'showers=1,2,3,4', 'transit-pass=1,2,3,4', 'flexible-pass=1,2,3'];
    const run = await runSaying(['optimise', survey, '--lang', 'en', ...sizes.flatMap((one) => ['--sizes', one])]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/There are \d+ plans to compare; 4000000 is the most\. Leave some out: --forbid /);
  });

  test('a survey without distances has no plans', async () => {
    const run = await runTool(['optimise', 'without-distance.csv', '--format', 'json']);
    expect(run.code).toBe(1);
    expect(optimiseReportSchema.parse(JSON.parse(run.out))).toMatchObject({ best: null, frontier: [] });
  });
});

describe('in text', () => {
  test.each([
    ['sv', 'Ingen plan sparar 90 %: här går det att spara högst', 'Mest för pengarna', '◄ planen ovan'],
    ['en', 'No plan saves 90%:', 'Most for the money', '◄ the plan above'],
  ])('a target out of reach is no proposal to buy everything (%s)', async (lang, ...texts) => {
    const { code, out } = await runTool(['optimise', ...few, '--headcount', '240', '--target', '90%', '--lang', lang]);
    expect(code).toBe(0);
    const line = oneLine(out).replaceAll('\u00a0', ' ');
    for (const text of texts) expect(line).toContain(text);
    expect(out.split('\n').filter((one) => one.length > 80)).toEqual([]);
  });

  test('an assumed target is said, and the next command can be run', async () => {
    const { out } = await runTool(['optimise', ...few, '--lang', 'en']);
    expect(out).toContain('No target was given: 20% is assumed.');
    const command = out.slice(out.indexOf('resplan simulate')).replaceAll('\\\n', ' ');
    const run = await runTool([...command.trim().split(/\s+/).slice(1), '--draws', '0']);
    expect(run).toMatchObject({ code: 0, err: '' });
  });
});
