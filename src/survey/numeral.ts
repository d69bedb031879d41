/** A number as people write it, in digits or in words. */
import { wordKey } from './normalise.ts';
import { numbersOf, wordsOf } from './words.ts';

const vulgarFractions: Record<string, string> = {
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '⅓': '1/3',
  '⅔': '2/3',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
};
/** Marks a fraction that was one sign, and so no date; a private character that no answer holds. */
const fractionSign = '\ue000';
/** The zeros of the decimal digits that NFKC leaves as they are: Arabic and Persian. */
const foreignZeros = [0x0660, 0x06f0];

/** ½ written out, Arabic digits and marks as ours. To be done before any other change to the text. */
export function plainDigits(text: string): string {
  return text
    .replace(/[½¼¾⅓⅔⅛⅜⅝⅞]/g, (sign) => ` ${fractionSign}${vulgarFractions[sign]} `)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (foreignZeros.findLast((zero) => zero <= code) ?? code));
    })
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, "'");
}

export interface Numeral {
  value: number;
  inWords: boolean;
  /** A word that is a number only before a unit: "a mile", "once a week". */
  needsUnit: boolean;
  /** What follows it. */
  rest: string;
}

const digits = /^(?:\d+(?:[ '.,]\d+)*|[.,]\d+)(?:e[+-]?\d{1,2}(?![\p{L}\p{N}]))?/u;
const fraction = /^(?:(\d{1,3}) )?(\ue000?)(\d)\/(\d)(?![\d/.,])/;
const wordNumbers = [...numbersOf('numbers')].sort((a, b) => b[0].length - a[0].length);
const articles = new Set(wordsOf('articles'));
const andAHalf = wordsOf('andAHalf');

/** The number that a text begins with, in lower case and with single spaces; null when it begins with none. */
export function takeNumeral(text: string): Numeral | null {
  const numeral = takeFraction(text) ?? takeDigits(text) ?? takeWord(text);
  if (!numeral) return null;
  const half = takeHalf(numeral.rest);
  return half === null ? numeral : { ...numeral, value: numeral.value + 0.5, inWords: true, rest: half };
}

/** What follows "and a half"; null when the text does not begin with it. */
export function takeHalf(text: string): string | null {
  return takeAny(text, andAHalf);
}

/** What follows the first of the words that the text begins with, words ending where a letter does not follow. */
export function takeAny(text: string, words: readonly string[]): string | null {
  for (const word of words) {
    if (text.startsWith(word) && !(/\p{L}$/u.test(word) && /^\p{L}/u.test(text.slice(word.length))))
      return text.slice(word.length).trim();
  }
  return null;
}

function takeFraction(text: string): Numeral | null {
  const match = fraction.exec(text);
  if (!match) return null;
  const [all, whole, sign, over, under] = match;
  const [top, bottom] = [Number(over), Number(under)];
  // a typed fraction other than halves and quarters may as well be a date or "2 or 3"
  const plausible = sign !== '' || bottom === 2 || bottom === 4;
  if (!plausible || top >= bottom) return null;
  return {
    value: Number(whole ?? 0) + top / bottom,
    inWords: false,
    needsUnit: false,
    rest: text.slice(all.length).trim(),
  };
}

function takeDigits(text: string): Numeral | null {
  const match = digits.exec(text);
  const value = match ? readDigits(match[0]) : null;
  if (!match || value === null) return null;
  return { value, inWords: false, needsUnit: false, rest: text.slice(match[0].length).trim() };
}

function takeWord(text: string): Numeral | null {
  for (const [word, value] of wordNumbers) {
    const rest = takeAny(text, [word]);
    if (rest !== null && !/^\d/.test(text.slice(word.length)))
      return { value, inWords: true, needsUnit: articles.has(wordKey(word)), rest };
  }
  return null;
}

/**
 * "2,9" and "2.9" are 2.9; "1.234,5", "1 234,5" and "1'234.5" are 1234.5; "1.234.567" is 1234567. One separator that
 * stands once is the decimal mark, always: "12,000" is 12. Null for anything else with digits and marks, and for what
 * begins with a zero like a telephone number.
 */
export function readDigits(text: string): number | null {
  const [mantissa = '', exponent] = text.split('e');
  const marks = new Set(mantissa.replace(/[\d]/g, ''));
  const lastMark = /[.,](?=\d*$)/.exec(mantissa)?.[0];
  const groupMarks = [...marks].filter((mark) => mark !== lastMark);
  const standsOnce = lastMark !== undefined && mantissa.split(lastMark).length === 2;
  if (groupMarks.length > 1 || /^0\d\d/.test(mantissa)) return null;
  const group = standsOnce ? groupMarks[0] : (lastMark ?? groupMarks[0]);
  if (!standsOnce && lastMark !== undefined && groupMarks.length > 0) return null;
  const [whole = '', decimals = ''] = standsOnce ? mantissa.split(lastMark) : [mantissa];
  const groups = group === undefined ? [whole] : whole.split(group);
  if (group !== undefined && !/^\d{1,3}(,\d{3})+$/.test(groups.join(','))) return null;
  const value = Number(`${groups.join('')}.${decimals || '0'}e${exponent ?? '0'}`);
  return Number.isFinite(value) ? value : null;
}
