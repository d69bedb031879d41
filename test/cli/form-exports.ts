/** What a form made from the questionnaire exports, in the shapes of four form tools. */
import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import type { Language } from '../../src/i18n/language.ts';
import { optionsOf, type Question } from '../../src/reference/questionnaire.ts';

/** An answer as it was given: for a question with several answers all of them. */
export type Given = string | string[];

/** Answers that use every option there is. */
export function someAnswers(questions: readonly Question[], people: number, language: Language): Given[][] {
  return Array.from({ length: people }, (_, i) =>
    questions.map((question, q) => {
      const options = optionsOf(question).map((option) => option[language]);
      const at = (k: number) => options[k % options.length] as string;
      if (question.kind === 'several')
        return i % 4 === 0 ? [] : [at(i), at(3 * i + q + 1)].filter((one, k, all) => all.indexOf(one) === k);
      if (question.kind === 'choice') return at(i + q);
      if (question.id === 'distance') return language === 'sv' ? `${1 + (i % 30)},5` : `${1 + (i % 30)}.5`;
      if (question.kind === 'number') return String(1 + (i % 4));
      return question.id === 'site' ? (i % 2 === 0 ? 'Norr' : 'Syd') : '';
    }),
  );
}

const joined = (separator: string) => (given: Given) => (Array.isArray(given) ? given.join(separator) : given);

export type Shape = (
  questions: readonly Question[],
  answers: readonly Given[][],
  language: Language,
) => Promise<Uint8Array>;

const bytes = (text: string) => new TextEncoder().encode(text);

/** A timestamp, the questions as they are, ticks joined with commas. */
const googleForms: Shape = async (questions, answers, language) => {
  const header = [
    language === 'sv' ? 'Tidstämpel' : 'Timestamp',
    ...questions.map(({ question }) => question[language]),
  ];
  const rows = answers.map((row, i) => [`2026-09-${10 + (i % 20)} 08:00:00`, ...row.map(joined(', '))]);
  return bytes(stringify([header, ...rows]));
};

/** A workbook with five columns of its own, ticks each followed by a semicolon. */
const microsoftForms: Shape = async (questions, answers, language) => {
  const own =
    language === 'sv'
      ? ['ID', 'Starttid', 'Slutförandetid', 'E-post', 'Namn']
      : ['ID', 'Start time', 'Completion time', 'Email', 'Name'];
  const header = [...own, ...questions.map(({ question }) => question[language])];
  const rows = answers.map((row, i) => [
    ...[String(i + 1), '2026-09-10 08:00', '2026-09-10 08:05', 'anonymous', ''],
    ...row.map((given) => (Array.isArray(given) ? given.map((one) => `${one};`).join('') : given)),
  ]);
  return new Uint8Array(
    await writeXlsx([header, ...rows].map((row) => row.map((value) => ({ value, type: String })))).toBuffer(),
  );
};

/** Codes, questions, import ids; ticks joined with commas. */
const qualtrics: Shape = async (questions, answers, language) => {
  const own = ['StartDate', 'EndDate', 'Status', 'Progress', 'Finished', 'RecordedDate', 'ResponseId'];
  const titles = ['Start Date', 'End Date', 'Response Type', 'Progress', 'Finished', 'Recorded Date', 'Response ID'];
  const ids = [...own, ...questions.map((_, i) => `Q${i + 1}`)];
  const lines = [
    ids,
    [...titles, ...questions.map(({ question }) => question[language])],
    ids.map((id) => JSON.stringify({ ImportId: id })),
    ...answers.map((row, i) => [
      ...['2026-09-10 08:00:00', '2026-09-10 08:05:00', 'IP Address', '100', 'True', '2026-09-10 08:05:01', `R_${i}`],
      ...row.map(joined(',')),
    ]),
  ];
  return bytes(`\uFEFF${stringify(lines)}`);
};

/** Two header lines: a question with several answers has a column for each, with its label below. */
const surveyMonkey: Shape = async (questions, answers, language) => {
  const open = language === 'sv' ? 'Öppet svar' : 'Open-Ended Response';
  const single = language === 'sv' ? 'Svar' : 'Response';
  const columns = questions.flatMap((question, q) => {
    const title = question.question[language];
    if (question.kind !== 'several')
      return [{ title, below: question.kind === 'choice' ? single : open, of: (row: Given[]) => row[q] as string }];
    return optionsOf(question).map((option, k) => ({
      title: k === 0 ? title : '',
      below: option[language],
      of: (row: Given[]) => ((row[q] as string[]).includes(option[language]) ? option[language] : ''),
    }));
  });
  const lines = [
    ['Respondent ID', 'Collector ID', 'Date Created', ...columns.map(({ title }) => title)],
    ['', '', '', ...columns.map(({ below }) => below)],
    ...answers.map((row, i) => [
      String(114_000_000 + i),
      '4211',
      '2026-09-10 09:00:00',
      ...columns.map(({ of }) => of(row as Given[])),
    ]),
  ];
  return bytes(stringify(lines));
};

export const shapes = {
  'Google Forms': googleForms,
  'Microsoft Forms': microsoftForms,
  Qualtrics: qualtrics,
  SurveyMonkey: surveyMonkey,
};
