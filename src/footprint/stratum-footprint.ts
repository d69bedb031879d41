import { kmDimension, type LegSum, type Tally } from '../profile/profile.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import type { TravelKey } from '../reference/modes.ts';
import { gramsPerKm, type OccupancyAssumptions } from './gram-vector.ts';
import { imputeMean } from './impute.ts';
import { legMeasures } from './leg-measures.ts';
import type { Stratum } from './strata.ts';

export interface FootprintAssumptions extends OccupancyAssumptions {
  weeksPerYear: number;
  busiestDayFactor: number;
  /** Complete answers represent the incomplete ones, or these get the mean of their site × mode. */
  impute: 'represent' | 'mean';
  includeOutliers: boolean;
}

/** A stratum's kilometres and grams a year, scaled to its employees. */
export interface StratumFootprint {
  /** Per travel key: kilometres and grams a year; grams null without a factor. */
  travels: Map<TravelKey, TravelYear>;
  co2eKgPerYear: number;
  /** Grams per kilometre of each dimension, 0 where there is no factor. */
  grams: Map<string, number>;
  /** The stratum's mean kilometres a week become its kilometres a year by this factor: weeks × employees. */
  meanToYear: number;
  imputedPeople: number;
}

export interface TravelYear {
  personKm: number;
  vehicleKm: number;
  grams: number | null;
}

/** Kilometres a week of all cells of a tally, by dimension. */
export function weeklyKilometres(tally: Tally): Map<string, number> {
  const km = new Map<string, number>();
  for (const segment of tally.segments) {
    for (const cell of segment.cells) {
      for (const [key, leg] of Object.entries(cell.legs) as [TravelKey, LegSum][]) {
        for (const [measure, value] of legMeasures(leg)) {
          // 0 km to work is known kilometres too
          if (value === 0 && !(measure === 'p' && leg.personKm === 0)) continue;
          const dimension = kmDimension(key, measure);
          km.set(dimension, (km.get(dimension) ?? 0) + value);
        }
      }
    }
  }
  return km;
}

/** The one arithmetic from cells to grams: Σ km a week × g per km × weeks, each answer standing for N_h / n_h employees. */
export function stratumFootprint(
  stratum: Stratum,
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
): StratumFootprint {
  const { tally } = stratum;
  const km = weeklyKilometres(tally);
  let weight = tally.complete.weight;
  let imputedPeople = 0;
  if (assumptions.impute === 'mean') {
    const imputed = imputeMean(tally);
    weight += imputed.weight;
    imputedPeople = imputed.people;
    for (const [dimension, value] of imputed.byDimension) km.set(dimension, (km.get(dimension) ?? 0) + value);
  }
  const meanToYear = assumptions.weeksPerYear * stratum.standsFor;
  const perYear = weight === 0 ? 0 : meanToYear / weight;
  const travels = new Map<TravelKey, TravelYear>();
  const grams = new Map<string, number>();
  let total = 0;
  for (const dimension of new Set([...km.keys(), ...Object.keys(tally.kilometres.sums)])) {
    const { travel, perKm, personKm, vehicleKm } = gramsPerKm(dimension, factors, assumptions);
    grams.set(dimension, perKm ?? 0);
    const kmPerYear = perYear * (km.get(dimension) ?? 0);
    const year = travels.get(travel) ?? { personKm: 0, vehicleKm: 0, grams: perKm === null ? null : 0 };
    year.personKm += personKm * kmPerYear;
    year.vehicleKm += vehicleKm * kmPerYear;
    if (year.grams !== null && perKm !== null) year.grams += perKm * kmPerYear;
    travels.set(travel, year);
    total += (perKm ?? 0) * kmPerYear;
  }
  return { travels, co2eKgPerYear: total / 1000, grams, meanToYear, imputedPeople };
}
