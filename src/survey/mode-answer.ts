/** What a cell says about how one travels. */
import { modeFacts } from '../reference/modes.ts';
import { type Joint, joints, listText, splitAt, takeParentheses } from './answer-parts.ts';
import { closestKnown } from './closest-known.ts';
import { wordKey } from './normalise.ts';
import { mostExact, withFuel, withoutPeople, withoutRepeats, withPeople } from './travel-meaning.ts';
import { lookUpWhole, type ModeMeaning, type TravelMeaning, takePhrases, type Vocabulary } from './vocabulary.ts';
import { isMissing, wordsOf } from './words.ts';

export type ModeAnswer =
  | { kind: 'missing' }
  /** No travel that day. */
  | { kind: 'none' }
  | ModeRead
  /** Several ticked at once, in the order they stand; no two of the same mode. */
  | { kind: 'several'; modes: TravelMeaning[] }
  /** closest: the known word that it seems to be a misspelling of, to suggest. */
  | { kind: 'unknown'; closest: { word: string; meaning: ModeMeaning } | null };

interface ModeRead extends TravelMeaning {
  kind: 'mode';
  /** `exact`: a known answer, perhaps with a parenthesis; `phrase`: a known phrase within a longer text. */
  by: 'exact' | 'phrase';
  /** False when words were left over that say nothing to us. */
  sure: boolean;
}

/** One reading of a text or of a part of it; null stands for not understood. */
interface Reading {
  meaning: ModeMeaning;
  by: 'exact' | 'phrase';
  sure: boolean;
}

const doubtWords = wordsOf('doubt').map(wordKey);
const exampleWords = wordsOf('parenthesisOnly').map(wordKey);
const fillerWords = new Set(wordsOf('filler').map(wordKey));

/** Reads a mode cell: as a known answer, without its parenthesis, as a list of answers, then by the phrases in it. */
export function readModeAnswer(text: string, vocabulary: Vocabulary): ModeAnswer {
  const own = vocabulary.modes.own.get(wordKey(text));
  if (own) return answer([{ meaning: own, by: 'exact', sure: true }], text, vocabulary);
  if (isMissing(text)) return { kind: 'missing' };
  const readings = readParts(listText(text), vocabulary);
  return readings ? answer(readings, text, vocabulary) : unknown(text, vocabulary);
}

function answer(readings: Reading[], text: string, vocabulary: Vocabulary): ModeAnswer {
  const travel = readings.map((reading) => reading.meaning).filter((meaning) => meaning !== 'none');
  if (travel.length === 0) return { kind: 'none' };
  // a day off and a journey contradict each other
  if (travel.length < readings.length) return unknown(text, vocabulary);
  const modes = withoutRepeats(travel);
  const [only] = modes;
  if (!only || modes.length > 1) return { kind: 'several', modes };
  const by = readings.every((reading) => reading.by === 'exact') ? 'exact' : 'phrase';
  return { kind: 'mode', ...only, by, sure: readings.every((reading) => reading.sure) };
}

function unknown(text: string, vocabulary: Vocabulary): ModeAnswer {
  return { kind: 'unknown', closest: closestKnown(vocabulary.modes, text) };
}

/** The readings of a text's parts; null when the whole is not understood. */
function readParts(text: string, vocabulary: Vocabulary, from: readonly Joint[] = joints): Reading[] | null {
  const exact = readExact(text, vocabulary);
  if (exact) return [exact];
  for (const [index, joint] of from.entries()) {
    const parts = splitAt(joint, text);
    if (parts.length < 2) continue;
    const list = readList(parts, joint, from.slice(index + 1), vocabulary);
    if (list.readings) return list.readings;
    // one known answer beside an unknown one is a list we do not know all of; a sentence has no such part
    if (list.hasExact || joint === 'separator') return null;
  }
  const phrase = readPhrase(text, vocabulary);
  return phrase ? [phrase] : null;
}

function readList(parts: string[], joint: Joint, deeper: readonly Joint[], vocabulary: Vocabulary) {
  const readings: Reading[] = [];
  let complete = true;
  let hasExact = false;
  for (let start = 0; start < parts.length; ) {
    const label = longestLabel(parts, start, joint, vocabulary);
    const part = parts[start] ?? '';
    const found = label ? [label.reading] : readParts(part, vocabulary, deeper);
    start += label?.length ?? 1;
    if (label) hasExact = true;
    if (found) readings.push(...found);
    else if (!refineLast(readings, part, vocabulary)) complete = false;
  }
  return { readings: complete && readings.length > 0 ? oneIfTransit(readings, joint) : null, hasExact };
}

