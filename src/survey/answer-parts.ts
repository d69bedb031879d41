/** A cell taken apart: what stands in parentheses, and the parts of an answer with several ticked. */
import { normalise, unify } from './normalise.ts';
import { wordsOf } from './words.ts';

const parenthesised = /\(([^()]*)\)|\[([^[\]]*)\]/g;

/** `Buss (linje 3)` → outside `Buss`, inside `linje 3`. A text that is all in parentheses is outside them. */
export function takeParentheses(text: string): { outside: string; inside: string } {
  const inside: string[] = [];
  const outside = text
    .replace(parenthesised, (_, round: string | undefined, square: string | undefined) => {
      inside.push((round ?? square ?? '').trim());
      return ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
  return outside === '' ? { outside: inside.join(' '), inside: '' } : { outside, inside: inside.join(' ') };
}

/** How parts are joined, from what surely separates answers to what may stand inside one. */
export type Joint = 'separator' | 'comma' | 'and' | 'or';
export const joints: readonly Joint[] = ['separator', 'comma', 'and', 'or'];

const listWords = (words: string[]) => words.map((word) => `\\s${word}\\s`).join('|');
const splitters: Record<Joint, RegExp> = {
  separator: /\s*[;|\n\r]+\s*|\s\+\s/,
  // not the decimal comma
  comma: /\s*,(?!\d)\s*/,
  and: new RegExp(`\\s*&\\s*|${listWords(wordsOf('listJoiners'))}`, 'i'),
  or: new RegExp(`\\s*/\\s*|${listWords(wordsOf('alternatives'))}`, 'i'),
};

/** The parts of a text at one kind of joint, never inside parentheses. One part when it has none. */
export function splitAt(joint: Joint, text: string): string[] {
  const kept: string[] = [];
  const masked = text.replace(parenthesised, (part) => `\ue000${kept.push(part) - 1}\ue000`);
  return masked
    .split(splitters[joint])
    .map((part) => part.replace(/\ue000(\d+)\ue000/g, (_, index: string) => kept[Number(index)] ?? ''))
    .filter((part) => part.trim() !== '');
}

/** The text with its line breaks as `;`, since they separate answers, and otherwise one kind of each mark. */
export function listText(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => unify(line))
    .filter((line) => normalise(line) !== '')
    .join(' ; ');
}
