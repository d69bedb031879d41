import { formatNumber, formatShare, type Language } from '../../i18n/language.ts';
import { type QuestionnaireWords, questionnaireWords } from '../../i18n/questionnaire.ts';
import { optionsOf, privacyNotice, type Question } from '../../reference/questionnaire.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** How many answers are needed, and for what. */
export interface AnswersWanted {
  answers: number;
  headcount: number | null;
  /** Half the interval, 0 to 1. */
  margin: number;
}

/** The questionnaire to paste into a form tool: notice, questions with answers to choose from, why each is asked. */
export function questionnaireText(
  questions: readonly Question[],
  wanted: AnswersWanted,
  language: Language,
  style: Style,
  width: number,
): string {
  const t = questionnaireWords[language];
  const blocks = [
    `${style.title(t.title(questions.length))}\n${wrap(t.how, width)}`,
    `${style.title(t.privacy)}\n${privacyNotice(questions)
      .map((line) => wrap(line[language], width))
      .join('\n')}`,
    style.title(t.questions),
    ...questions.map((question, i) => questionText(question, i + 1, t, language, style, width)),
    `${style.title(t.answers)}\n${wrap(wantedText(wanted, t, language), width)}\n${wrap(t.groups, width)}`,
    `${style.title(t.next)}\n${t.nextCommands.map((command) => `  ${command}`).join('\n')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function wantedText({ answers, headcount, margin }: AnswersWanted, t: QuestionnaireWords, language: Language): string {
  const [n, share] = [formatNumber(answers, language), formatShare(margin, language)];
  return headcount === null ? t.neededOfAny(n, share) : t.needed(n, formatNumber(headcount, language), share);
}

function questionText(
  question: Question,
  number: number,
  t: QuestionnaireWords,
  language: Language,
  style: Style,
  width: number,
): string {
  const { id, kind, required, hint, why } = question;
  const indent = '    ';
  const lines = [
    style.strong(
      `${String(number).padStart(2)}. ${wrap(question.question[language], width, indent).slice(indent.length)}`,
    ),
    style.faint(wrap(`${id}: ${t.kinds[kind]}, ${required ? t.required : t.optional}`, width, indent)),
    ...(hint ? [wrap(hint[language], width, indent)] : []),
    ...optionsOf(question).map((option) => `${indent}○ ${option[language]}`),
    style.faint(wrap(`${t.why}: ${why[language]}`, width, indent)),
  ];
  return lines.join('\n');
}
