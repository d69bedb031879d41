/**
 * Why a footprint per employee changed: fewer days, shorter distances, other modes, cleaner and fuller vehicles.
 * In: the parts of two rounds. Out: kilograms for each; they add up to the whole change, with no remainder.
 */
import { kgPerEmployee, type TravelKind, type TravelParts, travelKinds } from '../../footprint/travel-parts.ts';
import { shapleyParts } from '../../simulation/shapley.ts';

export const causes = ['days', 'distance', 'modes', 'vehicles'] as const;
export type Cause = (typeof causes)[number];

/**
 * Each part takes its new value in every order in which the four could, and counts by the mean of what that does: the
 * Shapley decomposition (Sun 1998, recalled: grade C), exact and free of order. A kind of travel that only one round
 * has is as clean in the other.
 */
export function decompose(before: TravelParts, after: TravelParts): Record<Cause, number> {
  const start = withGramsOf(before, after);
  const end = withGramsOf(after, before);
  const kgAt = Float64Array.from({ length: 2 ** causes.length }, (_, mask) => kgPerEmployee(mixed(start, end, mask)));
  const parts = shapleyParts(kgAt, causes.length);
  return Object.fromEntries(causes.map((cause, i) => [cause, parts[i] as number])) as Record<Cause, number>;
}

function mixed(start: TravelParts, end: TravelParts, mask: number): TravelParts {
  const pick = <K extends keyof TravelParts>(bit: number, key: K) => (mask & (1 << bit) ? end[key] : start[key]);
  return {
    weeksPerYear: start.weeksPerYear,
    daysPerWeek: pick(0, 'daysPerWeek'),
    kmPerDay: pick(1, 'kmPerDay'),
    kmShare: pick(2, 'kmShare'),
    gPerKm: pick(3, 'gPerKm'),
  };
}

function withGramsOf(parts: TravelParts, other: TravelParts): TravelParts {
  const gPerKm = Object.fromEntries(
    travelKinds.map((kind) => [kind, parts.kmShare[kind] === 0 ? other.gPerKm[kind] : parts.gPerKm[kind]]),
  ) as Record<TravelKind, number>;
  return { ...parts, gPerKm };
}
