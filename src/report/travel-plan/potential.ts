/** Who could travel otherwise as things are. In: a profile. Out: people who drive alone and have another way. */
import { stratify } from '../../footprint/strata.ts';
import type { Profile } from '../../profile/profile.ts';
import { modeOf } from '../../reference/modes.ts';
import type { DistanceReach } from './reach.ts';

export interface Potential {
  /** Whose usual mode is driving alone, with a known distance. */
  soloDrivers: number;
  /** Of these within 2, 5 and 10 km. */
  soloWithin: { km: number; people: number }[];
  /** Of those who drive alone, how many say that public transport is within reach; null where it is not known of all. */
  soloWithTransit: number | null;
}

const cyclingReachKm = [2, 5, 10];

/** Employees where the headcount is known, else respondents. */
export function potentialOf(profile: Profile, reach: DistanceReach, includeOutliers: boolean): Potential {
  return {
    soloDrivers: reach.rows.at(-1)?.by.solo ?? 0,
    soloWithin: reach.rows.flatMap(({ withinKm, by }) =>
      withinKm !== null && cyclingReachKm.includes(withinKm) ? [{ km: withinKm, people: by.solo }] : [],
    ),
    soloWithTransit: profile.quality.asked.includes('has:transit') ? soloWithTransit(profile, includeOutliers) : null,
  };
}

/** Null where somebody's access is not told: merging makes it unknown where few share it. */
function soloWithTransit(profile: Profile, includeOutliers: boolean): number | null {
  let people = 0;
  for (const { tally, headcount } of stratify(profile, includeOutliers).strata) {
    const perAnswer = tally.people === 0 ? 0 : (headcount ?? tally.people) / tally.people;
    for (const { transitAccess, cells } of tally.segments) {
      const drivers = cells.reduce((sum, cell) => (modeOf(cell.travel) === 'car' ? sum + cell.people : sum), 0);
      if (drivers > 0 && transitAccess === 'unknown') return null;
      if (transitAccess === 'yes') people += perAnswer * drivers;
    }
  }
  return people;
}
