/**
 * A workbook → records, as readRecords gives them for CSV.
 * In: the bytes of an .xlsx. Out: the rows of one sheet, every cell as the text that a locale-free CSV would hold.
 */
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { ResplanError } from '../resplan-error.ts';
import type { TableRecord } from './table-rows.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

/**
 * Reads the first sheet, or the one named or numbered (from 1; digits count as a number when no sheet has that name).
 * Blank rows are left out; the others keep the sheet's numbers.
 * @throws ResplanError 'xlsx-too-big' (over 50 MB unpacked, or a sheet too large to lay out), 'xlsx-unreadable',
 * 'sheet-unknown'
 */
export async function readXlsx(bytes: Uint8Array, options: { sheet: string | number | null }): Promise<TableRecord[]> {
  const { files, sheets } = unpackWorkbook(bytes);
  const sheet = chooseSheet(sheets, options.sheet);
  // Packed again, uncompressed: what is read is then exactly what was counted, whatever the archive's directory says.
  const checked = zipSync(files, { level: 0 });
  let rows: unknown[][];
  try {
    rows = await readSheet(new Blob([checked]), sheet, { trim: false });
  } catch (error) {
    throw new ResplanError('xlsx-unreadable', { reason: error instanceof Error ? error.message : String(error) });
  }
  const records: TableRecord[] = [];
  rows.forEach((row, i) => {
    const cells = row.map((cell) => cellText(cell).normalize('NFC'));
    if (cells.some((cell) => cell.trim() !== '')) records.push({ row: i + 1, cells });
  });
  return records;
}

function chooseSheet(sheets: string[], wanted: string | number | null): string | number {
  if (wanted === null) return 1;
  if (typeof wanted === 'string' && sheets.includes(wanted)) return wanted;
  const number = typeof wanted === 'number' || /^\d+$/.test(wanted) ? Number(wanted) : 0;
  if (Number.isInteger(number) && number >= 1 && number <= sheets.length) return number;
  throw new ResplanError('sheet-unknown', { sheet: wanted, sheets: sheets.join(', ') });
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Excel keeps 15 digits: 2.9 may be stored as 2.8999999999999999.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (value instanceof Date) return dateText(value);
  return String(value);
}

/** ISO: a date, a date with time, or, for a cell that holds a time of day and no date, a time. */
function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return '';
  const [day = '', time = ''] = rounded
    .toISOString()
    .replace(/\.000Z$/, '')
    .split('T');
  if (rounded.getTime() < Date.UTC(1900, 0, 1)) return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}
