/** Who could travel otherwise as things are. In: a profile. Out: people who drive alone and have another way. */
import { stratify } from '../../footprint/strata.ts';
import type { Profile } from '../../profile/profile.ts';
import { modeOf } from '../../reference/modes.ts';
import { type DistanceReach, employeesPerAnswer } from './reach.ts';

export interface Potential {
  /** Whose usual mode is driving alone, with a known distance. */
  soloDrivers: number;
  /** Of these within 2, 5 and 10 km. */
  soloWithin: { km: number; people: number }[];
  /** Of those who drive alone, how many say that public transport is within reach; null where it is not known of all. */
  soloWithTransit: number | null;
}

const cyclingReachKm = [2, 5, 10];

/** Employees where the headcount is known, else respondents. `minGroup` is the smallest group to be told. */
export function potentialOf(
  profile: Profile,
  reach: DistanceReach,
  { includeOutliers, minGroup }: { includeOutliers: boolean; minGroup: number },
): Potential {
  const soloDrivers = reach.rows.at(-1)?.by.solo ?? 0;
  const withTransit = profile.quality.asked.includes('has:transit') ? soloWithTransit(profile, includeOutliers) : null;
  const tells = (people: number) => people < 1e-6 || people >= minGroup - 1e-6;
  return {
    soloDrivers,
    soloWithin: reach.rows.flatMap(({ withinKm, by }) =>
      withinKm !== null && cyclingReachKm.includes(withinKm) ? [{ km: withinKm, people: by.solo }] : [],
    ),
    soloWithTransit:
      withTransit !== null && tells(withTransit) && tells(soloDrivers - withTransit) ? withTransit : null,
  };
}

/**
 * Access is known of all who drive and distances perhaps only of some: these are taken to have what all drivers of
 * their stratum have. Null where somebody's access is not told: merging makes it unknown where few share it.
 */
function soloWithTransit(profile: Profile, includeOutliers: boolean): number | null {
  let people = 0;
  for (const stratum of stratify(profile, includeOutliers).strata) {
    const { distances, segments } = stratum.tally;
    const solo = employeesPerAnswer(stratum) * sum((distances.car ?? []).map(([, count]) => count));
    const drivers = segments.map(({ transitAccess, cells }) => {
      return { transitAccess, people: sum(cells.map((cell) => (modeOf(cell.travel) === 'car' ? cell.people : 0))) };
    });
    const all = sum(drivers.map((one) => one.people));
    if (drivers.some((one) => one.people > 0 && one.transitAccess === 'unknown')) return null;
    if (solo > 0 && all === 0) return null;
    const near = sum(drivers.map((one) => (one.transitAccess === 'yes' ? one.people : 0)));
    if (solo > 0) people += (solo * near) / all;
  }
  return people;
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
