/** Sizes: the number that a user gives with a measure (`-m bike-racks=40`), what it means and what it may be. */
import type { Basis, Figure } from './figure.ts';

interface Range {
  min: number;
  max: number;
}

/**
 * Things that serve people: coverage is min(1, size × servesPerUnit / those who would use it on the busiest day); of
 * bicycles serviced, those who mostly cycle, once a year.
 */
export interface CoverageSize extends Range {
  unit: 'places' | 'showers' | 'bicycles' | 'chargers';
  /** People per unit and day; for chargers cars, for bicycles (serviced a year) their owners. */
  servesPerUnit: Figure;
  /** As many as the forecast needs, at full coverage. */
  recommended: 'demand';
}

/** An amount, or a share of the staff (0 to 1). */
export interface AmountSize<Unit extends 'sekPerMonth' | 'sekPerDay' | 'shareOfStaff'> extends Range {
  unit: Unit;
  recommended: number;
  basis: Basis;
}

/** So many people invited, recommended as a share (0 to 1) of those eligible. */
export interface PeopleSize extends Range {
  unit: 'people';
  recommendedShareOfEligible: number;
  basis: Basis;
}

/** Two parts, `remote-days=1:0.4`: further days a week at home, and the share (0 to 1) of the capable who take them. */
export interface RemoteSize extends Range {
  unit: 'daysPerWeek';
  recommended: number;
  uptake: Range & { recommended: number };
  basis: Basis;
}

export type Size =
  | CoverageSize
  | AmountSize<'sekPerMonth'>
  | AmountSize<'sekPerDay'>
  | AmountSize<'shareOfStaff'>
  | PeopleSize
  | RemoteSize;
export type SizeUnit = Size['unit'];

/** Units that come whole. */
export const wholeUnits: ReadonlySet<SizeUnit> = new Set(['places', 'showers', 'bicycles', 'chargers', 'people']);
