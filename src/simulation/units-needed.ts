/**
 * How many units serve everyone after a plan. In: a measure that is a number of things, the strata after the plan.
 * Out: units, for the busiest day; of bicycles serviced, for the year.
 */
import { busiestDay } from '../footprint/arrivals.ts';
import type { Stratum } from '../footprint/strata.ts';
import type { Segment } from '../profile/profile.ts';
import { bandEdgesKm } from '../reference/bands.ts';
import { targetsOf } from '../reference/measures/ask.ts';
import type { Measure } from '../reference/measures/measure.ts';
import type { CoverageSize } from '../reference/measures/size.ts';
import { fuelOf, type Mode, modeOf } from '../reference/modes.ts';
import { workingDays } from './demand.ts';
import { carsPerCarpoolRider } from './kilometres.ts';
import { travelModes } from './mode-index.ts';
import { targetIndexes } from './targets.ts';
import type { Compiled, Workbench } from './workbench.ts';

/** Users after the plan / users per unit. */
export function unitsNeeded(
  measure: Measure,
  size: CoverageSize,
  bench: Workbench,
  { setting }: Compiled,
  after: readonly Stratum[],
): number {
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
  // a bicycle needs its place from whatever distance; a shower is for those who come from far enough
  const everyDistance = size.unit === 'places';
  if (size.unit === 'bicycles') return usersAfter(measure, bench, after, everyDistance, usualPeople(targets)) / perUnit;
  return (busiest * usersAfter(measure, bench, after, everyDistance, daysBy(targets))) / perUnit;
}

type Count = (segment: Segment) => number;

const daysBy =
  (targets: ReadonlySet<Mode>): Count =>
  ({ cells }) =>
    cells.reduce((sum, cell) => sum + (targets.has(modeOf(cell.travel)) ? cell.daysPerWeek : 0), 0);

/** Weight of the people whose usual mode it is. */
const usualPeople =
  (targets: ReadonlySet<Mode>): Count =>
  ({ cells, people, weight }) => {
    const usual = cells.reduce((sum, cell) => sum + (targets.has(modeOf(cell.travel)) ? cell.people : 0), 0);
    return people === 0 ? 0 : (usual * weight) / people;
  };

/** A count of all employees, of those within the measure's distances; the unknown as the others. */
function usersAfter(
  { eligibility }: Measure,
  bench: Workbench,
  after: readonly Stratum[],
  everyDistance: boolean,
  count: Count,
): number {
  let within = 0;
  let known = 0;
  let all = 0;
  for (const [i, { tally }] of after.entries()) {
    const scale = bench.base.employeesPerAnswer[i] as number;
    for (const segment of tally.segments) {
      const own = scale * count(segment);
      all += own;
      if (segment.band === 'unknown') continue;
      known += own;
      const fromKm = bandEdgesKm[segment.band] as number;
      if (fromKm >= eligibility.minKm && (eligibility.maxKm === null || fromKm < eligibility.maxKm)) within += own;
    }
  }
  if (everyDistance) return all;
  return known === 0 ? 0 : (all * within) / known;
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
