/** How far people live and how those travel. In: a profile. Out: people within each distance, by way of travel. */
import { type Stratum, stratify } from '../../footprint/strata.ts';
import type { Profile } from '../../profile/profile.ts';
import { type Mode, modeFacts } from '../../reference/modes.ts';

export const travelGroups = ['solo', 'carpool', 'transit', 'active', 'other', 'remote'] as const;
/** How someone usually travels, in groups few enough for a table. `other` is moped, motorcycle, taxi and the rest. */
export type TravelGroup = (typeof travelGroups)[number];

/** Distances that people ask about: walk, cycle, e-bike, and what takes an engine. */
export const reachKm = [2, 5, 10, 20] as const;

export interface DistanceReach {
  /** People with a known distance: employees where the headcount is known, else respondents. */
  people: number;
  /** Cumulative: a person within 2 km is also within 5. The last is all, with `withinKm` null. */
  rows: ReachRow[];
}

export interface ReachRow {
  withinKm: number | null;
  people: number;
  /** Of those with a known distance, 0 to 1. */
  share: number;
  by: Record<TravelGroup, number>;
}

export function groupOf(mode: Mode): TravelGroup {
  if (mode === 'car') return 'solo';
  if (mode === 'carpool') return 'carpool';
  const { family } = modeFacts[mode];
  return family === 'transit' || family === 'active' || family === 'remote' ? family : 'other';
}

/** Counts are those of the profile, each answer standing for the employees that it represents. */
export function distanceReach(profile: Profile, includeOutliers: boolean): DistanceReach {
  const { strata } = stratify(profile, includeOutliers);
  const rows = [...reachKm, null].map((withinKm) => reachRow(strata, withinKm));
  const people = rows.at(-1)?.people ?? 0;
  return { people, rows: rows.map((row) => ({ ...row, share: people === 0 ? 0 : row.people / people })) };
}

function reachRow(strata: readonly Stratum[], withinKm: number | null): ReachRow {
  const by = Object.fromEntries(travelGroups.map((group) => [group, 0])) as Record<TravelGroup, number>;
  for (const stratum of strata) {
    const perAnswer = employeesPerAnswer(stratum);
    for (const [mode, bins] of Object.entries(stratum.tally.distances) as [Mode, [number, number, number][]][]) {
      for (const [fromKm, people] of bins) {
        if (withinKm === null || fromKm < withinKm) by[groupOf(mode)] += perAnswer * people;
      }
    }
  }
  const people = Object.values(by).reduce((sum, n) => sum + n, 0);
  return { withinKm, people, share: 0, by };
}

/** Employees that one answer with a known distance stands for. */
export function employeesPerAnswer({ tally, headcount }: Stratum): number {
  const known = Object.values(tally.distances)
    .flatMap((bins) => bins ?? [])
    .reduce((sum, bin) => sum + bin[1], 0);
  return known === 0 ? 0 : (headcount ?? known) / known;
}

/** Somebody is counted within another distance, or with another way of travel. */
export function reachDiffers(a: DistanceReach, b: DistanceReach): boolean {
  return a.rows.some((row, i) =>
    travelGroups.some((group) => Math.abs(row.by[group] - (b.rows[i]?.by[group] ?? 0)) >= 0.5),
  );
}