/** The longest run of parts that together are one known answer: `Car, alone` is one label with a comma in it. */
function longestLabel(parts: string[], start: number, joint: Joint, vocabulary: Vocabulary) {
  for (let end = parts.length; end > start; end--) {
    const glue = joint === 'comma' ? ', ' : ' ';
    const reading = readExact(parts.slice(start, end).join(glue), vocabulary);
    if (reading) return { reading, length: end - start };
  }
  return null;
}

/** `Bil, bensin`, `Bil, oftast`: a part that only tells the fuel of the car before it, or nothing at all. */
function refineLast(readings: Reading[], part: string, vocabulary: Vocabulary): boolean {
  const last = readings.at(-1);
  if (!last) return false;
  const words = wordKey(part).split(' ');
  if (words.every((word) => fillerWords.has(word))) return true;
  const refined = withFuel(last.meaning, words, vocabulary);
  if (refined === last.meaning) return false;
  last.meaning = refined;
  return true;
}

/** `Buss eller tåg`, `Buss/tåg`: public transport not told apart. */
function oneIfTransit(readings: Reading[], joint: Joint): Reading[] {
  const [first] = readings;
  const allTransit = readings.every(
    ({ meaning }) => meaning !== 'none' && modeFacts[meaning.mode].family === 'transit',
  );
  if (
    joint !== 'or' ||
    !first ||
    !allTransit ||
    new Set(readings.map(({ meaning }) => meaning !== 'none' && meaning.mode)).size === 1
  )
    return readings;
  return [{ ...first, meaning: { mode: 'transit', fuel: null, occupancy: null } }];
}

/** A known answer, or one when its parenthesis is left out; the parenthesis may make it more exact. */
function readExact(text: string, vocabulary: Vocabulary): Reading | null {
  const whole = lookUpWhole(vocabulary.modes, text);
  if (whole) return { meaning: whole, by: 'exact', sure: true };
  const { outside, inside } = takeParentheses(text);
  const meaning = inside === '' ? null : lookUpWhole(vocabulary.modes, outside);
  return meaning ? { meaning: refineBy(meaning, inside, vocabulary), by: 'exact', sure: true } : null;
}

/** By known phrases on word boundaries, when all of them agree and no word casts doubt on them. */
function readPhrase(text: string, vocabulary: Vocabulary): Reading | null {
  const { outside, inside } = takeParentheses(text);
  const phrase = onlyPhrase(outside, vocabulary);
  if (phrase) return { ...phrase, meaning: refineBy(phrase.meaning, inside, vocabulary) };
  return inside === '' ? null : onlyPhrase(text, vocabulary);
}

function onlyPhrase(text: string, vocabulary: Vocabulary): Reading | null {
  const key = wordKey(text);
  const { found, left } = takePhrases(key, vocabulary.modes);
  if (hasAny(left, doubtWords)) return null;
  const meaning = mostExact(found);
  if (!meaning) return null;
  const aboard = withPeople(withFuel(meaning, left, vocabulary), key);
  return { meaning: aboard, by: 'phrase', sure: withoutPeople(left).every((word) => fillerWords.has(word)) };
}

/** What a parenthesis adds, where it only makes the same thing more exact; examples and exceptions add nothing. */
function refineBy(meaning: ModeMeaning, inside: string, vocabulary: Vocabulary): ModeMeaning {
  if (inside === '' || meaning === 'none') return meaning;
  const key = wordKey(inside);
  const { found, left } = takePhrases(key, vocabulary.modes);
  if (hasAny(left, [...doubtWords, ...exampleWords])) return meaning;
  const whole = lookUpWhole(vocabulary.modes, inside);
  const inner = whole ? [whole] : found;
  const refined = inner.length === 0 ? meaning : (mostExact([meaning, ...inner]) ?? meaning);
  return withPeople(withFuel(refined, key.split(' '), vocabulary), key);
}

function hasAny(words: string[], phrases: string[]): boolean {
  const text = ` ${words.join(' ')} `;
  return phrases.some((phrase) => text.includes(` ${phrase} `));
}
