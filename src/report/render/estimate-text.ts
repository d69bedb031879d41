import { type EstimateWords, estimateWords } from '../../i18n/estimate.ts';
import { asSureAs, formatEstimate, formatShareEstimate } from '../../i18n/estimate-figures.ts';
import { formatNumber, formatRough, formatShare, type Language } from '../../i18n/language.ts';
import { problemTexts } from '../../i18n/problems.ts';
import { visibleCell } from '../../i18n/visible.ts';
import { modeFacts } from '../../reference/modes.ts';
import type { BaselineReport, EstimateReport } from '../estimate-report.ts';
import { assumptionLines } from './assumption-lines.ts';
import { factorText } from './factor-short.ts';
import { groupsText } from './groups-text.ts';
import type { Style } from './style.ts';
import { bar, tableText, wrap } from './table-text.ts';

const barWidth = 12;

/** The estimate for a terminal: figures first, then what they rest on, then the state of the data. */
export function estimateText(report: EstimateReport, language: Language, style: Style, width: number): string {
  const t = estimateWords[language];
  const blocks = [
    head(report, t, language, style),
    headline(report, t, language, style, width),
    modesTable(report.baseline, t, language, style),
    keyFigures(report.baseline, t, language, style),
    groupsText(report, t, language, style),
    assumptions(report, t, language, style, width),
    data(report, t, language, style, width),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function head({ workplace }: EstimateReport, t: EstimateWords, language: Language, style: Style): string {
  const number = (n: number) => formatNumber(n, language);
  const answers = t.answers(
    number(workplace.respondents),
    workplace.headcount === null ? null : number(workplace.headcount),
    workplace.responseRate === null ? null : formatShare(workplace.responseRate, language),
  );
  return `${style.title(workplace.name ? `${t.title}, ${visibleCell(workplace.name, 60)}` : t.title)}\n${answers}\n`;
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
  if (baseline.basis === 'respondents') lines.push(style.faint(wrap(t.ofRespondents, width, '  ')));
  if (!baseline.complete) {
    const what = baseline.withoutFactor
      .map(
        (part) =>
          `${modeFacts[part.mode].label[language].toLowerCase()} (${formatRough(part.personKmPerYear, language)} ${t.personKm.toLowerCase()})`,
      )
      .join(', ');
    lines.push(style.error(wrap(t.incomplete(what), width, '  ')));
  }
  if (baseline.respondents < 30) lines.push(wrap(t.few, width, '  '));
  return `${lines.join('\n')}\n`;
}

function modesTable(baseline: BaselineReport, t: EstimateWords, language: Language, style: Style): string {
  const hasKm = baseline.co2eKgPerYear !== null;
  const rows = baseline.modes.map((row) => {
    const name = modeFacts[row.mode].label[language];
    const share = row.tripShare ? formatShareEstimate(row.tripShare, language) : null;
    const cells = [
      row.includesOthers ? t.andOthers(name) : name,
      share ? share.value : '',
      share?.range ? `(${share.range})` : '',
      row.tripShare ? style.bar(bar(row.tripShare.value, barWidth)) : '',
    ];
    if (!hasKm) return cells;
    const co2e = row.co2eKgPerYear === null ? '–' : formatRough(row.co2eKgPerYear, language);
    return [
      ...cells,
      row.personKmPerYear === null ? '–' : formatRough(row.personKmPerYear, language),
      co2e,
      row.factor ? factorText(row.factor, language) : '–',
    ];
  });
  const left = (head: string) => ({ head, align: 'left' as const });
  const right = (head: string) => ({ head, align: 'right' as const });
  const columns = [left(t.mode), right(t.share), left(''), left('')];
  const all = hasKm ? [...columns, right(t.personKm), right(t.co2e), left(t.factor)] : columns;
  return `${style.title(t.modes)}\n${tableText(all, rows, style)}`;
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
    const vehicles = (label: string, n: number | null) => {
      if (n !== null) rows.push([label, formatRough(n, language)]);
    };
    vehicles(t.carsAverage, arrivals.carsAverageDay);
    vehicles(t.carsBusiest, arrivals.carsBusiestDay);
    vehicles(t.bicyclesAverage, arrivals.bicyclesAverageDay);
  }
  if (baseline.vehicleKmPerYear) rows.push([t.carKm, formatRough(baseline.vehicleKmPerYear, language)]);
  if (baseline.remoteDaysPerWeek > 0) rows.push([t.remoteDays, formatNumber(baseline.remoteDaysPerWeek, language, 1)]);
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
  const lines = assumptionLines(report, t, language).map((line) =>
    wrap(`• ${line}`, width, ' ').replaceAll('\n ', '\n   '),
  );
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
    const taken = columns.map((c) => `${c.field} ← “${visibleCell(c.header)}” (${sureText(c, t)})`);
    lines.push(` ${t.columns}:`, ...taken.map((line) => wrap(line, width, '   ')));
  }
  const tint = { error: style.error, warning: style.warning, note: style.faint };
  for (const problem of quality.problems) {
    const text = problemTexts[language][problem.code];
    const rows =
      problem.rows.length > 0
        ? ` (${t.rowsShort(problem.rows.slice(0, 5).join(', '))}${problem.rows.length > 5 ? ' …' : ''})`
        : '';
    const line = `${t.problemSeverity[problem.severity]}: ${number(problem.count)} × ${text.what}${rows}`;
    lines.push(tint[problem.severity](wrap(line, width, ' ')));
  }
  if (quality.problems.length > 0 && columns.length > 0) lines.push(style.faint(` ${t.nextCheck}`));
  return `${lines.join('\n')}\n`;
}

function sureText(column: EstimateReport['columns'][number], t: EstimateWords): string {
  const known = t.sure[column.by as keyof EstimateWords['sure']];
  return column.by === 'fuzzy' ? `${known} ${column.confidence.toFixed(2)}` : known;
}
