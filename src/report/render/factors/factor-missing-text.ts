import { factorLabel } from '../../../i18n/factors.ts';
import type { MissingReason } from '../../../reference/factors/resolve.ts';
import { allModes, type FactorId, fuels } from '../../../reference/modes.ts';
import { wrapNumbers } from '../wrap-numbers.ts';
import type { FactorsPage, FactorsShown } from './factors-page.ts';

/** A row of every name, but `carpool`: without one a shared car is counted by who is aboard. */
const namesExpected: readonly FactorId[] = [
  ...fuels.flatMap((fuel) => (fuel === 'unknown' ? [] : [`car-${fuel}` as const])),
  'car-average',
  ...allModes.flatMap((mode) =>
    mode === 'car' || mode === 'carpool' || mode === 'remote' || mode === 'other' ? [] : [mode],
  ),
];

export function missingText({ set, resolved }: FactorsShown, { t, language, style, width }: FactorsPage): string {
  const byReason = new Map<MissingReason | 'absent', FactorId[]>();
  for (const { id, reason } of resolved.missing) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  const absent = namesExpected.filter((id) => !set.factors.some((row) => row.id === id));
  if (absent.length > 0) byReason.set('absent', absent);
  if (byReason.size === 0) return '';
  const lines = [...byReason].map(([reason, ids]) =>
    wrapNumbers(
      `${ids.map((id) => factorLabel(id, language).replaceAll(' ', '\u00a0')).join('; ')}: ${t.missingWords[reason]}.`,
      width,
      ' ',
    ),
  );
  const title = style.title(t.missing(t.scopeShort[resolved.scope]));
  return `${title}\n${lines.join('\n')}\n${style.faint(wrapNumbers(t.missingMeans, width, ' '))}\n`;
}
