import { formatNumber, type Language } from '../../../i18n/language.ts';
import type { ScenarioWords } from '../../../i18n/scenario.ts';
import type { SizingRow } from '../../../simulation/sizing.ts';
import type { Style } from '../style.ts';
import { tableText, wrap } from '../table-text.ts';

/** Room that the plan needs against what there is: whole units, rounded up where they are needed. */
export function sizingText(
  rows: readonly SizingRow[],
  t: ScenarioWords,
  language: Language,
  style: Style,
  width: number,
): string {
  const shown = rows.filter((row) => row.planned > 0 || row.existing !== null);
  if (shown.length === 0) return '';
  const up = (n: number | null) => (n === null ? '–' : formatNumber(Math.ceil(n - 1e-9), language));
  const columns = [
    { head: t.sizing, align: 'left' as const },
    ...[t.needed, t.existing, t.planned, t.short].map((head) => ({ head, align: 'right' as const })),
  ];
  const cells = shown.map((row) => [
    t.sizingWhat[row.what] ?? row.what,
    up(row.needed),
    up(row.existing),
    up(row.planned),
    up(row.short),
  ]);
  const unknown = shown.some((row) => row.existing === null)
    ? `${style.faint(wrap(t.existingUnknown, width, ' '))}\n`
    : '';
  return tableText(columns, cells, style) + unknown;
}
