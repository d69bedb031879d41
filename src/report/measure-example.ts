/**
 * A worked example of a measure: a made-up workplace of a hundred, run through the simulation that real surveys go through.
 * In: a measure and factors. Out: shares and kilograms before and after, at the low, central and high end of its effect.
 */
import { daysPerWeek } from '../footprint/shares.ts';
import type { Stratum } from '../footprint/strata.ts';
import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import { createProfile } from '../profile/build.ts';
import type { Profile } from '../profile/profile.ts';
import { assumptions as defaults } from '../reference/assumptions.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { sizeOf } from '../reference/measures/ask.ts';
import type { Point } from '../reference/measures/figure.ts';
import type { Measure } from '../reference/measures/measure.ts';
import { type AnsweredMode, type Fuel, type Mode, modeFacts } from '../reference/modes.ts';
import type { ChosenMeasure } from '../simulation/compile.ts';
import { central, type Draw } from '../simulation/draw.ts';
import type { UtilityContext } from '../simulation/utility.ts';
import { createWorkbench } from '../simulation/workbench.ts';
import type { Respondent } from '../survey/respondent.ts';

/** Rows of the example: modes that are told apart, and the two bicycles as one. */
export const exampleModes = ['car', 'carpool', 'transit', 'cycling', 'walk'] as const;
export type ExampleMode = (typeof exampleModes)[number];

export interface ExampleEnd {
  shares: Record<ExampleMode, number>;
  savedKgPerYear: number;
  savedShare: number;
}

export interface Example {
  people: number;
  /** Those of them who drive alone. */
  drivers: number;
  distanceKm: number;
  /** Days a week. */
  daysTravelled: number;
  size: number;
  uptake: number | null;
  /** Of things that come in numbers, how many the example needs; null for other sizes. */
  unitsNeeded: number | null;
  before: { shares: Record<ExampleMode, number>; kgPerYear: number };
  after: Record<Point, ExampleEnd>;
  /** What the arithmetic of the choice starts from. */
  context: UtilityContext;
}

const distanceKm = 5;
const daysTravelled = 5;
/** How the hundred come to work. A second bicycle kind, so that measures for either have someone to act on. */
const commuters: readonly [people: number, mode: AnsweredMode, fuel: Fuel | null][] = [
  [36, 'car', 'petrol'],
  [12, 'car', 'diesel'],
  [6, 'car', 'phev'],
  [6, 'car', 'bev'],
  [5, 'carpool', 'petrol'],
  [15, 'transit', null],
  [10, 'bicycle', null],
  [5, 'e-bike', null],
  [5, 'walk', null],
];
const people = commuters.reduce((sum, [count]) => sum + count, 0);
const drivers = commuters.reduce((sum, [count, mode]) => sum + (mode === 'car' ? count : 0), 0);

export function workedExample(measure: Measure, factors: ResolvedFactors): Example {
  const chosen = chosenFor(measure);
  const bench = createWorkbench({
    profile: exampleProfile(),
    measures: [chosen],
    facilities: {},
    factors,
    assumptions: exampleAssumptions(factors),
  });
  const end = (point: Point): ExampleEnd => {
    const { strata, co2eKgPerYear } = bench.run(bench.compile(drawing(measure, point)), bench.allMask);
    const savedKgPerYear = bench.baselineKgPerYear - co2eKgPerYear;
    return { shares: sharesOf(strata), savedKgPerYear, savedShare: savedKgPerYear / bench.baselineKgPerYear };
  };
  const middle = bench.compile(central);
  return {
    people,
    drivers,
    distanceKm,
    daysTravelled,
    size: chosen.size,
    uptake: chosen.uptake,
    unitsNeeded: middle.coverages[0]?.unitsNeeded ?? null,
    before: { shares: sharesOf(bench.base.strata), kgPerYear: bench.baselineKgPerYear },
    after: { low: end('low'), central: end('central'), high: end('high') },
    context: middle.setting.context,
  };
}

/**
 * The measure's own effect at one end of its range, all else in the middle. A sum of money has no range of its own:
 * there the ends are those of what SEK 1 does, which is least where time is worth most.
 */
function drawing({ id, effect }: Measure, point: Point): Draw {
  const opposite = point === 'central' ? 'central' : point === 'low' ? 'high' : 'low';
  return (name, figure) => {
    // the more kilometres come back, the less is saved
    if (name === `${id}.reboundShare`) return figure[opposite];
    if (name.startsWith(`${id}.`)) return figure[point];
    if (effect.kind === 'money' && name === 'minuteUtility') return figure[point];
    if (effect.kind === 'money' && name === 'valueOfTimeSekPerHour') return figure[opposite];
    return central(name, figure);
  };
}

/** Everyone in the example is someone whom the measure is for, and it is large enough for all of them. */
function chosenFor(measure: Measure): ChosenMeasure {
  const eligibility = { ...measure.eligibility, minKm: 0, maxKm: null, traits: [] };
  return { measure: { ...measure, eligibility }, ...exampleSize(measure) };
}

function exampleSize(measure: Measure): { size: number; uptake: number | null } {
  const size = sizeOf(measure);
  if (size === null) return { size: 1, uptake: null };
  switch (size.unit) {
    case 'daysPerWeek':
      return { size: size.recommended, uptake: size.uptake.recommended };
    case 'people':
      return { size: Math.round(size.recommendedShareOfEligible * drivers), uptake: null };
    case 'sekPerMonth':
    case 'sekPerDay':
    case 'shareOfStaff':
      return { size: size.recommended, uptake: null };
    default:
      return { size: size.max, uptake: null };
  }
}

function exampleProfile(): Profile {
  const builder = createProfile({ surveyYear: null, winterWeeks: null, outlierKm: defaults.outlierKm.value });
  for (const [count, mode, fuel] of commuters) for (let i = 0; i < count; i++) builder.add(commuterBy(mode, fuel));
  return builder.finish([], []);
}

function commuterBy(mode: AnsweredMode, fuel: Fuel | null): Respondent {
  const occupancy = mode === 'car' ? defaults.carOccupancy.value : defaults.carpoolOccupancy.value;
  const leg = { mode, fuel, distanceKm, occupancy: fuel === null ? null : occupancy };
  return {
    employer: null,
    site: null,
    department: null,
    weight: 1,
    distanceKm,
    trips: [{ daysPerWeek: daysTravelled, legs: [leg] }],
    remoteDaysPerWeek: 0,
    carAccess: 'yes',
    transitAccess: 'yes',
    answers: {},
    weekdayModes: null,
  };
}

function exampleAssumptions({ weeksPerYear }: ResolvedFactors): FootprintAssumptions {
  return {
    weeksPerYear: weeksPerYear.value,
    carOccupancy: defaults.carOccupancy.value,
    carpoolOccupancy: defaults.carpoolOccupancy.value,
    busiestDayFactor: defaults.busiestDayFactor.value,
    impute: 'represent',
    includeOutliers: false,
  };
}

function sharesOf(strata: readonly Stratum[]): Record<ExampleMode, number> {
  const all = daysPerWeek(strata, () => 1);
  const share = (of: (mode: Mode) => boolean) => daysPerWeek(strata, (mode) => (of(mode) ? 1 : 0)) / all;
  return {
    car: share((mode) => mode === 'car'),
    carpool: share((mode) => mode === 'carpool'),
    transit: share((mode) => modeFacts[mode].family === 'transit'),
    cycling: share((mode) => mode === 'bicycle' || mode === 'e-bike'),
    walk: share((mode) => mode === 'walk'),
  };
}
