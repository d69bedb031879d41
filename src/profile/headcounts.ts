import { sortUnits, unitPath } from './order.ts';
import type { Headcount, Profile } from './profile.ts';

/** What is said of headcounts now beats what was said when the profile was made. */
export function withHeadcounts(profile: Profile, said: readonly Headcount[]): Profile {
  const known = new Map([...profile.headcounts, ...said].map((entry) => [unitPath(entry), entry]));
  return { ...profile, headcounts: sortUnits([...known.values()]) };
}
