import { type Mode, modeFacts, modeOf, type TravelKey } from '../reference/modes.ts';
import { type Fold, shownModes } from './fold-modes.ts';
import { type Image, recodeMoments } from './moments.ts';
import { type KmMeasure, kmDimension, type LegSum, type Moments } from './profile.ts';
import { addLegs, gather, joinTravel, type SharedCell } from './shared-cell.ts';

/** What a group answered about its travel, in the two forms that a profile holds it: both are recoded alike. */
export interface Travel {
  cells: SharedCell[];
  kilometres: Moments;
  days: Moments;
}

const countsOccupants = (key: TravelKey) => modeFacts[modeOf(key)].countsOccupants;

/**
 * Travel with modes recoded by a fold. Person-km and days stay what they were. What had no number aboard and
 * becomes a car has one that was not asked; what was a car and becomes a bus needs none. A shared car counted with
 * those who drive alone loses its riders: vehicle-km beside person-km would tell how far the few who share ride.
 */
export function foldTravel({ cells, kilometres, days }: Travel, fold: Fold): Travel {
  const shownAs = (key: TravelKey) => fold.get(key) ?? key;
  const modeShownAs = shownModes(fold);
  const folded = cells.map((cell) => {
    const legs: SharedCell['legs'] = {};
    for (const [key, leg] of Object.entries(cell.legs) as [TravelKey, LegSum][])
      addLegs(legs, { [shownAs(key)]: foldLeg(leg, key, shownAs(key)) }, Math.max);
    return { ...cell, travel: shownAs(cell.travel), legs };
  });
  return {
    cells: gather(folded, joinTravel),
    kilometres: recodeMoments(kilometres, (dimension) => foldDimension(dimension, shownAs)),
    days: recodeMoments(days, (mode) => [[modeShownAs(mode as Mode), 1]]),
  };
}

const losesRiders = (from: TravelKey, to: TravelKey) => modeOf(from) === 'carpool' && modeOf(to) === 'car';

function foldLeg(leg: LegSum, from: TravelKey, to: TravelKey): LegSum {
  if (losesRiders(from, to)) return { ...leg, vehicleKm: leg.personKm - leg.unknownOccupancyKm };
  if (countsOccupants(from) === countsOccupants(to)) return leg;
  return { ...leg, vehicleKm: 0, unknownOccupancyKm: countsOccupants(to) ? leg.personKm : 0 };
}

function foldDimension(dimension: string, shownAs: (key: TravelKey) => TravelKey): Image {
  const { key, measure } = partsOf(dimension);
  const to = shownAs(key);
  if (losesRiders(key, to)) {
    if (measure === 'v') return [];
    if (measure === 'u') return [[kmDimension(to, 'u'), 1]];
    return [
      [kmDimension(to, 'p'), 1],
      [kmDimension(to, 'v'), 1],
    ];
  }
  if (countsOccupants(key) === countsOccupants(to)) return [[kmDimension(to, measure), 1]];
  if (countsOccupants(to)) return [[kmDimension(to, 'u'), 1]];
  return measure === 'v' ? [] : [[kmDimension(to, 'p'), 1]];
}

/**
 * Fewer than k people whose number aboard was asked, or was not, are counted with the others of their mode: those
 * not asked get the mean of those asked, and where fewer than k were asked, none of them was.
 */
export function foldOccupancy({ cells, kilometres, days }: Travel, k: number): Travel {
  const keys = new Set(Object.keys(kilometres.sums).map((dimension) => partsOf(dimension).key));
  const vehiclesPerKm = new Map<TravelKey, number | 'not asked'>();
  for (const key of keys) {
    if (!countsOccupants(key)) continue;
    const [asked, personKm] = kilometres.sums[kmDimension(key, 'p')] ?? [0, 0];
    const [notAsked] = kilometres.sums[kmDimension(key, 'u')] ?? [0];
    const vehicleKm = kilometres.sums[kmDimension(key, 'v')]?.[1] ?? 0;
    if (asked > 0 && asked < k) vehiclesPerKm.set(key, 'not asked');
    else if (asked >= k && notAsked > 0 && notAsked < k) vehiclesPerKm.set(key, vehicleKm / personKm);
  }
  if (vehiclesPerKm.size === 0) return { cells, kilometres, days };
  const imageOf = (dimension: string): Image => {
    const { key, measure } = partsOf(dimension);
    const rate = vehiclesPerKm.get(key);
    if (rate === undefined) return [[dimension, 1]];
    if (rate === 'not asked') return measure === 'v' ? [] : [[kmDimension(key, 'u'), 1]];
    if (measure !== 'u') return [[dimension, 1]];
    return [
      [kmDimension(key, 'p'), 1],
      [kmDimension(key, 'v'), rate],
    ];
  };
  for (const cell of cells) {
    for (const [key, leg] of Object.entries(cell.legs) as [TravelKey, LegSum][]) {
      const rate = vehiclesPerKm.get(key);
      if (rate === 'not asked') cell.legs[key] = { ...leg, vehicleKm: 0, unknownOccupancyKm: leg.personKm };
      else if (rate !== undefined) {
        const vehicleKm = leg.vehicleKm + rate * leg.unknownOccupancyKm;
        cell.legs[key] = { ...leg, vehicleKm, unknownOccupancyKm: 0 };
      }
    }
  }
  return { cells, kilometres: recodeMoments(kilometres, imageOf), days };
}

function partsOf(dimension: string): { key: TravelKey; measure: KmMeasure } {
  const bar = dimension.lastIndexOf('|');
  return { key: dimension.slice(0, bar) as TravelKey, measure: dimension.slice(bar + 1) as KmMeasure };
}
