import type { OddsRatioEffect, PercentageEffect } from '../reference/measures/measure.ts';
import { choice } from '../reference/measures/method.ts';
import type { Draw } from './draw.ts';
import { carIndex, modeCount } from './mode-index.ts';
import { gainTo, targetIndexes } from './targets.ts';

/**
 * A published relative cut r: s(1 − r) for the car's share s; for targets of share t, t' = 1 − (1 − t)(1 − r).
 * s and t are the study's; where it does not say, the workplace's own `shares` without measures.
 */
export function percentageUtility(
  id: string,
  effect: PercentageEffect,
  shares: Float64Array,
  draw: Draw,
): Float64Array {
  const cut = draw(`${id}.relativeCut`, effect.relativeCut);
  if (effect.acts.on === 'against-car') {
    const share = clampShare(effect.studyShare ?? (shares[carIndex] as number));
    const gain = new Float64Array(modeCount);
    gain[carIndex] = logit(share * (1 - cut)) - logit(share);
    return gain;
  }
  const own = effect.acts.targets.flatMap(targetIndexes).reduce((sum, m) => sum + (shares[m] as number), 0);
  const share = clampShare(effect.studyShare ?? own);
  return gainTo(effect.acts.targets, logit(1 - (1 - share) * (1 - cut)) - logit(share));
}

/** A published odds ratio of choosing a target: ΔU = ln OR. */
export function oddsRatioUtility(id: string, effect: OddsRatioEffect, draw: Draw): Float64Array {
  return gainTo(effect.targets, Math.log(draw(`${id}.oddsRatio`, effect.oddsRatio)));
}

function clampShare(share: number): number {
  const seed = choice.seedShare.central;
  return Math.min(1 - seed, Math.max(seed, share));
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
