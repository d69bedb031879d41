import { readDays, readShareOfTime } from './days-answer.ts';
import { readFuel } from './fuel-answer.ts';
import type { ContentKind } from './header-match.ts';
import { readModeAnswer } from './mode-answer.ts';
import { readNumber } from './number-answer.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readYesNo } from './yes-no-answer.ts';

/** The share of a column's filled sample cells that read as a kind of content; null where no cell is filled. */
export function readableShare(kind: ContentKind, cells: readonly string[], vocabulary: Vocabulary): number | null {
  const filled = [...new Set(cells)].filter((cell) => !isMissing(cell));
  if (filled.length === 0) return null;
  return filled.filter((cell) => readsAs(kind, cell, vocabulary)).length / filled.length;
}

function isMissing(cell: string): boolean {
  return readNumber(cell).kind === 'missing';
}

function readsAs(kind: ContentKind, cell: string, vocabulary: Vocabulary): boolean {
  switch (kind) {
    case 'number':
      return readNumber(cell).kind === 'number';
    case 'mode': {
      const { kind: answer } = readModeAnswer(cell, vocabulary);
      return answer === 'mode' || answer === 'several' || answer === 'none';
    }
    case 'days':
      return readDays(cell).kind === 'days';
    case 'share':
      return readShareOfTime(cell).kind === 'days' || readNumber(cell).kind === 'number';
    case 'yesno':
      return readYesNo(cell) !== 'unknown';
    case 'fuel':
      return readFuel(cell, vocabulary).kind === 'fuel';
    case 'text':
      return true;
  }
}
