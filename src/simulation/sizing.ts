/**
 * What a plan needs room for, against what there is: bicycle places, showers, chargers, parking places.
 * In: a workbench with a compiled plan, the strata after it. Out: numbers for the busiest day; nothing is clipped.
 */
import { arrivals } from '../footprint/arrivals.ts';
import type { Stratum } from '../footprint/strata.ts';
import { sizeOf, targetsOf } from '../reference/measures/ask.ts';
import { catalogue, findMeasure } from '../reference/measures/catalogue.ts';
import type { Measure } from '../reference/measures/measure.ts';
import type { CoverageSize } from '../reference/measures/size.ts';
import { carsPerCarpoolRider } from './kilometres.ts';
import { unitsNeeded } from './units-needed.ts';
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
      unitsNeeded(measure, coverageSize(measure) as CoverageSize, bench, compiled, after),
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

function carsBusiestDay(strata: readonly Stratum[], input: SimulationInput): number {
  const { busiestDayFactor } = input.assumptions;
  const options = {
    busiestDayFactor,
    carsPerCarpoolDay: carsPerCarpoolRider(strata, input),
    fold: null,
    crossedFamilies: false,
  };
  return arrivals(strata, options).carsBusiestDay as number;
}
