/** What has happened between the rounds that files or a plan name, ready to be written out. */
import { kindOf, type TravelKind } from '../footprint/travel-parts.ts';
import type { Plan } from '../plan/plan.ts';
import { targetsOf } from '../reference/measures/ask.ts';
import type { Measure } from '../reference/measures/measure.ts';
import type { MeasureForecast } from '../report/track/delivered.ts';
import { type TrackReport, trackReport } from '../report/track/track-report.ts';
import type { ActionStatus } from '../report/travel-plan/action.ts';
import { simulateScenario } from '../simulation/scenario.ts';
import { type AskedMeasure, chosenMeasures } from './chosen-measures.ts';
import { findPlan, planPathOf } from './find-plan.ts';
import type { Options } from './options.ts';
import { type RunRound, roundFiles, runRound } from './rounds.ts';
import type { Preparing } from './run-estimate.ts';
import { scenarioInput, scenarioSettings } from './scenario-input.ts';
import type { Shell } from './shell.ts';

/** Null where there are fewer than two rounds. */
export async function trackOf(
  shell: Shell,
  files: readonly string[],
  options: Options,
  preparing?: Preparing,
): Promise<{ report: TrackReport; runs: RunRound[] } | null> {
  const plan = await findPlan(shell, options);
  const rounds = await roundFiles(shell, files, plan, planPathOf(options));
  if (rounds.length < 2) return null;
  const run: RunRound[] = [];
  for (const round of rounds) run.push(await runRound(shell, round, options, preparing));
  const first = run[0] as RunRound;
  const targets = (plan?.targets ?? []).flatMap(({ year, reduction }) =>
    year === undefined ? [] : [{ year, share: reduction }],
  );
  const report = trackReport({
    rounds: run.map(({ round }) => round),
    targets,
    forecasts: await forecastsOf(shell, plan, first, options),
  });
  return { report, runs: run };
}

/** What each measure that is started or done was to change, from the first round on. */
async function forecastsOf(shell: Shell, plan: Plan | null, first: RunRound, options: Options) {
  const begun = new Map(
    (plan?.measures ?? []).flatMap(({ id, status }) =>
      status === 'started' || status === 'done' ? [[id, status as ActionStatus] as const] : [],
    ),
  );
  if (begun.size === 0) return [];
  const asked = (await chosenMeasures(shell, options, first.run.settings)).filter(({ measure }) =>
    begun.has(measure.id),
  );
  return asked.flatMap((one) => {
    const forecast = forecastOf(one, first, options);
    const status = begun.get(one.measure.id);
    return forecast && status ? [{ ...forecast, label: one.measure.label, status }] : [];
  });
}

function forecastOf(asked: AskedMeasure, { run, round }: RunRound, options: Options): MeasureForecast | null {
  const settings = { ...scenarioSettings(run, options), draws: 0 };
  const scenario = simulateScenario(scenarioInput(run, [asked]), settings);
  const { measure } = asked;
  if (!scenario || !round.parts) return null;
  const { kind } = measure.effect;
  if (kind === 'fewer-days') {
    const days = scenario.flows.filter(({ to }) => to === null).reduce((sum, flow) => sum + flow.daysPerWeek, 0);
    const employees = run.report.baseline.headcount ?? run.report.baseline.respondents;
    return { id: measure.id, works: { on: 'days' }, change: employees === 0 ? 0 : -days / employees };
  }
  if (kind === 'fuel') {
    const kmPerEmployee = round.parts.weeksPerYear * round.parts.daysPerWeek * round.parts.kmPerDay;
    const employees = run.report.baseline.headcount ?? run.report.baseline.respondents;
    const soloKm = kmPerEmployee * round.parts.kmShare.solo * employees;
    const grams = 1000 * scenario.savedCo2eKgPerYear.value;
    return { id: measure.id, works: { on: 'vehicles' }, change: soloKm === 0 ? 0 : -grams / soloKm };
  }
  const works = kindOfTarget(measure);
  const change = scenario.modes
    .filter(({ mode }) => works === kindOf(mode))
    .reduce((sum, { tripShareBefore, tripShareAfter }) => sum + tripShareAfter - tripShareBefore, 0);
  return { id: measure.id, works: { on: 'share', kind: works }, change };
}

/** What a measure is to make more of; driving alone, less of, where it is for all else. */
function kindOfTarget(measure: Measure): TravelKind {
  const kinds = new Set(
    targetsOf(measure).map(
      (target): TravelKind => (target === 'carpool' ? 'carpool' : target === 'transit' ? 'transit' : 'active'),
    ),
  );
  return kinds.size === 1 ? ([...kinds][0] as TravelKind) : 'solo';
}
