import { optimisedWords } from '../../../i18n/optimised.ts';
import { type PlanMeasureWords, planMeasureWords } from '../../../i18n/travel-plan/measures.ts';
import { measureName } from '../../../reference/measures/measure-name.ts';
import type { FoundReport, PlanReport } from '../../optimised-report.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import { stepChanges } from '../scenario/step-changes.ts';
import { savingsUnit } from './measure-savings.ts';
import type { SectionContext } from './section-context.ts';

/** The best that each amount of money gives, and where the plan stands beside it. */
export function planFrontier(found: FoundReport, s: ScenarioReport, c: SectionContext): Block[] {
  const t = planMeasureWords[c.language];
  if (found.steps.length < 2) return [];
  const words = optimisedWords[c.language];
  const plans = found.steps.map(({ plan }) => found.frontier[plan] as PlanReport);
  const last = plans.at(-1) as PlanReport;
  const scale = c.savings.unit === 't' ? 1000 : 1;
  const point = (cost: number, kg: number) => ({ x: cost, y: kg / scale });
  const own = s.money.costPerYear;
  const most = Math.max(last.savedCo2eKgPerYear, s.savedCo2eKgPerYear.value);
  const table = {
    caption: t.frontierTable,
    columns: [
      right(t.perYear(c.currency)),
      right(words.saved(savingsUnit(c))),
      right(words.share),
      right(words.extra(c.currency).replace('\n', ' ')),
      left(words.changes),
    ],
    rows: found.steps.map((step, i) => {
      const plan = plans[i] as PlanReport;
      return [
        c.rough(plan.costPerYear),
        c.savings.show(plan.savedCo2eKgPerYear),
        c.percent(c.number(100 * Math.max(0, plan.savedShare), 1)),
        step.costPerExtraTonne === null ? '–' : c.rough(step.costPerExtraTonne),
        stepChanges(step, { t: words, language: c.language }).join('; '),
      ];
    }),
    foot: null,
  };
  return [
    { kind: 'heading', text: t.frontier },
    text(t.frontierLead),
    ...ownPlace(found, s, c, t),
    {
      kind: 'chart',
      caption: t.frontierChart,
      alternative: t.frontierAlternative(c.mass(last.savedCo2eKgPerYear, c.savings), c.money(last.costPerYear)),
      chart: {
        kind: 'line',
        xLabel: t.frontierX(c.currency),
        yLabel: t.frontierY(c.savings.unit),
        lines: [
          {
            name: t.frontierLine,
            style: 'solid',
            points: plans.map((plan) => point(plan.costPerYear, plan.savedCo2eKgPerYear)),
          },
        ],
        marks:
          own === null || s.measures.length === 0
            ? []
            : [{ name: t.frontierPlan, point: point(own, s.savedCo2eKgPerYear.value) }],
        xTicks: [0, last.costPerYear].map((value) => ({ value, text: c.rough(value) })),
        yTicks: [0, most].map((kg) => ({ value: kg / scale, text: c.savings.show(kg) })),
      },
      table,
    },
    text(words.frontierNote, 'note'),
    ...(found.unpriced.length > 0
      ? [text(t.unpriced(found.currency, found.unpriced.map((id) => measureName(id, c.language)).join(', ')), 'note')]
      : []),
  ];
}

/** How the plan stands beside the best for its money, where it is not that itself. */
function ownPlace(found: FoundReport, s: ScenarioReport, c: SectionContext, t: PlanMeasureWords): Block[] {
  const cost = s.money.costPerYear;
  const best = cost === null ? undefined : found.frontier.findLast((plan) => plan.costPerYear <= cost + 1);
  const [own, most] = [
    c.mass(s.savedCo2eKgPerYear.value, c.savings),
    best && c.mass(best.savedCo2eKgPerYear, c.savings),
  ];
  if (s.measures.length === 0 || cost === null || most === undefined || own === most) return [];
  return [text(t.frontierOwn(c.money(cost), own, most))];
}
