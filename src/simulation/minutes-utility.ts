import type { MinutesEffect } from '../reference/measures/measure.ts';
import { choice } from '../reference/measures/method.ts';
import type { Draw } from './draw.ts';
import { gainTo } from './targets.ts';

/** A gain worth so many minutes in the vehicle: ΔU = −b_t × minutes for each target. */
export function minutesUtility(id: string, effect: MinutesEffect, draw: Draw): Float64Array {
  const minute = draw('minuteUtility', choice.minuteUtility);
  return gainTo(effect.targets, -minute * draw(`${id}.gainMinutes`, effect.gainMinutes));
}
