/**
 * What a plan needs room for, against what there is: bicycle places, showers, chargers, parking places.
 * In: a workbench with a compiled plan, the strata after it. Out: numbers for the busiest day; nothing is clipped.
 */
import { arrivals, busiestDay } from '../footprint/arrivals.ts';
import { daysPerWeek } from '../footprint/shares.ts';
import type { Stratum } from '../footprint/strata.ts';
import type { Segment } from '../profile/profile.ts';
import { bandEdgesKm } from '../reference/bands.ts';
import { sizeOf, targetsOf } from '../reference/measures/ask.ts';
import { catalogue, findMeasure } from '../reference/measures/catalogue.ts';
import type { Measure } from '../reference/measures/measure.ts';
import type { CoverageSize } from '../reference/measures/size.ts';
import { fuelOf, type Mode, modeOf } from '../reference/modes.ts';
import { kilometresPerYear } from './flows.ts';
import { travelModes } from './mode-index.ts';
import { targetIndexes } from './utility.ts';
import type { Compiled, SimulationInput, Workbench } from './workbench.ts';

/** `bicycles-serviced` a year; the others on the busiest day. Other counted measures go by their own id. */
export type SizingSubject =
  | 'bicycle-places'
  | 'showers'
  | 'chargers'
  | 'parking-places'
  | 'carpool-places'
  | 'bicycles-serviced'
  | (string & {});

export interface SizingRow {
  what: SizingSubject;
  /** Units that serve everyone on the busiest day after the plan. */
  needed: number;
  /** By the plan's facilities; null where they do not say. */
  existing: number | null;
  planned: number;
  /** needed − existing − planned, at least 0; null where what exists is not known and the planned do not suffice. */
  short: number | null;
  /** The plan's measures that provide it. */
  measures: string[];
}

export interface ParkingChange {
  carsBusiestDayBefore: number;
  carsBusiestDayAfter: number;
  /** Cars fewer on the busiest day; negative where there are more. */
  placesFreed: number;
}

/** The key of `facilities` that holds the car parking places there are. */
export const parkingFacility = 'parking-places';
const workingDays = 5;

/** Cars on the busiest day before and after. A shared car counts its riders as colleagues: said so in the report. */
export function parkingChange(bench: Workbench, after: readonly Stratum[]): ParkingChange {
  const before = carsBusiestDay(bench.base.strata, bench.input);
  const then = carsBusiestDay(after, bench.input);
  return { carsBusiestDayBefore: before, carsBusiestDayAfter: then, placesFreed: before - then };
}

/** One row for each thing that the plan, or the workplace as it is, needs room for. */
export function planSizing(bench: Workbench, compiled: Compiled, mask: number, after: readonly Stratum[]): SizingRow[] {
  const planned = bench.input.measures.filter((_, i) => mask & (1 << i));
  const always = ['bike-racks', 'showers', 'ev-charging'].flatMap((id) => findMeasure(id) ?? []);
  const subjects = new Map<SizingSubject, Measure>();
  for (const measure of [...planned.map((chosen) => chosen.measure), ...always]) {
    const what = subjectOf(measure);
    if (what !== null && !subjects.has(what)) subjects.set(what, measure);
  }
  const rows = [...subjects].map(([what, measure]) => {
    const providing = planned.filter((chosen) => subjectOf(chosen.measure) === what);
    return row(
      what,
      unitsNeeded(measure, bench, compiled, after),
      existingOf(what, [measure, ...catalogue], bench.input),
      providing.reduce((sum, { size }) => sum + size, 0),
      providing.map((chosen) => chosen.measure.id),
    );
  });
  const places = bench.input.facilities[parkingFacility];
  const cars = carsBusiestDay(after, bench.input);
  return [...rows, row('parking-places', cars, typeof places === 'number' ? places : null, 0, [])];
}

function row(
  what: SizingSubject,
  needed: number,
  existing: number | null,
  planned: number,
  measures: string[],
): SizingRow {
  const lacking = Math.max(0, needed - (existing ?? 0) - planned);
  return { what, needed, existing, planned, short: existing === null && lacking > 0 ? null : lacking, measures };
}

/** What a measure provides, null for one that is no number of things. Racks and garages both give bicycle places. */
export function subjectOf(measure: Measure): SizingSubject | null {
  const size = coverageSize(measure);
  if (!size) return null;
  if (size.unit === 'bicycles') return 'bicycles-serviced';
  if (size.unit !== 'places') return size.unit;
  const targets = targetsOf(measure);
  if (targets.includes('bicycle') || targets.includes('e-bike')) return 'bicycle-places';
  return targets.includes('carpool') ? 'carpool-places' : measure.id;
}

