import type { Column } from './columns.ts';
import type { Shape } from './travel-week.ts';

/** Weekday columns fewer than this are some other question about a day. */
const fewestWeekdays = 3;

/** The shape of a survey: the most detailed way in which it asks how people travel; null where it does not ask. */
export function findShape(columns: readonly Column[]): Shape | null {
  const count = (prefix: string) => columns.filter((column) => column.field.startsWith(prefix)).length;
  const has = (field: string) => columns.some((column) => column.field === field);
  if (count('weekday:') >= fewestWeekdays) return 'weekdays';
  // days at home alone say nothing of how one travels
  if (count('days:') > (has('days:remote') ? 1 : 0)) return 'days-per-mode';
  if (has('winterMode') || has('summerMode')) return 'seasons';
  if (has('mode')) return 'usual-mode';
  if (count('tick:') >= 1) return 'ticks';
  return null;
}
