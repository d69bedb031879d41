/** The library gives what the commands give, and no more than they show. */
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as core from '../../src/library/core.ts';
import * as library from '../../src/library/index.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { fixtures, root } from '../cli/run-tool.ts';
import { consume } from './consumer.ts';

const { estimate, profile, readSurvey, report, simulate } = library;
const path = (name: string) => join(fixtures, name);
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the public surface', () => {
  /** Names and types that a file exports, as it is written. */
  const exportsOf = (file: string) =>
    [...readFileSync(join(root, 'src/library', file), 'utf8').matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(
      ([, isType, names = '']) =>
        names.split(',').flatMap((name) => {
          const trimmed = name.trim();
          return trimmed === '' ? [] : [(isType ? `type ${trimmed}` : trimmed).replace(/(type )?\w+ as /, '$1')];
        }),
    );

  it('is this: what is added is a minor version, what is taken away or renamed a major one', () => {
    expect(exportsOf('core.ts').sort()).toEqual([
      'ResplanError',
      'estimate',
      'profile',
      'profileText',
      'renderReport',
      'report',
      'shareProfile',
      'simulate',
      ...['ErrorCode', 'EstimateOptions', 'EstimateReport', 'FactorSet', 'GroupLevel', 'Language', 'Plan'].map(asType),
      ...['PlanAssumptions', 'PlanMeasure', 'PlanSurvey', 'Profile', 'ReportOptions', 'ScenarioReport'].map(asType),
      ...['SimulateOptions', 'SimulateReport', 'TravelPlan'].map(asType),
      'version',
    ]);
    expect(exportsOf('index.ts').sort()).toEqual([
      'explainError',
      'readPlan',
      'readProfile',
      'readSurvey',
      'reportText',
      ...['Problem', 'ReadOptions', 'Survey'].map(asType),
    ]);
  });

  it('has no value that is not told above', () => {
    const values = (file: string) => exportsOf(file).filter((name) => !name.startsWith('type '));
    expect(Object.keys(core).sort()).toEqual(values('core.ts').sort());
    expect(Object.keys(library).sort()).toEqual([...values('core.ts'), ...values('index.ts')].sort());
  });

  const asType = (name: string) => `type ${name}`;

  it('serves a program in TypeScript', async () => {
    const { kg, saved, text, code } = await consume();
    expect(kg).toBeGreaterThan(0);
    expect(saved).toBeGreaterThan(0);
    expect(text).toContain('GREEN TRAVEL PLAN');
    expect(code).toBe('empty-file: survey is empty. Export the answers from the form tool again.');
  });
});

