import { estimateWords } from '../../../i18n/estimate.ts';
import { formatEstimate, formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { type TravelWords, travelWords } from '../../../i18n/travel-plan/travel.ts';
import type { GroupReport } from '../../groups.ts';
import { type Block, left, right, type TableBlock, text } from '../document/report-document.ts';
import { groupName } from '../group-name.ts';
import type { SectionContext } from './section-context.ts';

/** Sites, or departments, beside each other. */
export function sitesToday(c: SectionContext): Block[] {
  const t = travelWords[c.language];
  const { groups, data } = c.plan;
  const merged = data.units.shown < data.units.read ? [text(t.sitesMerged, 'note')] : [];
  const [first] = groups;
  if (!first || groups.length < 2) return merged;
  return [
    { kind: 'heading', text: t.bySite[first.by] },
    { kind: 'table', ...groupTable(groups, first, c, t) },
    ...merged,
  ];
}

function groupTable(groups: readonly GroupReport[], first: GroupReport, c: SectionContext, t: TravelWords): TableBlock {
  const rows = groups.map((group) => {
    const each = group.co2eKgPerEmployeeYear && formatEstimate(group.co2eKgPerEmployeeYear, c.language);
    const solo = group.soloCarShare && formatShareEstimate(group.soloCarShare, c.language);
    return [
      groupName(group, estimateWords[c.language]),
      c.number(group.respondents),
      each ? `${each.value}${each.range ? ` (${each.range})` : ''}` : '–',
      group.meanDistanceKm === null ? '–' : `${c.rough(group.meanDistanceKm)} km`,
      solo ? `${solo.value}${solo.range ? ` (${solo.range})` : ''}` : '–',
    ];
  });
  const basis = first.headcount === null ? 'respondents' : 'headcount';
  const columns = [left(t.group[first.by]), right(t.groupAnswers), right(t.groupEach[basis])];
  return {
    caption: t.bySite[first.by],
    columns: [...columns, right(t.groupDistance), right(t.groupSolo)],
    rows,
    foot: null,
  };
}
