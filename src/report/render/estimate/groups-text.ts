import type { EstimateWords } from '../../../i18n/estimate.ts';
import { formatEstimate, formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { formatNumber, formatRough, type Language } from '../../../i18n/language.ts';
import type { EstimateReport } from '../../estimate-report.ts';
import type { GroupReport } from '../../groups.ts';
import { groupName } from '../group-name.ts';
import { plainStyle, type Style } from '../style.ts';
import { tableText } from '../table-text.ts';

/** Layouts of the table, the first that fits is taken: without distances, then names cut shorter. */
const layouts = [
  { nameLength: 30, distance: true },
  { nameLength: 30, distance: false },
  { nameLength: 22, distance: false },
  { nameLength: 12, distance: false },
];
type Layout = (typeof layouts)[number];

/** Figures by group, where asked for: answers, kg per employee with range, distance; laid out to fit the width. */
export function groupsText(
  report: EstimateReport,
  t: EstimateWords,
  language: Language,
  style: Style,
  width: number,
): string {
  const [first] = report.groups;
  if (!first) return '';
  const fits = (layout: Layout) =>
    groupsTable(report.groups, t, language, plainStyle, layout)
      .split('\n')
      .every((line) => line.length <= width);
  const layout = layouts.find(fits) ?? (layouts.at(-1) as Layout);
  return `${style.title(t.groups[first.by])}\n${groupsTable(report.groups, t, language, style, layout)}`;
}

function groupsTable(
  groups: readonly GroupReport[],
  t: EstimateWords,
  language: Language,
  style: Style,
  { nameLength, distance }: Layout,
): string {
  const rows = groups.map((group) => {
    const each = group.co2eKgPerEmployeeYear ? formatEstimate(group.co2eKgPerEmployeeYear, language) : null;
    const solo = group.soloCarShare ? formatShareEstimate(group.soloCarShare, language) : null;
    const km = group.meanDistanceKm === null ? '–' : `${formatRough(group.meanDistanceKm, language)} km`;
    return [
      groupName(group, t, nameLength),
      formatNumber(group.respondents, language),
      each?.value ?? '–',
      each?.range ? `(${each.range})` : '',
      ...(distance ? [km] : []),
      solo?.value ?? '–',
    ];
  });
  const right = (head: string) => ({ head, align: 'right' as const });
  const columns = [
    { head: t.group, align: 'left' as const },
    right(t.groupAnswers),
    right(groups[0]?.headcount !== null ? t.groupPerEmployee : t.groupPerRespondent),
    { head: '', align: 'left' as const },
    ...(distance ? [right(t.groupDistance)] : []),
    right(t.groupSolo),
  ];
  return tableText(columns, rows, style);
}
