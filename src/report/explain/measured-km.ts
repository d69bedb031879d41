import { gramsPerKm } from '../../footprint/gram-vector.ts';
import { factorFor, type ResolvedFactor } from '../../reference/factors/resolve.ts';
import type { TravelKey } from '../../reference/modes.ts';
import type { Ground } from './ground.ts';

/** Kilometres of one dimension and the factor that they meet. */
export interface MeasuredKm {
  shown: TravelKey;
  dimension: string;
  personKm: number;
  vehicleKm: number;
  grams: number;
  factor: ResolvedFactor | null;
}

export function measureKm(ground: Ground, dimension: string, km: number): MeasuredKm {
  const meaning = gramsPerKm(dimension, ground.factors, ground.assumptions);
  return {
    shown: ground.fold.get(meaning.travel) ?? meaning.travel,
    dimension,
    personKm: km * meaning.personKm,
    vehicleKm: km * meaning.vehicleKm,
    grams: km * (meaning.perKm ?? 0),
    factor: meaning.perKm === null ? null : factorFor(ground.factors, meaning.travel),
  };
}
