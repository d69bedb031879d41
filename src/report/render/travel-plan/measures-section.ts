import { type PlanMeasureWords, planMeasureWords } from '../../../i18n/travel-plan/measures.ts';
import type { MeasureReport, ScenarioReport } from '../../scenario-report.ts';
import type { PlanAction } from '../../travel-plan/action.ts';
import { namedSize } from '../chosen-size.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import { overlapSentence } from '../scenario/overlap-sentence.ts';
import { warningLines } from '../scenario/warning-lines.ts';
import { measureFacts } from './measure-facts.ts';
import { aloneRange } from './measure-savings.ts';
import { planFrontier } from './plan-frontier.ts';
import { roomNeeded } from './room-needed.ts';
import type { SectionContext } from './section-context.ts';
import { travelAfter } from './travel-after.ts';

/** Each measure: what it gives, costs and takes; then how people would travel, room needed, the frontier, what to know. */
export function measuresSection(c: SectionContext): Block[] {
  const t = planMeasureWords[c.language];
  const { scenario: s, search } = c.plan;
  if (!s) return [text(t.none, 'warning')];
  const frontier = search ? planFrontier(search, s, c) : [];
  if (s.measures.length === 0) return [text(t.nobody, 'warning'), ...frontier];
  return [
    text(s.measures.length === 1 ? t.leadOne : t.lead, 'lead'),
    ...effectBlocks(s, c, t),
    ...s.measures.map((measure, i) => measureFacts(measure, c.plan.actions[i] as PlanAction, s, c)),
    ...travelAfter(s, c),
    ...roomNeeded(s, c),
    ...frontier,
    ...warningBlocks(s, c, t),
  ];
}

function effectBlocks(s: ScenarioReport, c: SectionContext, t: PlanMeasureWords): Block[] {
  const { savings } = c;
  const byEffect = [...s.measures].sort((a, b) => b.aloneCo2eKgPerYear - a.aloneCo2eKgPerYear);
  const first = byEffect[0] as MeasureReport;
  const amount = (n: number | null) => (n === null ? '–' : c.rough(n));
  const overlap = overlapSentence(s, { ...savings, exact: c.saved }, c.language);
  return [
    {
      kind: 'chart',
      caption: t.chart(savings.unit),
      alternative: t.alternative(first.label[c.language], c.mass(first.aloneCo2eKgPerYear, savings)),
      chart: {
        kind: 'bars',
        max: null,
        rows: byEffect.map((m) => ({
          label: namedSize(m, c.language),
          value: m.aloneCo2eKgPerYear,
          low: m.aloneCo2eKgPerYearRange?.low ?? null,
          high: m.aloneCo2eKgPerYearRange?.high ?? null,
          text: savings.show(m.aloneCo2eKgPerYear),
        })),
      },
      table: null,
    },
    ...(s.draws > 0 ? [text(t.rangeNote(c.number(s.draws)), 'note')] : []),
    {
      kind: 'table',
      caption: t.table,
      columns: [
        left(t.measure),
        right(t.alone(savings.unit)),
        right(t.range),
        right(t.part(savings.unit)),
        right(t.perYear(c.currency)),
        right(t.perTonne(c.currency)),
        left(t.grade),
      ],
      rows: s.measures.map((m) => [
        namedSize(m, c.language),
        savings.show(m.aloneCo2eKgPerYear),
        aloneRange(m, c) ?? '–',
        savings.show(m.shapleyCo2eKgPerYear),
        amount(m.costPerYear),
        amount(m.costPerTonne),
        m.grade,
      ]),
      foot: [
        t.total,
        '',
        togetherRange(s, c),
        c.saved(s.savedCo2eKgPerYear.value),
        amount(s.money.costPerYear),
        amount(s.money.costPerTonne),
        '',
      ],
    },
    text(t.gradesNote, 'note'),
    ...(overlap === null ? [] : [text(overlap)]),
  ];
}

/** In the unit of the table. */
function togetherRange({ savedCo2eKgPerYear: { low, high } }: ScenarioReport, { saved }: SectionContext): string {
  return low === null || high === null ? '–' : `${saved(low)} … ${saved(high)}`;
}

function warningBlocks(s: ScenarioReport, c: SectionContext, t: PlanMeasureWords): Block[] {
  const lines = warningLines(s.warnings, c.language, s.measures);
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: t.warnings },
    { kind: 'list', ordered: false, items: lines },
  ];
}
