/** Travel plans for tests of the model: from a profile, as `report` makes them, without its files. */
import { shownBaseline } from '../../../src/footprint/shown-baseline.ts';
import type { FootprintAssumptions } from '../../../src/footprint/stratum-footprint.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { shareProfile } from '../../../src/profile/share.ts';
import { assumptions as defaults } from '../../../src/reference/assumptions.ts';
import { bundledSets } from '../../../src/reference/factors/load.ts';
import { resolveFactors } from '../../../src/reference/factors/resolve.ts';
import { catalogue, findMeasure } from '../../../src/reference/measures/catalogue.ts';
import type { Measure } from '../../../src/reference/measures/measure.ts';
import { baselineReport, type EstimateReport, estimateSchema } from '../../../src/report/estimate-report.ts';
import { type TravelPlan, type TravelPlanInput, travelPlan } from '../../../src/report/travel-plan/travel-plan.ts';
import { recommendedMeasures } from '../../../src/simulation/recommended-size.ts';
import { defaultScenarioSettings } from '../../../src/simulation/scenario.ts';

const factors = resolveFactors(bundledSets.se, { scope: 'well-to-wheel', electricityGPerKWh: null });
const assumptions: FootprintAssumptions = {
  weeksPerYear: 45,
  carpoolOccupancy: defaults.carpoolOccupancy.value,
  carOccupancy: defaults.carOccupancy.value,
  busiestDayFactor: defaults.busiestDayFactor.value,
  impute: 'represent',
  includeOutliers: false,
};

export function planInput(read: Profile, ids: readonly string[] = [], minGroup = 5): TravelPlanInput {
  const shown = shownBaseline(shareProfile(read, minGroup), factors, assumptions, minGroup);
  const { profile, fold, baseline } = shown;
  const measures = ids.map((id) => findMeasure(id) as Measure);
  const estimate: EstimateReport = {
    schema: estimateSchema,
    workplace: {
      name: 'Test',
      headcount: baseline.headcount,
      respondents: baseline.respondents,
      responseRate: baseline.headcount === null ? null : baseline.respondents / baseline.headcount,
    },
    assumptions: {
      ...assumptions,
      factorSet: factors.id,
      factorSetLabel: factors.label,
      scope: factors.scope,
      from: {},
    },
    quality: { rowsRead: 0, rowsUsed: 0, rowsSetAside: 0, problems: [] },
    columns: [],
    privacy: {
      minGroup,
      modesMerged: false,
      groupsMerged: false,
      sharedMinGroup: minGroup,
      modesHidden: shown.modesHidden,
    },
    baseline: baselineReport(baseline, profile.quality.asked),
    groups: [],
  };
  return {
    document: { title: null, author: null, date: null, version: '0.0.0' },
    data: { files: [], setAside: [], moved: [], distancesMoved: false, units: { read: 1, shown: 1 } },
    estimate,
    profile,
    factors,
    assumptions,
    facilities: {},
    chosen: recommendedMeasures(measures, { profile, facilities: {}, factors, assumptions }),
    chosenBy: 'option',
    settings: { ...defaultScenarioSettings, fold, draws: 0, targetShare: 0.2 },
    about: { known: catalogue, recommended: [], currency: 'SEK', prices: {} },
    roles: {},
    target: {
      from: 'default',
      targets: [{ year: null, share: 0.2 }],
      surveyYear: null,
      baselineYear: null,
      since: null,
    },
    search: null,
    progress: null,
  };
}

export function planOf(read: Profile, ids: readonly string[] = [], minGroup = 5): TravelPlan {
  return travelPlan(planInput(read, ids, minGroup));
}
