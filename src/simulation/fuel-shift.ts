import { gramsPerKm } from '../footprint/gram-vector.ts';
import { legMeasures } from '../footprint/leg-measures.ts';
import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import { addLegSums } from '../profile/merge.ts';
import { kmDimension, type LegSum, type Segment } from '../profile/profile.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import type { FuelEffect } from '../reference/measures/measure.ts';
import { type Fuel, fuelOf, modeOf, type TravelKey, travelKey } from '../reference/modes.ts';
import { movedGramsOf } from './moved-grams.ts';
import type { SimBase } from './segments.ts';

/** The grams of a segment when a fuel measure has acted on it: own by mode, and of days moved from m to k. */
export interface ShiftedGrams {
  grams: Float64Array;
  movedGrams: Float64Array;
  plainGramsPerKm: Float64Array;
}

/** The share of a leg's kilometres that goes over to electricity: all of `from`, a part of the unknown, none of others. */
function shiftShare(key: TravelKey, effect: FuelEffect, unknownShare: number, share: number): number {
  const fuel = fuelOf(key);
  if (fuel === null) return 0;
  if (fuel === 'unknown') return share * unknownShare;
  return (effect.from as readonly Fuel[]).includes(fuel) ? share : 0;
}

/** A leg as two: what keeps its fuel, and what runs on electricity. */
export function splitLeg(
  key: TravelKey,
  leg: LegSum,
  effect: FuelEffect,
  unknownShare: number,
  share: number,
): [TravelKey, LegSum][] {
  const part = shiftShare(key, effect, unknownShare, share);
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
  return {
    ...segment,
    cells: segment.cells.map((cell) => {
      const legs: Partial<Record<TravelKey, LegSum>> = {};
      for (const [key, leg] of Object.entries(cell.legs) as [TravelKey, LegSum][]) {
        for (const [to, part] of splitLeg(key, leg, effect, unknownShare, share)) {
          const present = legs[to];
          legs[to] = present ? addLegSums(present, part) : part;
        }
      }
      return { ...cell, legs };
    }),
  };
}

/** For each segment of the base, its grams after the shift. */
export function shiftedGrams(
  effect: FuelEffect,
  unknownShare: number,
  shareOfKm: Float64Array,
  { base, factors, assumptions }: { base: SimBase; factors: ResolvedFactors; assumptions: FootprintAssumptions },
): ShiftedGrams[] {
  const gramsOf = (key: TravelKey, leg: LegSum) =>
    legMeasures(leg).reduce(
      (sum, [measure, km]) => sum + km * (gramsPerKm(kmDimension(key, measure), factors, assumptions).perKm ?? 0),
      0,
    );
  return base.segments.map((segment, i) => {
    const share = shareOfKm[i] as number;
    const shiftedGramsOf = (key: TravelKey, leg: LegSum) =>
      splitLeg(key, leg, effect, unknownShare, share).reduce((sum, [to, part]) => sum + gramsOf(to, part), 0);
    return movedGramsOf(segment.source, base.habits[segment.stratum] as SimBase['habits'][number], shiftedGramsOf);
  });
}
