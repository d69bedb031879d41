/** The questionnaire as data: in, questionnaire.json; out, the questions of the long or the short form, each with why it is asked. */
import type { Text } from './measures/figure.ts';
import data from './questionnaire.json' with { type: 'json' };

export interface Question {
  id: string;
  /** The fields of a survey that its answers are read as. */
  fields: string[];
  kind: 'number' | 'choice' | 'several' | 'text';
  /** In the short form too. */
  short: boolean;
  /** In the short form alone: the long one asks more finely. */
  onlyShort?: boolean;
  required: boolean;
  question: Text;
  hint?: Text;
  options?: OptionSet;
  why: Text;
  /** Three answers, as someone may give them. */
  examples: { sv: string[]; en: string[] };
}

export type OptionSet = keyof typeof data.options;

// The compiler reads JSON with wide types; the tests hold each question to its own field, read back by the tool.
const questions = data.questions as unknown as readonly Question[];

/** What respondents are told: only what holds for the questions that are asked. */
export function privacyNotice(questions: readonly Question[]): readonly Text[] {
  const lines: readonly (Text & { onlyWith?: string })[] = data.privacy;
  return lines.filter(({ onlyWith }) => onlyWith === undefined || questions.some(({ id }) => id === onlyWith));
}

/** 14 questions, or the 6 that CO2e needs and what people want. */
export function questionnaire(form: 'long' | 'short'): readonly Question[] {
  return questions.filter((one) => (form === 'short' ? one.short : one.onlyShort !== true));
}

/** The answers to choose from; none for a number or a text. */
export function optionsOf({ options }: Question): readonly Text[] {
  return options === undefined ? [] : data.options[options];
}
