/** What a row answers to the questions that are counted per segment: access, willingness, barriers. */
import type { CellReaders } from './cell-readers.ts';
import type { Access } from './respondent.ts';
import { lookUpAny, type Vocabulary } from './vocabulary.ts';
import { isMissing } from './words.ts';
import { readTick, readYesNo } from './yes-no-answer.ts';

/** Returns a function that gives the current row's answers by question id, e.g. 'has:e-bike' → 'yes'. */
export function createAskedAnswers(
  { reader, readersOf }: CellReaders,
  vocabulary: Vocabulary,
): () => Record<string, string> {
  const has = readersOf('has:', readYesNo);
  const asked = ['willing:', 'barrier:'].flatMap((prefix) =>
    readersOf(prefix, readWillingness).map(({ id, read }) => ({ id: prefix + id, read })),
  );
  const lists = [
    { prefix: 'willing', read: reader('willing', (text) => namedIn(text, vocabulary.measures)) },
    { prefix: 'barrier', read: reader('barrier', (text) => namedIn(text, vocabulary.barriers)) },
  ];
  return () => {
    const given: Record<string, string> = {};
    for (const { id, read } of has) {
      const { answer } = read();
      if (answer === 'yes' || answer === 'no') given[`has:${id}`] = answer;
    }
    for (const { id, read } of asked) {
      const { answer } = read();
      if (answer) given[id] = answer;
    }
    for (const { prefix, read } of lists) for (const id of read?.().answer ?? []) given[`${prefix}:${id}`] = 'yes';
    return given;
  };
}

export function accessOf(given: Record<string, string>, question: string, needed?: string): Access {
  if (needed && given[needed] === 'no') return 'no';
  const answer = given[question];
  return answer === 'yes' || answer === 'no' ? answer : 'unknown';
}

/** Yes, maybe or no to a measure or a barrier; a tick, or the option's own label, is a yes; null says nothing. */
function readWillingness(text: string, label: string): 'yes' | 'maybe' | 'no' | null {
  const answer = readYesNo(text);
  if (answer === 'yes' || answer === 'no' || answer === 'maybe') return answer;
  const tick = readTick(text, label);
  return tick === true ? 'yes' : tick === false ? 'no' : null;
}

/** The measures or barriers that a list of ticked answers names. */
function namedIn(text: string, words: Vocabulary['measures']): string[] {
  if (isMissing(text)) return [];
  const ids = text.split(/[;\n]|,\s*(?=\p{Lu})/u).map((part) => lookUpAny(words, part));
  return [...new Set(ids.filter((id) => id !== null))];
}
