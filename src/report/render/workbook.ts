/** Workbooks: cells as numbers and as text that no spreadsheet runs, sheets of them, the same bytes each time. */
import writeXlsx, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { visible } from '../../i18n/visible.ts';
import { datedWorkbook } from './dated-workbook.ts';

export const whole = '#,##0';
export const decimal = '#,##0.0';
export const percent = '0%';

export const head = (text: string): Cell => ({ value: text, fontWeight: 'bold', wrap: true, alignVertical: 'top' });

/** Text that a spreadsheet would run as a formula, once somebody edits the cell, gets an apostrophe before it. */
function neutral(text: string): string {
  const shown = visible(text);
  return /^[=+\-@\t\r]/.test(shown) ? `'${shown}` : shown;
}

export const words = (text: string): Cell => ({ value: neutral(text), type: String, wrap: true, alignVertical: 'top' });
export const title = (text: string): Cell => ({ value: neutral(text), type: String, fontWeight: 'bold', fontSize: 14 });

export function number(value: number | null | undefined, format: string): Cell {
  return value == null ? null : { value, type: Number, format, alignVertical: 'top' };
}

export interface WorkbookSheet {
  /** 31 characters at most. */
  name: string;
  rows: Row[];
  /** Of the columns, in characters. */
  widths: number[];
  /** The first row stays in sight. */
  headed?: boolean;
}

/** `date` is that of all files in it, and of its properties; null is 1980-01-01. */
export async function workbook(
  sheets: readonly WorkbookSheet[],
  date: string | null,
  titleText: string,
): Promise<Uint8Array> {
  const written = sheets.map(
    ({ name, rows, widths, headed }) =>
      ({
        sheet: name,
        data: rows,
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: headed ? 1 : 0,
      }) as Sheet<Buffer>,
  );
  return datedWorkbook(await writeXlsx(written).toBuffer(), date, titleText);
}
