/** The questionnaire as a table to fill in: the header that its answers are read by, and three example rows. */
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../i18n/language.ts';
import { questionnaireWords } from '../../i18n/questionnaire.ts';
import { optionsOf, type Question } from '../../reference/questionnaire.ts';
import { head, words, workbook } from './workbook.ts';

/** A Swedish Excel opens semicolons as columns, an English one commas; the mark at the start tells both of å, ä and ö. */
const delimiters: Record<Language, string> = { sv: ';', en: ',' };
const exampleRows = 3;

function rowsOf(questions: readonly Question[], language: Language): string[][] {
  const examples = Array.from({ length: exampleRows }, (_, i) =>
    questions.map((question) => question.examples[language][i] ?? ''),
  );
  return [questions.map((question) => question.question[language]), ...examples];
}

export function questionnaireCsv(questions: readonly Question[], language: Language): string {
  return stringify(rowsOf(questions, language), {
    delimiter: delimiters[language],
    bom: true,
    record_delimiter: '\r\n',
  });
}

/** A sheet to fill in, and one with the questions, their answers to choose from, and why each is asked. */
export function questionnaireXlsx(questions: readonly Question[], language: Language): Promise<Uint8Array> {
  const t = questionnaireWords[language];
  const [header = [], ...examples] = rowsOf(questions, language);
  return workbook(
    [
      {
        name: t.sheetAnswers,
        rows: [header.map(head), ...examples.map((row) => row.map(words))],
        widths: questions.map(() => 26),
        headed: true,
      },
      {
        name: t.sheetQuestions,
        rows: [
          [t.id, t.question, t.kind, t.options, t.why].map(head),
          ...questions.map((question) =>
            [
              question.id,
              question.question[language],
              t.kinds[question.kind],
              optionsOf(question)
                .map((option) => option[language])
                .join('; '),
              question.why[language],
            ].map(words),
          ),
        ],
        widths: [14, 50, 16, 60, 60],
        headed: true,
      },
    ],
    null,
    t.title(questions.length),
  );
}
