import { busiestDay } from '../footprint/arrivals.ts';
import { sizeOf, targetsOf } from '../reference/measures/ask.ts';
import { type Fuel, fuelOf, modeOf, type TravelKey } from '../reference/modes.ts';
import { type ChosenMeasure, compileMeasure, type Setting } from './compile.ts';
import { createKernel } from './kernel.ts';
import { modeCount } from './mode-index.ts';
import type { createSmoothing } from './smoothing.ts';
import { targetIndexes } from './utility.ts';

const workingDays = 5;

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
export function coverageOf(
  chosen: ChosenMeasure,
  setting: Setting,
  smoothing: ReturnType<typeof createSmoothing>,
): Coverage | null {
  const size = sizeOf(chosen.measure);
  if (!size || !('servesPerUnit' in size)) return null;
  const perUnit = setting.draw(`${chosen.measure.id}.servesPerUnit`, size.servesPerUnit);
  const facility = setting.facilities[chosen.measure.id];
  const existing = typeof facility === 'number' ? facility : 0;
  const { effect } = chosen.measure;
  const busiest = busiestDay(setting.base.strata, setting.assumptions.busiestDayFactor).factor / workingDays;
  const users = busiest * (effect.kind === 'fuel' ? carDays(setting, effect.from) : targetDays(chosen, setting));
  const added = effect.kind === 'fuel' ? 0 : busiest * addedDays(chosen, setting, smoothing);
  const demand = Math.max(0, users - existing * perUnit) + added;
  return {
    share: demand === 0 ? 1 : Math.min(1, (chosen.size * perUnit) / demand),
    demand,
    existing,
    unitsNeeded: demand / perUnit,
  };
}

/** Days a week, of all employees, by the modes that the measure is for. */
function targetDays({ measure }: ChosenMeasure, { base }: Setting): number {
  const targets = targetsOf(measure).flatMap(targetIndexes);
  let days = 0;
  for (const segment of base.segments) {
    const scale = base.employeesPerAnswer[segment.stratum] as number;
    for (const m of targets) days += scale * (segment.days[m] as number);
  }
  return days;
}

/** Days a week that the measure alone would add to its targets if it reached all whom it is for. */
function addedDays(chosen: ChosenMeasure, setting: Setting, smoothing: ReturnType<typeof createSmoothing>): number {
  const { base } = setting;
  const kernel = createKernel(base, smoothing, [compileMeasure(chosen, setting, 1)]);
  const targets = new Set(targetsOf(chosen.measure).flatMap(targetIndexes));
  let added = 0;
  for (const [s, segment] of base.segments.entries()) {
    if (segment.band === 'unknown') continue;
    const { choiceRates } = kernel.outcome(s, 1);
    const scale = base.employeesPerAnswer[segment.stratum] as number;
    for (let m = 0; m < modeCount; m++) {
      if (targets.has(m)) continue;
      for (const k of targets)
        added += scale * (segment.days[m] as number) * (choiceRates[m * modeCount + k] as number);
    }
  }
  return added;
}

/** Days a week that cars of these fuels are driven, of all employees. */
function carDays({ base }: Setting, from: readonly Fuel[]): number {
  let days = 0;
  for (const { stratum, source } of base.segments) {
    const scale = base.employeesPerAnswer[stratum] as number;
    for (const cell of source.cells) {
      const fuel = fuelOf(cell.travel as TravelKey);
      const isCar = modeOf(cell.travel) === 'car' || modeOf(cell.travel) === 'carpool';
      if (isCar && fuel !== null && from.includes(fuel)) days += scale * cell.daysPerWeek;
    }
  }
  return days;
}
