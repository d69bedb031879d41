import type { Plan } from '../plan/plan.ts';
import { plannedAbout, plannedScenario } from '../plan/scenario-of-plan.ts';
import type { Settings } from '../plan/settings.ts';
import type { Fold } from '../profile/fold-modes.ts';
import type { Profile } from '../profile/profile.ts';
import { type AskedMeasure, knownMeasure, readSize, refuseClashes } from '../reference/measures/asked-measure.ts';
import { catalogue } from '../reference/measures/catalogue.ts';
import { type SimulateReport, scenarioReport, simulateSchema } from '../report/scenario-report.ts';
import { ResplanError } from '../resplan-error.ts';
import { sizedMeasures } from '../simulation/recommended-size.ts';
import { type ScenarioSettings, simulateScenario } from '../simulation/scenario.ts';
import { type EstimateOptions, estimated } from './estimate.ts';

export interface SimulateOptions extends EstimateOptions {
  /** Draws for the range, 0 to 1,000,000; 0 for none. 10,000 where not given. */
  draws?: number;
  /** The same seed gives the same figures. 1 where not given. */
  seed?: number;
}

/**
 * What the plan's measures would save, together and apart: kg CO2e a year (`value` at the central figures, `low` and
 * `high` the 5th and 95th percentile of the draws), shares from 0 to 1, costs a year in the plan's currency, else SEK.
 * What `resplan simulate -f json` prints (schemas/simulate.schema.json), unrounded; `scenario` is null where there are no
 * kilometres to save from.
 *
 * @param plan as in resplan.yaml: besides what estimate takes, measures (id, size), facilities, prices, targets
 * @throws ResplanError 'measure-unknown', 'size-invalid', 'measures-exclude', and what estimate throws
 */
export function simulate(profile: Profile, plan: Plan = {}, options: SimulateOptions = {}): SimulateReport {
  const asked = askedMeasures(plan);
  const { report, profile: shown, fold, settings } = estimated(profile, plan, options);
  const workplace = workplaceOf(shown, settings);
  const measures = sizedMeasures(asked, workplace);
  const scenario = simulateScenario({ ...workplace, measures }, scenarioSettings(plan, fold, options));
  return {
    ...report,
    schema: simulateSchema,
    scenario: scenario && scenarioReport(scenario, plannedAbout(plan, catalogue, asked)),
  };
}

/** The measures of a plan, but those that were dropped. */
export function askedMeasures(plan: Plan): AskedMeasure[] {
  const asked = (plan.measures ?? [])
    .filter(({ status }) => status !== 'dropped')
    .map(({ id, size }) => {
      const measure = knownMeasure(id, catalogue);
      return { measure, ...readSize(measure, size?.toString()) };
    });
  refuseClashes(asked.map(({ measure }) => measure));
  return asked;
}

export function workplaceOf(profile: Profile, { plan, factors, footprint }: Settings) {
  return { profile, facilities: plan?.facilities ?? {}, factors, assumptions: footprint };
}

export function scenarioSettings(plan: Plan, fold: Fold, options: SimulateOptions): ScenarioSettings {
  const planned = plannedScenario(plan, fold);
  return {
    ...planned,
    draws: whole('draws', options.draws ?? planned.draws, 1_000_000),
    seed: whole('seed', options.seed ?? planned.seed, 2 ** 31 - 1),
  };
}

function whole(option: string, value: number, high: number): number {
  if (!Number.isInteger(value) || value < 0 || value > high)
    throw new ResplanError('option-invalid', { option, value, low: 0, high, whole: 1 });
  return value;
}
