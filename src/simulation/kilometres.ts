/** Kilometres a year, as the footprint function counts them. In: strata, factors, assumptions. Out: sums by mode. */
import type { Stratum } from '../footprint/strata.ts';
import { type FootprintAssumptions, stratumFootprint } from '../footprint/stratum-footprint.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { type Mode, modeOf } from '../reference/modes.ts';

export interface ModeKilometres {
  personKm: number;
  vehicleKm: number;
}

interface Counted {
  factors: ResolvedFactors;
  assumptions: FootprintAssumptions;
}

/** By the mode of each leg, of all employees. */
export function kilometresPerYear(
  strata: readonly Stratum[],
  { factors, assumptions }: Counted,
): Map<Mode, ModeKilometres> {
  const byMode = new Map<Mode, ModeKilometres>();
  for (const stratum of strata) {
    for (const [travel, { personKm, vehicleKm }] of stratumFootprint(stratum, factors, assumptions).travels) {
      const sum = byMode.get(modeOf(travel)) ?? { personKm: 0, vehicleKm: 0 };
      byMode.set(modeOf(travel), { personKm: sum.personKm + personKm, vehicleKm: sum.vehicleKm + vehicleKm });
    }
  }
  return byMode;
}

/** Vehicle-km a year of cars, driven alone or shared. */
export function carKmPerYear(byMode: ReadonlyMap<Mode, ModeKilometres>): number {
  return (byMode.get('car')?.vehicleKm ?? 0) + (byMode.get('carpool')?.vehicleKm ?? 0);
}

/** Vehicle-km per person-km of shared cars; by the assumed number aboard where nobody shares one. */
export function carsPerCarpoolRider(strata: readonly Stratum[], input: Counted): number {
  const carpool = kilometresPerYear(strata, input).get('carpool');
  return carpool && carpool.personKm > 0
    ? carpool.vehicleKm / carpool.personKm
    : 1 / input.assumptions.carpoolOccupancy;
}
