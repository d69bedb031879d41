import { type Mode, modeOf } from '../reference/modes.ts';
import { type Fold, shownModes } from './fold-modes.ts';
import { sortKeys } from './order.ts';
import type { Tally } from './profile.ts';
import { isSafe, safeParts } from './safe-counts.ts';
import type { SharedCell } from './shared-cell.ts';

/**
 * People present by weekday and mode, in the modes that the cells have. Of those asked, everyone present by a mode
 * and everyone absent is 0 or k people and more, and so are the users of a mode who are not present by it that day:
 * counts are moved by less than k. Empty where that cannot be.
 */
export function shareArrivals(tally: Tally, cells: readonly SharedCell[], fold: Fold, k: number): Tally['arrivals'] {
  const empty = { asked: 0, byWeekday: {} };
  const { asked, byWeekday } = tally.arrivals;
  if (asked < k) return empty;
  // fewer than k who were not asked count as asked and absent
  const among = isSafe(tally.people - asked, k) ? asked : tally.people;
  const shownAs = shownModes(fold);
  const users = new Map<Mode, number>();
  for (const cell of cells) users.set(modeOf(cell.travel), (users.get(modeOf(cell.travel)) ?? 0) + cell.users);
  const days: Record<string, Record<string, number>> = {};
  for (const [day, counts] of Object.entries(byWeekday)) {
    const present: Record<string, number> = {};
    for (const [mode, people] of Object.entries(counts) as [Mode, number][]) {
      const as = shownAs(mode);
      present[as] = (present[as] ?? 0) + people;
    }
    const safe = safeParts(present, among, k, (mode) => users.get(mode as Mode) ?? 0);
    if (!safe) return empty;
    days[day] = sortKeys(safe, (n) => n);
  }
  return { asked: among, byWeekday: sortKeys(days, (counts) => counts) };
}
