/**
 * The estimate of a profile as it is handed out, with no small group in it.
 * In: a profile, settings, how its files were read. Out: the report, and the profile that everything after it works on.
 */
import { shownBaseline } from '../footprint/shown-baseline.ts';
import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import type { Fold } from '../profile/fold-modes.ts';
import type { Profile } from '../profile/profile.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { ResplanError } from '../resplan-error.ts';
import { type ProblemCode, problemSeverity } from '../survey/problem.ts';
import { columnsTaken, problemsByFile, type ReadFile } from './by-file.ts';
import { baselineReport, countProblems, type EstimateReport, estimateSchema, type Origin } from './estimate-report.ts';
import { type GroupLevel, groupReports } from './groups.ts';

export interface EstimateSettings {
  factors: ResolvedFactors;
  footprint: FootprintAssumptions;
  minGroup: number;
  outlierKm: number;
  from: Record<string, Origin>;
}

export interface EstimateAbout {
  /** Of the workplace; null where nobody has said it. */
  name: string | null;
  files: readonly ReadFile[];
  groupBy(profile: Profile): GroupLevel | null;
}

export interface ShownEstimate {
  report: EstimateReport;
  /** What is shown is computed from this: see shownBaseline. */
  profile: Profile;
  /** Which row each mode is shown in. */
  fold: Fold;
}

/** Throws ResplanError 'too-few-to-share' where so few have answered that every figure would be of somebody. */
export function refuseTooFew({ units }: Profile, minGroup: number): void {
  const people = units.reduce((sum, unit) => sum + unit.usual.people, 0);
  if (people > 0 && people < minGroup) throw new ResplanError('too-few-to-share', { minGroup });
}

export function shownEstimate(read: Profile, settings: EstimateSettings, about: EstimateAbout): ShownEstimate {
  const { factors, footprint, minGroup } = settings;
  const { baseline, profile, fold, modesHidden } = shownBaseline(read, factors, footprint, minGroup);
  const by = about.groupBy(profile);
  const { groups, merged } = by
    ? groupReports(profile, by, factors, footprint, minGroup)
    : { groups: [], merged: false };
  const counts = { ...profile.quality.problems } as Partial<Record<ProblemCode, number>>;
  if (baseline.withoutFactor.length > 0) counts['co2e-incomplete'] = baseline.withoutFactor.length;
  if (baseline.overfull.length > 0) counts['more-respondents-than-headcount'] = baseline.overfull.length;
  const readings = about.files.flatMap(({ reading }) => (reading ? [reading] : []));
  const employers = [...new Set(profile.units.map((unit) => unit.employer))];
  const report: EstimateReport = {
    schema: estimateSchema,
    workplace: {
      name: about.name ?? (employers.length === 1 ? (employers[0] ?? null) : null),
      headcount: baseline.headcount,
      respondents: baseline.respondents,
      responseRate: baseline.headcount === null ? null : baseline.respondents / baseline.headcount,
    },
    assumptions: {
      ...footprint,
      factorSet: factors.id,
      factorSetLabel: factors.label,
      scope: factors.scope,
      electricity: factors.electricity.asked ? factors.electricity.gPerKWh : factors.electricity.mix,
      daysPerWeekAssumed: readings.find((reading) => reading.daysAssumed !== null)?.daysAssumed ?? null,
      winterWeeks: profile.winterWeeks,
      outlierKm: settings.outlierKm,
      from: settings.from,
    },
    quality: {
      rowsRead: profile.quality.rowsRead,
      rowsUsed: profile.quality.rowsUsed,
      rowsSetAside: profile.quality.rowsSetAside,
      problems: countProblems(counts, problemsByFile(about.files), (code) => problemSeverity[code]),
    },
    columns: columnsTaken(about.files),
    privacy: {
      minGroup,
      modesMerged: [...fold].some(([from, to]) => from !== to),
      groupsMerged: merged,
      sharedMinGroup: profile.shared?.minGroup ?? null,
      modesHidden,
    },
    baseline: baselineReport(baseline, profile.quality.asked),
    groups,
  };
  return { report, profile, fold };
}
