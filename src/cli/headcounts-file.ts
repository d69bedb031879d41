import { parse } from 'csv-parse/sync';
import { ResplanError } from '../resplan-error.ts';
import { readText } from './files.ts';
import type { Shell } from './shell.ts';

/** Employers' headcounts by name: a table of two columns, name and number, with or without a header. */
export async function readHeadcounts(shell: Shell, path: string | undefined): Promise<Map<string, number>> {
  if (path === undefined) return new Map();
  const text = await readText(shell, path);
  const delimiter = text.includes(';') ? ';' : text.includes('\t') ? '\t' : ',';
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new ResplanError('headcounts-invalid', { file: path, line: 1, value: String(error) });
  }
  const found = new Map<string, number>();
  for (const [i, [name = '', number = '']] of rows.entries()) {
    const headcount = Number(number.replaceAll(/[\s\u00a0]/g, ''));
    const isHeader = i === 0 && !/\d/.test(number);
    if (isHeader) continue;
    if (name === '' || !Number.isInteger(headcount) || headcount < 1)
      throw new ResplanError('headcounts-invalid', { file: path, line: i + 1, value: `${name} ${number}` });
    found.set(name, headcount);
  }
  return found;
}
