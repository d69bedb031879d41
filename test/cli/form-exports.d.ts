import type { Language } from '../../src/i18n/language.ts';
import { type Question } from '../../src/reference/questionnaire.ts';
/** An answer as it was given: for a question with several answers all of them. */
export type Given = string | string[];
/** Answers that use every option there is. */
export declare function someAnswers(questions: readonly Question[], people: number, language: Language): Given[][];
export type Shape = (
  questions: readonly Question[],
  answers: readonly Given[][],
  language: Language,
) => Promise<Uint8Array>;
export declare const shapes: {
  'Google Forms': Shape;
  'Microsoft Forms': Shape;
  Qualtrics: Shape;
  SurveyMonkey: Shape;
};
