import type { ColumnMap } from './columns.ts';
import type { Problem } from './problem.ts';

/** Ids on this share of the rows or more must be new, or the column counts something else, such as households. */
const mostlyNew = 0.8;

/** Takes out a recognised id column that mostly repeats itself; the user's own --map id stands. */
export function dropRepeatingId(map: ColumnMap, sample: readonly (readonly string[])[]): Problem[] {
  const column = map.columns.find((c) => c.field === 'id' && c.by !== 'given');
  if (!column) return [];
  const ids = sample.map((row) => row[column.index] ?? '').filter((id) => id.trim() !== '');
  if (ids.length === 0 || new Set(ids).size / ids.length >= mostlyNew) return [];
  map.columns = map.columns.filter((c) => c !== column);
  return [{ code: 'id-repeats', row: null, column: column.header, value: null, hint: `--map id="${column.header}"` }];
}
