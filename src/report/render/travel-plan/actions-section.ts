import { summaryWords } from '../../../i18n/travel-plan/summary.ts';
import { targetWords } from '../../../i18n/travel-plan/targets.ts';
import { namedSize } from '../chosen-size.ts';
import { type Block, left, right, text } from './document.ts';
import type { SectionContext } from './section-context.ts';

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
        left(t.behind),
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
          standsBehind.map((who) => roles[who].toLowerCase()).join(', '),
          open(responsible),
          open(start),
          open(end),
          measure.costPerYear === null ? '–' : c.rough(measure.costPerYear),
          '',
        ];
      }),
      foot: null,
    },
    text(t.fillIn, 'note'),
  ];
}
