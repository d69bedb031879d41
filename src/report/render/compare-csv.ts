import { stringify } from 'csv-stringify/sync';
import { visible } from '../../i18n/visible.ts';
import type { ComparedEmployer, Comparison } from '../compare/comparison.ts';

const columns = [
  'employer',
  'named_by',
  'respondents',
  'headcount',
  'co2e_kg_per_employee_year',
  'co2e_kg_per_employee_year_low',
  'co2e_kg_per_employee_year_high',
  'place_best',
  'place_worst',
  'quartile',
  'from_median_kg',
  'standardised_kg_per_employee_year',
  'co2e_kg_per_year',
  'solo_car_share',
  'sustainable_share',
  'mean_distance_km',
] as const;

/** One tidy table, locale-free: a row per employer, in the order given. */
export function compareCsv({ employers }: Comparison): string {
  return stringify(employers.map(rowOf), { header: true, columns: [...columns], escape_formulas: true });
}

function rowOf(one: ComparedEmployer): Record<(typeof columns)[number], string | number | null> {
  const { co2eKgPerEmployeeYear: each, place } = one;
  return {
    employer: visible(one.name),
    named_by: one.namedBy,
    respondents: one.respondents,
    headcount: one.headcount,
    co2e_kg_per_employee_year: each?.value ?? null,
    co2e_kg_per_employee_year_low: each?.low ?? null,
    co2e_kg_per_employee_year_high: each?.high ?? null,
    place_best: place?.best ?? null,
    place_worst: place?.worst ?? null,
    quartile: one.quartile,
    from_median_kg: one.fromMedianKg,
    standardised_kg_per_employee_year: one.standardisedKgPerEmployee,
    co2e_kg_per_year: one.co2eKgPerYear?.value ?? null,
    solo_car_share: one.soloCarShare?.value ?? null,
    sustainable_share: one.sustainableShare?.value ?? null,
    mean_distance_km: one.meanDistanceKm,
  };
}
