import { stringify } from 'csv-stringify/sync';
import { travelKinds } from '../../../footprint/travel-parts.ts';
import { visible } from '../../../i18n/visible.ts';
import type { ComparedEmployer, Comparison } from '../../compare/comparison.ts';

const withRange = <const N extends string>(name: N) => [name, `${name}_low`, `${name}_high`] as const;

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
  ...withRange('solo_car_share'),
  ...withRange('sustainable_share'),
  ...travelKinds.map((kind) => `trip_share_${kind}` as const),
  'mean_distance_km',
  'median_distance_km',
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
    solo_car_share_low: one.soloCarShare?.low ?? null,
    solo_car_share_high: one.soloCarShare?.high ?? null,
    sustainable_share: one.sustainableShare?.value ?? null,
    sustainable_share_low: one.sustainableShare?.low ?? null,
    sustainable_share_high: one.sustainableShare?.high ?? null,
    trip_share_solo: one.shares.solo?.value ?? null,
    trip_share_carpool: one.shares.carpool?.value ?? null,
    trip_share_transit: one.shares.transit?.value ?? null,
    trip_share_active: one.shares.active?.value ?? null,
    trip_share_other: one.shares.other?.value ?? null,
    mean_distance_km: one.meanDistanceKm,
    median_distance_km: one.medianDistanceKm,
  };
}
