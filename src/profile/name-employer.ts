import type { Profile } from './profile.ts';

/** A profile whose units say no employer is that employer's: its name goes with it wherever it is put together with others. */
export function nameEmployer(profile: Profile, name: string): Profile {
  if (profile.units.some(({ employer }) => employer !== null)) return profile;
  return {
    ...profile,
    units: profile.units.map((unit) => ({ ...unit, employer: name })),
    headcounts: profile.headcounts.map((entry) => ({ ...entry, employer: name })),
  };
}
