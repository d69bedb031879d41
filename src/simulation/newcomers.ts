/**
 * What kilometres emit that have moved to another mode: grams per person-km of someone new in it, and what of that
 * falls away when the cars of a fuel turn electric. In: how each mode is travelled in a unit. Out: arrays by mode.
 */
import { legMeasures } from '../footprint/leg-measures.ts';
import { kmDimension, type LegSum } from '../profile/profile.ts';
import { type Fuel, fuelOf, fuels, modeOf, type TravelKey, travelKey } from '../reference/modes.ts';
import { modeCount, travelModes } from './mode-index.ts';
import { type ModeHabits, movedLegs } from './move-days.ts';

export const fuelCount = fuels.length;
const fuelIndexes = new Map(fuels.map((fuel, index) => [fuel, index]));
/** The place of a fuel in arrays by fuel. */
export const fuelIndex = (fuel: Fuel) => fuelIndexes.get(fuel) as number;
export const electric = fuelIndex('bev');

/** Grams of a kilometre of a dimension, 0 where no factor covers it. */
export type GramsPerKm = (dimension: string) => number;

export function gramsOfLeg(key: TravelKey, leg: LegSum, gramsPerKm: GramsPerKm): number {
  return legMeasures(leg).reduce((sum, [measure, km]) => sum + km * gramsPerKm(kmDimension(key, measure)), 0);
}

/** What falls away when all kilometres of a leg turn electric. */
export function electricSaving(key: TravelKey, leg: LegSum, gramsPerKm: GramsPerKm): number {
  return gramsOfLeg(key, leg, gramsPerKm) - gramsOfLeg(travelKey(modeOf(key), 'bev'), leg, gramsPerKm);
}

/** Someone new in a mode, in one stratum; grams per person-km. */
export interface Newcomers {
  gramsPerKm: Float64Array;
  /** Falls away if that fuel turns electric: at fuel × modeCount + mode. */
  fuelSaving: Float64Array;
  /** Nobody there drives (or shares a car) yet: whoever starts takes the fuel of the shared (or own) car left behind. */
  carUnused: boolean;
  carpoolUnused: boolean;
}

export function newcomersOf(habits: ReadonlyMap<string, ModeHabits>, gramsPerKm: GramsPerKm): Newcomers {
  const made: Newcomers = {
    gramsPerKm: new Float64Array(modeCount),
    fuelSaving: new Float64Array(fuels.length * modeCount),
    carUnused: !habits.has('car'),
    carpoolUnused: !habits.has('carpool'),
  };
  for (const k of travelModes.keys()) {
    for (const [key, leg] of movedLegs(1, k, null, habits)) {
      made.gramsPerKm[k] = (made.gramsPerKm[k] as number) + gramsOfLeg(key, leg, gramsPerKm);
      const fuel = fuelOf(key);
      if (fuel === null) continue;
      const at = fuelIndex(fuel) * modeCount + k;
      made.fuelSaving[at] = (made.fuelSaving[at] as number) + electricSaving(key, leg, gramsPerKm);
    }
  }
  return made;
}

/** Grams per person-km in a car (or shared car) of unknown occupancy that keeps the fuel of the one left behind, by fuel. */
export function keepingFuel(mode: 'car' | 'carpool', gramsPerKm: GramsPerKm): Float64Array {
  return Float64Array.from(fuels, (fuel) => gramsPerKm(kmDimension(travelKey(mode, fuel), 'u')));
}
