import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { shownBaseline } from '../footprint/shown-baseline.ts';
import type { Plan } from '../plan/plan.ts';
import { plannedTargets, plannedYears } from '../plan/planned-targets.ts';
import { plannedRoles } from '../plan/scenario-of-plan.ts';
import type { Profile } from '../profile/profile.ts';
import { shareProfile } from '../profile/share.ts';
import { type FoundReport, proposedPlan } from '../report/optimised-report.ts';
import { movedFigures } from '../report/travel-plan/moved-figures.ts';
import { finestGroups, refuseDistorted, sharingFacts, withoutRows } from '../report/travel-plan/sharing.ts';
import { sinceBaseline, type TargetInput } from '../report/travel-plan/target-path.ts';
import type { ChosenBy, DataFacts, DocumentFacts, TravelPlanInput } from '../report/travel-plan/travel-plan.ts';
import { ResplanError } from '../resplan-error.ts';
import { setsRowAside } from '../survey/problem.ts';
import { type AskedMeasure, chosenMeasures, knownMeasure, knownMeasures } from './chosen-measures.ts';
import { readText } from './files.ts';
import { planPathOf } from './find-plan.ts';
import type { Input } from './input.ts';
import type { Options } from './options.ts';
import { reportDate } from './report-date.ts';
import type { RunRound } from './rounds.ts';
import { type EstimateRun, type Preparing, runEstimate } from './run-estimate.ts';
import { saySearching } from './say-working.ts';
import { scenarioAbout, scenarioInput, scenarioSettings } from './scenario-input.ts';
import { searchPlans } from './search-plans.ts';
import type { Shell } from './shell.ts';
import { trackOf } from './track-rounds.ts';
import { version } from './version.ts';

/** A report is computed from the profile that may leave the house, and from nothing else of a survey. */
const shared: Preparing = {
  prepare: (read, { minGroup }) => (peopleOf(read) === 0 ? read : shareProfile(read, minGroup)),
  groupBy: finestGroups,
};

/** What a report is made of: the files read and shared, the measures chosen or proposed, the plan's roles and targets. */
export async function reportInput(
  shell: Shell,
  files: string[],
  options: Options,
): Promise<{ run: EstimateRun; input: TravelPlanInput }> {
  // a wrong date is said before anything is read
  if (options.date !== undefined) reportDate(options.date, shell.env, null);
  const run = await runEstimate(shell, files, options, shared);
  refuseDistorted(run.read, run.report.baseline.co2eKgPerYear?.value ?? 0, run.settings);
  const { plan, factors, footprint } = run.settings;
  const known = await knownMeasures(shell, options);
  const isFollowedUp = files.length === 0 && plannedYears(plan).length > 1;
  const asked = notDone(await chosenMeasures(shell, options, run.settings), isFollowedUp ? plan : null);
  const settings = scenarioSettings(run, options);
  const askedShare = options.target === undefined ? null : settings.targetShare;
  const progress = isFollowedUp ? await progressOf(shell, options) : null;
  const target = targetSince(plannedTargets(plan, run.profile, askedShare), progress);
  await saySearching(shell);
  const search = searched(run, known, options, asked.length > 0);
  const measures = asked.length > 0 ? asked : proposed(search, known);
  const { profile, chosen } = chosenOf(run, measures);
  const input: TravelPlanInput = {
    document: documentFacts(shell, options, plan),
    data: await dataFacts(shell, run, options),
    estimate: withoutRows(
      run.report,
      run.read,
      run.inputs.every(({ reading }) => reading !== null),
    ),
    profile,
    factors,
    assumptions: footprint,
    facilities: plan?.facilities ?? {},
    chosen,
    chosenBy: chosenBy(options, asked),
    settings: { ...settings, targetShare: target.targets[0]?.share ?? null },
    about: scenarioAbout(run, known, measures),
    roles: plannedRoles(plan),
    target,
    search,
    progress,
  };
  return { run, input };
}

/** A target against the first round is what is left of it since. */
function targetSince(target: TargetInput, progress: TravelPlanInput['progress']): TargetInput {
  if (progress === null || progress === 'distorted' || target.from !== 'plan') return target;
  const [first, last] = [progress.rounds[0], progress.rounds.at(-1)];
  const isBaseline = first?.year === target.baselineYear && last?.year === target.surveyYear;
  const [then, now] = [first?.co2ePerEmployee, last?.co2ePerEmployee];
  return isBaseline && then && now ? sinceBaseline(target, then.value, now.value) : target;
}

