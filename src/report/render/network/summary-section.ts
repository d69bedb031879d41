import { formatEstimate } from '../../../i18n/estimate-figures.ts';
import { formatNumber, type Language } from '../../../i18n/language.ts';
import { networkWords } from '../../../i18n/network.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { NetworkReport } from '../../network/network-report.ts';
import { type Block, type KeyFigure, text } from '../document/report-document.ts';
import { rangedMass } from '../ranged-mass.ts';
import { relativeChange, signedChange } from '../signed-change.ts';

export function summaryBlocks(report: NetworkReport, language: Language): Block[] {
  const t = networkWords[language];
  const number = (value: number) => formatNumber(value, language);
  const { network, year, members } = report;
  const late = members.filter(({ hasReported }) => !hasReported).map(({ name }) => visibleCell(name, 80));
  const { total } = network;
  return [
    text(t.reported(number(network.reported), number(network.members), String(year)), 'lead'),
    ...(late.length === 0 ? [] : [text(t.notReported(late.join(', ')))]),
    { kind: 'figures', figures: keyFigures(report, language) },
    text(changeSentence(report, language)),
    ...(total.counted < network.members
      ? [text(t.totalNote(number(total.counted), number(network.members), number(total.headcount)), 'note')]
      : []),
  ];
}

function changeSentence({ network }: NetworkReport, language: Language): string {
  const t = networkWords[language];
  const { perEmployee: change, followed } = network;
  if (change === null || change.low === null || change.high === null || change.verdict === null) return t.change.none;
  const show = (kg: number) => signedChange(kg, change, language);
  const { difference, low, high, verdict } = change;
  const sentence = difference < 0 ? t.change.less : t.change.more;
  const who = t.followed(followed, formatNumber(followed, language));
  const size = show(difference).replace(/^[+−]/, '');
  return `${sentence(who, size, `${show(low)} … ${show(high)}`)}: ${t.change[verdict]}`;
}

function keyFigures({ network, commitments, portfolio, baselineYear }: NetworkReport, language: Language): KeyFigure[] {
  const t = networkWords[language];
  const tonnes = language === 'sv' ? 'ton' : 't';
  const { co2eKgPerYear: all, co2eKgPerEmployeeYear: each } = network.total;
  const figures: KeyFigure[] = [];
  if (all && each) {
    const [inTonnes, inKg] = [formatEstimate(all, language, 1 / 1000), formatEstimate(each, language)];
    figures.push(
      {
        id: 'co2e',
        label: t.figures.total,
        value: inTonnes.value,
        unit: tonnes,
        range: ranged(inTonnes.range),
        exact: all,
      },
      {
        id: 'per-employee',
        label: t.figures.perEmployee,
        value: inKg.value,
        unit: 'kg',
        range: ranged(inKg.range),
        exact: each,
      },
    );
  }
  const change = network.perEmployee;
  if (change && change.low !== null && change.high !== null) {
    const show = (kg: number) => signedChange(kg, change, language);
    const { difference: value, low, high } = change;
    const [percent, range] = [relativeChange(change, language), `${show(low)} … ${show(high)}`];
    figures.push({
      id: 'change',
      label: t.figures.change(String(baselineYear)),
      value: show(value),
      unit: 'kg',
      range: percent === null ? t.interval(range) : t.changeRange(percent, range),
      exact: { value, low, high },
    });
  }
  const count = Object.values(commitments).reduce((sum, n) => sum + n, 0);
  if (count > 0) {
    const good = commitments.kept + commitments['on-track'];
    const of = language === 'sv' ? 'av' : 'of';
    figures.push({
      id: 'commitments',
      label: t.figures.commitments,
      value: `${good} ${of} ${count}`,
      unit: '',
      range: null,
      exact: { value: good },
    });
  }
  if (portfolio && portfolio.savedCo2eKgPerYear.value !== 0) {
    const saved = rangedMass(portfolio.savedCo2eKgPerYear, language);
    figures.push({
      id: 'saved',
      label: t.figures.saved,
      value: `${saved.isMore ? '−' : ''}${saved.value}`,
      unit: saved.inTonnes ? tonnes : 'kg',
      range: saved.range === null ? null : t.ranges(saved.range),
      exact: portfolio.savedCo2eKgPerYear,
    });
  }
  return figures;

  function ranged(range: string | null): string | null {
    return range === null ? null : t.interval(range);
  }
}
