/** What a measure has become for one setting of all figures: numbers per segment, by how it acts. */
import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import type { FuelEffect, Measure } from '../reference/measures/measure.ts';
import type { Draw } from './draw.ts';
import type { Facilities } from './reach.ts';
import type { SimBase } from './segments.ts';
import type { ChosenSize, UtilityContext } from './utility.ts';

/** A measure of the catalogue with the size that was chosen for it. */
export interface ChosenMeasure extends ChosenSize {
  measure: Measure;
}

export type CompiledMeasure = ChoiceAction | ParticipantsAction | DaysAction | FuelAction;

/** Acts on the choice: reach by segment, ΔU and exp(ΔU) by mode. */
export interface ChoiceAction {
  kind: 'choice';
  reach: Float64Array;
  utility: Float64Array;
  /** Where no days are worked at home. */
  expUtility: Float64Array;
  /** The part of ΔU that is a month's ticket over the days of the month, by mode; null where there is none. */
  ticket: Float64Array | null;
}

/** Some take part, once each: the share who do by segment, and what part of the car days each of them moves where. */
export interface ParticipantsAction {
  kind: 'participants';
  taking: Float64Array;
  movedShare: Float64Array;
  to: { mode: number; share: number }[];
}

/** Days at home: the share of days (and kilometres) that fall away by segment, and what of those comes back. */
export interface DaysAction {
  kind: 'days';
  cut: Float64Array;
  rebound: number;
}

/** Kilometres of car that turn electric: a share by segment, times a weight by fuel. */
export interface FuelAction {
  kind: 'fuel';
  effect: FuelEffect;
  shareOfKm: Float64Array;
  unknownShare: number;
  weights: Float64Array;
}

export interface Setting {
  base: SimBase;
  facilities: Facilities;
  factors: ResolvedFactors;
  assumptions: FootprintAssumptions;
  context: UtilityContext;
  draw: Draw;
}
