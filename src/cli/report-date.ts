import type { Plan } from '../plan/plan.ts';
import { ResplanError } from '../resplan-error.ts';

/**
 * The only date in a report: --date, else SOURCE_DATE_EPOCH, else the newest survey's in the plan, else none.
 * The clock is never asked: the same inputs give the same bytes. As YYYY-MM-DD; of a survey, as precise as it is.
 * Throws ResplanError 'option-invalid' for a date that does not exist.
 */
export function reportDate(
  option: string | undefined,
  env: Record<string, string | undefined>,
  plan: Plan | null,
): string | null {
  if (option !== undefined) {
    if (!isDay(option))
      throw new ResplanError('option-invalid', {
        option: 'date',
        value: option,
        allowed: '2026-11-23',
        reason: 'date',
      });
    return option;
  }
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && epoch !== '') {
    const date = new Date(Number(epoch) * 1000);
    if (!/^\d+$/.test(epoch) || Number.isNaN(date.getTime()))
      throw new ResplanError('option-invalid', {
        option: 'SOURCE_DATE_EPOCH',
        value: epoch,
        allowed: '1700000000',
        reason: 'epoch',
      });
    return date.toISOString().slice(0, 10);
  }
  const dates = (plan?.surveys ?? []).flatMap(({ date }) => date ?? []).sort();
  return dates.at(-1) ?? null;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 2026-02-30 is parsed as a day in March
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
