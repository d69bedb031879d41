/**
 * Measures with their sizes as numbers per segment, for one setting of all figures (central, or one draw).
 * In: the base, measures, a draw. Out: what the kernel evaluates any combination of them from.
 */

import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import type { FewerDaysEffect, FuelEffect, Measure, ParticipantsEffect } from '../reference/measures/measure.ts';
import type { Draw } from './draw.ts';
import { shiftWeights } from './fuel-shift.ts';
import { carIndex } from './mode-index.ts';
import { type Facilities, reachOf } from './reach.ts';
import { representedFactors } from './represented.ts';
import type { SimBase, SimSegment } from './segments.ts';
import {
  type ChoiceEffect,
  type ChosenSize,
  targetIndexes,
  ticketUtility,
  type UtilityContext,
  utilityOf,
} from './utility.ts';

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

/** One measure under one setting; `coverage` is how much of its demand its size serves, 0 to 1. */
export function compileMeasure(chosen: ChosenMeasure, setting: Setting, coverage: number): CompiledMeasure {
  const { base, facilities, draw } = setting;
  const reach = Float64Array.from(
    base.segments,
    (segment) => coverage * reachOf(chosen.measure, base, segment, facilities, draw),
  );
  return actionOf(chosen, setting, reach);
}

/** The same where the share of each segment that the measure reaches is known; `reach` is taken over. */
export function actionOf(chosen: ChosenMeasure, setting: Setting, reach: Float64Array): CompiledMeasure {
  const { measure } = chosen;
  const { effect } = measure;
  switch (effect.kind) {
    case 'minutes':
    case 'money':
    case 'percentage':
    case 'oddsRatio':
      return choiceAction(chosen, effect, reach, setting);
    case 'participants':
      return participantsAction(chosen, effect, reach, setting);
    case 'fewer-days':
      return daysAction(chosen, effect, reach, setting);
    case 'fuel':
      return fuelAction(measure, effect, reach, setting);
  }
}

function choiceAction(
  chosen: ChosenMeasure,
  effect: ChoiceEffect,
  reach: Float64Array,
  setting: Setting,
): ChoiceAction {
  const utility = utilityOf(chosen.measure.id, effect, chosen, setting.context, setting.draw);
  // a share of the staff is reach, not strength
  if (effect.kind === 'percentage' && effect.size)
    for (let i = 0; i < reach.length; i++) reach[i] = (reach[i] as number) * chosen.size;
  const ticket = ticketUtility(effect, chosen, setting.context, setting.draw);
  return { kind: 'choice', reach, utility, expUtility: utility.map(Math.exp), ticket };
}

function participantsAction(
  { measure, size }: ChosenMeasure,
  effect: ParticipantsEffect,
  reach: Float64Array,
  { base, draw }: Setting,
): ParticipantsAction {
  const figure = (name: string, of: Parameters<Draw>[1]) => draw(`${measure.id}.${name}`, of);
  const uptake = uptakeOf(measure, effect, size, reach, base, draw);
  const each = figure('changedShare', effect.changedShare) * figure('shareOfYear', effect.shareOfYear);
  const { moves } = effect;
  const share = moves.by === 'share-of-car-days' ? figure('share', moves.share) : 0;
  const days = moves.by === 'days-a-week' ? figure('daysPerWeek', moves.daysPerWeek) : 0;
  return {
    kind: 'participants',
    taking: reach.map((a) => Math.min(1, a * uptake)),
    movedShare: Float64Array.from(base.segments, (segment) => {
      const drivers = segment.usual[carIndex] as number;
      const daysPerDriver = drivers > 0 ? (segment.days[carIndex] as number) / drivers : 0;
      const part = moves.by === 'share-of-car-days' ? share : daysPerDriver > 0 ? Math.min(1, days / daysPerDriver) : 0;
      return each * part;
    }),
    to: effect.to.flatMap(({ mode, share: part }) => {
      const indexes = targetIndexes(mode);
      return spreadOver(indexes, base, part);
    }),
  };
}

/** Takers per eligible person: as published, or as many as are invited of the drivers reached. */
function uptakeOf(
  measure: Measure,
  { uptake }: ParticipantsEffect,
  size: number,
  reach: Float64Array,
  base: SimBase,
  draw: Draw,
): number {
  if (uptake.by === 'offer') return draw(`${measure.id}.shareOfEligible`, uptake.shareOfEligible);
  if (uptake.size.unit === 'shareOfStaff') return size;
  const eligible = eligibleDrivers(base, reach);
  return eligible > 0 ? Math.min(1, size / eligible) : 0;
}

/** Employees who usually drive alone and whom a measure reaches; those without a known distance as the others. */
export function eligibleDrivers(base: SimBase, reach: Float64Array): number {
  const driversOf = ({ usual }: SimSegment) => usual[carIndex] as number;
  const represented = representedFactors(base, driversOf);
  return base.segments.reduce((sum, segment, i) => {
    const { stratum } = segment;
    const employees = (base.employeesPerAnswer[stratum] as number) * (represented[stratum] as number);
    return sum + employees * driversOf(segment) * (reach[i] as number);
  }, 0);
}

/** A family target goes where the family already travels, by days; the first mode of it where nobody does. */
function spreadOver(indexes: number[], base: SimBase, share: number): { mode: number; share: number }[] {
  if (indexes.length === 1) return [{ mode: indexes[0] as number, share }];
  const days = indexes.map((m) => base.segments.reduce((sum, segment) => sum + (segment.days[m] as number), 0));
  const all = days.reduce((sum, d) => sum + d, 0);
  if (all === 0) return [{ mode: indexes.at(-1) as number, share }];
  return indexes.flatMap((mode, i) =>
    (days[i] as number) > 0 ? [{ mode, share: (share * (days[i] as number)) / all }] : [],
  );
}

/** δ = min(1, days × uptake × capable share / mean days). */
function daysAction(
  { measure, size, uptake }: ChosenMeasure,
  effect: FewerDaysEffect,
  reach: Float64Array,
  { base, draw }: Setting,
): DaysAction {
  const taken = size * (uptake ?? effect.size.uptake.recommended);
  return {
    kind: 'days',
    cut: Float64Array.from(base.segments, (segment, i) => {
      const meanDays = segment.weight > 0 ? segment.days.reduce((sum, d) => sum + d, 0) / segment.weight : 0;
      return meanDays > 0 ? Math.min(1, (taken * (reach[i] as number)) / meanDays) : 0;
    }),
    rebound: draw(`${measure.id}.reboundShare`, effect.reboundShare),
  };
}

function fuelAction(measure: Measure, effect: FuelEffect, reach: Float64Array, { draw }: Setting): FuelAction {
  const share = draw(`${measure.id}.shareOfKm`, effect.shareOfKm);
  const unknownShare = draw(`${measure.id}.shareOfUnknownFuel`, effect.shareOfUnknownFuel);
  return {
    kind: 'fuel',
    effect,
    shareOfKm: reach.map((a) => Math.min(1, a * share)),
    unknownShare,
    weights: shiftWeights(effect, unknownShare),
  };
}
