/** A misspelt answer → the known word that it was meant to be. */
import { distance as levenshtein } from 'fastest-levenshtein';
import { wordKey } from './normalise.ts';
import { takePhrases, type WordTable } from './vocabulary.ts';

/** A suggestion is at most this many edits away … */
const mostEdits = 2;
/** … and at most this share of the longer word's letters. */
const mostShare = 0.25;
/** In an answer of several words, those of so many letters are compared; a longer answer is a sentence of its own. */
const fewestLetters = 4;
const mostWords = 4;

/**
 * The known word nearest to a text or to one of its words, and its meaning. Null when none is near, when words of
 * different meanings are equally near, and for a text with a word that we know: what it lacks is not a letter.
 */
export function closestKnown<Meaning>(
  table: WordTable<Meaning>,
  text: string,
): { word: string; meaning: Meaning } | null {
  const key = wordKey(text);
  if (takePhrases(key, table).found.length > 0) return null;
  const words = key.split(' ');
  if (words.length > mostWords) return null;
  for (const candidate of new Set([key, ...words.filter((word) => word.length >= fewestLetters)])) {
    const near = nearest([table.own, table.whole], candidate);
    if (near) return near;
  }
  return null;
}

function nearest<Meaning>(tables: readonly ReadonlyMap<string, Meaning>[], text: string) {
  let best: { word: string; meaning: Meaning }[] = [];
  let bestEdits = mostEdits;
  for (const table of tables) {
    for (const [word, meaning] of table) {
      const most = Math.min(bestEdits, Math.max(word.length, text.length) * mostShare);
      if (Math.abs(word.length - text.length) > most) continue;
      const edits = levenshtein(word, text);
      if (edits > most) continue;
      if (edits < bestEdits) best = [];
      bestEdits = edits;
      best.push({ word, meaning });
    }
  }
  const [first] = best;
  const told = new Set(best.map(({ meaning }) => JSON.stringify(meaning)));
  return first && told.size === 1 ? first : null;
}
