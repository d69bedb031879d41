import Table from 'cli-table3';
import type { Style } from './style.ts';

export { wrap } from './wrap.ts';

export interface TextColumn {
  head: string;
  align: 'left' | 'right';
}

const borderless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: ' ',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Columns set side by side without lines; ends with a line break. */
export function tableText(columns: readonly TextColumn[], rows: readonly string[][], style: Style): string {
  const table = new Table({
    head: columns.map((column) => style.faint(column.head)),
    colAligns: columns.map((column) => column.align),
    chars: borderless,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => [...row]));
  return `${table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of a share of 1, in eighths of a character. */
export function bar(share: number, width: number): string {
  const units = Math.round(Math.max(0, Math.min(1, share)) * width * 8);
  return '█'.repeat(Math.floor(units / 8)) + eighths[units % 8];
}