function coverageSize(measure: Measure): CoverageSize | null {
  const size = sizeOf(measure);
  return size && 'servesPerUnit' in size ? size : null;
}

/** Counts of all facilities of a kind, null where none is stated as a number. */
function existingOf(what: SizingSubject, measures: readonly Measure[], { facilities }: SimulationInput): number | null {
  const ids = new Set(measures.filter((measure) => subjectOf(measure) === what).map((measure) => measure.id));
  const counts = [...ids].map((id) => facilities[id]).filter((count) => typeof count === 'number');
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** Users on the busiest day after the plan / users per unit. */
function unitsNeeded(measure: Measure, bench: Workbench, { setting }: Compiled, after: readonly Stratum[]): number {
  const size = coverageSize(measure) as CoverageSize;
  const perUnit = setting.draw(`${measure.id}.servesPerUnit`, size.servesPerUnit);
  const busiest = busiestDay(after, bench.input.assumptions.busiestDayFactor).factor / workingDays;
  const { effect } = measure;
  if (effect.kind === 'fuel') {
    const unknown = setting.draw(`${measure.id}.shareOfUnknownFuel`, effect.shareOfUnknownFuel);
    const charging = (fuel: ReturnType<typeof fuelOf>) =>
      fuel === 'unknown' ? unknown : (effect.from as readonly (typeof fuel)[]).includes(fuel) ? 1 : 0;
    return (busiest * carDays(after, bench, charging)) / perUnit;
  }
  const targets = new Set(
    targetsOf(measure)
      .flatMap(targetIndexes)
      .map((m) => travelModes[m] as Mode),
  );
  const users = busiest * daysPerWeek(after, (mode) => (targets.has(mode) ? 1 : 0));
  // a bicycle needs its place from whatever distance; a shower is for those who come from far enough
  const part = size.unit === 'places' ? 1 : shareWithinDistance(measure, bench, after, targets);
  return (users * part) / perUnit;
}

/** Of the days of some modes with a known distance, the share within the distances that a measure is for. */
function shareWithinDistance(
  { eligibility }: Measure,
  bench: Workbench,
  after: readonly Stratum[],
  targets: ReadonlySet<Mode>,
): number {
  let within = 0;
  let all = 0;
  for (const [i, { tally }] of after.entries()) {
    const scale = bench.base.employeesPerAnswer[i] as number;
    for (const segment of tally.segments) {
      if (segment.band === 'unknown') continue;
      const days = scale * daysOf(segment, targets);
      const fromKm = bandEdgesKm[segment.band] as number;
      all += days;
      if (fromKm >= eligibility.minKm && (eligibility.maxKm === null || fromKm < eligibility.maxKm)) within += days;
    }
  }
  return all === 0 ? 0 : within / all;
}

function daysOf({ cells }: Segment, targets: ReadonlySet<Mode>): number {
  return cells.reduce((sum, cell) => sum + (targets.has(modeOf(cell.travel)) ? cell.daysPerWeek : 0), 0);
}

/** Days a week that cars, not riders, are driven to work, by a weight of their fuel. */
function carDays(strata: readonly Stratum[], bench: Workbench, weight: (fuel: ReturnType<typeof fuelOf>) => number) {
  const perRider = carsPerCarpoolRider(strata, bench.input);
  let days = 0;
  for (const [i, { tally }] of strata.entries()) {
    const scale = bench.base.employeesPerAnswer[i] as number;
    for (const cell of tally.segments.flatMap((segment) => segment.cells)) {
      const mode = modeOf(cell.travel);
      const cars = mode === 'car' ? 1 : mode === 'carpool' ? perRider : 0;
      if (cars > 0) days += scale * cars * weight(fuelOf(cell.travel)) * cell.daysPerWeek;
    }
  }
  return days;
}

function carsBusiestDay(strata: readonly Stratum[], input: SimulationInput): number {
  const { busiestDayFactor } = input.assumptions;
  const options = { busiestDayFactor, carsPerCarpoolDay: carsPerCarpoolRider(strata, input), fold: null };
  return arrivals(strata, options).carsBusiestDay as number;
}

/** Vehicle-km per person-km of shared cars; by the assumed number aboard where nobody shares one. */
function carsPerCarpoolRider(strata: readonly Stratum[], input: SimulationInput): number {
  const carpool = kilometresPerYear(strata, input).get('carpool');
  return carpool && carpool.personKm > 0
    ? carpool.vehicleKm / carpool.personKm
    : 1 / input.assumptions.carpoolOccupancy;
}
