import type { EstimateWords } from '../../i18n/estimate.ts';
import { formatEstimate, formatShareEstimate } from '../../i18n/estimate-figures.ts';
import { formatNumber, formatRough, type Language } from '../../i18n/language.ts';
import { visibleCell } from '../../i18n/visible.ts';
import { mergedName } from '../../profile/merge-units.ts';
import type { EstimateReport } from '../estimate-report.ts';
import type { GroupReport } from '../groups.ts';
import type { Style } from './style.ts';
import { tableText } from './table-text.ts';

/** Figures by group, where asked for: answers, kg per employee with range, distance. */
export function groupsText(report: EstimateReport, t: EstimateWords, language: Language, style: Style): string {
  const [first] = report.groups;
  if (!first) return '';
  const rows = report.groups.map((group) => {
    const each = group.co2eKgPerEmployeeYear ? formatEstimate(group.co2eKgPerEmployeeYear, language) : null;
    const solo = group.soloCarShare ? formatShareEstimate(group.soloCarShare, language) : null;
    return [
      groupName(group, t),
      formatNumber(group.respondents, language),
      each?.value ?? '–',
      each?.range ? `(${each.range})` : '',
      group.meanDistanceKm === null ? '–' : `${formatRough(group.meanDistanceKm, language)} km`,
      solo?.value ?? '–',
    ];
  });
  const columns = [
    { head: t.group, align: 'left' as const },
    { head: t.groupAnswers, align: 'right' as const },
    { head: first.headcount !== null ? t.groupPerEmployee : t.groupPerRespondent, align: 'right' as const },
    { head: '', align: 'left' as const },
    { head: t.groupDistance, align: 'right' as const },
    { head: t.groupSolo, align: 'right' as const },
  ];
  return `${style.title(t.groups[first.by as keyof EstimateWords['groups']])}\n${tableText(columns, rows, style)}`;
}

/** A group's own name; the merged and the unnamed in words. */
export function groupName({ by, name }: GroupReport, t: EstimateWords): string {
  if ([name.employer, name.site, name.department].includes(mergedName)) return t.groupMerged;
  return name[by] === null ? t.groupUnnamed : visibleCell(name[by], 30);
}
