import { type InitWords, initWords } from '../../i18n/init.ts';
import type { Shell } from '../shell.ts';

/** What is answered, by question; each question makes of it what it needs. */
export type Answers = Record<string, unknown>;
export type Prompt = (question: object) => Promise<unknown>;

/** The answers by what each question gives; those of questions that were skipped are not there. */
export interface SettledAnswers {
  name: string;
  headcount: number;
  sites: { name: string; headcount?: number }[];
  have: Record<string, number | boolean>;
  survey: string | null;
  surveyYear?: number | null;
  map?: Record<string, string>;
  target: number;
  targetYear: number | null;
  budget: number | null;
  measures: ChosenInInit | 'proposed';
  responsible: Record<string, string>;
}

/** What `measures` holds once it is settled. */
export type ChosenInInit = { id: string; size: string | null }[];

export const wordsOf = (shell: Shell): InitWords => initWords[shell.language];
export const hasSurvey = ({ survey }: Answers) => typeof survey === 'string';
export const wholeNumber = (t: InitWords, isNeeded: boolean) => (text: string) =>
  (text.trim() === '' && !isNeeded) || /^\s*\d[\d\s]*$/.test(text) ? true : t.badNumber;
export const numberIn = (text: unknown) => Number(String(text).replace(/\s/g, ''));
export const optionalNumber = (text: unknown) => (String(text).trim() === '' ? null : numberIn(text));

/** In the user's own words for yes and no; yes is the first. */
export async function askYesNo(message: string, t: InitWords, prompt: Prompt): Promise<boolean> {
  const choices = [
    { name: t.yes, value: true },
    { name: t.no, value: false },
  ];
  return (await prompt({ type: 'select', message, choices })) === true;
}
