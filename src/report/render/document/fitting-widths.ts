import type { TableBlock } from './report-document.ts';

/** A text column is broken no narrower than this. */
const leastColumn = 16;
/** A longer word, such as a digest, sticks out at the end of its line. */
const longestWord = 32;

/** Widths that fit: heads are broken first, then the widest text; null where neither is enough. */
export function fittingWidths(
  { columns }: Pick<TableBlock, 'columns'>,
  rows: readonly string[][],
  width: number,
): number[] | null {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((one) => one.length));
  const cells = columns.map((_, i) => longest(rows.map((row) => row[i] ?? '')));
  const isDigest = (i: number) =>
    rows.some((row) => (row[i] ?? '').split(' ').some((word) => word.length > longestWord));
  const widths = columns.map(({ head }, i) => (isDigest(i) ? longestWord : Math.max(head.length, cells[i] as number)));
  const least = columns.map(({ head, align }, i) => {
    const texts = [head, ...(align === 'left' ? rows.map((row) => row[i] ?? '') : [])];
    const word = Math.min(longestWord, longest(texts.flatMap((one) => one.split(' '))));
    return align === 'left'
      ? Math.max(word, Math.min(leastColumn, cells[i] as number))
      : Math.max(word, cells[i] as number);
  });
  const excess = () => widths.reduce((sum, n) => sum + n + 2, 1) - width;
  const narrow = (i: number, to: number) => {
    widths[i] = Math.max(to, (widths[i] as number) - excess());
  };
  for (const i of widths.keys()) if (excess() > 0) narrow(i, Math.max(least[i] as number, cells[i] as number));
  while (excess() > 0) {
    const room = widths.map((n, i) => n - (least[i] as number));
    const i = room.indexOf(Math.max(...room));
    if ((room[i] as number) <= 0) return null;
    narrow(i, least[i] as number);
  }
  return widths;
}
