import type { EstimateWords } from '../../i18n/estimate.ts';
import { formatEstimate, formatShareEstimate } from '../../i18n/estimate-figures.ts';
import { formatNumber, formatRough, type Language } from '../../i18n/language.ts';
import { visibleCell } from '../../i18n/visible.ts';
import type { EstimateReport } from '../estimate-report.ts';
import type { Style } from './style.ts';
import { tableText } from './table-text.ts';

/** Figures by group, where asked for: answers, kg per employee with range, distance. */
export function groupsText(report: EstimateReport, t: EstimateWords, language: Language, style: Style): string {
  const [first] = report.groups;
  if (!first) return '';
  const rows = report.groups.map(({ name, by, baseline }) => {
    const each = baseline.co2eKgPerEmployeeYear ? formatEstimate(baseline.co2eKgPerEmployeeYear, language) : null;
    const solo = baseline.soloCarShare ? formatShareEstimate(baseline.soloCarShare, language) : null;
    return [
      groupName(name[by as keyof typeof name], t),
      formatNumber(baseline.respondents, language),
      each?.value ?? '–',
      each?.range ? `(${each.range})` : '',
      baseline.meanDistanceKm === null ? '–' : `${formatRough(baseline.meanDistanceKm, language)} km`,
      solo?.value ?? '–',
    ];
  });
  const columns = [
    { head: t.group, align: 'left' as const },
    { head: t.groupAnswers, align: 'right' as const },
    { head: first.baseline.basis === 'headcount' ? t.perEmployee : t.perRespondent, align: 'right' as const },
    { head: '', align: 'left' as const },
    { head: t.meanDistance, align: 'right' as const },
    { head: t.soloCar, align: 'right' as const },
  ];
  return `${style.title(t.groups[first.by as keyof EstimateWords['groups']])}\n${tableText(columns, rows, style)}`;
}

/** A group's own name; the merged and the unnamed in words. */
export function groupName(name: string | null, t: EstimateWords): string {
  if (name === null) return t.groupUnnamed;
  return name === '*' ? t.groupMerged : visibleCell(name, 30);
}
