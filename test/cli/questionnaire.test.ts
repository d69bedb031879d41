/** `resplan questionnaire`, and the way round: what a form made from it exports is read with no options. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersNeeded } from '../../src/footprint/sample-size.ts';
import { languages } from '../../src/i18n/language.ts';
import { questionnaire } from '../../src/reference/questionnaire.ts';
import { type Given, shapes, someAnswers } from './form-exports.ts';
import { runTool } from './run-tool.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resplan-questionnaire-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const people = 60;

async function readBack(file: string) {
  const profile = await runTool(['profile', file]);
  expect(profile.code, profile.err).toBe(0);
  return JSON.parse(profile.out);
}

describe.each(languages)('in %s', (language) => {
  describe.each(['long', 'short'] as const)('the %s form', (form) => {
    const questions = questionnaire(form);
    const answers = someAnswers(questions, people, language);

    test.each(Object.entries(shapes))(
      'comes back from %s with every question and every answer',
      async (tool, shape) => {
        const file = join(folder, `${tool}-${language}-${form}.${tool === 'Microsoft Forms' ? 'xlsx' : 'csv'}`);
        await writeFile(file, await shape(questions, answers, language));
        const check = await runTool(['check', file, '--lang', 'en']);
        expect(check.code, check.out).toBe(0);
        expect(check.out).not.toMatch(/Error|Warning/);
        const { quality, units } = await readBack(file);
        expect(quality).toMatchObject({ rowsRead: people, rowsUsed: people, rowsSetAside: 0 });
        // each wish is a field of its own where the tool gives it a column
        const fields = new Set(quality.asked.map((field: string) => field.replace(/^(willing|barrier):.*/, '$1')));
        const wanted = questions.flatMap((question) => question.fields).filter((field) => field !== 'postcode');
        for (const field of wanted) expect([...fields]).toContain(field);
        expect(wishesIn(units)).toEqual(
          wishesGiven(
            questions.findIndex(({ id }) => id === 'willing'),
            answers,
          ),
        );
      },
    );

    test.each(['csv', 'xlsx'] as const)(
      'as a template (%s) has a header that is known and three example rows',
      async (format) => {
        const file = join(folder, `template-${language}-${form}.${format}`);
        await runTool(['questionnaire', '--lang', language, ...(form === 'short' ? ['--short'] : []), '-o', file]);
        const { quality } = await readBack(file);
        expect(quality).toMatchObject({ rowsRead: 3, rowsUsed: 3, problems: {} });
        expect(quality.asked.length).toBeGreaterThanOrEqual(questions.length - 1);
      },
    );
  });

  test('as text it has a notice for those who answer, every question with why, and how many answers are needed', async () => {
    const { out } = await runTool(['questionnaire', '--lang', language, '--headcount', '420', '--margin', '5']);
    for (const { question, why } of questionnaire('long')) {
      const flat = out.replace(/\s+/g, ' ');
      expect(flat).toContain(question[language]);
      expect(flat).toContain(why[language].slice(0, 40));
    }
    expect(out).toContain('201');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    await expect(out).toMatchFileSnapshot(`__snapshots__/questionnaire.${language}.txt`);
  });
});

/** How many answers named each measure. */
function wishesGiven(at: number, answers: readonly Given[][]): number[] {
  const counts = new Map<string, number>();
  for (const row of answers) for (const wish of row[at] as string[]) counts.set(wish, (counts.get(wish) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => a - b);
}

function wishesIn(units: { usual: { answers: { questions: Record<string, Record<string, number>> }[] } }[]): number[] {
  const counts = new Map<string, number>();
  for (const { usual } of units) {
    for (const { questions } of usual.answers) {
      for (const [question, answers] of Object.entries(questions)) {
        if (question.startsWith('willing:') && answers.yes)
          counts.set(question, (counts.get(question) ?? 0) + answers.yes);
      }
    }
  }
  return [...counts.values()].sort((a, b) => a - b);
}

describe('answers needed', () => {
  test.each([
    [420, 0.05, 201],
    [null, 0.05, 385],
    [1000, 0.03, 517],
    [10, 0.05, 10],
  ])('of %s employees with a margin of %s: %s (the textbook sample of a finite population)', (headcount, margin, n) => {
    expect(answersNeeded(headcount, margin)).toBe(n);
  });
});
