/** What a cell says to a yes-or-no question, and whether a tick box is ticked. */
import { normalise, wordKey } from './normalise.ts';
import { isMissing, wordsOf } from './words.ts';

/** `unknown`: "don't know", and words we do not know. */
export type YesNoAnswer = 'yes' | 'no' | 'maybe' | 'missing' | 'unknown';
export type TickAnswer = boolean | 'missing' | 'unknown';

const keys = (words: string[]) => new Set(words.map(wordKey));
const yes = keys([...wordsOf('yes'), '1']);
const no = keys([...wordsOf('no'), '0']);
const maybe = keys(wordsOf('maybe'));
const dontKnow = keys(wordsOf('dontKnow'));
const doubt = keys(wordsOf('doubt'));
const ticked = keys(wordsOf('ticked'));
const unticked = keys(wordsOf('unticked'));

/** Reads yes, no or maybe; an answer that goes on after its "yes," or "no," counts unless the rest takes it back. */
export function readYesNo(text: string): YesNoAnswer {
  const key = wordKey(text);
  if (dontKnow.has(key)) return 'unknown';
  const whole = plainAnswer(key);
  if (whole) return whole;
  if (isMissing(text)) return 'missing';
  const [first = '', ...others] = normalise(text).split(/[\s,;:(-]+/);
  const start = plainAnswer(wordKey(first));
  if (start !== 'yes' || !others.some((word) => doubt.has(wordKey(word)))) return start ?? 'unknown';
  return 'maybe';
}

function plainAnswer(key: string): 'yes' | 'no' | 'maybe' | null {
  // maybe first, since "ja kanske" stands there as a whole
  if (maybe.has(key)) return 'maybe';
  if (yes.has(key)) return 'yes';
  return no.has(key) ? 'no' : null;
}

/** Reads a tick box. label: the option's own text, which some form tools write in place of a tick. */
export function readTick(text: string, label: string | null = null): TickAnswer {
  const key = wordKey(text);
  if (label !== null && label.trim() !== '' && key === wordKey(label)) return true;
  if (ticked.has(key)) return true;
  if (unticked.has(key)) return false;
  return isMissing(text) ? 'missing' : 'unknown';
}
