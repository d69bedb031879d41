/** A footprint by how far people live. In: strata, factors. Out: employees and kilograms a year in each class of distance. */

import { kmDimension, type LegSum, type Segment } from '../profile/profile.ts';
import { bandEdgesKm } from '../reference/bands.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import type { TravelKey } from '../reference/modes.ts';
import { gramsPerKm } from './gram-vector.ts';
import { legMeasures } from './leg-measures.ts';
import type { Stratum } from './strata.ts';
import type { FootprintAssumptions } from './stratum-footprint.ts';

/** Lower edges in km of classes that employers are compared within: walk, cycle, e-bike, and what takes an engine. */
export const distanceClassesKm = [0, 2, 5, 10, 20] as const;

export interface DistanceClass {
  fromKm: number;
  /** Answers. */
  people: number;
  /** Employees that they stand for. */
  employees: number;
  co2eKgPerYear: number;
}

/** People without a usable distance are represented by the others, as in the footprint itself: the classes sum to it. */
export function footprintByDistance(
  strata: readonly Stratum[],
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
): DistanceClass[] {
  const classes = distanceClassesKm.map((fromKm) => ({ fromKm, people: 0, employees: 0, co2eKgPerYear: 0 }));
  for (const { tally, standsFor } of strata) {
    const known = tally.segments.filter(({ band }) => band !== 'unknown');
    const weight = known.reduce((sum, segment) => sum + segment.weight, 0);
    if (weight === 0 || tally.complete.weight === 0) continue;
    for (const segment of known) {
      const into = classes[classOf(segment)] as DistanceClass;
      into.people += segment.people;
      into.employees += (segment.weight * standsFor) / weight;
      into.co2eKgPerYear +=
        (weeklyGrams(segment, factors, assumptions) * assumptions.weeksPerYear * standsFor) /
        (1000 * tally.complete.weight);
    }
  }
  return classes;
}

function classOf({ band }: Segment): number {
  const fromKm = band === 'unknown' ? 0 : (bandEdgesKm[band] as number);
  return distanceClassesKm.findLastIndex((edge) => edge <= fromKm);
}

function weeklyGrams({ cells }: Segment, factors: ResolvedFactors, assumptions: FootprintAssumptions): number {
  let grams = 0;
  for (const { legs } of cells) {
    for (const [key, leg] of Object.entries(legs) as [TravelKey, LegSum][]) {
      for (const [measure, km] of legMeasures(leg)) {
        if (km !== 0) grams += km * (gramsPerKm(kmDimension(key, measure), factors, assumptions).perKm ?? 0);
      }
    }
  }
  return grams;
}
