import { moneyWords } from '../../../i18n/chosen-size.ts';
import { formatNumber, formatRough, formatShare, type Language } from '../../../i18n/language.ts';
import { networkWords } from '../../../i18n/network.ts';
import { trackWords } from '../../../i18n/track.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { NetworkReport } from '../../network/network-report.ts';
import type { Portfolio } from '../../network/portfolio.ts';
import type { ActionStatus } from '../../travel-plan/action.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import { massFor } from '../mass.ts';
import { rangedMass } from '../ranged-mass.ts';

const none = '–';
const statuses: readonly ActionStatus[] = ['proposed', 'decided', 'started', 'done'];

export function portfolioBlocks({ portfolio }: NetworkReport, draws: number, language: Language): Block[] {
  const t = networkWords[language];
  if (portfolio === null) return [text(t.portfolioNone)];
  const saved = rangedMass(portfolio.savedCo2eKgPerYear, language);
  const unit = saved.inTonnes ? (language === 'sv' ? 'ton' : 't') : 'kg';
  const amount = `${saved.isMore ? '−' : ''}${saved.value}\u00a0${unit} CO2e`;
  const range = saved.range === null ? '' : ` (${t.ranges(saved.range)})`;
  return [
    text(t.portfolioLead(portfolio.members, formatNumber(portfolio.members, language), amount, range), 'lead'),
    text(costSentence(portfolio, language)),
    measureTable(portfolio, language),
    planTable(portfolio, language),
    projectTable(portfolio, language),
    text(t.portfolioNote(formatNumber(draws, language)), 'note'),
  ];
}

function costSentence({ costPerYear, costPerYearRange, costPerTonne }: Portfolio, language: Language): string {
  const t = networkWords[language];
  if (costPerYear === null) return t.portfolioUnpriced;
  const money = (sek: number) => moneyWords[language].amount(formatRough(sek, language), 'SEK');
  const range =
    costPerYearRange === null
      ? ''
      : ` (${t.ranges(`${formatRough(costPerYearRange.low, language)}–${formatRough(costPerYearRange.high, language)}`)})`;
  return t.portfolioCost(money(costPerYear), range, costPerTonne === null ? '' : t.perTonne(money(costPerTonne)));
}

function measureTable(
  { measures, savedCo2eKgPerYear, costPerYear, costPerTonne }: Portfolio,
  language: Language,
): Block {
  const t = networkWords[language];
  const mass = massFor(Math.max(...measures.map((one) => Math.abs(one.savedCo2eKgPerYear ?? 0)), 0), language);
  const rough = (value: number | null) => (value === null ? none : formatRough(value, language));
  return {
    kind: 'table',
    caption: t.portfolio,
    columns: [
      left(t.measure),
      right(t.members),
      left(t.progressHead),
      ...[t.savedHead(mass.unit), t.cost, t.costPerTonne].map(right),
    ],
    rows: measures.map(({ label, members, ...one }) => [
      label[language],
      formatNumber(members.proposed + members.decided + members.started + members.done, language),
      statuses
        .filter((status) => members[status] > 0)
        .map((status) => t.statuses[status](members[status], formatNumber(members[status], language)))
        .join(', '),
      one.savedCo2eKgPerYear === null ? none : mass.show(one.savedCo2eKgPerYear),
      rough(one.costPerYear),
      rough(one.costPerTonne),
    ]),
    foot: [t.total, '', '', mass.exact(savedCo2eKgPerYear.value), rough(costPerYear), rough(costPerTonne)],
  };
}

function planTable({ plans }: Portfolio, language: Language): Block {
  const t = networkWords[language];
  const mass = massFor(Math.max(...plans.map((one) => Math.abs(one.savedCo2eKgPerYear.value)), 0), language);
  return {
    kind: 'table',
    caption: t.plans,
    columns: [left(t.member), right(t.savedHead(mass.unit)), right(t.share), right(t.cost)],
    rows: plans.map(({ name, savedCo2eKgPerYear, savedShare, costPerYear }) => [
      visibleCell(name, 80),
      mass.show(savedCo2eKgPerYear.value),
      formatShare(savedShare, language),
      costPerYear === null ? none : formatRough(costPerYear, language),
    ]),
    foot: null,
  };
}

/** Every project of every member, each reckoned. */
function projectTable({ plans }: Portfolio, language: Language): Block {
  const t = networkWords[language];
  const projects = plans.flatMap(({ name, measures }) => measures.map((measure) => ({ ...measure, name })));
  const mass = massFor(Math.max(...projects.map((one) => Math.abs(one.savedCo2eKgPerYear)), 0), language);
  return {
    kind: 'table',
    caption: t.projects,
    columns: [left(t.member), left(t.measure), left(t.status), right(t.savedHead(mass.unit)), right(t.cost)],
    rows: projects.map(({ name, label, status, savedCo2eKgPerYear, costPerYear }) => [
      visibleCell(name, 80),
      label[language],
      trackWords[language].statuses[status],
      mass.show(savedCo2eKgPerYear),
      costPerYear === null ? none : formatRough(costPerYear, language),
    ]),
    foot: null,
  };
}
