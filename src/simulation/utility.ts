import type { Effect, TargetMode } from '../reference/measures/measure.ts';
import { choice, costUtilityPerSek } from '../reference/measures/method.ts';
import { type Mode, modeFacts, modes } from '../reference/modes.ts';

/** What the workplace itself gives to the arithmetic of a measure, where the study is silent. */
export interface UtilityContext {
  /** Shares of travelled days by mode, before any measure. */
  shares: ReadonlyMap<Mode, number>;
  /** Days a month that a pass is used for travel, on average. */
  daysPerMonth: number;
}

/** The modes that a target stands for: `transit` is the whole family. */
export function modesOfTarget(target: TargetMode): Mode[] {
  return target === 'transit' ? modes.filter((mode) => modeFacts[mode].family === 'transit') : [target];
}

/**
 * ΔU by mode of a measure at its central effect, per one-way trip. Null for the kinds that act on participants,
 * days or fuels instead of on the choice.
 */
export function utilityGain(effect: Effect, size: number, context: UtilityContext): Map<Mode, number> | null {
  const minute = choice.minuteUtility.central;
  const sek = costUtilityPerSek(minute, choice.valueOfTimeSekPerHour.central);
  const to = (targets: readonly TargetMode[], gain: number) =>
    new Map(targets.flatMap(modesOfTarget).map((mode) => [mode, gain] as const));
  switch (effect.kind) {
    case 'minutes':
      return to(effect.targets, -minute * effect.gainMinutes.central);
    case 'oddsRatio':
      return to(effect.targets, Math.log(effect.oddsRatio.central));
    case 'percentage': {
      const cut = effect.relativeCut.central;
      if (effect.acts.on === 'against-car') {
        const share = effect.studyShare ?? context.shares.get('car') ?? 0;
        return new Map<Mode, number>([['car', share > 0 ? logit(share * (1 - cut)) - logit(share) : 0]]);
      }
      // the targets rise until all other modes have fallen by the cut: t' = 1 − (1 − t)(1 − r)
      const targets = effect.acts.targets.flatMap(modesOfTarget);
      const own = targets.reduce((sum, mode) => sum + (context.shares.get(mode) ?? 0), 0);
      const share = Math.max(choice.seedShare.central, effect.studyShare ?? own);
      return to(effect.acts.targets, logit(1 - (1 - share) * (1 - cut)) - logit(share));
    }
    case 'money':
      if (effect.instrument === 'charge') return new Map<Mode, number>([['car', (sek * size) / 2]]);
      if (effect.instrument === 'reward') return to(effect.targets, (-sek * size) / 2);
      return to(effect.targets, (-sek * size) / (2 * context.daysPerMonth));
    case 'participants':
    case 'fewer-days':
    case 'fuel':
      return null;
  }
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
