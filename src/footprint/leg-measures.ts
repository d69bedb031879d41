import type { KmMeasure, LegSum } from '../profile/profile.ts';

/** A leg's sums as the dimensions p, v and u. */
export function legMeasures(leg: LegSum): [KmMeasure, number][] {
  return [
    ['p', leg.personKm - leg.unknownOccupancyKm],
    ['v', leg.vehicleKm],
    ['u', leg.unknownOccupancyKm],
  ];
}
