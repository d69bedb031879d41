import type { EstimateWords } from '../../i18n/estimate.ts';
import { visibleCell } from '../../i18n/visible.ts';
import { mergedName } from '../../profile/merge-units.ts';
import type { GroupReport } from '../groups.ts';

/** A group's own name; the merged and the unnamed in words. */
export function groupName({ by, name }: GroupReport, t: EstimateWords, length = 30): string {
  if ([name.employer, name.site, name.department].includes(mergedName)) return t.groupMerged;
  return name[by] === null ? t.groupUnnamed : visibleCell(name[by], length);
}
