import type { ColumnMap } from './columns.ts';
import type { Field } from './field.ts';
import type { Problem } from './problem.ts';

const travelFields = ['mode', 'distance', 'returnDistance', 'winterMode', 'summerMode', 'days'];

/** Whether a field says how, how far or how often one travels; a table without any is no commute survey. */
export function isTravelField(field: Field): boolean {
  return travelFields.includes(field) || /^(days|tick|weekday):/.test(field);
}

/** A problem for each thing the survey does not ask that the footprint needs: a mode, and a distance or what gives one. */
export function missingColumns(map: ColumnMap, asksModes: boolean, speeds: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const has = (field: Field) => map.columns.some((column) => column.field === field);
  const isOpen = (field: Field) => map.open.some((open) => open.field === field);
  const missing = (field: string) =>
    problems.push({ code: 'column-missing', row: null, column: null, value: field, hint: `--map ${field}="…"` });
  if (!asksModes && !isOpen('mode')) missing('mode');
  if (has('distance') || has('returnDistance') || isOpen('distance')) return problems;
  const minutes = map.columns.find((column) => column.field === 'minutes');
  if (!minutes) missing('distance');
  else if (speeds.length === 0) {
    const hint = '--speed car=40 --speed bus=20';
    problems.push({ code: 'speed-needed', row: null, column: minutes.header, value: null, hint });
  }
  return problems;
}
