import type { KmMeasure } from '../profile/profile.ts';
import { factorFor, type ResolvedFactors } from '../reference/factors/resolve.ts';
import { modeFacts, modeOf, type TravelKey } from '../reference/modes.ts';

/** What the number aboard is taken to be where it was not asked. */
export interface OccupancyAssumptions {
  carOccupancy: number;
  carpoolOccupancy: number;
}

/** What one kilometre of a dimension stands for. */
export interface KmMeaning {
  travel: TravelKey;
  /** g CO2e; null where the set has no factor. */
  perKm: number | null;
  personKm: number;
  /** Of the traveller's own vehicles: cars, mopeds, motorcycles. */
  vehicleKm: number;
}

/**
 * Grams of CO2e per kilometre of a dimension: v × g/vkm + u / occupancy × g/vkm for cars,
 * p × g/vkm for vehicles of one person, p × g/pkm and u × g/pkm where the set gives the mode per person-km.
 */
export function gramsPerKm(dimension: string, factors: ResolvedFactors, occupancy: OccupancyAssumptions): KmMeaning {
  const bar = dimension.lastIndexOf('|');
  const travel = dimension.slice(0, bar) as TravelKey;
  const measure = dimension.slice(bar + 1) as KmMeasure;
  const vehicleKm = vehicleKmPerKm(travel, measure, occupancy);
  const personKm = measure === 'v' ? 0 : 1;
  const factor = factorFor(factors, travel);
  if (factor === null) return { travel, perKm: null, personKm, vehicleKm };
  const perPerson = factor.unit === 'gCO2e/pkm' || !modeFacts[modeOf(travel)].countsOccupants;
  return { travel, perKm: factor.value * (perPerson ? personKm : vehicleKm), personKm, vehicleKm };
}

function vehicleKmPerKm(travel: TravelKey, measure: KmMeasure, occupancy: OccupancyAssumptions): number {
  const mode = modeOf(travel);
  if (modeFacts[mode].countsOccupants) {
    if (measure === 'v') return 1;
    if (measure === 'p') return 0;
    return 1 / (mode === 'carpool' ? occupancy.carpoolOccupancy : occupancy.carOccupancy);
  }
  return mode === 'moped' || mode === 'motorcycle' ? 1 : 0;
}
