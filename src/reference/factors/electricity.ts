/** Electricity mixes that electric vehicles can be charged with, and how `--electricity` is read. */
import data from './electricity.json' with { type: 'json' };
import type { Basis, Grade, Source } from './factor-set.ts';

export interface ElectricityMix {
  id: string;
  label: { sv: string; en: string };
  gPerKWh: number;
  basis?: Basis;
  source: string;
  locator: string;
  inputs?: { source: string; locator: string }[];
  year: number | null;
  grade: Grade;
  note: { sv: string; en: string };
}

export const electricityMixes = data.mixes as ElectricityMix[];
export const electricitySources: Record<string, Source> = data.sources;

/**
 * What `--electricity` asks for: the id of a mix (`nordic`), or g CO2e per kWh (`85`, `47,2`).
 * Null where it is neither; mix is null where it is a number.
 */
export function readElectricity(text: string): { mix: ElectricityMix | null; gPerKWh: number } | null {
  const asked = text.trim().toLowerCase();
  const mix = electricityMixes.find(({ id }) => id === asked);
  if (mix) return { mix, gPerKWh: mix.gPerKWh };
  if (!/^\d+([.,]\d+)?$/.test(asked)) return null;
  return { mix: null, gPerKWh: Number(asked.replace(',', '.')) };
}
