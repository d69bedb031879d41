/** What a cell says when a number was asked for. */
import { takeParentheses } from './answer-parts.ts';
import { unify } from './normalise.ts';
import { type Numeral, plainDigits, takeAny, takeHalf, takeNumeral } from './numeral.ts';
import type { Unit } from './unit.ts';
import { isMissing, unitWords, wordsOf } from './words.ts';

export type NumberAssumption = 'approximate' | 'range' | 'words';

export type NumberAnswer =
  | { kind: 'missing' }
  | NumberRead
  /** No number, several, a negative one, a time of day, or a number with words that may change what it means. */
  | { kind: 'unreadable' };

export interface NumberRead {
  kind: 'number';
  /** In the unit below, never negative. The middle of a range, the bound of an open one. */
  value: number;
  /** The unit in the cell, or null. */
  unit: Unit | null;
  /** What was assumed, the weightiest only: a range, then "about", then a number in words. */
  assumption: NumberAssumption | null;
  /** The cell says that the number is for there and back. */
  bothWays: boolean;
  /** What stood in parentheses, not read any further; or null. */
  rest: string | null;
}

/** The words around a number that we understand. */
interface Around {
  approximate: boolean;
  bound: boolean;
  bothWays: boolean;
  between: boolean;
}

const unreadable: NumberAnswer = { kind: 'unreadable' };
const approximate = wordsOf('approximate');
const before = { approximate, bound: wordsOf('bound'), bothWays: [], between: wordsOf('between') };
const after = { approximate, bound: wordsOf('orBeyond'), bothWays: wordsOf('bothWays'), between: [] };
// "a" is a number in "a mile"
const articles = new Set(wordsOf('articles'));
const harmless = [...wordsOf('oneWay'), ...wordsOf('filler')].filter((word) => !articles.has(word));
const bothWays = wordsOf('bothWays');
const rangeJoiners = wordsOf('rangeJoiner');
const betweenJoiners = wordsOf('betweenJoiner');

/** Reads one number with its unit; see numeral.ts for how digits are read. A vague "a few" is unreadable, never 0. */
export function readNumber(text: string): NumberAnswer {
  if (isMissing(text)) return { kind: 'missing' };
  const plain = unify(plainDigits(text))
    .replaceAll('\u2044', '/')
    .replace(/\bhalv(mil|timm)/g, 'halv $1');
  const { outside, inside } = takeParentheses(plain);
  const read = readPhrase(outside.replace(/ ?([.!?;,:] ?)+$/, ''));
  if (!read) return unreadable;
  const thereAndBack = read.bothWays || (inside !== '' && takeAny(inside, bothWays) !== null);
  return { ...read, bothWays: thereAndBack, rest: inside === '' ? null : inside };
}

function readPhrase(text: string): NumberRead | null {
  const around: Around = { approximate: false, bound: false, bothWays: false, between: false };
  const unitFirst = takeUnit(takeAround(text, before, around));
  const start = takeAround(unitFirst.rest, before, around);
  const first = takeQuantity(start);
  if (!first) return null;
  const second = takeSecond(first.rest, around.between);
  if (around.between && !second) return null;
  const left = takeAround(second ? second.rest : first.rest, after, around);
  if (left !== '') return null;

  const units = [unitFirst.unit, first.unit, second?.unit].filter((unit) => unit != null);
  const [unit = null] = units;
  if (new Set(units).size > 1 || ((first.needsUnit || second?.needsUnit) && unit === null)) return null;
  if (second && second.value < first.value) return null;
  const inWords = first.inWords || (second?.inWords ?? false);
  return {
    kind: 'number',
    value: second ? (first.value + second.value) / 2 : first.value,
    unit,
    assumption: second || around.bound ? 'range' : around.approximate ? 'approximate' : inWords ? 'words' : null,
    bothWays: around.bothWays,
    rest: null,
  };
}

type Quantity = Numeral & { unit: Unit | null };

/** A number with the unit after it; "1 h 20 min" is 80 minutes. */
function takeQuantity(text: string): Quantity | null {
  const numeral = takeNumeral(text);
  if (!numeral) return null;
  const { unit, rest } = takeUnit(numeral.rest);
  const half = unit === null ? null : takeHalf(rest);
  if (half !== null) return { ...numeral, value: numeral.value + 0.5, inWords: true, unit, rest: half };
  const more = unit === 'h' ? takeMinutes(rest) : null;
  if (more) return { ...more, value: numeral.value * 60 + more.value, inWords: numeral.inWords || more.inWords };
  return { ...numeral, unit, rest };
}

function takeMinutes(text: string): Quantity | null {
  const numeral = takeNumeral(takeAny(text, betweenJoiners) ?? text);
  if (!numeral) return null;
  const { unit, rest } = takeUnit(numeral.rest);
  return unit === 'min' ? { ...numeral, unit, rest } : null;
}

function takeSecond(text: string, between: boolean): Quantity | null {
  const rest = takeAny(text, between ? [...betweenJoiners, ...rangeJoiners] : rangeJoiners);
  return rest === null ? null : takeQuantity(rest);
}

function takeUnit(text: string): { unit: Unit | null; rest: string } {
  for (const [word, unit] of unitWords) {
    const rest = takeAny(text, [word]);
    // "km/h" is a speed, not a distance
    if (rest !== null && !text.slice(word.length).startsWith('/h')) return { unit, rest };
  }
  return { unit: null, rest: text };
}

/** Takes all understood words from the front of a text, noting in `around` what they say. */
function takeAround(text: string, words: Record<keyof Around, readonly string[]>, around: Around): string {
  let left = text;
  for (;;) {
    const next = takeOne(left.replace(/^[,.;:] ?/, ''), words, around);
    if (next === null) return left;
    left = next;
  }
}

function takeOne(text: string, words: Record<keyof Around, readonly string[]>, around: Around): string | null {
  for (const kind of ['bound', 'between', 'bothWays', 'approximate'] as const) {
    const rest = takeAny(text, words[kind]);
    if (rest === null) continue;
    around[kind] = true;
    return rest;
  }
  return takeAny(text, harmless);
}
