import { asSureAs, formatEstimate, formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { scenarioWords } from '../../../i18n/scenario.ts';
import { planMeasureWords } from '../../../i18n/travel-plan/measures.ts';
import { type SummaryWords, summaryWords } from '../../../i18n/travel-plan/summary.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import { namedSize } from '../chosen-size.ts';
import { type Block, type KeyFigure, left, right, text } from '../document/report-document.ts';
import { rangedMass } from '../ranged-mass.ts';
import { dataErrors } from './data-errors.ts';
import type { SectionContext } from './section-context.ts';

/** One page for the manager: where we are, what is proposed, what it gives, what it costs, who signs. */
export function summarySection(c: SectionContext): Block[] {
  const t = summaryWords[c.language];
  const { scenario } = c.plan;
  return [
    text(whereWeAre(c, t), 'lead'),
    ...shift(c, t),
    ...dataErrors(c),
    ...warnings(c, t),
    { kind: 'heading', text: t.where },
    { kind: 'figures', figures: todayFigures(c, t) },
    ...(scenario ? proposal(scenario, c, t) : []),
    { kind: 'heading', text: t.signs },
    text(t.signNote, 'note'),
    {
      kind: 'signatures',
      lines: c.plan.signatories.map((who) => ({ role: t.roles[who], about: '' })),
      words: { name: t.name, date: t.day, signature: t.signature },
    },
  ];
}

function whereWeAre(c: SectionContext, t: SummaryWords): string {
  const { baseline } = c.plan;
  const sentences: string[] = [];
  if (baseline.co2eKgPerYear && baseline.co2eKgPerEmployeeYear) {
    const total = totalFigure(c);
    const each = formatEstimate(baseline.co2eKgPerEmployeeYear, c.language).value;
    const per = baseline.basis === 'headcount' ? t.perEmployee(each) : t.perRespondent(each);
    sentences.push(t.now(`${total.value} ${total.unit}`, per));
  } else if (baseline.noFootprint) sentences.push(t.noFootprint);
  if (baseline.soloCarShare && baseline.sustainableShare)
    sentences.push(t.solo(c.share(baseline.soloCarShare.value), c.share(baseline.sustainableShare.value)));
  return sentences.join(' ');
}

/** The total with the digits that the mean per employee carries. */
function totalFigure(c: SectionContext): { value: string; unit: string; range: string | null } {
  const { co2eKgPerYear: total, co2eKgPerEmployeeYear: each } = c.plan.baseline;
  if (!total || !each) return { value: '–', unit: '', range: null };
  const inTonnes = total.value >= 10_000;
  const { value, range } = formatEstimate(asSureAs(total, each), c.language, inTonnes ? 0.001 : 1);
  const t = scenarioWords[c.language];
  return { value, unit: (inTonnes ? t.tonnes('') : t.kilograms('')).trim(), range: total.low === null ? null : range };
}

function todayFigures(c: SectionContext, t: SummaryWords): KeyFigure[] {
  const { baseline } = c.plan;
  const figures: KeyFigure[] = [];
  const interval = (range: string | null) => (range === null || isTotalMoved(c) ? null : t.interval(range));
  const { co2eKgPerYear: total, co2eKgPerEmployeeYear: each, soloCarShare, sustainableShare } = baseline;
  if (each) {
    const { value, range } = formatEstimate(each, c.language);
    figures.push({
      ...{ id: 'co2e-per-employee', label: t.kgEach[baseline.basis], value, unit: t.kgUnit },
      ...{ range: interval(range), exact: each },
    });
  }
  if (total) {
    const { value, unit, range } = totalFigure(c);
    figures.push({
      ...{ id: 'co2e', label: t.totalLabel, value, unit: `${unit} CO2e` },
      ...{ range: interval(range), exact: total },
    });
  }
  for (const [id, label, estimate] of [
    ['solo-share', t.soloLabel, soloCarShare],
    ['sustainable-share', t.sustainableLabel, sustainableShare],
  ] as const) {
    if (!estimate) continue;
    const { value, range } = formatShareEstimate(estimate, c.language);
    figures.push({ id, label, value, unit: '', range: interval(range && c.percent(range)), exact: estimate });
  }
  return figures;
}

/** A total that merging moved is told of before anything else. */
function shift(c: SectionContext, t: SummaryWords): Block[] {
  return isTotalMoved(c) ? [text(t.shift, 'warning')] : [];
}

/** Its interval is that of the survey's own total, and does not hold for this one. */
const isTotalMoved = (c: SectionContext) => c.plan.data.moved.some(({ figure }) => figure === 'co2e');

/** Who chose what: said where the measures or the target are our proposal. */
function warnings(c: SectionContext, t: SummaryWords): Block[] {
  const { scenario, chosenBy, search, targets } = c.plan;
  if (!scenario || !targets) return [];
  const share = c.share(targets.targets[0]?.share ?? 0);
  if (chosenBy !== 'proposed') return targets.from === 'default' ? [text(t.assumedTarget(share), 'note')] : [];
  if (search?.targetMet === false) {
    const ours = targets.from === 'default' ? [text(t.assumedTarget(share), 'note')] : [];
    return [...ours, text(t.proposedMiss(share, c.share(search.best.savedShare)), 'note')];
  }
  return [text(targets.from === 'default' ? t.proposedTarget(share) : t.proposedForTarget(share), 'note')];
}

function proposal(s: ScenarioReport, c: SectionContext, t: SummaryWords): Block[] {
  if (s.measures.length === 0) return [text(c.plan.chosenBy === 'proposed' ? t.nothingSaves : t.nothing, 'warning')];
  const saved = rangedMass(s.savedCo2eKgPerYear, c.language);
  const words = scenarioWords[c.language];
  const measureHeads = planMeasureWords[c.language];
  const amount = (saved.inTonnes ? words.tonnes : words.kilograms)(saved.value);
  const lead = saved.isMore
    ? t.adds(amount)
    : t.propose(s.measures.length, amount, c.shareBeside(s.savedShare, s.targetShare ?? 0));
  return [
    { kind: 'heading', text: t.measures },
    text(lead, saved.isMore ? 'warning' : 'plain'),
    {
      kind: 'table',
      caption: t.measures,
      columns: [left(words.measure), right(measureHeads.part(c.savings.unit)), right(measureHeads.perYear(c.currency))],
      rows: s.measures.map((measure) => [
        namedSize(measure, c.language),
        c.savings.show(measure.shapleyCo2eKgPerYear),
        measure.costPerYear === null ? '–' : c.rough(measure.costPerYear),
      ]),
      foot: null,
    },
    { kind: 'heading', text: t.give },
    { kind: 'figures', figures: planFigures(s, c, t) },
    ...moneyNotes(s, c, t),
  ];
}

function planFigures(s: ScenarioReport, c: SectionContext, t: SummaryWords): KeyFigure[] {
  const saved = rangedMass(s.savedCo2eKgPerYear, c.language);
  const words = scenarioWords[c.language];
  const unit = (saved.inTonnes ? words.tonnes('') : words.kilograms('')).trim();
  const figures: KeyFigure[] = [
    {
      ...{ id: 'saved', label: saved.isMore ? t.moreLabel : t.savedLabel, value: saved.value, unit: `${unit} CO2e` },
      ...{ range: saved.range && t.spread(saved.range), exact: s.savedCo2eKgPerYear },
    },
  ];
  if (s.savedShare > 0)
    figures.push({
      ...{ id: 'saved-share', label: t.shareLabel, value: c.shareBeside(s.savedShare, s.targetShare ?? 0), unit: '' },
      ...{ range: shareRange(s, c, t), exact: { value: s.savedShare, ...s.savedShareRange } },
    });
  const { money } = s;
  if (money.costPerYear !== null) {
    figures.push({
      ...{
        id: 'cost',
        label: t.costLabel,
        value: c.money(money.costPerYear),
        unit: '',
        exact: { value: money.costPerYear },
      },
      range: moneyRange(money.costPerYearRange, c, t),
    });
  }
  if (money.costPerTonne !== null)
    figures.push({
      ...{ id: 'cost-per-tonne', label: t.perTonneLabel, value: c.money(money.costPerTonne), unit: '' },
      ...{ range: moneyRange(money.costPerTonneRange, c, t), exact: { value: money.costPerTonne } },
    });
  if (money.investment && money.investment.value > 0)
    figures.push({
      ...{ id: 'investment', label: t.investmentLabel, value: c.money(money.investment.value), unit: '' },
      ...{ range: moneyRange(money.investment, c, t), exact: money.investment },
    });
  if (s.targetShare !== null) figures.push(targetFigure(s, s.targetShare, c, t));
  return figures;
}

function shareRange({ savedShareRange: range }: ScenarioReport, c: SectionContext, t: SummaryWords): string | null {
  return range && t.spread(c.percent(`${c.number(100 * range.low)}–${c.number(100 * range.high)}`));
}

function targetFigure(s: ScenarioReport, targetShare: number, c: SectionContext, t: SummaryWords): KeyFigure {
  const target = c.share(targetShare);
  if (s.targetProbability === null) {
    const met = s.savedShare >= targetShare;
    return {
      ...{ id: 'chance', label: t.metLabel(target), value: met ? t.met : t.missed, unit: '' },
      ...{ range: null, exact: null },
    };
  }
  // draws that all miss, or all meet, say that the chance is small, or large; not that there is none
  const chance = c.share(Math.min(0.999, Math.max(0.001, s.targetProbability)));
  return {
    ...{ id: 'chance', label: t.chanceLabel(target), value: chance, unit: '' },
    ...{ range: null, exact: { value: s.targetProbability } },
  };
}

function moneyRange(range: { low: number; high: number } | null, c: SectionContext, t: SummaryWords): string | null {
  if (range === null || c.rough(range.low) === c.rough(range.high)) return null;
  return t.costRange(c.rough(range.low), c.rough(range.high));
}

function moneyNotes({ money, measures }: ScenarioReport, c: SectionContext, t: SummaryWords): Block[] {
  const names = measures.filter(({ id }) => money.unpriced.includes(id)).map(({ label }) => label[c.language]);
  return [
    ...(money.revenuePerYear ? [text(t.revenue(c.money(money.revenuePerYear)), 'note')] : []),
    ...(names.length > 0 ? [text(t.unpriced(money.currency, names.join(', ')), 'note')] : []),
  ];
}
