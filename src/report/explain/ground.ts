import { imputeMean } from '../../footprint/impute.ts';
import { type Stratum, stratify } from '../../footprint/strata.ts';
import {
  type FootprintAssumptions,
  type StratumFootprint,
  stratumFootprint,
  weeklyKilometres,
} from '../../footprint/stratum-footprint.ts';
import type { Fold } from '../../profile/fold-modes.ts';
import type { Profile } from '../../profile/profile.ts';
import type { ResolvedFactors } from '../../reference/factors/resolve.ts';
import { type Mode, modeOf, type TravelKey } from '../../reference/modes.ts';
import type { BaselineReport, Origin } from '../estimate-report.ts';

export interface ExplanationInput {
  figure: string;
  profile: Profile;
  factors: ResolvedFactors;
  assumptions: FootprintAssumptions;
  baseline: BaselineReport;
  fold: Fold;
  minGroup: number;
  from: Readonly<Record<string, Origin>>;
}

/** What the chain is built on: strata with their footprints, and kilometres a week by dimension. */
export interface Ground extends ExplanationInput {
  strata: Stratum[];
  parts: StratumFootprint[];
  weeklyKm: Map<string, number>[];
  /** Weight of the answers that kilometres are known of. */
  answers: number[];
  employeesPerAnswer: number[];
}

export function layGround(input: ExplanationInput): Ground {
  const { profile, factors, assumptions } = input;
  const { strata } = stratify(profile, assumptions.includeOutliers);
  const parts = strata.map((stratum) => stratumFootprint(stratum, factors, assumptions));
  const imputed = strata.map(({ tally }) => (assumptions.impute === 'mean' ? imputeMean(tally) : null));
  const weeklyKm = strata.map(({ tally }, i) => addKm(weeklyKilometres(tally), imputed[i]?.byDimension ?? new Map()));
  const answers = strata.map(({ tally }, i) => tally.complete.weight + (imputed[i]?.weight ?? 0));
  const employeesPerAnswer = parts.map(({ meanToYear }, i) =>
    answers[i] ? meanToYear / assumptions.weeksPerYear / (answers[i] as number) : 0,
  );
  return { ...input, strata, parts, weeklyKm, answers, employeesPerAnswer };
}

export function addKm(km: Map<string, number>, more: ReadonlyMap<string, number>): Map<string, number> {
  for (const [dimension, value] of more) km.set(dimension, (km.get(dimension) ?? 0) + value);
  return km;
}

export const travelOf = (dimension: string) => dimension.slice(0, dimension.lastIndexOf('|')) as TravelKey;
export const rowOf = ({ fold }: Ground, key: TravelKey): Mode => modeOf(fold.get(key) ?? key);
