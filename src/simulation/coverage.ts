import { busiestDay } from '../footprint/arrivals.ts';
import { sizeOf, targetsOf } from '../reference/measures/ask.ts';
import type { Fuel } from '../reference/modes.ts';
import { type ChosenMeasure, compileMeasure, type Setting } from './compile.ts';
import { createKernel } from './kernel.ts';
import { fuelIndex } from './newcomers.ts';
import type { SimBase } from './segments.ts';
import type { Smoothing } from './smoothing.ts';
import { targetIndexes } from './utility.ts';

export const workingDays = 5;

/** How much of what a measure would be used for, its size serves. */
export interface Coverage {
  /** Of the new demand, 0 to 1: min(1, size × served per unit / demand). */
  share: number;
  /** Users on the busiest day not served by what exists, with those whom the measure alone would add. */
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
  const facility = setting.facilities[chosen.measure.id];
  const existing = typeof facility === 'number' ? facility : 0;
  const { effect } = chosen.measure;
  const busiest = busiestDay(setting.base.strata, setting.assumptions.busiestDayFactor).factor / workingDays;
  const users = busiest * (effect.kind === 'fuel' ? carDays(setting.base, effect.from) : targetDays(chosen, setting));
  const added = effect.kind === 'fuel' ? 0 : busiest * addedDays(chosen, setting, smoothing);
  return coverageOfDemand(chosen.size, users, added, existing, perUnit);
}

/** What exists serves first; the size serves the rest of today's users and all that come to. */
export function coverageOfDemand(
  size: number,
  users: number,
  added: number,
  existing: number,
  perUnit: number,
): Coverage {
  const demand = Math.max(0, users - existing * perUnit) + added;
  return {
    share: demand === 0 ? 1 : Math.min(1, (size * perUnit) / demand),
    demand,
    existing,
    unitsNeeded: demand / perUnit,
  };
}

/** Days a week, of all employees, by the modes that the measure is for. */
function targetDays({ measure }: ChosenMeasure, { base }: Setting): number {
  return daysBy(targetsOf(measure).flatMap(targetIndexes), base);
}

/** Days a week, of all employees, by some modes. */
export function daysBy(modes: readonly number[], base: SimBase): number {
  let days = 0;
  for (const segment of base.segments) {
    const scale = base.employeesPerAnswer[segment.stratum] as number;
    for (const m of modes) days += scale * (segment.days[m] as number);
  }
  return days;
}

/** Days a week that the measure alone would add to its targets if it reached all whom it is for. */
function addedDays(chosen: ChosenMeasure, setting: Setting, smoothing: Smoothing): number {
  const kernel = createKernel(setting.base, smoothing, [compileMeasure(chosen, setting, 1)]);
  return kernel.daysGained(1, new Set(targetsOf(chosen.measure).flatMap(targetIndexes)));
}

/** Days a week that cars of these fuels are driven, of all employees. */
export function carDays(base: SimBase, from: readonly Fuel[]): number {
  const indexes = from.map(fuelIndex);
  let days = 0;
  for (const { stratum, carDaysByFuel } of base.segments) {
    const scale = base.employeesPerAnswer[stratum] as number;
    for (const f of indexes) days += scale * (carDaysByFuel[f] as number);
  }
  return days;
}
