/** Every fixture through the commands, now in one language, now in the other: nothing shown that must not be, and every row accounted for. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/reference/measures/catalogue.ts';
import { fixtures, runTool } from '../cli/run-tool.ts';
import { surveyOriginals } from './originals.ts';
import { formatOf, outputFaults } from './output-faults.ts';

const surveys = surveyOriginals()
  .map(({ name }) => name)
  .filter((name) => existsSync(join(fixtures, name)));
const demo = 'demo-employer.csv';
const rounds = [demo, 'demo-2028.csv', '--headcount', '240'];
const measures = [
  'bike-racks=40',
  'showers=2',
  'remote-days=1:0.4',
  'transit-pass=300',
  'ev-charging=8',
  'e-bike-benefit',
  'parking-charge=20',
];
const plan = measures.flatMap((measure) => ['-m', measure]);

/** The words are held by the tests of i18n; here each language has every other command. */
async function faultsOf(args: string[]): Promise<string[]> {
  const language = args.join().length % 2 === 0 ? 'sv' : 'en';
  return outputFaults(await runTool([...args, '--lang', language], { env: { RESPLAN_DEBUG: '1' } }), formatOf(args));
}

describe.each(surveys)('%s', (survey) => {
  it.each([
    ['check', survey, '--strict', '--problems', '-'],
    ['estimate', survey, '--format', 'json', '--by', 'site', '--min-group', '3', '--outliers', 'include'],
    [
      'estimate',
      survey,
      '--headcount',
      '500',
      '--impute',
      'mean',
      '--unit',
      'km',
      '--multi',
      'even',
      '--speed',
      'car=40',
    ],
    ['profile', survey, '--share', '--min-group', '3'],
    ['explain', 'total', survey, '--headcount', '400', '--min-group', '3'],
    ['explain', 'car', survey, '--min-group', '3', '--format', 'json'],
    [
      'simulate',
      survey,
      '--headcount',
      '400',
      '--draws',
      '5',
      '--min-group',
      '3',
      '--format',
      'json',
      '-m',
      'bike-racks=40',
    ],
  ])('%s %s %s %s %s', async (...args) => {
    expect(await faultsOf(args.filter((word) => word !== undefined))).toEqual([]);
  });
});

describe('all else', () => {
  it.each(
    [
      ...['text', 'json', 'csv'].map((format) => [
        'compare',
        demo,
        'council.csv',
        'several-employers.csv',
        'minutes-only.csv',
        '--min-group',
        '3',
        '--format',
        format,
      ]),
      ...['text', 'json'].map((format) => ['track', ...rounds, '--format', format]),
      ...['text', 'json'].map((format) => [
        'simulate',
        demo,
        ...plan,
        '--draws',
        '20',
        '--headcount',
        '240',
        '--target',
        '20%',
        '--format',
        format,
      ]),
      ...['text', 'json', 'md', 'csv'].map((format) => [
        'report',
        demo,
        ...plan,
        '--draws',
        '20',
        '--headcount',
        '240',
        '--format',
        format,
      ]),
      ['report', 'council.csv', '--draws', '5', '--min-group', '3', '--target', '90%', '--format', 'json'],
      ['report', 'winter-and-summer.csv', '--draws', '0', '--min-group', '3', '--format', 'json', '-m', 'bike-racks'],
      [
        'report',
        'access-and-willingness.csv',
        '--draws',
        '0',
        '--min-group',
        '3',
        '--format',
        'md',
        '-m',
        'transit-trial=10',
      ],
      ['report', '--plan', 'plans/demo.yaml', demo, '--draws', '0', '--format', 'json'],
      [
        'estimate',
        'personas/two-sites.csv',
        '--plan',
        'personas/two-sites.yaml',
        '--by',
        'site',
        '--min-group',
        '3',
        '--format',
        'json',
      ],
      ['optimise', demo, '--headcount', '240', '--budget', '200000', '--format', 'json'],
      [
        'optimise',
        demo,
        '--headcount',
        '240',
        '--target',
        '15%',
        '--net',
        '--require',
        'showers',
        '--forbid',
        'parking-charge',
      ],
      ['factors', 'uk', '--electricity', 'eu', '--format', 'json'],
      ...['text', 'json'].map((format) => ['measures', '--format', format]),
      ...['bike-racks', 'e-bike-benefit', 'remote-days', 'parking-cash-out', 'travel-advice'].map((id) => [
        'measures',
        id,
      ]),
      ['measures', 'bike-racks', '--format', 'json'],
      ['questionnaire', '--headcount', '240', '--margin', '5'],
    ].map((args) => [args.join(' '), args] as const),
  )('resplan %s', { timeout: 60_000 }, async (_, args) => {
    expect(await faultsOf([...args])).toEqual([]);
  });

  it.each(catalogue.map(({ id }) => id))('resplan measures %s', async (id) => {
    expect(await faultsOf(['measures', id])).toEqual([]);
    expect(await faultsOf(['measures', id, '--format', 'json'])).toEqual([]);
  });
});

