import type { Language } from '../i18n/language.ts';
import type { Plan } from '../plan/plan.ts';
import { plannedTargets } from '../plan/planned-targets.ts';
import { plannedAbout, plannedRoles } from '../plan/scenario-of-plan.ts';
import type { Profile } from '../profile/profile.ts';
import { shareProfile } from '../profile/share.ts';
import { type AskedMeasure, knownMeasure } from '../reference/measures/asked-measure.ts';
import { catalogue } from '../reference/measures/catalogue.ts';
import { type FoundReport, proposedPlan } from '../report/optimised-report.ts';
import { documentMarkdown } from '../report/render/document/document-md.ts';
import { planDocument } from '../report/render/travel-plan/plan-document.ts';
import { planHtml } from '../report/render/travel-plan/plan-html.ts';
import { searchedPlans } from '../report/search-plans.ts';
import { shownEstimate } from '../report/shown-estimate.ts';
import { finestGroups, refuseDistorted, sharingFacts, withoutRows } from '../report/travel-plan/sharing.ts';
import { type TravelPlan, travelPlan } from '../report/travel-plan/travel-plan.ts';
import { ResplanError } from '../resplan-error.ts';
import { sizedMeasures } from '../simulation/recommended-size.ts';
import type { ScenarioSettings } from '../simulation/scenario.ts';
import type { SimulationInput } from '../simulation/workbench.ts';
import { version } from '../version.ts';
import { settled } from './estimate.ts';
import { askedMeasures, type SimulateOptions, scenarioSettings, workplaceOf } from './simulate.ts';

export interface ReportOptions extends Omit<SimulateOptions, 'by' | 'surveys'> {
  /** Date of the report, YYYY-MM-DD; none where it is not given, for no clock is asked. */
  date?: string;
}

/**
 * The green travel plan as numbers and ids, from the shared profile alone. Without measures in the plan the cheapest that
 * reach its target (20 % where it has none) are proposed. What `resplan report -f json` prints (schemas/report.schema.json)
 * of a profile. Rounds are not followed up here: see `resplan track`.
 *
 * @throws ResplanError 'too-few-to-report', 'plans-too-many', 'plans-impossible', and what simulate throws
 */
export function report(profile: Profile, plan: Plan = {}, options: ReportOptions = {}): TravelPlan {
  const asked = askedMeasures(plan);
  const { settings, read } = settled(profile, plan, options.factors);
  const isEmpty = read.units.every(({ usual }) => usual.people === 0);
  const shown = shownEstimate(isEmpty ? read : shareProfile(read, settings.minGroup), settings, {
    name: plan.workplace?.name ?? null,
    files: [],
    groupBy: finestGroups,
  });
  refuseDistorted(read, shown.report.baseline.co2eKgPerYear?.value ?? 0, settings);
  const workplace = workplaceOf(shown.profile, settings);
  const scenario = scenarioSettings(plan, shown.fold, options);
  const search = searched(plan, scenario, { ...workplace, measures: [] }, asked.length > 0);
  const measures = asked.length > 0 ? asked : proposed(search);
  const target = plannedTargets(plan, shown.profile, null);
  return travelPlan({
    document: {
      title: plan.report?.title ?? null,
      author: plan.report?.author ?? null,
      date: options.date ?? null,
      version,
    },
    data: { files: [], setAside: [], ...sharingFacts(read, shown.profile, settings) },
    estimate: withoutRows(shown.report, read, false),
    profile: shown.profile,
    factors: settings.factors,
    assumptions: settings.footprint,
    facilities: plan.facilities ?? {},
    chosen: sizedMeasures(measures, workplace),
    chosenBy: asked.length > 0 ? 'plan' : 'proposed',
    settings: { ...scenario, targetShare: target.targets[0]?.share ?? null },
    about: plannedAbout(plan, catalogue, measures),
    roles: plannedRoles(plan),
    target,
    search,
    progress: null,
  });
}

/** Every plan; where it only serves the frontier, too many to look through is no reason to stop. */
function searched(
  plan: Plan,
  { targetShare, money }: ScenarioSettings,
  workplace: SimulationInput,
  isChosen: boolean,
): FoundReport | null {
  const choice = { budgetSekPerYear: null, require: [], forbid: [], net: false, sizes: {} };
  const targetFrom = targetShare === null ? 'default' : 'plan';
  try {
    return searchedPlans(workplace, { ...choice, targetShare, targetFrom, money }, plannedAbout(plan, catalogue, []));
  } catch (error) {
    if (isChosen && error instanceof ResplanError && error.code === 'plans-too-many') return null;
    throw error;
  }
}

function proposed(search: FoundReport | null): AskedMeasure[] {
  const measures = search ? proposedPlan(search).measures : [];
  return measures.map(({ id, size, uptake }) => ({ measure: knownMeasure(id, catalogue), size, uptake }));
}

/** The report in words, as markdown, or as one html page that needs nothing else, without switches. */
export function renderReport(plan: TravelPlan, format: 'md' | 'html', language: Language): string {
  return format === 'md'
    ? documentMarkdown(planDocument(plan, language))
    : planHtml(plan, language, { logo: null, live: null });
}
