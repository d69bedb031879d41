import { carrierOf, subsectorOf } from '../../../reference/accounts/covenant-sectors.ts';
import type { AccountTravel, CommutingAccount } from '../../accounts/commuting-account.ts';
import { type AccountLine, accountCsv, tonnesByPart, travelCells } from './account-csv.ts';

/** Commuting by subsector and energy carrier of a Covenant of Mayors inventory; whole trips, which `whole-trips` says. */
export function covenantOfMayorsCsv(account: CommutingAccount): string {
  const { total, travel, report } = account;
  const whole: AccountLine = {
    line: 'whole-trips',
    boundary: report.assumptions.scope,
    value: total === null ? null : total.value / 1000,
    low: total?.low == null ? null : total.low / 1000,
    high: total?.high == null ? null : total.high / 1000,
    unit: 'tCO2e/year',
  };
  return accountCsv(account, [whole, ...travel.flatMap(travelLines)]);
}

function travelLines(row: AccountTravel): AccountLine[] {
  const own = { sector: subsectorOf(row.travel), ...travelCells(row), carrier: carrierOf(row.travel) };
  return [
    { line: 'travel-person-km', ...own, value: row.personKmPerYear, unit: 'person-km/year' },
    ...(row.vehicleKmPerYear > 0
      ? [{ line: 'travel-vehicle-km', ...own, value: row.vehicleKmPerYear, unit: 'vehicle-km/year' }]
      : []),
    ...energyLine(row).map((line) => ({ ...own, ...line })),
    ...tonnesByPart(row).map((part) => ({ line: 'travel-emissions', ...own, ...part })),
  ];
}

function energyLine({ electricity, factor }: AccountTravel): AccountLine[] {
  if (electricity === null) return [];
  return [
    {
      line: 'final-energy-electricity',
      carrier: 'electricity',
      value: electricity.kWhPerYear / 1000,
      unit: 'MWh/year',
      factor: factor?.id ?? null,
      factor_value: electricity.kWhPerKm,
      factor_unit: 'kWh/vkm',
      factor_source: electricity.source,
      factor_locator: electricity.locator,
      factor_year: electricity.year,
      factor_grade: electricity.grade,
    },
  ];
}
