import type { Column } from './columns.ts';
import { wordKey } from './normalise.ts';
import type { CodedRows } from './table-rows.ts';
import { isMissing, wordsOf } from './words.ts';

const labels = new Set(wordsOf('summaryRow').map(wordKey));
/** None of the labels does, and most ids do. */
const endsInDigit = /[0-9]$/;
/** Fields that hold words where somebody has answered, and none in a row of sums. */
const answeredInWords =
  /^(mode|winterMode|summerMode|legMode|fuel|worker|willing|barrier)$|^(weekday|has|willing|barrier):/;

/**
 * Finds the rows that a spreadsheet has under its answers: "Summa", "Medelvärde". Such a row begins with one of these
 * words, and most of its columns of words are empty.
 */
export function createSummaryRows(columns: readonly Column[]) {
  const inWords = columns.filter((column) => answeredInWords.test(column.field)).map((column) => column.index);
  return {
    /** The word that such a row begins with; null for any other row. */
    labelOf(cells: readonly string[]): string | null {
      const first = cells.findIndex((cell) => cell.trim() !== '');
      const label = cells[first] ?? '';
      if (endsInDigit.test(label) || !labels.has(wordKey(label))) return null;
      const asked = inWords.filter((index) => index !== first);
      const empty = asked.filter((index) => isMissing(cells[index] ?? ''));
      return empty.length * 2 >= asked.length ? label : null;
    },
    /** Whether a row is seen at a glance, from the first of its cells, to be none. */
    isNone({ starts, ends, bytes }: CodedRows, firstCell: number): boolean {
      const last = bytes[(ends[firstCell] as number) - 1] as number;
      return ends[firstCell] !== starts[firstCell] && last >= 48 && last <= 57;
    },
  };
}
