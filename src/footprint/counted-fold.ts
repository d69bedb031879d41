import { type Fold, foldModes } from '../profile/fold-modes.ts';
import { addTallies } from '../profile/merge.ts';
import type { Profile } from '../profile/profile.ts';
import { stratify } from './strata.ts';

/** Which row each mode is shown in, so that every row has minGroup users among those who are counted in the total. */
export function countedFold(profile: Profile, includeOutliers: boolean, minGroup: number): Fold {
  const { strata } = stratify(profile, includeOutliers);
  return strata.length === 0 ? new Map() : foldModes(strata.map((s) => s.tally).reduce(addTallies), minGroup);
}
