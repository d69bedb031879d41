import { type Fold, keepsApart } from '../profile/fold-modes.ts';
import type { Mode } from '../reference/modes.ts';
import type { Weekday } from '../survey/respondent.ts';
import { daysPerWeek } from './shares.ts';
import type { Stratum } from './strata.ts';

/** Vehicles that arrive on an average working day, and on the busiest. */
export interface Arrivals {
  carsAverageDay: number | null;
  carsBusiestDay: number | null;
  /** Null where too few cycle, or too few drive, to be shown. */
  bicyclesAverageDay: number | null;
  bicyclesBusiestDay: number | null;
  /** How the busiest day was found: from answers by weekday, or average × the assumed factor. */
  busiestDay: Weekday | 'assumed';
}

const workingDays = 5;
const bicycles: readonly Mode[] = ['bicycle', 'e-bike'];

/**
 * `crossedFamilies`: modes are counted with others, some with none of their kind, so that nobody's vehicles are known.
 * Cars count riders as colleagues: two in a shared car are one car. carsPerCarpoolDay is vehicles per rider.
 */
export function arrivals(
  strata: readonly Stratum[],
  options: { busiestDayFactor: number; carsPerCarpoolDay: number; fold: Fold | null; crossedFamilies: boolean },
): Arrivals {
  const perDay = (vehicles: (mode: Mode) => number) => daysPerWeek(strata, vehicles) / workingDays;
  const cars = perDay((mode) => (mode === 'car' ? 1 : mode === 'carpool' ? options.carsPerCarpoolDay : 0));
  const cycles = perDay((mode) => (bicycles.includes(mode) ? 1 : 0));
  const tells = (modes: readonly Mode[]) => !options.crossedFamilies && keepsApart(options.fold, modes);
  const carsAverageDay = tells(['car', 'carpool']) ? cars : null;
  // bicycles within «walking and cycling» are not told apart
  const mixed = daysPerWeek(strata, (mode) => (mode === 'active' ? 1 : 0)) > 0;
  const bicyclesAverageDay = tells(bicycles) && !mixed ? cycles : null;
  const { day, factor } = busiestDay(strata, options.busiestDayFactor);
  return {
    carsAverageDay,
    carsBusiestDay: carsAverageDay === null ? null : carsAverageDay * factor,
    bicyclesAverageDay,
    bicyclesBusiestDay: bicyclesAverageDay === null ? null : bicyclesAverageDay * factor,
    busiestDay: day,
  };
}

/** The busiest day against the average one: by the answers where weekdays were asked, else by the assumed factor. */
export function busiestDay(
  strata: readonly Stratum[],
  assumedFactor: number,
): { day: Weekday | 'assumed'; factor: number } {
  return busiestWeekday(strata) ?? { day: 'assumed', factor: assumedFactor };
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
