import { sortUnits, unitPath } from './order.ts';
import type { Headcount, Profile } from './profile.ts';

/**
 * What is said of headcounts now beats what was said when the profile was made. What is said of the whole is, in a
 * profile of one employer with a name, said of that employer.
 */
export function withHeadcounts(profile: Profile, said: readonly Headcount[]): Profile {
  const employers = new Set(profile.units.map(({ employer }) => employer));
  const only = employers.size === 1 ? ([...employers][0] ?? null) : null;
  const now = said.map((entry) => ({ ...entry, employer: entry.employer ?? only }));
  const known = new Map([...profile.headcounts, ...now].map((entry) => [unitPath(entry), entry]));
  return { ...profile, headcounts: sortUnits([...known.values()]) };
}
