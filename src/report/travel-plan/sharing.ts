/** What sharing a profile did to its figures. In: the profile as read and as shared. Out: what a report must say of it. */
import { shownBaseline } from '../../footprint/shown-baseline.ts';
import type { Profile } from '../../profile/profile.ts';
import { shareProfile } from '../../profile/share.ts';
import { ResplanError } from '../../resplan-error.ts';
import { type ProblemCode, problemSeverity } from '../../survey/problem.ts';
import type { EstimateReport } from '../estimate-report.ts';
import { type GroupLevel, groupLevels } from '../groups.ts';
import type { EstimateSettings } from '../shown-estimate.ts';
import { movedFigures } from './moved-figures.ts';
import { distanceReach, reachDiffers } from './reach.ts';
import type { DataFacts } from './travel-plan.ts';

type Counting = Pick<EstimateSettings, 'factors' | 'footprint' | 'minGroup'>;

/**
 * The profile that may leave the house, with whether merging its small groups has moved what it emits.
 * Throws ResplanError 'option-invalid' and 'too-few-to-share' as shareProfile does.
 */
export function profileToShare(read: Profile, { factors, footprint, minGroup }: Counting): Profile {
  const profile = shareProfile(read, minGroup);
  if (profile.shared === null || read.shared !== null) return profile;
  const baseline = (of: Profile) => shownBaseline(of, factors, footprint, minGroup).baseline;
  const moved = movedFigures(baseline(read), baseline(profile)).some(({ figure }) => figure === 'co2e');
  return { ...profile, shared: { ...profile.shared, moved } };
}

/** What merging small groups moved, in figures, distances and units. */
export function sharingFacts(
  read: Profile,
  shared: Profile,
  { factors, footprint, minGroup }: Counting,
): Pick<DataFacts, 'moved' | 'distancesMoved' | 'units'> {
  const baseline = (of: Profile) => shownBaseline(of, factors, footprint, minGroup).baseline;
  const reach = (of: Profile) => distanceReach(of, footprint.includeOutliers);
  return {
    moved: movedFigures(baseline(read), baseline(shared)),
    distancesMoved: reachDiffers(reach(read), reach(shared)),
    units: { read: unitCount(read), shown: unitCount(shared) },
  };
}

/**
 * The estimate as a report holds it: problems are counted, their rows and the survey's headers are not in it. What is
 * wrong with a file as a whole is no count of people, and stands as it is. Of a survey every row that was read is
 * used or set aside; of a profile it is known as the profile tells it.
 */
export function withoutRows(report: EstimateReport, read: Profile, areSurveys: boolean): EstimateReport {
  const counted = report.quality.problems.map((problem) => ({ ...problem, rows: [], places: undefined }));
  const ofFile = Object.entries(read.quality.problems).flatMap(([key, count]) => {
    const code = key as ProblemCode;
    const isCounted = counted.some((problem) => problem.code === code);
    return problemSeverity[code] === 'error' && !isCounted
      ? [{ code, severity: 'error' as const, count, rows: [] }]
      : [];
  });
  const { respondents } = report.baseline;
  const rows = areSurveys
    ? {
        rowsRead: read.quality.rowsRead,
        rowsUsed: respondents,
        rowsSetAside: read.quality.rowsRead - respondents,
      }
    : {};
  return { ...report, columns: [], quality: { ...report.quality, ...rows, problems: [...ofFile, ...counted] } };
}

/** What merging has more than halved or doubled says nothing any more (J). */
const mostDistortion = 2;

/** Throws ResplanError 'too-few-to-report' where so few answers are left that the shown total is another. */
export function refuseDistorted(read: Profile, shownKg: number, { factors, footprint, minGroup }: Counting): void {
  const asRead = shownBaseline(read, factors, footprint, minGroup).baseline.co2eKgPerYear?.value ?? 0;
  if (shownKg > mostDistortion * asRead || asRead > mostDistortion * shownKg)
    throw new ResplanError('too-few-to-report', { minGroup });
}

/** The finest level that has more than one group with a name, sites before departments. */
export function finestGroups(profile: Profile): GroupLevel | null {
  const names = (level: GroupLevel) => new Set(profile.units.flatMap((unit) => unit[level] ?? []));
  return groupLevels.find((level) => names(level).size > 1) ?? null;
}

function unitCount({ units }: Profile): number {
  return units.filter(({ usual }) => usual.people > 0).length;
}
