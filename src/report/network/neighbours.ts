/**
 * What a measure that neighbours have together would add. In: members that are near each other, with their own plans.
 * Out: what it saves beyond these plans, and what it costs each on its own and all together.
 */
import { mergeProfiles } from '../../profile/merge.ts';
import type { Profile } from '../../profile/profile.ts';
import { sizeOf } from '../../reference/measures/ask.ts';
import type { Text } from '../../reference/measures/figure.ts';
import type { Measure } from '../../reference/measures/measure.ts';
import type { ChosenMeasure } from '../../simulation/compiled-measure.ts';
import { recommendedMeasures } from '../../simulation/recommended-size.ts';
import { type ScenarioSettings, simulateScenario } from '../../simulation/scenario.ts';
import type { SimulationInput } from '../../simulation/workbench.ts';

export interface Neighbour {
  name: string;
  headcount: number | null;
  /** The newest round, and the measures of the member's own plan that are not done. */
  input: SimulationInput;
  /** Ids that are done. */
  done: readonly string[];
}

export interface SharedOffer {
  size: number;
  costPerYear: number;
}

export interface SharedMeasure {
  id: string;
  label: Text;
  /** Those of the neighbours that do not have it in their plans. */
  members: string[];
  /** Beyond their own plans. */
  addedCo2eKgPerYear: number;
  /** Sizes as recommended, SEK a year. */
  apart: SharedOffer;
  /** Null where only its users cost: the same together. */
  together: SharedOffer | null;
  /** The catalogue has its cost by workplace: together it is counted once, whatever the size. */
  isCostedBySite: boolean;
}

export interface NeighboursReport {
  place: string;
  members: string[];
  /** Members without a headcount or a footprint: they are in no measure. */
  left: string[];
  measures: SharedMeasure[];
}

export function neighboursReport(
  place: string,
  neighbours: readonly Neighbour[],
  measures: readonly Measure[],
  settings: ScenarioSettings,
): NeighboursReport {
  const known = neighbours.filter(({ headcount, input }) => headcount !== null && saved(input, settings) !== null);
  return {
    place,
    members: neighbours.map(({ name }) => name),
    left: neighbours.filter((one) => !known.includes(one)).map(({ name }) => name),
    measures: measures.flatMap((measure) => sharedMeasure(place, known, measure, settings) ?? []),
  };
}

/** Null where fewer than two of them lack it. */
function sharedMeasure(
  place: string,
  neighbours: readonly Neighbour[],
  measure: Measure,
  settings: ScenarioSettings,
): SharedMeasure | null {
  const clashes = ({ input, done }: Neighbour) =>
    done.includes(measure.id) ||
    input.measures.some(
      ({ measure: own }) =>
        own.id === measure.id || own.excludes.includes(measure.id) || measure.excludes.includes(own.id),
    );
  const lacking = neighbours.filter((one) => !clashes(one));
  if (lacking.length < 2) return null;
  const alone = lacking.map(({ input }) => costed(measure, input, settings));
  const together = isCounted(measure) ? costed(measure, asOne(place, lacking), settings) : null;
  const added = lacking.map(({ input }, i) => {
    const chosen = alone[i]?.chosen as ChosenMeasure;
    const more = saved({ ...input, measures: [...input.measures, chosen] }, settings) ?? 0;
    return more - (saved(input, settings) ?? 0);
  });
  return {
    id: measure.id,
    label: measure.label,
    members: lacking.map(({ name }) => name),
    addedCo2eKgPerYear: added.reduce((sum, kg) => sum + kg, 0),
    apart: {
      size: alone.reduce((sum, { chosen }) => sum + chosen.size, 0),
      costPerYear: alone.reduce((sum, { costPerYear }) => sum + costPerYear, 0),
    },
    together: together && { size: together.chosen.size, costPerYear: together.costPerYear },
    isCostedBySite: measure.costs.every(({ per }) => per === 'site'),
  };
}

/** Its size is a number of places, which may be fewer together. */
const isCounted = (measure: Measure) => {
  const size = sizeOf(measure);
  return size !== null && 'servesPerUnit' in size;
};

/** Null where there are no kilometres to save from. */
function saved(input: SimulationInput, settings: ScenarioSettings): number | null {
  return simulateScenario(input, settings)?.savedCo2eKgPerYear.value ?? null;
}

function costed(measure: Measure, input: SimulationInput, settings: ScenarioSettings) {
  const [chosen] = recommendedMeasures([measure], input) as [ChosenMeasure];
  const scenario = simulateScenario({ ...input, measures: [chosen] }, settings);
  return { chosen, costPerYear: scenario?.measures[0]?.costPerYear.central ?? 0 };
}

/** The neighbours as one workplace. */
function asOne(place: string, neighbours: readonly Neighbour[]): SimulationInput {
  const [first] = neighbours as [Neighbour];
  const unit = { employer: place, site: null, department: null };
  const headcount = neighbours.reduce((sum, one) => sum + (one.headcount ?? 0), 0);
  const profiles = neighbours.map(
    ({ input: { profile } }): Profile => ({
      ...profile,
      units: profile.units.map((own) => ({ ...own, ...unit, surveyYear: null })),
      headcounts: [],
      winterWeeks: null,
    }),
  );
  const facilities: Record<string, number | boolean> = {};
  for (const { input } of neighbours)
    for (const [id, there] of Object.entries(input.facilities)) {
      const before = facilities[id];
      facilities[id] = typeof there === 'number' && typeof before === 'number' ? there + before : (before ?? there);
    }
  return {
    ...first.input,
    profile: { ...profiles.reduce(mergeProfiles), headcounts: [{ ...unit, headcount }] },
    facilities,
    measures: [],
  };
}
