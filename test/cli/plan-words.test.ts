/** What the plan says in the user's own words, and where it is wrong. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modeWord } from '../../src/i18n/mode-words.ts';
import { answerMeaning } from '../../src/plan/answer-meaning.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { modes } from '../../src/reference/modes.ts';
import { ResplanError } from '../../src/resplan-error.ts';
import { readFixture } from './read-fixture.ts';
import { fixtures, runSaying } from './run-tool.ts';

const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
beforeAll(() => copyFileSync(join(fixtures, 'unknown-modes.csv'), join(cwd, 'unknown-modes.csv')));
afterAll(() => rmSync(cwd, { recursive: true }));

describe('what an answer means', () => {
  it.each([
    ['bil', { mode: 'car', fuel: null }],
    ['cykel', { mode: 'bicycle', fuel: null }],
    ['Elbil', { mode: 'car:bev', fuel: 'bev' }],
    ['car:bev', { mode: 'car:bev', fuel: 'bev' }],
    ['carpool:petrol x3', { mode: 'carpool:petrol x3', fuel: 'petrol' }],
    ['petrol', { fuel: 'petrol' }],
    ['bensin', { fuel: 'petrol' }],
    ['none', { mode: 'none', fuel: 'none' }],
  ])('%s', (text, meaning) => {
    expect(answerMeaning(text)).toMatchObject(meaning);
  });

  it.each(['luftballong', 'canoe', '', 'bil och cykel'])('%s is nothing we know', (text) => {
    expect(answerMeaning(text)).toBeNull();
  });

  it.each(['sv', 'en'] as const)('every mode by the word that we show for it in %s', (language) => {
    for (const mode of modes) {
      if (mode === 'other') continue;
      expect(answerMeaning(modeWord(mode, language))?.mode, modeWord(mode, language)).toBe(mode);
    }
  });

  it('is read in the plan, in Swedish', async () => {
    writeFileSync(
      join(cwd, 'resplan.yaml'),
      'surveys:\n  - file: unknown-modes.csv\n    answers: { Luftballong: buss, Kanot: gång, Cyckel: cykel, Annat: tåg }\n',
    );
    const read = await readFixture('unknown-modes.csv', [], { cwd });
    expect(read).toMatchObject({ code: 0, rows: '17 = 17 + 0', problems: [] });
  });

  it('where it is wrong, the line, the key and what is possible are said', async () => {
    writeFileSync(
      join(cwd, 'fel.yaml'),
      'surveys:\n  - file: unknown-modes.csv\n    answers:\n      Kanot: paddling\n',
    );
    const run = await runSaying(['check', 'unknown-modes.csv', '--plan', 'fel.yaml', '--lang', 'sv'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(
      /^fel\.yaml, rad 4, kolumn 14, surveys\.0\.answers\.Kanot: ”Kanot” kan inte betyda ”paddling”\. Det kan betyda ett färdmedel eller drivmedel: gång, cykel, .*bensin/,
    );
  });
});

it.each([
  ['workplace:\n  name: A\n  headcont: 60\n', 3, 3],
  ['workplace: { name: A, headcont: 60 }\n', 1, 23],
  ['naem: A\n', 1, 1],
  ['surveys:\n  - file: a.csv\n    yaer: 2026\n', 3, 5],
])('an unknown key is pointed at where the key stands: %j', (text, line, column) => {
  const read = () => readPlan(text, 'p.yaml');
  expect(read).toThrow(ResplanError);
  try {
    read();
  } catch (error) {
    expect((error as ResplanError).details).toMatchObject({ line, column, problem: 'unknown-key' });
  }
});
