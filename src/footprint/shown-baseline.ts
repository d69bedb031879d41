import { countWithLike } from '../profile/count-with-like.ts';
import type { Fold } from '../profile/fold-modes.ts';
import type { Profile } from '../profile/profile.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { type Baseline, estimateBaseline } from './baseline.ts';
import { countedFold } from './counted-fold.ts';
import type { FootprintAssumptions } from './stratum-footprint.ts';

/** Merging small modes may change the total by this much (J); beyond, the total is told and the modes are not. */
const mostShift = 0.05;

/** The baseline as it may be shown, and the profile that goes with it. */
export interface ShownBaseline {
  baseline: Baseline;
  profile: Profile;
  /** Which row each mode is shown in. */
  fold: Fold;
  /** Kilograms and kilometres by mode are left out: only the total, of all people, is told. */
  modesHidden: boolean;
}

/**
 * Modes and fuels with fewer than minGroup users are counted with their like, and everything is computed from that,
 * so that no difference of two figures tells of the few. Where it would move the total by more than a twentieth, the
 * total is that of the answers as they are, and nothing is told by mode but the merged shares of trips.
 */
export function shownBaseline(
  read: Profile,
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
  minGroup: number,
): ShownBaseline {
  const fold = countedFold(read, assumptions.includeOutliers, minGroup);
  const profile = countWithLike(read, fold);
  const merged = estimateBaseline(profile, factors, assumptions, fold, minGroup);
  const plain = estimateBaseline(read, factors, assumptions, fold, minGroup, true);
  const [asMerged, asRead] = [merged.co2eKgPerYear?.value ?? 0, plain.co2eKgPerYear?.value ?? 0];
  if (Math.abs(asMerged - asRead) > mostShift * asRead)
    return { baseline: plain, profile: read, fold, modesHidden: true };
  // what has no factor and was counted with its like is no less without one
  const lost = plain.withoutFactor.length > merged.withoutFactor.length;
  const withoutFactor = lost ? [...merged.withoutFactor, { mode: null, personKmPerYear: null }] : merged.withoutFactor;
  return { baseline: { ...merged, withoutFactor }, profile, fold, modesHidden: false };
}
