/** The gains in utility of the measures that act on the choice of mode, per one-way trip. */

import type { Figure } from '../reference/measures/figure.ts';
import type { Effect, MoneyEffect, PercentageEffect, TargetMode } from '../reference/measures/measure.ts';
import { choice, costUtilityPerSek } from '../reference/measures/method.ts';
import type { Draw } from './draw.ts';
import { carIndex, familyIndexes, modeCount, modeIndex } from './mode-index.ts';

export type ChoiceEffect = Extract<Effect, { kind: 'minutes' | 'money' | 'percentage' | 'oddsRatio' }>;

/** What the workplace gives to the arithmetic where the study is silent: fixed before any measure. */
export interface UtilityContext {
  /** Shares of travelled days by mode, of the whole workplace. */
  shares: Float64Array;
  /** Days a month that people travel, on average, before any days at home that a plan adds: see tickets.ts. */
  daysPerMonth: number;
}

/** A measure's size in its own unit, and the share of uptake that remote days have as a second part. */
export interface ChosenSize {
  size: number;
  uptake: number | null;
}

/** ΔU by mode. `draw` names are the measure's id and the figure's name. */
export function utilityOf(
  id: string,
  effect: ChoiceEffect,
  { size }: ChosenSize,
  context: UtilityContext,
  draw: Draw,
): Float64Array {
  const minute = draw('minuteUtility', choice.minuteUtility);
  const figure = (name: string, of: Figure) => draw(`${id}.${name}`, of);
  switch (effect.kind) {
    case 'minutes':
      return gainTo(effect.targets, -minute * figure('gainMinutes', effect.gainMinutes));
    case 'oddsRatio':
      return gainTo(effect.targets, Math.log(figure('oddsRatio', effect.oddsRatio)));
    case 'percentage':
      return percentageUtility(effect, figure('relativeCut', effect.relativeCut), context);
    case 'money':
      return moneyUtility(effect, size, minute, context, draw, figure);
  }
}

/** r is relative: s(1 − r) for the car's share s; for targets of share t, t' = 1 − (1 − t)(1 − r). */
function percentageUtility(effect: PercentageEffect, cut: number, { shares }: UtilityContext): Float64Array {
  const seed = choice.seedShare.central;
  if (effect.acts.on === 'against-car') {
    const share = clampShare(effect.studyShare ?? (shares[carIndex] as number), seed);
    const gain = new Float64Array(modeCount);
    gain[carIndex] = logit(share * (1 - cut)) - logit(share);
    return gain;
  }
  const own = effect.acts.targets.flatMap(targetIndexes).reduce((sum, m) => sum + (shares[m] as number), 0);
  const share = clampShare(effect.studyShare ?? own, seed);
  return gainTo(effect.acts.targets, logit(1 - (1 - share) * (1 - cut)) - logit(share));
}

/** Charges and rewards are SEK per present day, half of it a trip; a pass is SEK a month / (2 × days a month). */
function moneyUtility(
  effect: MoneyEffect,
  size: number,
  minute: number,
  context: UtilityContext,
  draw: Draw,
  figure: (name: string, of: Figure) => number,
): Float64Array {
  const sek = costUtilityPerSek(minute, draw('valueOfTimeSekPerHour', choice.valueOfTimeSekPerHour));
  if (effect.instrument === 'charge') {
    const gain = new Float64Array(modeCount);
    gain[carIndex] = (sek * size) / 2;
    return gain;
  }
  if (effect.instrument === 'reward') return gainTo(effect.targets, (-sek * size) / 2);
  const gain = gainTo(effect.targets, ticketGain(sek, size, context));
  if (effect.comfort) {
    const comfort = gainTo(effect.comfort.targets, -minute * figure('gainMinutes', effect.comfort.gainMinutes));
    for (let m = 0; m < modeCount; m++) gain[m] = (gain[m] as number) + (comfort[m] as number);
  }
  return gain;
}

/** The part of a pass's ΔU that is its price, before any days at home are taken; null for what is no pass. */
export function ticketUtility(
  effect: ChoiceEffect,
  { size }: ChosenSize,
  context: UtilityContext,
  draw: Draw,
): Float64Array | null {
  if (effect.kind !== 'money' || effect.instrument !== 'pass') return null;
  const minute = draw('minuteUtility', choice.minuteUtility);
  const sek = costUtilityPerSek(minute, draw('valueOfTimeSekPerHour', choice.valueOfTimeSekPerHour));
  return gainTo(effect.targets, ticketGain(sek, size, context));
}

function ticketGain(sek: number, sekPerMonth: number, { daysPerMonth }: UtilityContext): number {
  return daysPerMonth > 0 ? (-sek * sekPerMonth) / (2 * daysPerMonth) : 0;
}

/** `transit` is the whole family. */
export function targetIndexes(target: TargetMode): number[] {
  return target === 'transit' ? familyIndexes('transit') : [modeIndex(target)];
}

function gainTo(targets: readonly TargetMode[], gain: number): Float64Array {
  const utility = new Float64Array(modeCount);
  for (const m of targets.flatMap(targetIndexes)) utility[m] = gain;
  return utility;
}

function clampShare(share: number, seed: number): number {
  return Math.min(1 - seed, Math.max(seed, share));
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
