/** Respondents, factors and baselines for the tests: figures round enough to be worked by hand. */
import { type Baseline } from '../../src/footprint/baseline.ts';
import type { FootprintAssumptions } from '../../src/footprint/stratum-footprint.ts';
import type { Fold } from '../../src/profile/fold-modes.ts';
import type { Headcount, Profile } from '../../src/profile/profile.ts';
import type { FactorSet, UserFactor } from '../../src/reference/factors/factor-set.ts';
import { type ResolvedFactors } from '../../src/reference/factors/resolve.ts';
import type { AnsweredMode, Fuel } from '../../src/reference/modes.ts';
import type { Leg, Respondent } from '../../src/survey/respondent.ts';

interface About extends Partial<Omit<Respondent, 'trips'>> {
  days?: number;
  fuel?: Fuel;
  aboard?: number;
}
export declare function leg(mode: AnsweredMode, distanceKm: number | null, about?: About): Leg;
/** Someone who travels one way in one mode, five days a week unless told otherwise. */
export declare function commuter(mode: AnsweredMode, distanceKm: number | null, about?: About): Respondent;
/** Someone with any week of trips; none for someone who only works remotely. */
export declare function traveller(trips: Respondent['trips'], about?: Partial<Respondent> & About): Respondent;
export declare function several(count: number, respondent: Respondent): Respondent[];
/** Round figures: g per vehicle-km for cars, mopeds and motorcycles, g per person-km for the rest. */
export declare function roundFactors(more?: UserFactor[]): ResolvedFactors;
export declare function resolved(set: FactorSet): ResolvedFactors;
export declare const defaultAssumptions: FootprintAssumptions;
/** Employees of the whole, or by site. */
export type Headcounts = number | Record<string, number>;
export declare function headcountsOf(headcounts: Headcounts | undefined): Headcount[];
export declare function profileOf(people: readonly Respondent[], headcounts?: Headcounts): Profile;
export interface EstimateOptions extends Partial<FootprintAssumptions> {
  headcount?: Headcounts;
  factors?: ResolvedFactors;
  fold?: Fold;
}
export declare function baselineOf(people: readonly Respondent[], options?: EstimateOptions): Baseline;
/** The row of a mode, which must be there. */
export declare function rowOf(baseline: Baseline, mode: string): import('../../src/footprint/mode-rows.ts').ModeRow;
