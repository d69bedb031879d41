/**
 * A year's travel and CO2e by way of travelling, tank to wheel and well to tank apart.
 * In: a profile as it is shown, its fold, and the factors well to wheel and tank to wheel of one set. Nothing rounded.
 */
import type { Fold } from '../profile/fold-modes.ts';
import { compareTravel } from '../profile/order.ts';
import type { Profile } from '../profile/profile.ts';
import { factorFor, type ResolvedFactor, type ResolvedFactors } from '../reference/factors/resolve.ts';
import type { TravelKey } from '../reference/modes.ts';
import { stratify } from './strata.ts';
import { type FootprintAssumptions, stratumFootprint } from './stratum-footprint.ts';

/** kg CO2e a year. `notSplit` is well to wheel, of factors whose source does not tell its parts. */
export interface Co2eByScope {
  tankToWheel: number;
  wellToTank: number;
  notSplit: number;
}

export interface TravelByScope {
  travel: TravelKey;
  personKmPerYear: number;
  /** Of the travellers' own vehicles. */
  vehicleKmPerYear: number;
  /** Null without a factor. */
  co2eKgPerYear: Co2eByScope | null;
  /** Well to wheel. Times the kilometres of its unit it gives the CO2e. */
  factor: ResolvedFactor | null;
  /** Grams of the factor that are tank to wheel; null where it has no parts. */
  tankToWheelGPerKm: number | null;
}

export interface FactorsByScope {
  wellToWheel: ResolvedFactors;
  tankToWheel: ResolvedFactors;
}

/** One entry per mode and fuel with kilometres, in the fixed order; their parts sum to the well-to-wheel total. */
export function travelByScope(
  profile: Profile,
  fold: Fold,
  factors: FactorsByScope,
  assumptions: FootprintAssumptions,
): TravelByScope[] {
  const years = new Map<TravelKey, { personKm: number; vehicleKm: number; kg: number }>();
  for (const stratum of stratify(profile, assumptions.includeOutliers).strata) {
    for (const [key, year] of stratumFootprint(stratum, factors.wellToWheel, assumptions).travels) {
      const shown = fold.get(key) ?? key;
      const sum = years.get(shown) ?? { personKm: 0, vehicleKm: 0, kg: 0 };
      sum.personKm += year.personKm;
      sum.vehicleKm += year.vehicleKm;
      sum.kg += (year.grams ?? 0) / 1000;
      years.set(shown, sum);
    }
  }
  return [...years]
    .sort(([a], [b]) => compareTravel(a, b))
    .map(([travel, { personKm, vehicleKm, kg }]) => {
      const factor = factorFor(factors.wellToWheel, travel);
      const tankToWheelGPerKm = factorFor(factors.tankToWheel, travel)?.value ?? null;
      return {
        travel,
        personKmPerYear: personKm,
        vehicleKmPerYear: vehicleKm,
        co2eKgPerYear: factor && apart(kg, factor.value, tankToWheelGPerKm),
        factor,
        tankToWheelGPerKm,
      };
    });
}

function apart(kg: number, gPerKm: number, tankToWheelGPerKm: number | null): Co2eByScope {
  if (tankToWheelGPerKm === null) return { tankToWheel: 0, wellToTank: 0, notSplit: kg };
  const tankToWheel = gPerKm === 0 ? 0 : (kg * tankToWheelGPerKm) / gPerKm;
  return { tankToWheel, wellToTank: kg - tankToWheel, notSplit: 0 };
}
