/** What is mutated: every fixture, the public surveys where they are at hand, and the other kinds of files that are read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fixtures, root, runTool } from '../cli/run-tool.ts';

export type Kind = 'survey' | 'profile' | 'plan' | 'factors' | 'measures' | 'headcounts';

export interface Original {
  name: string;
  kind: Kind;
  bytes: Uint8Array;
}

export const realSurveys = join(root, '../shared/real-surveys');

const measure = {
  ...{ id: 'shuttle-bus', label: 'Shuttle bus', summary: 'A bus from the station.', nature: 'facility' },
  eligibility: { inWords: 'Everyone', minKm: 5, maxKm: null, travelBy: 'anyone' },
  effect: {
    kind: 'oddsRatio',
    targets: ['transit'],
    oddsRatio: { low: 1, central: 1.2, high: 1.5, basis: { grade: 'J', note: 'Our own estimate' } },
    size: null,
  },
  costs: [],
  life: { years: 1, basis: { grade: 'J', note: 'Our own estimate' } },
  ...{ standsBehind: ['employer'], firstSteps: ['Ask'], indicator: 'Riders a day' },
};

const factors = `id: ours
extends: se
label: Kommunens faktorer
weeksPerYear: 44
factors:
  - { mode: bus, value: 102.15, unit: gCO2e/pkm, source: Our operator, grade: A, year: 2024 }
  - { mode: car, value: 150, unit: gCO2e/vkm, source: Our fleet }
`;

/** Those of surveys alone, which the tests of the reader take. */
export function surveyOriginals(): Original[] {
  const real = existsSync(realSurveys) ? readdirSync(realSurveys).map((name) => join(realSurveys, name)) : [];
  const own = readdirSync(fixtures).map((name) => join(fixtures, name));
  const personas = readdirSync(join(fixtures, 'personas')).map((name) => join(fixtures, 'personas', name));
  return [...own, ...personas, ...real]
    .filter((path) => /\.(csv|xlsx|xls|png|pdf)$/.test(path))
    .sort()
    .map((path) => ({ name: basename(path), kind: 'survey', bytes: readFileSync(path) }));
}

/** Surveys first; of the other kinds, which are few, each several times, so that a fourth of all are of them. */
export async function originals(): Promise<Original[]> {
  const others: Original[] = [
    ...['plans/demo.yaml', 'personas/two-sites.yaml'].map((path) =>
      of('plan', path, readFileSync(join(fixtures, path))),
    ),
    of('profile', 'demo.profile.json', await profileOf('demo-employer.csv')),
    of('profile', 'sites.profile.json', await profileOf('sites-and-departments.csv')),
    of('profile', 'demo.shared.json', await profileOf('demo-employer.csv', '--share')),
    of('factors', 'ours.yaml', factors),
    of('factors', 'se.json', readFileSync(join(root, 'src/reference/factors/se.json'))),
    of('measures', 'ours.json', JSON.stringify(measure)),
    of('headcounts', 'heads.csv', 'Acme;240\nBolaget;80\ndemo-employer;240\n'),
  ];
  const surveys = surveyOriginals();
  const times = Math.ceil(surveys.length / others.length / 3);
  return [...surveys, ...Array.from({ length: times }, () => others).flat()];
}

function of(kind: Kind, name: string, content: string | Uint8Array): Original {
  return { name, kind, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

async function profileOf(survey: string, ...args: string[]): Promise<string> {
  return (await runTool(['profile', survey, '--headcount', '240', ...args])).out;
}
