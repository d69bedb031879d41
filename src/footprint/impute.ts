import { kmDimension, type LegSum, type Tally } from '../profile/profile.ts';
import type { TravelKey } from '../reference/modes.ts';
import { legMeasures } from './leg-measures.ts';

/** Kilometres given to people without a distance. */
export interface Imputed {
  people: number;
  /** Their weight, by the part of their days that could be given kilometres; they do not count as complete in the variance. */
  weight: number;
  byDimension: Map<string, number>;
}

/**
 * The mean kilometres per day of the same stratum and mode, given to the days of people whose kilometres
 * are not known. Days of a mode that nobody in the stratum has distances for stay represented by all others.
 */
export function imputeMean(tally: Tally): Imputed {
  const known = new Map<TravelKey, { days: number; byDimension: Map<string, number> }>();
  for (const segment of tally.segments) {
    if (segment.band === 'unknown') continue;
    for (const cell of segment.cells) {
      const mean = known.get(cell.travel) ?? { days: 0, byDimension: new Map() };
      mean.days += cell.daysPerWeek;
      for (const [key, leg] of Object.entries(cell.legs) as [TravelKey, LegSum][]) {
        for (const [measure, km] of legMeasures(leg)) {
          const dimension = kmDimension(key, measure);
          mean.byDimension.set(dimension, (mean.byDimension.get(dimension) ?? 0) + km);
        }
      }
      known.set(cell.travel, mean);
    }
  }
  const byDimension = new Map<string, number>();
  let people = 0;
  let days = 0;
  let guessedDays = 0;
  for (const segment of tally.segments) {
    if (segment.band !== 'unknown') continue;
    for (const cell of segment.cells) {
      days += cell.daysPerWeek;
      const mean = known.get(cell.travel);
      if (!mean || mean.days === 0) continue;
      people += cell.people;
      guessedDays += cell.daysPerWeek;
      for (const [dimension, km] of mean.byDimension) {
        byDimension.set(dimension, (byDimension.get(dimension) ?? 0) + (km * cell.daysPerWeek) / mean.days);
      }
    }
  }
  // everyone who travels in band `unknown` is incomplete, and nobody else is
  const incomplete = tally.weight - tally.complete.weight;
  return { people, weight: days === 0 ? 0 : (incomplete * guessedDays) / days, byDimension };
}
