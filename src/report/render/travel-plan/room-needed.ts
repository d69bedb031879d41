import { scenarioWords } from '../../../i18n/scenario.ts';
import { planMeasureWords } from '../../../i18n/travel-plan/measures.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import type { SectionContext } from './section-context.ts';

/** What the plan's users need places of, beside what there is. */
export function roomNeeded(s: ScenarioReport, c: SectionContext): Block[] {
  const t = planMeasureWords[c.language];
  const words = scenarioWords[c.language];
  const rows = s.sizing.filter(({ planned, existing }) => planned > 0 || existing !== null);
  if (rows.length === 0) return [];
  const units = (n: number | null) => (n === null ? '–' : c.number(Math.ceil(n - 1e-9)));
  return [
    { kind: 'heading', text: t.sizing },
    {
      kind: 'table',
      caption: t.sizing,
      columns: [left(t.sizingWhat), ...[words.needed, words.existing, words.planned, words.short].map(right)],
      rows: rows.map(({ what, needed, existing, planned, short }) => [
        words.sizingWhat[what] ?? c.own(what),
        units(needed),
        units(existing),
        units(planned),
        units(short),
      ]),
      foot: null,
    },
    ...(rows.some(({ existing }) => existing === null) ? [text(t.existingUnknown, 'note')] : []),
  ];
}
