import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { simulateReportSchema } from '../../src/report/scenario-schema.ts';
import { oneLine, runSaying, runTool } from './run-tool.ts';

const survey = 'demo-employer.csv';
const plain = ['--lang', 'en', '--draws', '0'];

function fileWith(name: string, text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'resplan-')), name);
  writeFileSync(file, text);
  return file;
}

async function scenarioOf(...args: string[]) {
  const run = await runTool(['simulate', ...args, '--format', 'json']);
  expect(run.err).toBe('');
  const read = simulateReportSchema.safeParse(JSON.parse(run.out));
  expect(read.error).toBeUndefined();
  return { ...run, scenario: read.data?.scenario ?? null };
}

describe('what is asked for', () => {
  test('sizes with their units, in both languages', async () => {
    const measures = ['bike-racks=40', 'showers=1', 'transit-pass=300', 'remote-days=1:0.4', 'cycling-challenge=10%'];
    const args = ['simulate', survey, '--draws', '0', ...measures.flatMap((one) => ['-m', one])];
    const sv = oneLine((await runTool([...args, '--lang', 'sv'])).out);
    for (const text of ['40 platser', '1 dusch', '300 kr/mån', '1 dag/v × 40 %', '10 % av personalen']) {
      expect(sv).toContain(text.replaceAll('\u00a0', ' '));
    }
    const en = oneLine((await runTool([...args, '--lang', 'en'])).out);
    for (const text of ['40 places', '1 shower', 'SEK 300 a month', '1 day a week × 40%', '10% of staff']) {
      expect(en).toContain(text);
    }
  });

  test.each([
    [
      'an unknown id, with the closest',
      ['-m', 'bike-rack=3'],
      'There is no measure “bike-rack”. Did you mean “bike-racks”?',
    ],
    [
      'a size above its range',
      ['-m', 'bike-racks=99999'],
      'bike-racks: the size “99999” is not possible. It takes 1–10000',
    ],
    ['half a place', ['-m', 'bike-racks=2.5'], 'bike-racks: the size “2.5” is not possible. It takes 1–10000'],
    ['a size that is no number', ['-m', 'showers=two'], 'showers: the size “two” is not possible. It takes 1–1000'],
    [
      'an uptake out of range',
      ['-m', 'remote-days=1:4'],
      'remote-days: the size “1:4” is not possible. It takes 0.1–5:1–100% (1:40%)',
    ],
    [
      'a size of what has none',
      ['-m', 'e-bike-benefit=3'],
      'e-bike-benefit: the size “3” is not possible. It takes -m e-bike-benefit',
    ],
    [
      'two that exclude each other',
      ['-m', 'bike-racks=3', '-m', 'secure-bike-parking=4'],
      'bike-racks and secure-bike-parking do not go together: choose one.',
    ],
    ['the same twice', ['-m', 'showers=3', '-m', 'showers=4'], 'showers is given twice.'],
  ])('%s cannot run', async (_, measures, message) => {
    const run = await runSaying(['simulate', survey, ...plain, ...measures]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(message);
  });

  test('no measures: says how to add some', async () => {
    const run = await runTool(['simulate', survey, '--lang', 'sv']);
    expect(run.code).toBe(0);
    expect(oneLine(run.out)).toMatch(/^Inga åtgärder\. Lägg till några: -m bike-racks=40/);
  });

  test('without a size the recommended one is taken, and that is said', async () => {
    const { scenario } = await scenarioOf(survey, '--draws', '0', '-m', 'showers', '-m', 'bike-racks=40');
    expect(scenario?.measures).toMatchObject([
      { id: 'showers', sizeBy: 'recommended', unit: 'showers' },
      { id: 'bike-racks', size: 40, sizeBy: 'given', argument: 'bike-racks=40' },
    ]);
    expect(scenario?.measures[0]?.size).toBeGreaterThan(1);
    const run = await runTool(['simulate', survey, ...plain, '-m', 'showers']);
    expect(oneLine(run.out)).toContain(
      'No size was given for Showers and changing rooms: counted with the recommended',
    );
  });

  test('a measure of the user’s own, by its name', async () => {
    const own = fileWith('ours.json', JSON.stringify(shuttle));
    const run = await runTool(['simulate', survey, ...plain, '--measures', own, '-m', 'shuttle-bus']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('Shuttle from the station');
  });

  test('a measure for nobody gives nothing, with the reason', async () => {
    const far = { ...shuttle, eligibility: { ...shuttle.eligibility, minKm: 100 } };
    const own = fileWith('ours.json', JSON.stringify(far));
    const args = [survey, '--draws', '0', '--measures', own, '-m', 'shuttle-bus'];
    const { scenario } = await scenarioOf(...args);
    expect(scenario?.warnings).toContainEqual({
      code: 'nobody-eligible',
      measure: 'shuttle-bus',
      details: { reason: 'distance' },
    });
    const run = await runTool(['simulate', ...args, '--lang', 'en']);
    expect(oneLine(run.out)).toContain('gives nothing here: nobody lives within its distances');
  });
});

describe('the plan file', () => {
  test('its measures, facilities, prices and target are used', async () => {
    const plan = fileWith(
      'resplan.yaml',
      'measures:\n  - {id: showers, size: 2}\n  - {id: bike-racks, size: 9, status: dropped}\nfacilities: {showers: 3}\nprices: {measures: {showers: {perUnit: 0, investment: 0, yearly: 500}}}\ntargets: [{year: 2030, reduction: 0.2}]\n',
    );
    const { scenario } = await scenarioOf(survey, '--draws', '0', '--plan', plan);
    expect(scenario?.measures).toMatchObject([{ id: 'showers', size: 2, costPerYear: 500 }]);
    expect(scenario?.targetShare).toBe(0.2);
    expect(scenario?.sizing).toContainEqual(expect.objectContaining({ what: 'showers', existing: 3, planned: 2 }));
  });

  test('in another currency only what the plan prices has a cost', async () => {
    const plan = fileWith(
      'resplan.yaml',
      'prices: {currency: EUR, measures: {showers: {investment: 9000, yearly: 500}}}\n',
    );
    const priced = [survey, ...plain, '--plan', plan, '-m', 'showers=2'];
    const { scenario } = await scenarioOf(...priced, '-m', 'bike-racks=9');
    expect(scenario?.money).toMatchObject({ currency: 'EUR', unpriced: ['bike-racks'], costPerYear: null });
    expect(scenario?.measures.map(({ costPerYear }) => costPerYear === null)).toEqual([false, true]);
    const run = await runTool(['simulate', ...priced]);
    expect(run.out).toContain('EUR/year');
    expect(run.out).toMatch(/EUR\u00a0[\d,]+ a year, gross/);
  });
});

describe('the range', () => {
  const args = ['simulate', survey, '-m', 'transit-pass=300', '--draws', '500', '--format', 'json', '--target', '1%'];

  test('the same seed gives the same bytes, another one another range', async () => {
    const [first, again, other] = await Promise.all([
      runTool([...args, '--seed', '7']),
      runTool([...args, '--seed', '7']),
      runTool([...args, '--seed', '8']),
    ]);
    expect(again.out).toBe(first.out);
    const saved = ({ out }: { out: string }) => JSON.parse(out).scenario.savedCo2eKgPerYear;
    expect(saved(other).value).toBe(saved(first).value);
    expect(saved(other).low).not.toBe(saved(first).low);
    expect(JSON.parse(first.out).scenario.targetProbability).toBeGreaterThan(0);
  });

  test('without draws there is none', async () => {
    const { scenario } = await scenarioOf(survey, '--draws', '0', '--target', '20%', '-m', 'transit-pass=300');
    expect(scenario).toMatchObject({ targetShare: 0.2, targetProbability: null, draws: 0 });
    expect(scenario?.savedCo2eKgPerYear).toMatchObject({ low: null, high: null });
  });
});

describe('what it is run on', () => {
  const names =
    'measures co2eKgPerYear savedCo2eKgPerYear savedShare targetProbability modes flows sizing warnings'.split(' ');

  test('a survey: every name that is promised', async () => {
    const { scenario } = await scenarioOf(survey, '--draws', '100', '-m', 'transit-pass=300');
    for (const name of names) expect(scenario).toHaveProperty(name);
    expect(scenario?.measures[0]).toMatchObject({
      id: 'transit-pass',
      size: 300,
      aloneCo2eKgPerYear: expect.any(Number),
      shapleyCo2eKgPerYear: expect.any(Number),
      costPerYear: expect.any(Number),
      costPerTonne: expect.any(Number),
      grade: expect.stringMatching(/^[ABCJ]$/),
    });
  });

  test('a shared profile', async () => {
    const profile = join(mkdtempSync(join(tmpdir(), 'resplan-')), 'shared.json');
    await runTool(['profile', survey, '--share', '-o', profile]);
    const { code, scenario } = await scenarioOf(profile, '--draws', '0', '-m', 'transit-pass=300');
    expect(code).toBe(0);
    expect(scenario?.savedCo2eKgPerYear.value).toBeGreaterThan(0);
  });

  test('a survey without distances: nothing to save from, and the data has errors', async () => {
    const { code, scenario } = await scenarioOf('without-distance.csv', '-m', 'showers=2');
    expect({ code, scenario }).toEqual({ code: 1, scenario: null });
  });
});

test.each(['sv', 'en'])('no line is wider than the terminal (%s)', async (lang) => {
  const args = [
    '-m',
    'flexible-pass',
    '-m',
    'transit-pass',
    '-m',
    'parking-charge',
    '-m',
    'ev-charging',
    '-m',
    'showers',
  ];
  const { out } = await runTool(['simulate', survey, '--lang', lang, '--draws', '50', '--headcount', '240', ...args]);
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

const grade = { grade: 'J', note: 'Ours' };
const shuttle = {
  id: 'shuttle-bus',
  label: 'Shuttle from the station',
  summary: 'A bus from the station.',
  nature: 'facility',
  eligibility: { inWords: 'Everyone', minKm: 5, maxKm: null, travelBy: 'anyone' },
  effect: {
    kind: 'oddsRatio',
    targets: ['transit'],
    oddsRatio: { low: 1, central: 1.2, high: 1.5, basis: grade },
    size: null,
  },
  costs: [],
  costNote: 'The bus company pays.',
  life: { years: 1, basis: grade },
  standsBehind: ['employer'],
  firstSteps: ['Ask who would ride', 'Tender', 'Start'],
  indicator: 'Riders a day',
};
