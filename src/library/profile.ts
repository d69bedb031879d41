import { mergeProfiles } from '../profile/merge.ts';
import type { Profile } from '../profile/profile.ts';
import { fewestToShare } from '../profile/share.ts';
import { profileToShare } from '../report/travel-plan/sharing.ts';
import { ResplanError } from '../resplan-error.ts';
import { settingsOf } from './settings.ts';

/**
 * Surveys and profiles as one profile: counts and sums per cell (days and km a week), no row. Adding up is exact in
 * counts, and within 1e-9 in sums. It is personal data like the survey itself: see shareProfile.
 *
 * @throws ResplanError 'profiles-differ' where they do not agree on a headcount, the survey's year or the winter weeks
 */
export function profile(...parts: readonly [Part, ...Part[]]): Profile {
  return parts.map((part) => ('profile' in part ? part.profile : part)).reduce(mergeProfiles);
}

type Part = Profile | { profile: Profile };

/**
 * The profile that may leave the house: no group under minGroup people in it, none to be had by subtraction. It says
 * whether merging small groups moved its CO2e by a twentieth or more, by the usual factors.
 *
 * @throws ResplanError 'option-invalid' for a minGroup under 3, 'too-few-to-share' for fewer answers than that
 */
export function shareProfile(whole: Profile, minGroup = 5): Profile {
  if (!(minGroup >= fewestToShare))
    throw new ResplanError('option-invalid', { option: 'minGroup', value: minGroup, low: fewestToShare, high: 1000 });
  return profileToShare(whole, settingsOf({ assumptions: { minGroup } }));
}
