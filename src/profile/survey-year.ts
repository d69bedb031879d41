import type { Profile } from './profile.ts';

/** The year that every answer is of; null where it is not stated, or where they are of several. */
export function surveyYearOf(profile: Profile): number | null {
  const years = new Set(profile.units.map(({ surveyYear }) => surveyYear));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
