import type { Mode } from '../reference/modes.ts';
import type { Weekday } from '../survey/respondent.ts';
import { daysPerWeek } from './shares.ts';
import type { Stratum } from './strata.ts';

/** Vehicles that arrive on an average working day, and on the busiest. */
export interface Arrivals {
  carsAverageDay: number;
  carsBusiestDay: number;
  bicyclesAverageDay: number;
  bicyclesBusiestDay: number;
  /** How the busiest day was found: from answers by weekday, or average × the assumed factor. */
  busiestDay: Weekday | 'assumed';
}

const workingDays = 5;
const bicycles: readonly Mode[] = ['bicycle', 'e-bike'];

/** Cars count riders as colleagues: two in a shared car are one car. carsPerCarpoolDay is vehicles per rider. */
export function arrivals(
  strata: readonly Stratum[],
  options: { busiestDayFactor: number; carsPerCarpoolDay: number },
): Arrivals {
  const perDay = (vehicles: (mode: Mode) => number) => daysPerWeek(strata, vehicles) / workingDays;
  const carsAverageDay = perDay((mode) => (mode === 'car' ? 1 : mode === 'carpool' ? options.carsPerCarpoolDay : 0));
  const bicyclesAverageDay = perDay((mode) => (bicycles.includes(mode) ? 1 : 0));
  const busiest = busiestWeekday(strata);
  const factor = busiest?.factor ?? options.busiestDayFactor;
  return {
    carsAverageDay,
    carsBusiestDay: carsAverageDay * factor,
    bicyclesAverageDay,
    bicyclesBusiestDay: bicyclesAverageDay * factor,
    busiestDay: busiest?.day ?? 'assumed',
  };
}

/** The weekday with most people present, and how many more than on the average of Monday to Friday. */
function busiestWeekday(strata: readonly Stratum[]): { day: Weekday; factor: number } | null {
  const present = new Map<Weekday, number>();
  for (const { tally } of strata) {
    for (const [day, counts] of Object.entries(tally.arrivals.byWeekday) as [Weekday, Record<string, number>][]) {
      const people = Object.values(counts).reduce((a, b) => a + b, 0);
      present.set(day, (present.get(day) ?? 0) + people);
    }
  }
  const all = [...present.values()].reduce((a, b) => a + b, 0);
  if (all === 0) return null;
  const [day, people] = [...present].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  return { day, factor: people / (all / workingDays) };
}
