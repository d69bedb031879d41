import { sizeOf } from '../reference/measures/ask.ts';
import { compileMeasure } from './compile.ts';
import type { ChosenMeasure, Setting } from './compiled-measure.ts';
import { createDemand, type Users } from './demand.ts';
import { createKernel } from './kernel.ts';
import type { Smoothing } from './smoothing.ts';

/** How much of what a measure would be used for, its size serves. */
export interface Coverage {
  /** Of all who would use it if nothing were there, 0 to 1: min(demand, size × served per unit) over them. */
  share: number;
  /** Users not served by what exists, with those whom the measure alone would add. */
  demand: number;
  /** Units that exist already, by the plan's facilities; they serve first and give no effect again. */
  existing: number;
  /** Units that would serve the whole demand, existing ones beside. */
  unitsNeeded: number;
}

/** Settled before any combination is run. Null for measures whose size is no number of places. */
export function coverageOf(chosen: ChosenMeasure, setting: Setting, smoothing: Smoothing): Coverage | null {
  const size = sizeOf(chosen.measure);
  if (!size || !('servesPerUnit' in size)) return null;
  const perUnit = setting.draw(`${chosen.measure.id}.servesPerUnit`, size.servesPerUnit);
  const demand = createDemand(chosen, setting);
  const alone = createKernel(setting.base, smoothing, [compileMeasure(chosen, setting, 1)]);
  const existing = existingUnits(chosen, setting);
  return coverageOfDemand(chosen.size, demand.users(), demand.added(alone, 1), existing, perUnit);
}

/** Units there are, by the plan's facilities; 0 where they say nothing, or only yes. */
export function existingUnits({ measure }: ChosenMeasure, { facilities }: Setting): number {
  const facility = facilities[measure.id];
  return typeof facility === 'number' ? facility : 0;
}

/**
 * What exists serves first, today's users and then newcomers; the size serves the rest. Who is served already may be
 * told by their answers, by the count of units, or by both: they are the same people, so the larger number holds.
 * The share is of all who would use it if nothing were there: those whom what exists serves gain nothing again.
 */
export function coverageOfDemand(
  size: number,
  { all, unserved }: Users,
  added: number,
  existing: number,
  perUnit: number,
): Coverage {
  const there = existing * perUnit;
  const newcomers = Math.max(0, added - Math.max(0, there - all));
  const demand = Math.min(unserved, Math.max(0, all - there)) + newcomers;
  const whole = unserved + added;
  const served = Math.min(demand, size * perUnit);
  return {
    share: whole === 0 ? 1 : served / whole,
    demand,
    existing,
    unitsNeeded: demand / perUnit,
  };
}
