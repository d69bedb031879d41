import { type EstimateWords, estimateWords } from '../../../i18n/estimate.ts';
import { asSureAs, formatEstimate, formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { formatNumber, formatRough, formatShare, type Language } from '../../../i18n/language.ts';
import { problemTexts } from '../../../i18n/problems.ts';
import type { EstimateReport } from '../../estimate-report.ts';
import { assumptionLines } from '../assumption-lines.ts';
import { factorText } from '../factors/factor-short.ts';
import { withoutFactorText } from '../factors/without-factor.ts';
import { groupName } from '../group-name.ts';
import { markdownTable, markdownText } from '../markdown.ts';
import { rowName } from '../row-name.ts';

/** The estimate as markdown, for a wiki or a word processor. */
export function estimateMarkdown(report: EstimateReport, language: Language): string {
  const t = estimateWords[language];
  const { workplace, quality } = report;
  const number = (n: number) => formatNumber(n, language);
  const rate = workplace.responseRate === null ? null : formatShare(workplace.responseRate, language);
  const headcount = workplace.headcount === null ? null : number(workplace.headcount);
  const parts = [
    `# ${workplace.name ? `${t.title}, ${markdownText(workplace.name)}` : t.title}`,
    t.answers(number(workplace.respondents), headcount, rate),
    ...headline(report, t, language),
    `## ${t.modes}`,
    modesTable(report, t, language),
    ...groupsTable(report, t, language),
    `## ${t.assumptions}`,
    assumptionLines(report, t, language)
      .map((line) => `- ${markdownText(line)}`)
      .join('\n'),
    `## ${t.quality}`,
    t.rows(number(quality.rowsRead), number(quality.rowsUsed), number(quality.rowsSetAside)),
    quality.problems
      .map((p) => `- ${t.problemSeverity[p.severity]}: ${number(p.count)} × ${problemTexts[language][p.code].what}`)
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headline({ baseline }: EstimateReport, t: EstimateWords, language: Language): string[] {
  if (!baseline.co2eKgPerYear || !baseline.co2eKgPerEmployeeYear) {
    return baseline.noFootprint ? [t.noFootprint[baseline.noFootprint]] : [];
  }
  const line = (figure: { value: string; range: string | null }, unit: string) =>
    `**${figure.value} ${unit}**${figure.range ? ` (${t.interval(figure.range)})` : ''}`;
  const inTonnes = baseline.co2eKgPerYear.value >= 10_000;
  const total = formatEstimate(
    asSureAs(baseline.co2eKgPerYear, baseline.co2eKgPerEmployeeYear),
    language,
    inTonnes ? 0.001 : 1,
  );
  const lines = [
    line(
      { ...total, range: baseline.co2eKgPerYear.low === null ? null : total.range },
      inTonnes ? t.perYear : t.perYearKg,
    ),
    line(
      formatEstimate(baseline.co2eKgPerEmployeeYear, language),
      baseline.basis === 'headcount' ? t.perEmployee : t.perRespondent,
    ),
    t.samplingOnly,
  ];
  if (baseline.basis === 'respondents') lines.push(t.ofRespondents);
  if (!baseline.complete) lines.push(t.incomplete(withoutFactorText(baseline.withoutFactor, t, language)));
  return lines;
}

function modesTable({ baseline }: EstimateReport, t: EstimateWords, language: Language): string {
  const rows = baseline.modes.map((row) => {
    const share = row.tripShare ? formatShareEstimate(row.tripShare, language) : null;
    return [
      rowName(row, baseline.modes.length, t, language),
      share ? `${share.value}${share.range ? ` (${share.range})` : ''}` : '–',
      row.personKmPerYear === null ? '–' : formatRough(row.personKmPerYear, language),
      row.co2eKgPerYear === null ? '–' : formatRough(row.co2eKgPerYear, language),
      row.factor ? factorText(row.factor, language) : '–',
    ];
  });
  return markdownTable([t.mode, t.share, t.personKm, t.co2e, t.factor], rows);
}

function groupsTable(report: EstimateReport, t: EstimateWords, language: Language): string[] {
  const [first] = report.groups;
  if (!first) return [];
  const rows = report.groups.map((group) => {
    const each = group.co2eKgPerEmployeeYear ? formatEstimate(group.co2eKgPerEmployeeYear, language) : null;
    return [
      markdownText(groupName(group, t)),
      formatNumber(group.respondents, language),
      each ? `${each.value}${each.range ? ` (${each.range})` : ''}` : '–',
    ];
  });
  const unit = first.headcount !== null ? t.perEmployee : t.perRespondent;
  return [
    `## ${t.groups[first.by as keyof EstimateWords['groups']]}`,
    markdownTable([t.group, t.groupAnswers, unit], rows),
  ];
}