describe('with a plan and surveys of its own', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'resplan-every-'));
  afterAll(() => rmSync(cwd, { recursive: true }));
  const surveysOfPlan = `surveys:
  - { file: ${join(fixtures, demo)}, year: 2026 }
  - { file: ${join(fixtures, 'demo-2028.csv')}, year: 2028, headcount: 250 }
`;
  const plans: Record<string, string> = {
    rounds: `workplace: { headcount: 240 }
${surveysOfPlan}targets: [{ year: 2030, reduction: 0.2 }, { year: 2035, reduction: 0.5 }]
measures:
  - { id: bike-racks, size: 40, status: done }
  - { id: showers, size: 2, status: started }
  - { id: remote-days, size: '1:0.4', status: decided }
  - { id: parking-charge, size: 20, status: dropped }
`,
    late: `workplace: { headcount: 240 }\n${surveysOfPlan}targets: [{ year: 2027, reduction: 0.02 }]\n`,
    bare: surveysOfPlan,
    euro: `workplace: { headcount: 240 }
surveys: [{ file: ${join(fixtures, demo)} }]
prices: { currency: EUR, measures: { bike-racks: { investment: 200, yearly: 10 } } }
assumptions: { mortalityPer100000: 180, valueOfLife: 40000000 }
facilities: { bike-racks: 30, ev-charging: 4 }
`,
  };
  for (const [name, content] of Object.entries(plans)) writeFileSync(join(cwd, `${name}.yaml`), content);
  const table = (header: string, rows: (i: number) => string, count = 24) =>
    `${header}\n${Array.from({ length: count }, (_, i) => `${rows(i)}\n`).join('')}`;
  const surveysBeside: Record<string, string> = {
    // weights, days and distances that cannot be, and both distances asked
    odd: table('ID;Avstånd (km);Avstånd tur och retur (km);Färdmedel;Dagar per vecka;Vikt', (i) =>
      [
        i,
        ['5', 'x', '', '3-5'][i % 4],
        ['10', 'tio mil', '', 'y'][i % 4],
        ['Bil', 'Buss', 'Cykel'][i % 3],
        ['5', '9', '0', 'ibland'][i % 4],
        ['1', '-2', 'x', '0'][i % 4],
      ].join(';'),
    ),
    winter: table(
      'Avstånd (km);Färdmedel vinter;Färdmedel sommar',
      (i) => `${i};${['Buss', '', 'Bil'][i % 3]};${['Cykel', 'Gång', ''][i % 3]}`,
    ),
    onlyWinter: table(
      'Avstånd (km);Färdmedel;Färdmedel vinter',
      (i) => `${i};${['Cykel', '', 'Bil 3 personer'][i % 3]};${['Buss', 'Bil', ''][i % 3]}`,
    ),
    departments: table(
      'Arbetsgivare;Arbetsplats;Avdelning;Avstånd (km);Färdmedel',
      (i) =>
        [
          ['Acme', 'Bolaget'][i % 2],
          ['Norr', 'Syd'][(i >> 1) % 2],
          ['A', 'B'][(i >> 2) % 2],
          i,
          ['Bil', 'Diesel', 'elbil', 'Tåg'][i % 4],
        ].join(';'),
      80,
    ),
    ids: table('Svarsid;Avstånd (km);Färdmedel', (i) => `id${i % 4000};${i % 30};Bil`, 5000),
    home: table('Avstånd (km);Färdmedel;Dagar per vecka', () => '12;Distansarbete;0'),
    importIds: table(
      'ResponseId,Q1,Q2\n"{""ImportId"":""_id""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"',
      (i) => `R${i},${i} km,Bus`,
    ),
    grids: table(
      ['Avstånd (km)', ...['Bil', 'Buss', 'Cykel'].map((mode) => `Hur många dagar i veckan reser du så här? [${mode}]`)]
        .concat(
          ['Dusch', 'Billigare månadskort', 'Månskensfärd'].map(
            (wish) => `Vad skulle få dig att resa annorlunda? [${wish}]`,
          ),
        )
        .concat(['Tar för lång tid', 'Månsken'].map((barrier) => `Vad hindrar dig från att cykla? [${barrier}]`))
        .join(';'),
      (i) => [i, i % 6, (i + 1) % 2, '', 'Ja', 'Nej', 'Ja', 'Ja', ''].join(';'),
    ),
    unknown: table('Avstånd (km);Färdmedel', (i) => `${i};${['Rullskridskor', 'Bil', 'Bil'][i % 3]}`),
  };
  for (const [name, content] of Object.entries(surveysBeside)) writeFileSync(join(cwd, `${name}.csv`), content);
  const own = (name: string) => join(cwd, `${name}.csv`);

  it.each(Object.keys(surveysBeside))('%s', async (name) => {
    for (const args of [
      ['check', own(name)],
      ['estimate', own(name), '--by', 'department', '--min-group', '3', '--format', 'json'],
      ['estimate', own(name), '--by', 'employer', '--min-group', '3', '--outliers', 'include'],
      ['profile', own(name), '--share', '--min-group', '3'],
      ['explain', 'total', own(name), '--headcount', '7000', '--min-group', '3', '--impute', 'mean'],
      [
        'simulate',
        own(name),
        '-m',
        'bike-racks=40',
        '-m',
        'ev-charging=3',
        '--draws',
        '10',
        '--min-group',
        '3',
        '--format',
        'json',
      ],
      ['report', own(name), '-m', 'remote-days=1:0.4', '--draws', '0', '--min-group', '3', '--format', 'json'],
      ['track', demo, own(name), '--min-group', '3', '--format', 'json'],
    ])
      expect([args.join(' '), ...(await faultsOf(args))]).toEqual([args.join(' ')]);
  });
  writeFileSync(join(cwd, 'one.csv'), 'demo-employer;240\npipe;10\n');
  writeFileSync(join(cwd, 'heads.csv'), 'Name;Headcount\ndemo-employer;240\nNobody;4\n');

  it.each([
    ['track', '--plan', join(cwd, 'rounds.yaml')],
    ['track', '--plan', join(cwd, 'late.yaml'), '--format', 'json'],
    ['track', '--plan', join(cwd, 'bare.yaml'), '--format', 'json'],
    ['report', '--plan', join(cwd, 'rounds.yaml'), '--draws', '0', '--format', 'md'],
    ['simulate', '--plan', join(cwd, 'euro.yaml'), '--draws', '5', '--format', 'json', '-m', 'bike-racks=40'],
    ['simulate', '--plan', join(cwd, 'euro.yaml'), '--draws', '0', '-m', 'showers=2', '-m', 'transit-pass=300'],
    [
      'compare',
      demo,
      'without-distance.csv',
      'pipe.csv',
      'council.csv',
      '--headcounts',
      join(cwd, 'heads.csv'),
      '--format',
      'json',
    ],
    [
      'optimise',
      demo,
      '--headcount',
      '240',
      '--target',
      '10%',
      '--require',
      'bike-racks',
      '--require',
      'secure-bike-parking',
    ],
    ['optimise', demo, '--headcount', '240', '--budget', '1', '--require', 'showers'],
    ['optimise', join(cwd, 'home.csv'), '--headcount', '240', '--target', '10%'],
    ['compare', join(cwd, 'departments.csv'), '--min-group', '3', '--format', 'json'],
    ['compare', 'without-distance.csv', 'personas/no-distances.csv', '--min-group', '3', '--format', 'json'],
    ['compare', demo, 'pipe.csv', '--headcounts', join(cwd, 'one.csv'), '--format', 'json'],
    ['compare', join(cwd, 'home.csv'), join(cwd, 'unknown.csv'), join(cwd, 'winter.csv'), '--format', 'json'],
    ['compare', demo, 'several-employers.csv', 'unknown-modes.csv', '--headcounts', join(cwd, 'heads.csv')],
  ])('%s %s %s', { timeout: 60_000 }, async (...args) => {
    expect(await faultsOf(args.filter((word) => word !== undefined))).toEqual([]);
  });
});

describe('columns given by hand', () => {
  const given = (field: string, header: string) => ['check', 'pipe.csv', '--map', `${field}=${header}`];
  it.each([
    [given('distance', 'avstånd_km'), 0],
    [given('distance', 'Avstånd km'), 0],
    [given('distance', 'avstand_km'), 2],
    [given('days', '-'), 0],
    [given('distance', 'no such column'), 2],
    [given('distanse', 'avstånd_km'), 2],
    [given('has:bike', 'no such column'), 2],
    [given('willing:showers', 'avstånd_km'), 0],
    [given('barrier:weather', 'avstånd_km'), 0],
    [given('tick:car', 'avstånd_km'), 0],
    [given('tick:rocket', 'avstånd_km'), 2],
    [given('constructor', 'avstånd_km'), 2],
  ] as const)('%s ends with %i', async (args, code) => {
    const run = await runTool([...args, '--lang', 'en']);
    expect(outputFaults(run)).toEqual([]);
    expect(run.code === 2 ? 2 : 0).toBe(code);
  });
});
