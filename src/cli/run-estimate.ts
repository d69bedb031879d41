import type { Plan } from '../plan/plan.ts';
import type { Fold } from '../profile/fold-modes.ts';
import type { Profile } from '../profile/profile.ts';
import type { EstimateReport } from '../report/estimate-report.ts';
import { type GroupLevel, groupLevels } from '../report/groups.ts';
import { refuseTooFew, shownEstimate } from '../report/shown-estimate.ts';
import { type ProblemCode, problemSeverity } from '../survey/problem.ts';
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
  refuseTooFew(read, settings.minGroup);
  const { report, profile, fold } = shownEstimate(prepare(read, settings), settings, {
    name: options.name ?? settings.plan?.workplace?.name ?? null,
    files: inputs,
    groupBy,
  });
  tellProblems(shell, inputs, report.quality.problems);
  return { inputs, read, profile, settings, fold, report };
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
