import { sortUnits, unitPath } from './order.ts';
import type { Headcount, Profile } from './profile.ts';

/** What is said of headcounts now, of the one employer where there is one, beats what was said when the profile was made. */
export function withHeadcounts(profile: Profile, said: readonly Headcount[]): Profile {
  const employers = new Set(profile.units.map(({ employer }) => employer));
  const employer = employers.size === 1 ? ([...employers][0] ?? null) : null;
  const now = said.map((entry) => ({ ...entry, employer }));
  const known = new Map([...profile.headcounts, ...now].map((entry) => [unitPath(entry), entry]));
  return { ...profile, headcounts: sortUnits([...known.values()]) };
}
