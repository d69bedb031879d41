/** Respondents, factors and baselines for the tests: figures round enough to be worked by hand. */
import { type Baseline, estimateBaseline } from '../../src/footprint/baseline.ts';
import type { FootprintAssumptions } from '../../src/footprint/stratum-footprint.ts';
import { createProfile } from '../../src/profile/build.ts';
import type { Fold } from '../../src/profile/fold-modes.ts';
import type { Headcount, Profile } from '../../src/profile/profile.ts';
import type { FactorSet, UserFactor } from '../../src/reference/factors/factor-set.ts';
import { applyUserSet } from '../../src/reference/factors/load.ts';
import { type ResolvedFactors, resolveFactors } from '../../src/reference/factors/resolve.ts';
import type { AnsweredMode, FactorId, Fuel } from '../../src/reference/modes.ts';
import type { Leg, Respondent } from '../../src/survey/respondent.ts';

interface About extends Partial<Omit<Respondent, 'trips'>> {
  days?: number;
  fuel?: Fuel;
  aboard?: number;
}

export function leg(mode: AnsweredMode, distanceKm: number | null, about: About = {}): Leg {
  const isCar = mode === 'car' || mode === 'carpool';
  const fuel = isCar ? (about.fuel ?? 'petrol') : null;
  const occupancy = isCar ? (about.aboard ?? (mode === 'car' ? 1 : null)) : null;
  return { mode, fuel, distanceKm, occupancy };
}

/** Someone who travels one way in one mode, five days a week unless told otherwise. */
export function commuter(mode: AnsweredMode, distanceKm: number | null, about: About = {}): Respondent {
  return traveller([{ daysPerWeek: about.days ?? 5, legs: [leg(mode, distanceKm, about)] }], { distanceKm, ...about });
}

/** Someone with any week of trips; none for someone who only works remotely. */
export function traveller(trips: Respondent['trips'], about: Partial<Respondent> & About = {}): Respondent {
  const { days: _days, fuel: _fuel, aboard: _aboard, ...rest } = about;
  const all = trips[0]?.legs.map((part) => part.distanceKm) ?? [null];
  return {
    employer: null,
    site: null,
    department: null,
    weight: 1,
    distanceKm: all.includes(null) ? null : all.reduce<number>((sum, km) => sum + (km as number), 0),
    remoteDaysPerWeek: 0,
    carAccess: 'unknown',
    transitAccess: 'unknown',
    answers: {},
    weekdayModes: null,
    ...rest,
    trips,
  };
}

export function several(count: number, respondent: Respondent): Respondent[] {
  return Array.from({ length: count }, () => respondent);
}

const perVehicle: readonly FactorId[] = ['moped', 'motorcycle'];
const grams: Partial<Record<FactorId, number>> = {
  walk: 0,
  bicycle: 0,
  'e-bike': 1,
  moped: 60,
  motorcycle: 140,
  'car-petrol': 200,
  'car-diesel': 180,
  'car-bev': 15,
  'car-average': 190,
  bus: 25,
  train: 7,
  transit: 16,
};

/** Round figures: g per vehicle-km for cars, mopeds and motorcycles, g per person-km for the rest. */
export function roundFactors(more: UserFactor[] = []): ResolvedFactors {
  const rows = Object.entries(grams).map(([mode, value]): UserFactor => {
    const ofVehicle = mode.startsWith('car') || perVehicle.includes(mode as FactorId);
    return { mode: mode as FactorId, value, unit: ofVehicle ? 'gCO2e/vkm' : 'gCO2e/pkm', source: 'round figures' };
  });
  return resolved(applyUserSet({ id: 'round', weeksPerYear: 45, factors: [...rows, ...more] }, null));
}

export function resolved(set: FactorSet): ResolvedFactors {
  return resolveFactors(set, { scope: 'well-to-wheel', electricityGPerKWh: null });
}

export const defaultAssumptions: FootprintAssumptions = {
  weeksPerYear: 45,
  carOccupancy: 1,
  carpoolOccupancy: 2,
  busiestDayFactor: 1.15,
  impute: 'represent',
  includeOutliers: false,
};

/** Employees of the whole, or by site. */
export type Headcounts = number | Record<string, number>;

export function headcountsOf(headcounts: Headcounts | undefined): Headcount[] {
  if (headcounts === undefined) return [];
  const of = (site: string | null, headcount: number) => ({ employer: null, site, department: null, headcount });
  if (typeof headcounts === 'number') return [of(null, headcounts)];
  return Object.entries(headcounts).map(([site, headcount]) => of(site, headcount));
}

export function profileOf(people: readonly Respondent[], headcounts?: Headcounts): Profile {
  const builder = createProfile({ surveyYear: null, winterWeeks: null, outlierKm: 200 });
  for (const person of people) builder.add(person);
  return builder.finish([], headcountsOf(headcounts));
}

export interface EstimateOptions extends Partial<FootprintAssumptions> {
  headcount?: Headcounts;
  factors?: ResolvedFactors;
  fold?: Fold;
}

export function baselineOf(people: readonly Respondent[], options: EstimateOptions = {}): Baseline {
  const { headcount, factors, fold, ...assumptions } = options;
  const profile = profileOf(people, headcount);
  return estimateBaseline(profile, factors ?? roundFactors(), { ...defaultAssumptions, ...assumptions }, fold ?? null);
}

/** The row of a mode, which must be there. */
export function rowOf(baseline: Baseline, mode: string) {
  const row = baseline.modes.find((one) => one.mode === mode);
  if (!row) throw new Error(`no row for ${mode}`);
  return row;
}
