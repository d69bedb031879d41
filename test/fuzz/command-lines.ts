/** Command lines to try a changed file with: any command that reads its kind, with any of the options that bear on it. */
import type { Kind } from './originals.ts';
import { oneOf, type Random } from './seeded.ts';

/** What stands beside the changed file in its folder: a sound survey. */
export const besideIt = 'demo-employer.csv';

/** `heavy`: how many in a hundred may be of the commands that take a second or more. */
export function commandLine(file: string, kind: Kind, random: Random, heavy: number): string[] {
  const isHeavy = random(100) < heavy;
  const commands: Record<Kind, () => string[]> = {
    survey: () => [
      ...oneOf(random, isHeavy ? heavyCommands : lightCommands)(file, random),
      ...someOf(random, readingOptions),
    ],
    profile: () => oneOf(random, isHeavy ? heavyCommands : [...lightCommands, comparison])(file, random),
    plan: () => [...oneOf(random, isHeavy ? heavyCommands : planCommands)(besideIt, random), '--plan', file],
    factors: () => [...oneOf(random, [estimate, scenario])(besideIt, random), '--factors', `./${file}`],
    measures: () => [...oneOf(random, [scenario, measures])(besideIt, random), '--measures', file],
    headcounts: () => ['compare', besideIt, '--headcounts', file],
  };
  return [...commands[kind](), '--lang', oneOf(random, ['sv', 'en'])];
}

type Command = (file: string, random: Random) => string[];

const estimate: Command = (file, random) => [
  'estimate',
  file,
  ...format(random, ['text', 'json', 'md', 'csv']),
  ...footprint(random),
];
const check: Command = (file, random) => ['check', file, ...(random(3) === 0 ? ['--problems', '-'] : [])];
const profile: Command = (file, random) => ['profile', file, ...(random(2) === 0 ? ['--share'] : [])];
const explain: Command = (file, random) => [
  'explain',
  oneOf(random, ['total', 'bil', 'bus']),
  file,
  ...format(random, ['text', 'json']),
];
const comparison: Command = (file, random) => ['compare', file, besideIt, ...format(random, ['text', 'json', 'csv'])];
const measures: Command = (_, random) => ['measures', ...format(random, ['text', 'json'])];
const scenario: Command = (file, random) => [
  'simulate',
  file,
  '--draws',
  String(random(2) * 20),
  '-m',
  'bike-racks=40',
  ...format(random, ['text', 'json']),
  ...footprint(random),
];
const report: Command = (file, random) => [
  'report',
  file,
  '--draws',
  '0',
  ...format(random, ['text', 'md', 'json', 'csv', 'html', 'xlsx']),
];
const optimise: Command = (file, random) => [
  'optimise',
  file,
  '--headcount',
  '240',
  ...format(random, ['text', 'json']),
];
const track: Command = (file) => ['track', besideIt, file, '--headcount', '240'];

const lightCommands = [estimate, estimate, check, check, profile, explain, scenario];
const heavyCommands = [report, report, optimise, comparison, track];
const planCommands: Command[] = [
  () => ['plan', 'check'],
  () => ['plan', 'set', 'workplace.headcount=90'],
  estimate,
  scenario,
];

const readingOptions: readonly string[][] = [
  ...[
    ['--unit', 'km'],
    ['--unit', 'mil'],
    ['--multi', 'even'],
    ['--speed', 'car=40'],
    ['--delimiter', ';'],
    ['--winter-weeks', '0'],
  ],
  ...[
    ['--map', 'id=-'],
    ['--year', '2026'],
  ],
];

function footprint(random: Random): string[] {
  return someOf(random, [
    ...[
      ['--headcount', '5'],
      ['--headcount', '240'],
      ['--headcount', '10000000'],
      ['--min-group', '3'],
    ],
    ...[
      ['--outliers', 'include'],
      ['--impute', 'mean'],
      ['--weeks', '1'],
      ['--scope', 'tank-to-wheel'],
      ['--by', 'site'],
    ],
  ]);
}

function format(random: Random, formats: readonly string[]): string[] {
  return ['--format', oneOf(random, formats)];
}

function someOf(random: Random, options: readonly string[][]): string[] {
  return options.filter(() => random(4) === 0).flat();
}
