import { summaryWords } from '../../../i18n/travel-plan/summary.ts';
import { targetWords } from '../../../i18n/travel-plan/targets.ts';
import type { MeasureReport } from '../../scenario-report.ts';
import { namedSize } from '../chosen-size.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import type { SectionContext } from './section-context.ts';

/** Cost a year with its range, where that is more than the figure itself. */
function costWithRange({ costPerYear, costPerYearRange }: MeasureReport, c: SectionContext): string {
  if (costPerYear === null) return '–';
  const [cost, ends] = [c.rough(costPerYear), costPerYearRange];
  if (ends === null || c.rough(ends.low) === c.rough(ends.high)) return cost;
  return `${cost} (${c.rough(ends.low)}–${c.rough(ends.high)})`;
}

/** Measure × responsible × date × cost × signature; empty boxes are filled in by hand. */
export function actionsSection(c: SectionContext): Block[] {
  const t = targetWords[c.language].actions;
  const { roles } = summaryWords[c.language];
  const { actions, scenario } = c.plan;
  if (!scenario || actions.length === 0) return [text(t.none)];
  const open = (value: string | null) => (value === null ? '' : c.own(value));
  return [
    text(t.lead, 'lead'),
    {
      kind: 'table',
      caption: t.table,
      toFillIn: true,
      columns: [
        left(t.measure),
        left(t.responsible),
        left(t.start),
        left(t.end),
        right(t.cost(c.currency)),
        left(t.signature),
      ],
      rows: actions.map(({ standsBehind, responsible, start, end }, i) => {
        const measure = scenario.measures[i] as (typeof scenario.measures)[number];
        return [
          namedSize(measure, c.language),
          `${open(responsible)} (${standsBehind.map((who) => roles[who].toLowerCase()).join(', ')})`.trim(),
          open(start),
          open(end),
          costWithRange(measure, c),
          '',
        ];
      }),
      foot: null,
    },
    text(t.fillIn, 'note'),
  ];
}
