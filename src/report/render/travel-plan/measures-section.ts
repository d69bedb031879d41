import { optimisedWords } from '../../../i18n/optimised.ts';
import { scenarioWords } from '../../../i18n/scenario.ts';
import { type PlanMeasureWords, planMeasureWords } from '../../../i18n/travel-plan/measures.ts';
import { summaryWords } from '../../../i18n/travel-plan/summary.ts';
import { measureName } from '../../../reference/measures/measure-name.ts';
import type { FoundReport, PlanReport } from '../../optimised-report.ts';
import type { MeasureReport, ScenarioReport } from '../../scenario-report.ts';
import type { PlanAction } from '../../travel-plan/action.ts';
import { chosenSize, namedSize } from '../chosen-size.ts';
import { type Block, type FactsBlock, left, right, text } from '../document/report-document.ts';
import { overlapSentence } from '../overlap-sentence.ts';
import { stepChanges } from '../step-changes.ts';
import { warningLines } from '../warning-lines.ts';
import type { SectionContext } from './section-context.ts';

/** Each measure: what it gives, costs and takes; then how people would travel, room needed, the frontier, what to know. */
export function measuresSection(c: SectionContext): Block[] {
  const t = planMeasureWords[c.language];
  const { scenario: s, search } = c.plan;
  if (!s) return [text(t.none, 'warning')];
  const frontier = search ? frontierBlocks(search, s, c, t) : [];
  if (s.measures.length === 0) return [text(t.nobody, 'warning'), ...frontier];
  return [
    text(s.measures.length === 1 ? t.leadOne : t.lead, 'lead'),
    ...effectBlocks(s, c, t),
    ...s.measures.map((measure, i) => factsBlock(measure, c.plan.actions[i] as PlanAction, s, c, t)),
    ...afterBlocks(s, c, t),
    ...sizingBlocks(s, c, t),
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
        rangeOf(m, c) ?? '–',
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

function rangeOf({ aloneCo2eKgPerYearRange: range }: MeasureReport, { savings }: SectionContext): string | null {
  if (range === null) return null;
  const [low, high] = [savings.show(range.low), savings.show(range.high)];
  return low === high ? low : `${low} … ${high}`;
}

/** In the unit of the table. */
function togetherRange({ savedCo2eKgPerYear: { low, high } }: ScenarioReport, { saved }: SectionContext): string {
  return low === null || high === null ? '–' : `${saved(low)} … ${saved(high)}`;
}

function factsBlock(
  m: MeasureReport,
  action: PlanAction,
  s: ScenarioReport,
  c: SectionContext,
  t: PlanMeasureWords,
): FactsBlock {
  const roles = summaryWords[c.language].roles;
  const part = c.mass(m.shapleyCo2eKgPerYear, c.savings);
  const range = rangeOf(m, c);
  const effect =
    m.aloneCo2eKgPerYear === 0
      ? t.effectNone
      : t.effectText(part, c.mass(m.aloneCo2eKgPerYear, c.savings), range && `${range} ${unitWord(c)}`);
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

const unitWord = ({ savings, language }: SectionContext) =>
  savings.unit === 't' ? (language === 'sv' ? 'ton' : 't') : 'kg';

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

const leastPeople = 0.5;
const mostFlows = 6;
/** Modes with less of the trips than this, before and after, are not worth a bar. */
const leastShare = 0.005;

function afterBlocks(s: ScenarioReport, c: SectionContext, t: PlanMeasureWords): Block[] {
  const words = scenarioWords[c.language];
  const rows = s.modes.filter(
    ({ tripShareBefore, tripShareAfter }) => tripShareBefore >= leastShare || tripShareAfter >= leastShare,
  );
  const solo = s.modes.find(({ mode }) => mode === 'car');
  const flows = s.flows
    .filter(({ people }) => people >= leastPeople)
    .slice(0, mostFlows)
    .map(({ from, to, people }) =>
      to === null
        ? words.away(c.people(people), c.modeInText(from))
        : words.flow(c.people(people), c.modeInText(from), c.modeInText(to)),
    );
  const bar = (label: string, value: number, faint: boolean) => ({
    ...{ label, value, low: null, high: null, text: c.share(value), faint },
  });
  return [
    { kind: 'heading', text: t.travelAfter },
    {
      kind: 'chart',
      caption: t.afterChart,
      alternative: solo
        ? t.afterAlternative(c.share(solo.tripShareBefore), c.share(solo.tripShareAfter))
        : t.travelAfter,
      chart: {
        kind: 'bars',
        max: null,
        rows: rows.flatMap(({ mode, tripShareBefore, tripShareAfter }) => [
          bar(`${c.modeName(mode)}, ${t.before}`, tripShareBefore, true),
          bar(`${c.modeName(mode)}, ${t.after}`, tripShareAfter, false),
        ]),
      },
      table: {
        caption: t.travelAfter,
        columns: [left(words.mode), right(words.before), right(words.after)],
        rows: rows.map(({ mode, tripShareBefore, tripShareAfter }) => [
          c.modeName(mode),
          c.share(tripShareBefore),
          c.share(tripShareAfter),
        ]),
        foot: null,
      },
    },
    ...(flows.length === 0
      ? []
      : [
          text(`${words.flows}:`),
          { kind: 'list' as const, ordered: false, items: flows },
          text(words.flowNote, 'note'),
        ]),
  ];
}

function sizingBlocks(s: ScenarioReport, c: SectionContext, t: PlanMeasureWords): Block[] {
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

function frontierBlocks(found: FoundReport, s: ScenarioReport, c: SectionContext, t: PlanMeasureWords): Block[] {
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
      right(words.saved(unitWord(c))),
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

function warningBlocks(s: ScenarioReport, c: SectionContext, t: PlanMeasureWords): Block[] {
  const lines = warningLines(s.warnings, c.language, s.measures);
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: t.warnings },
    { kind: 'list', ordered: false, items: lines },
  ];
}
