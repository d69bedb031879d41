/** The small words of an answer (yes, missing, numbers, units, weekdays), from data, in every language at once. */
import unitData from '../reference/vocabulary/units.json' with { type: 'json' };
import weekdayData from '../reference/vocabulary/weekdays.json' with { type: 'json' };
import wordData from '../reference/vocabulary/words.json' with { type: 'json' };
import { normalise, wordKey } from './normalise.ts';
import type { Weekday } from './respondent.ts';
import type { Unit } from './unit.ts';

type LanguageWords = (typeof wordData)['sv'];
type ListName = { [K in keyof LanguageWords]: LanguageWords[K] extends string[] ? K : never }[keyof LanguageWords];
type NumbersName = 'numbers' | 'frequencies' | 'shares';

/** A list of words.json over all languages, longest first, as written there. */
export function wordsOf(name: ListName): string[] {
  const words = Object.values(wordData).flatMap((language) => language[name] as string[]);
  return longestFirst([...new Set(words)]);
}

/** A table word → number of words.json over all languages. */
export function numbersOf(name: NumbersName): Map<string, number> {
  return new Map(Object.values(wordData).flatMap((language) => Object.entries<number>(language[name])));
}

/** The written forms of each unit, longest first. */
export const unitWords: readonly (readonly [word: string, unit: Unit])[] = Object.values(unitData)
  .flatMap((language) => Object.entries(language))
  .flatMap(([unit, words]) => words.map((word) => [word, unit as Unit] as const))
  .sort((a, b) => b[0].length - a[0].length);

const weekdayByName = new Map(
  Object.values(weekdayData).flatMap((language) => Object.entries(language) as [string, Weekday][]),
);

/** The weekday a single word names (`mån`, `Tuesdays`), or null. */
export function weekdayNamed(word: string): Weekday | null {
  return weekdayByName.get(normalise(word)) ?? null;
}

const missingKeys = new Set(wordsOf('missing').map(wordKey));

/** Whether a cell says nothing: empty, dashes or other punctuation only, `NA`, `vet ej`, `prefer not to say`. */
export function isMissing(text: string): boolean {
  return !/[\p{L}\p{N}\p{S}]/u.test(normalise(text)) || missingKeys.has(wordKey(text));
}

export function longestFirst(words: string[]): string[] {
  return words.sort((a, b) => b.length - a.length);
}

/** The word as part of a regular expression. */
export function patternOf(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
