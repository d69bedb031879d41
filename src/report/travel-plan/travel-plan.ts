/**
 * The green travel plan as numbers and ids: what every format is made of, on the command line and in the page alike.
 * In: a shared profile with its estimate, chosen measures, targets. Out: the report model; no words but the user's own.
 */
import type { FootprintAssumptions } from '../../footprint/stratum-footprint.ts';
import type { Profile } from '../../profile/profile.ts';
import type { ResolvedFactors } from '../../reference/factors/resolve.ts';
import type { Measure, StandsBehind } from '../../reference/measures/measure.ts';
import type { Mode } from '../../reference/modes.ts';
import type { ChosenMeasure } from '../../simulation/compiled-measure.ts';
import type { Facilities } from '../../simulation/reach.ts';
import { type ScenarioSettings, simulateScenario } from '../../simulation/scenario.ts';
import type { ProblemCode } from '../../survey/problem.ts';
import type { EstimateReport } from '../estimate-report.ts';
import type { FoundReport } from '../optimised-report.ts';
import { type ScenarioAbout, type ScenarioReport, scenarioReport } from '../scenario-report.ts';
import type { TrackReport } from '../track/track-report.ts';
import { type PlanAction, type PlannedRole, planAction, signatories } from './action.ts';
import { type Method, methodOf } from './method.ts';
import type { MovedFigure } from './moved-figures.ts';
import { type Potential, potentialOf } from './potential.ts';
import { type DistanceReach, distanceReach } from './reach.ts';
import { type TargetInput, type TargetPath, targetPath } from './target-path.ts';
import { surveyVoices, type Voices } from './voices.ts';

export const travelPlanSchema = 'resplan/report/1';

/** Who chose the measures: the options, the plan file, or the search for the cheapest plan. */
export type ChosenBy = 'option' | 'plan' | 'proposed';

export interface DocumentFacts {
  /** The user's own; null for the usual one. */
  title: string | null;
  author: string | null;
  /** YYYY-MM-DD; null where nobody gave one: a report never asks the clock. */
  date: string | null;
  /** Of resplan. */
  version: string;
}

export interface DataFacts {
  files: { name: string; sha256: string }[];
  /** Rows that were set aside, as a spreadsheet numbers them; nothing of what stands in them. */
  setAside: { file: string; row: number; code: ProblemCode }[];
  /** What merging small groups moved by a twentieth or more. */
  moved: MovedFigure[];
  /** So few travel alike from one distance that some are counted at the next one. */
  distancesMoved: boolean;
  /** Sites and departments before merging and after. */
  units: { read: number; shown: number };
}

export interface TravelPlanInput {
  document: DocumentFacts;
  data: DataFacts;
  /** Of the shared profile. */
  estimate: EstimateReport;
  /** Shared: nothing else of a survey goes into a report. */
  profile: Profile;
  factors: ResolvedFactors;
  assumptions: FootprintAssumptions;
  facilities: Facilities;
  chosen: readonly ChosenMeasure[];
  chosenBy: ChosenBy;
  settings: ScenarioSettings;
  about: ScenarioAbout;
  roles: Readonly<Record<string, PlannedRole>>;
  target: TargetInput;
  /** Every plan that is worth its cost; null where there is nothing to save, or too many to search. */
  search: FoundReport | null;
  /** What has happened since the first round; null where there is only one, `distorted` where merging small groups moved a round. */
  progress: TrackReport | 'distorted' | null;
}

/** How much of the travel a mode is. */
export interface ModeShares {
  mode: Mode;
  /** Of person-km and of CO2e, 0 to 1; null where they are not told. */
  personKm: number | null;
  co2e: number | null;
}

export interface TravelPlan extends Omit<EstimateReport, 'schema'> {
  schema: typeof travelPlanSchema;
  document: DocumentFacts;
  shares: ModeShares[];
  reach: DistanceReach;
  voices: Voices;
  potential: Potential;
  chosenBy: ChosenBy;
  /** Null where there are no kilometres to save from. */
  scenario: ScenarioReport | null;
  /** In the order of the scenario's measures. */
  actions: PlanAction[];
  signatories: StandsBehind[];
  search: FoundReport | null;
  targets: TargetPath | null;
  /** Since the first round of the survey; null where there is only one, `distorted` where merging small groups moved a round. */
  progress: TrackReport | 'distorted' | null;
  method: Method;
  data: DataFacts;
}

export function travelPlan(input: TravelPlanInput): TravelPlan {
  const { estimate, profile, factors, assumptions, facilities, chosen, about } = input;
  const result = simulateScenario({ profile, factors, assumptions, facilities, measures: chosen }, input.settings);
  const scenario = result && scenarioReport(result, about);
  const measures = chosen.map(({ measure }) => measure);
  const actions = (scenario ? measures : []).map((measure: Measure) => planAction(measure, input.roles[measure.id]));
  const reach = distanceReach(profile, assumptions.includeOutliers);
  const { schema: _, ...rest } = estimate;
  return {
    schema: travelPlanSchema,
    document: input.document,
    ...rest,
    shares: modeShares(estimate),
    reach,
    voices: surveyVoices(profile, about.known),
    potential: potentialOf(profile, reach, {
      includeOutliers: assumptions.includeOutliers,
      minGroup: estimate.privacy.minGroup,
    }),
    chosenBy: input.chosenBy,
    scenario,
    actions,
    signatories: signatories(actions),
    search: input.search,
    targets: scenario && targetsOf(scenario, input.target),
    progress: input.progress,
    method: methodOf(estimate, factors, measures),
    data: input.data,
  };
}

function targetsOf({ co2eKgPerYear, savedCo2eKgPerYear, measures }: ScenarioReport, target: TargetInput): TargetPath {
  const before = co2eKgPerYear.value + savedCo2eKgPerYear.value;
  return targetPath(before, measures.length === 0 ? null : co2eKgPerYear.value, target);
}

function modeShares({ baseline }: EstimateReport): ModeShares[] {
  const [km, kg] = [baseline.personKmPerYear, baseline.co2eKgPerYear?.value ?? null];
  const share = (part: number | null, whole: number | null) =>
    part === null || whole === null || whole === 0 ? null : part / whole;
  return baseline.modes.map(({ mode, personKmPerYear, co2eKgPerYear }) => ({
    mode,
    personKm: share(personKmPerYear, km),
    co2e: share(co2eKgPerYear, kg),
  }));
}
