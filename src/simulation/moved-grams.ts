import type { LegSum, Segment } from '../profile/profile.ts';
import { fuelOf, modeOf, type TravelKey } from '../reference/modes.ts';
import { modeCount, modeIndex } from './mode-index.ts';
import { type ModeHabits, movedLegs } from './move-days.ts';

/** What a segment emits, and what it would if days went elsewhere. Grams a week of its respondents. */
export interface MovedGrams {
  /** By main mode. */
  grams: Float64Array;
  /** If all days of mode m went to mode k: at m × modeCount + k. */
  movedGrams: Float64Array;
  /** Per person-km of someone new in mode k who leaves no car of a known fuel behind. */
  plainGramsPerKm: Float64Array;
}

export function movedGramsOf(
  segment: Segment,
  habits: ReadonlyMap<string, ModeHabits>,
  gramsOf: (key: TravelKey, leg: LegSum) => number,
): MovedGrams {
  const made: MovedGrams = {
    grams: new Float64Array(modeCount),
    movedGrams: new Float64Array(modeCount * modeCount),
    plainGramsPerKm: new Float64Array(modeCount),
  };
  const moved = (km: number, to: number, fuel: Parameters<typeof movedLegs>[2]) =>
    movedLegs(km, to, fuel, habits).reduce((sum, [key, leg]) => sum + gramsOf(key, leg), 0);
  for (let k = 0; k < modeCount; k++) made.plainGramsPerKm[k] = moved(1, k, null);
  for (const cell of segment.cells) {
    const mode = modeOf(cell.travel);
    if (mode === 'remote') continue;
    const m = modeIndex(mode);
    let personKm = 0;
    for (const [key, leg] of Object.entries(cell.legs) as [TravelKey, LegSum][]) {
      made.grams[m] = (made.grams[m] as number) + gramsOf(key, leg);
      personKm += leg.personKm;
    }
    if (personKm === 0) continue;
    for (let k = 0; k < modeCount; k++) {
      const at = m * modeCount + k;
      if (k !== m) made.movedGrams[at] = (made.movedGrams[at] as number) + moved(personKm, k, fuelOf(cell.travel));
    }
  }
  return made;
}
