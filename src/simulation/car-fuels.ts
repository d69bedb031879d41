import type { Cell, LegSum } from '../profile/profile.ts';
import { type Fuel, fuelOf, modeOf, type TravelKey } from '../reference/modes.ts';

/** Fuels in shares that add up to 1. */
export type CarFuels = readonly (readonly [fuel: Fuel, share: number])[];
export const ofUnknownFuel: CarFuels = [['unknown', 1]];

/**
 * What the cars of a cell run on; null where its mode has no fuel. A shared profile may
 * tell of drivers without their fuel, and of their kilometres with it: then the cars are as the kilometres.
 */
export function carFuels({ travel, legs }: Pick<Cell, 'travel' | 'legs'>): CarFuels | null {
  const own = fuelOf(travel);
  if (own === null) return null;
  const km = (Object.entries(legs) as [TravelKey, LegSum][]).flatMap(([key, { personKm }]): [Fuel, number][] => {
    const fuel = modeOf(key) === modeOf(travel) ? fuelOf(key) : null;
    return fuel === null ? [] : [[fuel, personKm]];
  });
  const all = km.reduce((sum, [, ofFuel]) => sum + ofFuel, 0);
  return own !== 'unknown' || all === 0 ? [[own, 1]] : km.map(([fuel, ofFuel]) => [fuel, ofFuel / all]);
}
