import { type ShownBaseline, shownBaseline } from '../footprint/shown-baseline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Fold } from '../profile/fold-modes.ts';
import type { Profile } from '../profile/profile.ts';
import { baselineReport, countProblems, type EstimateReport, estimateSchema } from '../report/estimate-report.ts';
import { type GroupLevel, groupLevels, groupReports } from '../report/groups.ts';
import { ResplanError } from '../resplan-error.ts';
import { type ProblemCode, problemSeverity } from '../survey/problem.ts';
import { columnsTaken, problemsByFile } from './by-file.ts';
import { findPlan } from './find-plan.ts';
import type { Input } from './input.ts';
import { mergeInputs } from './inputs.ts';
import type { Options } from './options.ts';
import { readAsking } from './read-asking.ts';
import { oneOf, readSettings, type Settings } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';
import { tellProblems } from './tell-problems.ts';

/** What every command on surveys begins with: the inputs read, their profile, the settings and the estimate. */
export interface EstimateRun {
  inputs: Input[];
  /** All inputs together, as they were read. */
  read: Profile;
  /** All inputs together, as what is shown is computed from: see shownBaseline. */
  profile: Profile;
  settings: Settings;
  /** Which row each mode is shown in. */
  fold: Fold;
  report: EstimateReport;
}

/** What a command makes of what was read before anything is computed from it, and what it groups by. */
export interface Preparing {
  /** Instead of the plan of the options or the folder. */
  plan?: Plan;
  prepare(read: Profile, settings: Settings): Profile;
  groupBy(profile: Profile): GroupLevel | null;
}

export async function runEstimate(
  shell: Shell,
  files: string[],
  options: Options,
  { plan, prepare, groupBy }: Preparing = { prepare: (read) => read, groupBy: () => oneOf(options, 'by', groupLevels) },
): Promise<EstimateRun> {
  const settings = await readSettings(shell, options, plan ?? (await findPlan(shell, options)));
  const inputs = await readAsking(shell, files, options, settings);
  const read = mergeInputs(inputs);
  const people = read.units.reduce((sum, unit) => sum + unit.usual.people, 0);
  if (people > 0 && people < settings.minGroup)
    throw new ResplanError('too-few-to-share', { minGroup: settings.minGroup });
  const shown = shownBaseline(prepare(read, settings), settings.factors, settings.footprint, settings.minGroup);
  const { profile, fold } = shown;
  const report = estimateReport(inputs, shown, settings, options, groupBy(profile));
  tellProblems(shell, inputs, report.quality.problems);
  return { inputs, read, profile, settings, fold, report };
}

function estimateReport(
  inputs: Input[],
  shown: ShownBaseline,
  settings: Settings,
  options: Options,
  by: GroupLevel | null,
): EstimateReport {
  const { factors, footprint, minGroup } = settings;
  const { baseline, profile, fold, modesHidden } = shown;
  const { groups, merged } = by
    ? groupReports(profile, by, factors, footprint, minGroup)
    : { groups: [], merged: false };
  const counts = { ...profile.quality.problems } as Partial<Record<ProblemCode, number>>;
  if (baseline.withoutFactor.length > 0) counts['co2e-incomplete'] = baseline.withoutFactor.length;
  if (baseline.overfull.length > 0) counts['more-respondents-than-headcount'] = baseline.overfull.length;
  const readings = inputs.flatMap((input) => (input.reading ? [input.reading] : []));
  const employers = [...new Set(profile.units.map((unit) => unit.employer))];
  return {
    schema: estimateSchema,
    workplace: {
      name: options.name ?? settings.plan?.workplace?.name ?? (employers.length === 1 ? (employers[0] ?? null) : null),
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
      problems: countProblems(counts, problemsByFile(inputs), (code) => problemSeverity[code]),
    },
    columns: columnsTaken(inputs),
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
}

/** 1 when the data has errors, or with --strict warnings too. */
export function exitCodeOf({ quality }: Pick<EstimateReport, 'quality'>, options: Options): ExitCode {
  return exitCodeFor(
    quality.problems.map(({ code }) => code),
    options,
  );
}

export function exitCodeFor(codes: readonly ProblemCode[], options: Options): ExitCode {
  const bad = codes.some((code) => {
    const severity = problemSeverity[code];
    return severity === 'error' || (options.strict === true && severity === 'warning');
  });
  return bad ? 1 : 0;
}
