/** Emission factors as data: a set per country, each row with unit, source, year and grade. */
import type { FactorId } from '../modes.ts';

export type Grade = 'A' | 'B' | 'C' | 'J';
export type FactorUnit = 'gCO2e/pkm' | 'gCO2e/vkm';
export type Scope = 'well-to-wheel' | 'tank-to-wheel';

export interface Source {
  title: string;
  publisher: string | null;
  url: string | null;
  year: number | null;
  licence: string | null;
}

export interface Factor {
  id: FactorId;
  /** Well-to-wheel grams. */
  value: number;
  unit: FactorUnit;
  /** Parts where the source has them: tank-to-wheel and well-to-tank grams; their sum is value. */
  parts?: { tankToWheel: number; wellToTank: number };
  /** For what is charged from the grid: value = otherGPerKm + electricityKWhPerKm × g/kWh of the mix. */
  electric?: { kWhPerKm: number; otherGPerKm: number };
  /** A stated mix of other rows, instead of a row of its own: shares that sum to 1. value is then their mean. */
  mix?: Partial<Record<FactorId, number>>;
  /** How the figure came about; absent for a published figure of this country and mode. */
  basis?: 'derived' | 'proxy' | 'boundary' | 'assumed-mix';
  range?: { low: number; high: number };
  source: string;
  locator: string;
  year: number | null;
  grade: Grade;
  note: { sv: string; en: string };
}

export interface FactorSet {
  id: string;
  label: { sv: string; en: string };
  region: string;
  /** The set says of itself that it is thin, and why. */
  thin: { sv: string; en: string } | null;
  validity: string;
  licence: string;
  reviewBy: string;
  weeksPerYear: { value: number; source: string; locator: string; grade: Grade; note: { sv: string; en: string } };
  /** The electricity that the set's own values rest on. */
  electricity: { mix: string; gPerKWh: number };
  sources: Record<string, Source>;
  factors: Factor[];
}
