/** What a cell says about days a week. */
import { takeParentheses } from './answer-parts.ts';
import { unify, wordKey } from './normalise.ts';
import { type NumberAnswer, type NumberAssumption, readNumber } from './number-answer.ts';
import type { ProblemCode } from './problem.ts';
import { type Weekday, weekdays } from './respondent.ts';
import { numbersOf, patternOf, unitWords, weekdayNamed, wordsOf } from './words.ts';

/** `share`: days reckoned from a share of the working week. */
export type DaysAssumption = NumberAssumption | 'share';

export type DaysAnswer =
  | { kind: 'missing' }
  /** days: 0 to 7 a week. */
  | { kind: 'days'; days: number; assumption: DaysAssumption | null }
  | { kind: 'unreadable' };

/** What 100 % of the time is, and what "once a month" is a part of. */
export const workingDaysPerWeek = 5;
export const weeksPerMonth = 4;

const notes = {
  approximate: 'number-approximate',
  range: 'number-range',
  words: 'number-in-words',
  share: 'days-from-share',
} as const satisfies Record<DaysAssumption, ProblemCode>;

/** The note on days that were read with an assumption. */
export function daysNote(answer: DaysAnswer): ProblemCode | null {
  return answer.kind === 'days' && answer.assumption !== null ? notes[answer.assumption] : null;
}

const unreadable: DaysAnswer = { kind: 'unreadable' };
const keyed = (numbers: Map<string, number>) => new Map([...numbers].map(([word, value]) => [wordKey(word), value]));
const frequencies = keyed(numbersOf('frequencies'));
const shares = keyed(numbersOf('shares'));
const elsewhere = new Set(wordsOf('elsewhere').map(wordKey));
const perMonth = wordsOf('perMonth');
const joiners = new Set([...wordsOf('listJoiners'), ...wordsOf('filler')].map(wordKey));
const rangeWords = wordsOf('weekdayRange').map((word) => ` ${word} `);

/**
 * Days a week: a number ("3", "5 dagar", "3-4"), a frequency ("varje dag", "twice a week", "en gång i månaden"),
 * weekdays ("mån, tis", "Mon-Thu") or a share of five days ("80 %"). Vague words are unreadable.
 */
export function readDays(text: string): DaysAnswer {
  const frequency = frequencies.get(wordKey(text));
  if (frequency !== undefined) return days(frequency, 'words');
  const named = readWeekdays(text);
  if (named) return days(named.length, null);
  const month = readPerMonth(text);
  return daysFrom(month ?? readNumber(text), month ? weeksPerMonth : 1);
}

/**
 * A share of the time as days a week: "40 %" is 2 of 5. Days that the answer states itself win: "40% on campus (2 days
 * a week if FT)" is 2. Time spent elsewhere ("40 % remote") is unreadable: it is not what was asked. A number without its unit is a percentage only where the caller knows so from the header.
 */
export function readShareOfTime(text: string, headerUnit: 'percent' | null = null): DaysAnswer {
  const share = shares.get(wordKey(text));
  if (share !== undefined) return days((share / 100) * workingDaysPerWeek, 'share');
  const number = readNumber(text);
  if (number.kind === 'missing') return number;
  if (number.kind === 'number' && number.unit === null && headerUnit === 'percent')
    return daysFrom({ ...number, unit: 'percent' }, 1);
  if (
    wordKey(text)
      .split(' ')
      .some((word) => elsewhere.has(word))
  )
    return unreadable;
  const { outside, inside } = takeParentheses(unify(text));
  for (const wanted of ['days', 'percent'] as const) {
    const found = [inside, outside].flatMap((part) => numbersWith(wanted, part));
    const [only, ...others] = new Set(found);
    if (others.length > 0) return unreadable;
    const read = only === undefined ? unreadable : daysFrom(readNumber(only), 1);
    if (read.kind === 'days') return { ...read, assumption: read.assumption ?? 'share' };
  }
  return unreadable;
}

/** The weekdays a cell names and nothing else, each once, in the order of the week; null when it says more or none. */
export function readWeekdays(text: string): Weekday[] | null {
  let list = ` ${unify(text)} `;
  for (const word of rangeWords) list = list.replaceAll(word, '-');
  const words = list.split(/[\s,;/+&|.()]+/).filter((word) => word !== '' && !joiners.has(wordKey(word)));
  const named = words.map(weekdaySpan);
  if (named.length === 0 || named.some((span) => span === null)) return null;
  const asked = new Set(named.flatMap((span) => span ?? []));
  return weekdays.filter((day) => asked.has(day));
}

/** `tis` or `mån-tors`. */
function weekdaySpan(word: string): Weekday[] | null {
  const ends = word.split('-').map(weekdayNamed);
  const [first, last] = ends;
  if (first == null) return null;
  if (ends.length === 1) return [first];
  if (ends.length > 2 || last == null || weekdays.indexOf(last) < weekdays.indexOf(first)) return null;
  return weekdays.slice(weekdays.indexOf(first), weekdays.indexOf(last) + 1);
}

/** "2 gånger i månaden" → 2, or null where the answer does not count by the month. */
function readPerMonth(text: string): NumberAnswer | null {
  const plain = unify(text).replace(/[.!]+$/, '');
  const ending = perMonth.find((word) => plain.endsWith(word));
  if (ending === undefined) return null;
  const counted = plain.slice(0, -ending.length).trim();
  // "en gång", "once": without its period the word may need a unit to be a number
  const number = readNumber(counted);
  return number.kind === 'number' ? number : readNumber(`${counted} days`);
}

function daysFrom(number: NumberAnswer, divisor: number): DaysAnswer {
  if (number.kind !== 'number') return number;
  if (number.unit === 'percent' && number.value <= 100)
    return days((number.value / 100) * workingDaysPerWeek, number.assumption ?? 'share');
  if (number.unit !== null && number.unit !== 'days') return unreadable;
  return days(number.value / divisor, number.assumption);
}

function days(value: number, assumption: DaysAssumption | null): DaysAnswer {
  return value <= 7 ? { kind: 'days', days: value, assumption } : unreadable;
}

const digits = '\\d+(?:[.,]\\d+)?';

/** The numbers or ranges in a text that have the wanted unit, as they stand there. */
function numbersWith(wanted: 'days' | 'percent', text: string): string[] {
  const words = unitWords.filter(([, unit]) => unit === wanted).map(([word]) => patternOf(word));
  const pattern = new RegExp(`(?:${digits}\\s*-\\s*)?${digits}\\s*(?:${words.join('|')})(?!\\p{L})`, 'gu');
  return text.match(pattern) ?? [];
}
