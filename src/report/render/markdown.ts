import { visible } from '../../i18n/visible.ts';

/** Text from a survey or a plan with everything that markdown or html would act on made plain. */
export function markdownText(text: string): string {
  return (
    visible(text)
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_[\]#|~$^@]/g, '\\$&')
      // what would begin a list, or be a line across the page; a sign or a number before a figure is neither
      .replace(/^( ?)([-+])(?=[- ]|$)/, '$1\\$2')
      .replace(/^( ?\d+)([.)])(?= |$)/, '$1\\$2')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

/** A table; without `aligns` the first column to the left, the others to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly string[][],
  aligns: readonly ('left' | 'right')[] = head.map((_, i) => (i === 0 ? 'left' : 'right')),
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (aligns[i] === 'left' ? ':--' : '--:'))), ...rows.map(line)].join('\n');
}
