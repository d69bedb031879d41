import { type PlanMeasureWords, planMeasureWords } from '../../../i18n/travel-plan/measures.ts';
import { summaryWords } from '../../../i18n/travel-plan/summary.ts';
import type { MeasureReport, ScenarioReport } from '../../scenario-report.ts';
import type { PlanAction } from '../../travel-plan/action.ts';
import { chosenSize } from '../chosen-size.ts';
import type { FactsBlock } from '../document/report-document.ts';
import { aloneRange, savingsUnit } from './measure-savings.ts';
import type { SectionContext } from './section-context.ts';

/** One measure of the plan: what it gives, costs and takes, who answers for it, and its first steps. */
export function measureFacts(m: MeasureReport, action: PlanAction, s: ScenarioReport, c: SectionContext): FactsBlock {
  const t = planMeasureWords[c.language];
  const roles = summaryWords[c.language].roles;
  const part = c.mass(m.shapleyCo2eKgPerYear, c.savings);
  const range = aloneRange(m, c);
  const effect =
    m.aloneCo2eKgPerYear === 0
      ? t.effectNone
      : t.effectText(part, c.mass(m.aloneCo2eKgPerYear, c.savings), range && `${range} ${savingsUnit(c)}`);
  const open = (value: string | null) => (value === null ? t.open : c.own(value));
  return {
    kind: 'facts',
    id: m.id,
    title: m.label[c.language],
    lead: action.summary[c.language],
    facts: [
      { label: t.forWhom, value: action.forWhom[c.language] },
      { label: t.size, value: chosenSize(m, c.language) ?? t.noSize },
      { label: t.effect, value: `${effect}, ${t.grade.toLowerCase()} ${m.grade}` },
      { label: t.cost, value: costText(m, s, c, t) },
      ...(m.costPerTonne === null
        ? []
        : [{ label: t.costPerTonne, value: withRange(m.costPerTonne, m.costPerTonneRange, c) }]),
      { label: t.behind, value: action.standsBehind.map((who) => roles[who].toLowerCase()).join(', ') },
      { label: t.responsible, value: open(action.responsible) },
      { label: t.start, value: open(action.start) },
      { label: t.end, value: open(action.end) },
      { label: t.status, value: t.statuses[action.status] },
      { label: t.indicator, value: action.indicator[c.language] },
    ],
    stepsTitle: t.steps,
    steps: action.firstSteps[c.language],
  };
}

function costText(m: MeasureReport, s: ScenarioReport, c: SectionContext, t: PlanMeasureWords): string {
  if (s.money.unpriced.includes(m.id) || m.costPerYear === null) return t.costUnknown;
  if (m.costPerYear === 0) return t.costNone;
  const range = m.costPerYearRange;
  const differs = range !== null && c.rough(range.low) !== c.rough(range.high);
  return t.costText(c.money(m.costPerYear), differs ? `${c.rough(range.low)}–${c.rough(range.high)}` : null);
}

/** An amount with its range, where that is more than the amount itself. */
function withRange(amount: number, range: { low: number; high: number } | null, c: SectionContext): string {
  if (range === null || c.rough(range.low) === c.rough(range.high)) return c.money(amount);
  return `${c.money(amount)} (${c.rough(range.low)}–${c.rough(range.high)})`;
}
