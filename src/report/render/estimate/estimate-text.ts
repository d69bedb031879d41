import { type EstimateWords, estimateWords } from '../../../i18n/estimate.ts';
import { asSureAs, formatEstimate, formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { formatNumber, formatRough, formatShare, type Language } from '../../../i18n/language.ts';
import { problemTexts } from '../../../i18n/problems.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { BaselineReport, EstimateReport } from '../../estimate-report.ts';
import { assumptionLines } from '../assumption-lines.ts';
import { withoutFactorText } from '../factors/without-factor.ts';
import { problemRows } from '../problem-rows.ts';
import type { Style } from '../style.ts';
import { tableText, wrap } from '../table-text.ts';
import { modesTable } from './estimate-modes-text.ts';
import { groupsText } from './groups-text.ts';

/** The estimate for a terminal: figures first, then what they rest on, then the state of the data. */
export function estimateText(report: EstimateReport, language: Language, style: Style, width: number): string {
  const t = estimateWords[language];
  const blocks = [
    head(report, t, language, style, width),
    headline(report, t, language, style, width),
    modesTable(report.baseline, t, language, style, width),
    keyFigures(report.baseline, t, language, style),
    groupsText(report, t, language, style, width),
    assumptions(report, t, language, style, width),
    data(report, t, language, style, width),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function head(
  { workplace }: EstimateReport,
  t: EstimateWords,
  language: Language,
  style: Style,
  width: number,
): string {
  const number = (n: number) => formatNumber(n, language);
  const answers = t.answers(
    number(workplace.respondents),
    workplace.headcount === null ? null : number(workplace.headcount),
    workplace.responseRate === null ? null : formatShare(workplace.responseRate, language),
  );
  const title = workplace.name ? `${t.title}, ${visibleCell(workplace.name, 60)}` : t.title;
  return `${style.title(wrap(title, width))}\n${answers}\n`;
}

function headline(report: EstimateReport, t: EstimateWords, language: Language, style: Style, width: number): string {
  const { baseline } = report;
  const lines: string[] = [];
  if (baseline.co2eKgPerYear && baseline.co2eKgPerEmployeeYear) {
    const inTonnes = baseline.co2eKgPerYear.value >= 10_000;
    const total = formatEstimate(
      asSureAs(baseline.co2eKgPerYear, baseline.co2eKgPerEmployeeYear),
      language,
      inTonnes ? 0.001 : 1,
    );
    const each = formatEstimate(baseline.co2eKgPerEmployeeYear, language);
    const wide = Math.max(total.value.length, each.value.length);
    const line = (figure: typeof total, unit: string, range: string | null) =>
      `  ${style.strong(figure.value.padStart(wide))} ${unit}${range ? style.faint(`  (${t.interval(range)})`) : ''}`;
    lines.push(
      line(total, inTonnes ? t.perYear : t.perYearKg, baseline.co2eKgPerYear.low === null ? null : total.range),
    );
    lines.push(line(each, baseline.basis === 'headcount' ? t.perEmployee : t.perRespondent, each.range));
    const everyone = baseline.headcount !== null && baseline.completeRespondents >= baseline.headcount;
    lines.push(style.faint(wrap(everyone ? t.census : t.samplingOnly, width, '  ')));
  } else if (baseline.noFootprint) lines.push(wrap(t.noFootprint[baseline.noFootprint], width, '  '));
  if (baseline.basis === 'respondents' && baseline.respondents > 0)
    lines.push(style.faint(wrap(t.ofRespondents, width, '  ')));
  if (baseline.overfull.length > 0) {
    lines.push(style.error(wrap(t.overfull(formatNumber(baseline.respondents, language)), width, '  ')));
  }
  if (!baseline.complete) {
    const what = withoutFactorText(baseline.withoutFactor, t, language);
    lines.push(style.error(wrap(t.incomplete(what), width, '  ')));
  }
  if (baseline.respondents > 0 && baseline.respondents < 30) lines.push(wrap(t.few, width, '  '));
  return `${lines.join('\n')}\n`;
}

function keyFigures(baseline: BaselineReport, t: EstimateWords, language: Language, style: Style): string {
  const rows: [string, string][] = [];
  const share = (label: string, estimate: BaselineReport['soloCarShare']) => {
    if (!estimate) return;
    const { value, range } = formatShareEstimate(estimate, language);
    rows.push([label, range ? `${value} (${range})` : value]);
  };
  share(t.soloCar, baseline.soloCarShare);
  share(t.sustainable, baseline.sustainableShare);
  const km = (label: string, value: number | null) => {
    if (value !== null) rows.push([label, `${formatRough(value, language)} km`]);
  };
  km(t.meanDistance, baseline.meanDistanceKm);
  km(t.medianDistance, baseline.medianDistanceKm);
  const { arrivals } = baseline;
  if (baseline.modes.length > 0) {
    // a part of a car comes only where there is less than one
    const vehicles = (label: string, n: number | null) => {
      if (n !== null)
        rows.push([label, n >= 1 && n < 10 ? formatNumber(Math.round(n), language) : formatRough(n, language)]);
    };
    vehicles(t.carsAverage, arrivals.carsAverageDay);
    vehicles(t.carsBusiest, arrivals.carsBusiestDay);
    vehicles(t.bicyclesAverage, arrivals.bicyclesAverageDay);
  }
  if (baseline.vehicleKmPerYear) rows.push([t.carKm, formatRough(baseline.vehicleKmPerYear, language)]);
  if (baseline.remoteDaysPerWeek !== null && baseline.remoteDaysPerWeek > 0)
    rows.push([t.remoteDays, formatNumber(baseline.remoteDaysPerWeek, language, 1)]);
  if (rows.length === 0) return '';
  const columns = [
    { head: t.keyFigures, align: 'left' as const },
    { head: '', align: 'right' as const },
  ];
  return tableText(columns, rows, style);
}

function assumptions(
  report: EstimateReport,
  t: EstimateWords,
  language: Language,
  style: Style,
  width: number,
): string {
  const lines = assumptionLines(report, t, language).map((line) => wrap(line, width, '   ').replace('   ', ' • '));
  return `${style.title(t.assumptions)}\n${lines.join('\n')}\n`;
}

function data(report: EstimateReport, t: EstimateWords, language: Language, style: Style, width: number): string {
  const { quality, columns } = report;
  const number = (n: number) => formatNumber(n, language);
  const lines = [
    style.title(t.quality),
    ` ${t.rows(number(quality.rowsRead), number(quality.rowsUsed), number(quality.rowsSetAside))}`,
  ];
  if (columns.length > 0) {
    for (const file of new Set(columns.map((column) => column.file))) {
      const taken = columns
        .filter((column) => column.file === file)
        .map((c) => `${c.field} ← ${t.quoted(visibleCell(c.header))} (${sureText(c, t, language)})`);
      const title = file === undefined ? t.columns : `${t.columns}, ${visibleCell(file, 60)}`;
      lines.push(wrap(`${title}:`, width, ' '), ...taken.map((line) => wrap(line, width, '   ')));
    }
  }
  const tint = { error: style.error, warning: style.warning, note: style.faint };
  for (const problem of quality.problems) {
    const text = problemTexts[language][problem.code];
    const line = `${t.problemSeverity[problem.severity]}: ${number(problem.count)} × ${text.what}${problemRows(problem, t)}`;
    lines.push(tint[problem.severity](wrap(line, width, ' ')));
  }
  if (quality.problems.length > 0 && columns.length > 0) lines.push(style.faint(` ${t.nextCheck}`));
  return `${lines.join('\n')}\n`;
}

function sureText(column: EstimateReport['columns'][number], t: EstimateWords, language: Language): string {
  const known = t.sure[column.by as keyof EstimateWords['sure']];
  return column.by === 'fuzzy' ? `${known} ${formatNumber(column.confidence, language, 2)}` : known;
}
