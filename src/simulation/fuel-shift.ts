import { addLegSums } from '../profile/merge.ts';
import type { LegSum, Segment } from '../profile/profile.ts';
import type { FuelEffect } from '../reference/measures/measure.ts';
import { type Fuel, fuelOf, fuels, modeOf, type TravelKey, travelKey } from '../reference/modes.ts';
import { fuelIndex } from './newcomers.ts';

/** The part of a measure's share that goes over to electricity, by fuel: all of `from`, a part of the unknown, none of others. */
export function shiftWeights(effect: FuelEffect, unknownShare: number): Float64Array {
  return Float64Array.from(fuels, (fuel) =>
    fuel === 'unknown' ? unknownShare : Number((effect.from as readonly Fuel[]).includes(fuel)),
  );
}

/** A leg as two: what keeps its fuel, and what runs on electricity. */
function splitLeg(
  key: TravelKey,
  leg: LegSum,
  effect: FuelEffect,
  weights: Float64Array,
  share: number,
): [TravelKey, LegSum][] {
  const fuel = fuelOf(key);
  const part = fuel === null ? 0 : share * (weights[fuelIndex(fuel)] as number);
  if (part === 0) return [[key, leg]];
  const scaled = (factor: number): LegSum => ({
    users: leg.users,
    personKm: leg.personKm * factor,
    vehicleKm: leg.vehicleKm * factor,
    unknownOccupancyKm: leg.unknownOccupancyKm * factor,
  });
  return [
    [key, scaled(1 - part)],
    [travelKey(modeOf(key), effect.to), scaled(part)],
  ];
}

/** A segment whose cars have turned electric in part; its days and modes stay. */
export function shiftFuels(segment: Segment, effect: FuelEffect, unknownShare: number, share: number): Segment {
  const weights = shiftWeights(effect, unknownShare);
  return {
    ...segment,
    cells: segment.cells.map((cell) => {
      const legs: Partial<Record<TravelKey, LegSum>> = {};
      for (const [key, leg] of Object.entries(cell.legs) as [TravelKey, LegSum][]) {
        for (const [to, part] of splitLeg(key, leg, effect, weights, share)) {
          const present = legs[to];
          legs[to] = present ? addLegSums(present, part) : part;
        }
      }
      return { ...cell, legs };
    }),
  };
}
