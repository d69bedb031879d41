import { stringify } from 'csv-stringify/sync';
import { visible } from '../../../i18n/visible.ts';
import { mergedName } from '../../../profile/merge-units.ts';
import type { BaselineReport, EstimateReport } from '../../estimate-report.ts';
import type { GroupReport } from '../../groups.ts';

const columns = [
  'group',
  'basis',
  'people',
  'mode',
  'trip_share',
  'trip_share_low',
  'trip_share_high',
  'person_km_per_year',
  'vehicle_km_per_year',
  'co2e_kg_per_year',
  'co2e_kg_per_year_low',
  'co2e_kg_per_year_high',
  'co2e_kg_per_employee_year',
  'mean_distance_km',
  'factor',
  'factor_value',
  'factor_unit',
  'factor_grade',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number | null>>;

/** One tidy table, locale-free: a row per mode and one for the total, for the whole and for each group. */
export function estimateCsv(report: EstimateReport): string {
  const rows = [...baselineRows('', report.baseline), ...report.groups.map(groupRow)];
  return stringify(rows, { header: true, columns: [...columns], escape_formulas: true });
}

/** What small groups were merged into is bare; a real name that looks like it, or like a path, stands in quotes. */
function groupName(name: string): string {
  if (name === mergedName) return 'merged';
  return name === 'merged' || /^"|\//.test(name) ? JSON.stringify(name) : name;
}

function groupRow(group: GroupReport): Row {
  const names = [group.name.employer, group.name.site, group.name.department].filter((name) => name !== null);
  return {
    group: `${group.by}:${names.map(groupName).map(visible).join('/')}`,
    basis: group.headcount === null ? 'respondents' : 'headcount',
    people: group.headcount ?? group.respondents,
    co2e_kg_per_employee_year: group.co2eKgPerEmployeeYear?.value ?? null,
    mean_distance_km: group.meanDistanceKm,
    mode: 'total',
    co2e_kg_per_year: group.co2eKgPerYear?.value ?? null,
    co2e_kg_per_year_low: group.co2eKgPerYear?.low ?? null,
    co2e_kg_per_year_high: group.co2eKgPerYear?.high ?? null,
  };
}

function baselineRows(group: string, baseline: BaselineReport): Row[] {
  const total = baseline.co2eKgPerYear;
  const whom = { group, basis: baseline.basis, people: baseline.headcount ?? baseline.respondents };
  return [
    ...baseline.modes.map((row) => ({
      ...whom,
      mode: row.mode,
      trip_share: row.tripShare?.value ?? null,
      trip_share_low: row.tripShare?.low ?? null,
      trip_share_high: row.tripShare?.high ?? null,
      person_km_per_year: row.personKmPerYear,
      vehicle_km_per_year: row.vehicleKmPerYear,
      co2e_kg_per_year: row.co2eKgPerYear,
      factor: row.factor?.id ?? null,
      factor_value: row.factor?.value ?? null,
      factor_unit: row.factor?.unit ?? null,
      factor_grade: row.factor?.grade ?? null,
    })),
    {
      ...whom,
      mode: 'total',
      person_km_per_year: baseline.personKmPerYear,
      vehicle_km_per_year: baseline.vehicleKmPerYear,
      co2e_kg_per_year: total?.value ?? null,
      co2e_kg_per_year_low: total?.low ?? null,
      co2e_kg_per_year_high: total?.high ?? null,
      co2e_kg_per_employee_year: baseline.co2eKgPerEmployeeYear?.value ?? null,
      mean_distance_km: baseline.meanDistanceKm,
    },
  ];
}
