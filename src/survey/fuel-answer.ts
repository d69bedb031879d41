/** What a cell says about the fuel of a car. */
import type { Fuel } from '../reference/modes.ts';
import { takeParentheses } from './answer-parts.ts';
import { closestKnown } from './closest-known.ts';
import { wordKey } from './normalise.ts';
import { type FuelMeaning, lookUpWhole, takePhrases, type Vocabulary } from './vocabulary.ts';
import { isMissing, wordsOf } from './words.ts';

export type FuelAnswer =
  /** No answer, or no car. */
  | { kind: 'missing' }
  /** fuel `unknown`: the person does not know. */
  | { kind: 'fuel'; fuel: Fuel; by: 'exact' | 'phrase' }
  /** A word we do not know, or several fuels. */
  | { kind: 'unknown'; closest: { word: string; meaning: FuelMeaning } | null };

const doubtWords = new Set(wordsOf('doubt').map(wordKey));

/** Reads a fuel cell: as a known answer, without its parenthesis, then by the one fuel it speaks of. */
export function readFuel(text: string, vocabulary: Vocabulary): FuelAnswer {
  const exact = lookUpWhole(vocabulary.fuels, text);
  // before the missing words, since "vet ej" is an answer here
  if (exact) return known(exact, 'exact');
  if (isMissing(text)) return { kind: 'missing' };
  const { outside, inside } = takeParentheses(text);
  const bare = inside === '' ? null : lookUpWhole(vocabulary.fuels, outside);
  const phrase = onlyFuel(text, vocabulary);
  // `Hybrid (plug-in)`: the parenthesis may name the rest of one word
  if (bare) return known(bare === 'hybrid' && phrase === 'phev' ? phrase : bare, 'exact');
  return phrase ? known(phrase, 'phrase') : { kind: 'unknown', closest: closestKnown(vocabulary.fuels, text) };
}

/** The one fuel that a text speaks of, as a whole or somewhere in it; null when none or several. */
export function findFuel(text: string, vocabulary: Vocabulary): Fuel | null {
  const meaning = lookUpWhole(vocabulary.fuels, text) ?? onlyFuel(text, vocabulary);
  return meaning === 'none' ? null : meaning;
}

function onlyFuel(text: string, vocabulary: Vocabulary): FuelMeaning | null {
  const { found, left } = takePhrases(wordKey(text), vocabulary.fuels);
  const [only, ...others] = new Set(found);
  if (!only || others.length > 0 || left.some((word) => doubtWords.has(word))) return null;
  return only;
}

function known(meaning: FuelMeaning, by: 'exact' | 'phrase'): FuelAnswer {
  return meaning === 'none' ? { kind: 'missing' } : { kind: 'fuel', fuel: meaning, by };
}
