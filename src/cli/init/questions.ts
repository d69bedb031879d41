/** The questions of `init`, one after another. In: what is answered so far. Out: each answer, as it is kept in the draft. */

import type { Shell } from '../shell.ts';
import { type Answers, hasSurvey, numberIn, optionalNumber, type Prompt, wholeNumber, wordsOf } from './answers.ts';
import { askFacilities } from './facilities.ts';
import { askMeasures, askResponsible } from './measures.ts';
import { readSites } from './options-given.ts';
import { askColumns, askSurvey } from './survey-questions.ts';

export interface InitQuestion {
  key: string;
  /** As it is given without a terminal. */
  option: string;
  /** What leaving the option out means without a terminal; undefined where it must be given. */
  otherwise?: unknown;
  /** Not asked where it has no meaning. */
  skip?: (answers: Answers) => boolean;
  ask(shell: Shell, answers: Answers, prompt: Prompt): Promise<unknown>;
}

export const initQuestions: readonly InitQuestion[] = [
  {
    key: 'language',
    option: '--lang',
    otherwise: null,
    ask: (shell, _, prompt) =>
      prompt({
        type: 'select',
        message: wordsOf(shell).language,
        default: shell.language,
        choices: [
          { name: 'Svenska', value: 'sv' },
          { name: 'English', value: 'en' },
        ],
      }),
  },
  {
    key: 'name',
    option: '--name',
    ask: (shell, _, prompt) =>
      prompt({
        type: 'input',
        message: wordsOf(shell).name,
        validate: (text: string) => (text.trim() === '' ? wordsOf(shell).needed : true),
      }),
  },
  {
    key: 'headcount',
    option: '--headcount',
    ask: async (shell, _, prompt) =>
      numberIn(
        await prompt({ type: 'input', message: wordsOf(shell).headcount, validate: wholeNumber(wordsOf(shell), true) }),
      ),
  },
  {
    key: 'sites',
    option: '--sites',
    otherwise: [],
    ask: async (shell, _, prompt) => {
      const t = wordsOf(shell);
      const validate = (text: string) => (readSites(text) === null ? t.badSites : true);
      return readSites(String(await prompt({ type: 'input', message: t.sites, validate })));
    },
  },
  { key: 'have', option: '--have', ask: askFacilities },
  { key: 'survey', option: '--survey', ask: askSurvey },
  {
    key: 'surveyYear',
    option: '--year',
    otherwise: null,
    skip: (answers) => !hasSurvey(answers),
    ask: (shell, _, prompt) => askYear(wordsOf(shell).surveyYear, shell, prompt),
  },
  { key: 'map', option: '--map', otherwise: {}, skip: (answers) => !hasSurvey(answers), ask: askColumns },
  {
    key: 'target',
    option: '--target',
    ask: async (shell, _, prompt) => {
      const t = wordsOf(shell);
      const validate = (text: string) => {
        const percent = Number(text.replace('%', '').replace(',', '.'));
        return percent >= 1 && percent <= 100 ? true : t.badPercent;
      };
      const text = String(await prompt({ type: 'input', message: t.target, default: '20', validate }));
      return Number(text.replace('%', '').replace(',', '.')) / 100;
    },
  },
  {
    key: 'targetYear',
    option: '--target-year',
    otherwise: null,
    ask: (shell, _, prompt) => askYear(wordsOf(shell).targetYear, shell, prompt),
  },
  {
    key: 'budget',
    option: '--budget',
    otherwise: null,
    ask: async (shell, _, prompt) =>
      optionalNumber(
        await prompt({ type: 'input', message: wordsOf(shell).budget, validate: wholeNumber(wordsOf(shell), false) }),
      ),
  },
  { key: 'measures', option: '-m', ask: askMeasures },
  { key: 'responsible', option: '--responsible', otherwise: {}, ask: askResponsible },
];

async function askYear(message: string, shell: Shell, prompt: Prompt): Promise<number | null> {
  const validate = (text: string) => (/^\s*((19|20)\d\d)?\s*$/.test(text) ? true : wordsOf(shell).badYear);
  return optionalNumber(await prompt({ type: 'input', message, validate }));
}
