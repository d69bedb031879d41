/**
 * Emission factors as data: in, a set per country, each row with unit, source, year and grade;
 * out, through resolve.ts, one figure per row for the scope and the electricity asked for.
 */
import type { FactorId } from '../modes.ts';

export type Grade = 'A' | 'B' | 'C' | 'J';
export type FactorUnit = 'gCO2e/pkm' | 'gCO2e/vkm';
export type Scope = 'well-to-wheel' | 'tank-to-wheel';
/** How a figure came about, where it is not a published one of this country and mode. `own` is a user's. */
export type Basis = 'derived' | 'proxy' | 'boundary' | 'assumed-mix' | 'own';

export interface Source {
  title: string;
  publisher: string | null;
  url: string | null;
  year: number | null;
  licence: string | null;
  /** Where the figures were read, when not in the publication itself. */
  readIn?: string;
}

export interface Factor {
  id: FactorId;
  /** Well-to-wheel grams. */
  value: number;
  unit: FactorUnit;
  /** Parts where the source has them: tank-to-wheel and well-to-tank grams; their sum is value. */
  parts?: { tankToWheel: number; wellToTank: number };
  /** For what is charged from the grid: value = otherGPerKm + kWhPerKm × g/kWh of the mix. */
  electric?: { kWhPerKm: number; otherGPerKm: number };
  /** A stated mix of other rows, instead of a row of its own: shares that sum to 1. value is then their mean. */
  mix?: Partial<Record<FactorId, number>>;
  /** Absent for a published figure of this country and mode. */
  basis?: Basis;
  range?: { low: number; high: number };
  source: string;
  locator: string;
  /** What else a derived figure rests on. */
  inputs?: { source: string; locator: string }[];
  year: number | null;
  /** The lowest grade of what the figure rests on; null for a user's own figure that states none. */
  grade: Grade | null;
  /** What it is, and for a derived row the working. */
  note: { sv: string; en: string };
}

export interface WeeksPerYear {
  value: number;
  source: string;
  locator: string;
  inputs?: { source: string; locator: string }[];
  grade: Grade | null;
  note: { sv: string; en: string };
}

export interface FactorSet {
  id: string;
  label: { sv: string; en: string };
  /** The set that this one changes a few rows of, or null. */
  extends: string | null;
  region: string;
  /** The set says of itself that it is thin, and why. */
  thin: { sv: string; en: string } | null;
  /** ISO dates that the figures hold for, from/to. */
  validity: string;
  licence: string;
  reviewBy: string;
  weeksPerYear: WeeksPerYear;
  /** The electricity that the set's own values rest on; null where the set does not say. */
  electricity: { mix: string; gPerKWh: number } | null;
  sources: Record<string, Source>;
  factors: Factor[];
}

/** A set that a user wrote: a few rows over another set, or a set of its own. */
export interface UserSet {
  id: string;
  extends?: string | undefined;
  label?: string | undefined;
  region?: string | undefined;
  weeksPerYear?: number | undefined;
  factors: UserFactor[];
}

export interface UserFactor {
  mode: FactorId;
  value: number;
  unit: FactorUnit;
  /** Free text. */
  source: string;
  year?: number | undefined;
  grade?: Grade | undefined;
  note?: string | undefined;
  /** Needed only for tank-to-wheel; their sum is value. */
  parts?: { tankToWheel: number; wellToTank: number } | undefined;
}
