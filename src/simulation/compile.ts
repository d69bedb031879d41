/**
 * Measures with their sizes as numbers per segment, for one setting of all figures (central, or one draw).
 * In: the base, measures, a draw. Out: what the kernel evaluates any combination of them from.
 */

import type { FewerDaysEffect, FuelEffect, Measure } from '../reference/measures/measure.ts';
import type {
  ChoiceAction,
  ChosenMeasure,
  CompiledMeasure,
  DaysAction,
  FuelAction,
  Setting,
} from './compiled-measure.ts';
import { shiftWeights } from './fuel-shift.ts';
import { ticketUtility } from './money-utility.ts';
import { participantsAction } from './participants-action.ts';
import { reachOf } from './reach.ts';
import { type ChoiceEffect, utilityOf } from './utility.ts';

export type { ChosenMeasure, CompiledMeasure, Setting } from './compiled-measure.ts';

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
  const isPass = effect.kind === 'money' && effect.instrument === 'pass';
  const ticket = isPass ? ticketUtility(effect, chosen.size, setting.context.daysPerMonth, setting.draw) : null;
  return { kind: 'choice', reach, utility, expUtility: utility.map(Math.exp), ticket };
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