/** The rounds as they may be shared; where that moves the total of one by a twentieth, a change would be of the merging. */
async function progressOf(shell: Shell, options: Options): Promise<TravelPlanInput['progress']> {
  const found = await trackOf(shell, [], options, shared);
  if (!found) return null;
  return found.runs.some(hasMoved) ? 'distorted' : found.report;
}

function hasMoved({ run: { read, profile, settings } }: RunRound): boolean {
  const { factors, footprint, minGroup } = settings;
  const baseline = (of: Profile) => shownBaseline(of, factors, footprint, minGroup).baseline;
  return movedFigures(baseline(read), baseline(profile)).some(({ figure }) => figure === 'co2e');
}

/** Of a plan with several rounds, what is done is in the newest answers: it saves nothing once more. */
function notDone(asked: AskedMeasure[], plan: Plan | null): AskedMeasure[] {
  const done = new Set((plan?.measures ?? []).flatMap(({ id, status }) => (status === 'done' ? [id] : [])));
  return asked.filter(({ measure }) => !done.has(measure.id));
}

function chosenOf(run: EstimateRun, measures: readonly AskedMeasure[]) {
  const { profile, measures: chosen } = scenarioInput(run, measures);
  return { profile, chosen };
}

/** Every plan; where it only serves the frontier, too many to look through is no reason to stop. */
function searched(
  run: EstimateRun,
  known: Parameters<typeof searchPlans>[1],
  options: Options,
  isChosen: boolean,
): FoundReport | null {
  try {
    return searchPlans(run, known, options);
  } catch (error) {
    if (isChosen && error instanceof ResplanError && error.code === 'plans-too-many') return null;
    throw error;
  }
}

function proposed(search: FoundReport | null, known: Parameters<typeof searchPlans>[1]): AskedMeasure[] {
  const measures = search ? proposedPlan(search).measures : [];
  return measures.map(({ id, size, uptake }) => ({ measure: knownMeasure(id, known), size, uptake }));
}

function chosenBy(options: Options, asked: readonly AskedMeasure[]): ChosenBy {
  if (asked.length === 0) return 'proposed';
  return (options.measure ?? []).length > 0 ? 'option' : 'plan';
}

function documentFacts(shell: Shell, options: Options, plan: Plan | null): DocumentFacts {
  return {
    title: options.title ?? plan?.report?.title ?? null,
    author: options.author ?? plan?.report?.author ?? null,
    date: reportDate(options.date, shell.env, plan),
    version,
  };
}

async function dataFacts(shell: Shell, run: EstimateRun, options: Options): Promise<DataFacts> {
  const { inputs, read, profile, settings } = run;
  return {
    files: [
      ...inputs.map(({ file, sha256 }) => ({ name: basename(file), sha256 })),
      ...(await settingFiles(shell, run, options)),
    ],
    setAside: inputs.flatMap((input) =>
      rowsSetAside(input, settings.footprint.includeOutliers && hasOutliers(profile)),
    ),
    ...sharingFacts(read, profile, settings),
  };
}

/** The files that settings came from: plan, factors and measures of the user's own. */
async function settingFiles(shell: Shell, { settings }: EstimateRun, options: Options): Promise<DataFacts['files']> {
  const factors = options.factors ?? settings.plan?.assumptions?.factors;
  const paths = [
    ...(settings.plan ? [planPathOf(options)] : []),
    ...(factors !== undefined && (factors === '-' || /[./\\]/.test(factors)) ? [factors] : []),
    ...(options.measures === undefined ? [] : [options.measures]),
  ];
  return Promise.all(
    paths.map(async (path) => {
      const sha256 = createHash('sha256')
        .update(await readText(shell, path))
        .digest('hex');
      return { name: basename(path), sha256 };
    }),
  );
}

/** Each row once, by the first reason. An implausible answer is used in nothing, unless that was asked for. */
function rowsSetAside({ file, problems }: Input, includeOutliers: boolean): DataFacts['setAside'] {
  const rows = new Map<number, DataFacts['setAside'][number]>();
  for (const { row, code } of problems) {
    const isAside = setsRowAside.has(code) || (code === 'outlier' && !includeOutliers);
    if (row !== null && isAside && !rows.has(row)) rows.set(row, { file: basename(file), row, code });
  }
  return [...rows.values()].sort((a, b) => a.row - b.row);
}

/** Fewer than the smallest group are in no shared profile, whatever was asked. */
function hasOutliers({ units }: Profile): boolean {
  return units.some(({ outliers }) => outliers.people > 0);
}

function peopleOf({ units }: Profile): number {
  return units.reduce((sum, unit) => sum + unit.usual.people, 0);
}
