import type { EstimateWords } from '../../i18n/estimate.ts';
import { visibleCell } from '../../i18n/visible.ts';
import type { ProblemCount } from '../estimate-report.ts';

const shownRows = 5;

/** « (rows 4, 5)», « (kontor.csv: row 4; lager.csv: rows 7, 9 …)», or nothing where no rows are known. */
export function problemRows({ rows, places }: ProblemCount, t: EstimateWords): string {
  const shown = rows.slice(0, shownRows);
  if (shown.length === 0) return '';
  const more = rows.length > shownRows ? ' …' : '';
  if (!places) return ` (${t.rowsShort(shown.join(', '), rows.length)}${more})`;
  const byFile = new Map<string, number[]>();
  for (const { file, row } of places.slice(0, shownRows)) byFile.set(file, [...(byFile.get(file) ?? []), row]);
  const parts = [...byFile].map(([file, own]) => `${visibleCell(file)}: ${t.rowsShort(own.join(', '), own.length)}`);
  return ` (${parts.join('; ')}${more})`;
}
