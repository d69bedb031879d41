/** Every fixture through the commands, now in one language, now in the other: nothing shown that must not be, and every row accounted for. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTold } from '../cli/run-in-process.ts';
import { fixtures } from '../cli/run-tool.ts';
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
  return outputFaults(await runTold([...args, '--lang', language]), formatOf(args));
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
});
