import type { MoneyEffect, PassEffect } from '../reference/measures/measure.ts';
import { choice, costUtilityPerSek } from '../reference/measures/method.ts';
import type { Draw } from './draw.ts';
import { carIndex, modeCount } from './mode-index.ts';
import { gainTo } from './targets.ts';

/** Charges and rewards are SEK per present day, half of it a trip; a pass is SEK a month / (2 × days a month). */
export function moneyUtility(
  id: string,
  effect: MoneyEffect,
  size: number,
  daysPerMonth: number,
  draw: Draw,
): Float64Array {
  switch (effect.instrument) {
    case 'charge': {
      const gain = new Float64Array(modeCount);
      gain[carIndex] = (sekUtility(draw) * size) / 2;
      return gain;
    }
    case 'reward':
      return gainTo(effect.targets, (-sekUtility(draw) * size) / 2);
    case 'pass': {
      const gain = ticketUtility(effect, size, daysPerMonth, draw);
      if (!effect.comfort) return gain;
      const minutes = draw(`${id}.gainMinutes`, effect.comfort.gainMinutes);
      const comfort = gainTo(effect.comfort.targets, -draw('minuteUtility', choice.minuteUtility) * minutes);
      return gain.map((own, m) => own + (comfort[m] as number));
    }
  }
}

/** The part of a pass's ΔU that is its price, before any days at home are taken. */
export function ticketUtility(effect: PassEffect, sekPerMonth: number, daysPerMonth: number, draw: Draw): Float64Array {
  return gainTo(effect.targets, daysPerMonth > 0 ? (-sekUtility(draw) * sekPerMonth) / (2 * daysPerMonth) : 0);
}

/** b_c: what a krona more is worth, one way. */
function sekUtility(draw: Draw): number {
  const minute = draw('minuteUtility', choice.minuteUtility);
  return costUtilityPerSek(minute, draw('valueOfTimeSekPerHour', choice.valueOfTimeSekPerHour));
}