describe('what the commands print is what the functions return', () => {
  const plan = library.readPlan(
    `workplace: { name: Demobolaget, headcount: 240 }
assumptions: { weeksPerYear: 44, electricity: swedish }
facilities: { bike-racks: 30 }
measures:
  - { id: bike-racks, size: 70 }
  - { id: transit-pass, responsible: HR, status: decided }
targets: [{ year: 2030, reduction: 0.15 }]
report: { author: Miljösamordnaren }
`,
    'resplan.yaml',
  );
  const folder = mkdtempSync(join(tmpdir(), 'resplan-library-'));
  const cli = async (command: string, file: string, ...options: string[]) => {
    const run = await runInProcess(
      [command, file, '--plan', join(folder, 'plan.json'), '-f', 'json', ...options],
      folder,
    );
    return JSON.parse(run.out);
  };
  let survey: library.Survey;
  let demo: library.Profile;
  beforeAll(async () => {
    const source = readFileSync(path('demo-employer.csv'));
    survey = await readSurvey(source, { name: 'survey.csv', assumptions: plan.assumptions ?? {} });
    demo = profile(survey);
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
    writeFileSync(join(folder, 'survey.csv'), source);
    writeFileSync(join(folder, 'profile.json'), library.profileText(demo));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('estimate, of a survey and of a profile', async () => {
    expect(asJson(estimate(demo, plan, { surveys: [survey] }))).toEqual(await cli('estimate', 'survey.csv'));
    expect(asJson(estimate(demo, plan, { by: 'site' }))).toEqual(await cli('estimate', 'profile.json', '--by', 'site'));
  });

  it('simulate', async () => {
    const made = simulate(demo, plan, { surveys: [survey], draws: 50, seed: 3 });
    expect(asJson(made)).toEqual(await cli('simulate', 'survey.csv', '--draws', '50', '--seed', '3'));
    expect(made.scenario?.measures.map(({ sizeBy }) => sizeBy)).toEqual(['given', 'recommended']);
  });

  it('report of a profile, but for the files that it names', async () => {
    const printed = await cli('report', 'profile.json', '--draws', '0');
    expect(printed.data.files).toHaveLength(2);
    const made = asJson(report(demo, plan, { draws: 0 }));
    expect(made).toEqual({ ...printed, data: { ...printed.data, files: [] } });
  });

  it('profile', async () => {
    const { out } = await runInProcess(['profile', 'survey.csv', '--share'], folder);
    expect(library.profileText(library.shareProfile(demo))).toBe(out);
  });
});

describe('reading', () => {
  it('takes text, bytes and a stream alike', async () => {
    const file = path('pipe.csv');
    const [text, bytes, stream] = await Promise.all([
      readSurvey(readFileSync(file, 'utf8')),
      readSurvey(readFileSync(file)),
      readSurvey(createReadStream(file, { highWaterMark: 7 })),
    ]);
    expect(bytes).toEqual(text);
    expect(stream).toEqual(text);
    expect((await readSurvey(readFileSync(path('microsoft-forms.xlsx')))).profile.quality.rowsRead).toBeGreaterThan(0);
  });

  it('says what is wrong as data, and holds no row', async () => {
    const survey = await readSurvey(readFileSync(path('unknown-modes.csv')));
    expect(survey.problems).toContainEqual(expect.objectContaining({ code: 'unknown-mode', row: 4 }));
    expect(Object.keys(survey).sort()).toEqual(['file', 'problems', 'profile', 'reading']);
  });

  it('several surveys add up', async () => {
    const parts = await Promise.all(['pipe.csv', 'utf16-tab.csv'].map((name) => readSurvey(readFileSync(path(name)))));
    const [first, second] = parts as [library.Survey, library.Survey];
    expect(estimate(profile(first, second)).quality.rowsRead).toBe(22);
  });
});

describe('what the library refuses', () => {
  const few = 'distance_km,mode,days\n12,car,5\n3,bicycle,5\n8,bus,4\n';

  it.each([
    ['fewer answers than the smallest group', async () => estimate(profile(await readSurvey(few))), 'too-few-to-share'],
    [
      'a smallest group under 3',
      async () => estimate(profile(await readSurvey(few)), { assumptions: { minGroup: 1 } }),
      'option-invalid',
    ],
    ['sharing below that', async () => library.shareProfile(profile(await readSurvey(few)), 2), 'option-invalid'],
    [
      'sharing with no bound',
      async () => library.shareProfile(profile(await readSurvey(few)), Number.NaN),
      'option-invalid',
    ],
    [
      'a measure there is not',
      async () => simulate(profile(await readSurvey(few)), { measures: [{ id: 'showerz' }] }),
      'measure-unknown',
    ],
    ['a field there is not', () => readSurvey(few, { map: { distanse: 'x' } }), 'map-field-unknown'],
    ['an answer that means nothing', () => readSurvey(few, { answers: { Bil: 'xyzzy' } }), 'option-invalid'],
    [
      'factors there are not',
      async () => estimate(profile(await readSurvey(few)), { assumptions: { factors: 'xx' } }),
      'factors-unknown',
    ],
  ])('%s', async (_, run, code) => {
    const refused = (async () => run())();
    await expect(refused).rejects.toBeInstanceOf(library.ResplanError);
    await expect(refused).rejects.toMatchObject({ code });
  });
});
