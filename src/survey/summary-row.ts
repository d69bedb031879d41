import type { Column } from './columns.ts';
import { wordKey } from './normalise.ts';
import { isMissing, wordsOf } from './words.ts';

const labels = new Set(wordsOf('summaryRow').map(wordKey));
/** Fields that hold words where somebody has answered, and none in a row of sums. */
const answeredInWords =
  /^(mode|winterMode|summerMode|legMode|fuel|worker|willing|barrier)$|^(weekday|has|willing|barrier):/;

/**
 * Finds the rows that a spreadsheet has under its answers: "Summa", "Medelvärde". Such a row begins with one of these
 * words, and most of its columns of words are empty; the function returns the word, null for any other row.
 */
export function createSummaryRows(columns: readonly Column[]): (cells: readonly string[]) => string | null {
  const inWords = columns.filter((column) => answeredInWords.test(column.field)).map((column) => column.index);
  return (cells) => {
    const first = cells.findIndex((cell) => cell.trim() !== '');
    const label = cells[first] ?? '';
    if (!labels.has(wordKey(label))) return null;
    const asked = inWords.filter((index) => index !== first);
    const empty = asked.filter((index) => isMissing(cells[index] ?? ''));
    return empty.length * 2 >= asked.length ? label : null;
  };
}
