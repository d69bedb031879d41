/**
 * A footprint taken apart: days, kilometres a day, how the kilometres are travelled, grams a kilometre.
 * In: strata, factors. Out: per employee, so that their product is kg CO2e per employee and year.
 */
import { type Fold, keepsApart } from '../profile/fold-modes.ts';
import type { Profile } from '../profile/profile.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { allModes, type Mode, modeFacts, modeOf } from '../reference/modes.ts';
import type { Estimate } from './interval.ts';
import { daysPerWeek, tripShare } from './shares.ts';
import type { Stratum } from './strata.ts';
import { type FootprintAssumptions, stratumFootprint } from './stratum-footprint.ts';

export const travelKinds = ['solo', 'carpool', 'transit', 'active', 'other'] as const;
/** Ways of travelling, in groups that two rounds of a survey both have. */
export type TravelKind = (typeof travelKinds)[number];

export interface TravelParts {
  weeksPerYear: number;
  /** Travelled days a week and employee. */
  daysPerWeek: number;
  /** Person-km a travelled day, there and back. */
  kmPerDay: number;
  /** Of person-km, 0 to 1. */
  kmShare: Record<TravelKind, number>;
  /** Grams CO2e a person-km: fuels, and how many share a car. */
  gPerKm: Record<TravelKind, number>;
}

export function kindOf(mode: Mode): TravelKind {
  if (mode === 'car') return 'solo';
  if (mode === 'carpool') return 'carpool';
  const { family } = modeFacts[mode];
  return family === 'transit' || family === 'active' ? family : 'other';
}

/**
 * Shares of trips by kind of travel, with their intervals; null where nobody travels, where modes of the kind were
 * counted with others, and of all kinds where a shared profile does not say which were.
 */
export function kindShares(
  strata: readonly Stratum[],
  fold: Fold,
  { shared }: Pick<Profile, 'shared'>,
): Record<TravelKind, Estimate | null> {
  if ((shared?.joined ?? []).length > 0) return noKindShares;
  const share = (kind: TravelKind) => {
    const modes = allModes.filter((mode) => kindOf(mode) === kind);
    return keepsApart(fold, modes) ? tripShare(strata, modes) : null;
  };
  return Object.fromEntries(travelKinds.map((kind) => [kind, share(kind)])) as Record<TravelKind, Estimate | null>;
}

/** Kinds of travel that are not told. */
export const noKindShares: Record<TravelKind, null> = {
  solo: null,
  carpool: null,
  transit: null,
  active: null,
  other: null,
};

/** Null where nobody travels, or nobody's kilometres are known. */
export function travelParts(
  strata: readonly Stratum[],
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
): TravelParts | null {
  const { weeksPerYear } = assumptions;
  const km = zero();
  const grams = zero();
  for (const stratum of strata) {
    for (const [key, year] of stratumFootprint(stratum, factors, assumptions).travels) {
      const kind = kindOf(modeOf(key));
      km[kind] += year.personKm;
      grams[kind] += year.grams ?? 0;
    }
  }
  const employees = strata.reduce((sum, { headcount, tally }) => sum + (headcount ?? tally.weight), 0);
  const days = employees === 0 ? 0 : daysPerWeek(strata, () => 1) / employees;
  const allKm = travelKinds.reduce((sum, kind) => sum + km[kind], 0);
  if (days === 0 || allKm === 0) return null;
  const of = (value: (kind: TravelKind) => number) =>
    Object.fromEntries(travelKinds.map((kind) => [kind, value(kind)])) as Record<TravelKind, number>;
  return {
    weeksPerYear,
    daysPerWeek: days,
    kmPerDay: allKm / (employees * weeksPerYear * days),
    kmShare: of((kind) => km[kind] / allKm),
    gPerKm: of((kind) => (km[kind] === 0 ? 0 : grams[kind] / km[kind])),
  };
}

/** kg CO2e per employee and year: weeks × days × km × Σ share × g / 1000. */
export function kgPerEmployee({ weeksPerYear, daysPerWeek: days, kmPerDay, kmShare, gPerKm }: TravelParts): number {
  const g = travelKinds.reduce((sum, kind) => sum + kmShare[kind] * gPerKm[kind], 0);
  return (weeksPerYear * days * kmPerDay * g) / 1000;
}

const zero = () => Object.fromEntries(travelKinds.map((kind) => [kind, 0])) as Record<TravelKind, number>;
