import { parse } from 'csv-parse/sync';
import { ResplanError } from '../resplan-error.ts';
import { readText } from './files.ts';
import type { Shell } from './shell.ts';

/**
 * Employers' headcounts by name: a table of two columns, name and number, with or without a header.
 * Throws ResplanError 'headcounts-invalid' with the line that is no name and headcount.
 */
export async function readHeadcounts(shell: Shell, path: string | undefined): Promise<Map<string, number>> {
  if (path === undefined) return new Map();
  const text = await readText(shell, path);
  const delimiter = text.includes(';') ? ';' : text.includes('\t') ? '\t' : ',';
  const invalid = (line: number, value: string) => new ResplanError('headcounts-invalid', { file: path, line, value });
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw invalid(1, String(error));
  }
  const found = new Map<string, number>();
  for (const [i, cells] of rows.entries()) {
    const [name = '', number = '', ...more] = cells;
    const digits = number.replaceAll(/[\s\u00a0\u202f]/g, '');
    const headcount = /^\d+$/.test(digits) ? Number(digits) : 0;
    const isHeader = i === 0 && rows.length > 1 && !/\d/.test(number);
    // which of several columns is the headcount would be a guess
    if (more.some((cell) => cell !== '')) throw invalid(i + 1, cells.join(' '));
    if (isHeader) continue;
    if (name === '' || headcount < 1) throw invalid(i + 1, `${name} ${number}`);
    found.set(name.normalize('NFC'), headcount);
  }
  return found;
}
