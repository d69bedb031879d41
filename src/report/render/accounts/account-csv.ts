import { stringify } from 'csv-stringify/sync';
import { definitionOf, standards } from '../../../reference/accounts/definitions.ts';
import { fuelOf, modeOf } from '../../../reference/modes.ts';
import type { AccountTravel, CommutingAccount } from '../../accounts/commuting-account.ts';

const columns = [
  'standard',
  'edition',
  'reference',
  'reference_grade',
  'line',
  'organisation',
  'reporting_year',
  'covers',
  'sector',
  'mode',
  'includes_others',
  'fuel',
  'carrier',
  'boundary',
  'value',
  'unit',
  'low',
  'high',
  'factor',
  'factor_value',
  'factor_unit',
  'factor_source',
  'factor_locator',
  'factor_year',
  'factor_grade',
  'definition',
] as const;

/** One observation; what is left out is empty. */
export type AccountLine = Partial<Record<(typeof columns)[number], string | number | boolean | null>> & {
  /** The id of its definition, by which its standard is known. */
  line: string;
  value: number | null;
  unit: string;
};

/** One tidy, locale-free table: an observation per row, each with the definition it follows. */
export function accountCsv({ organisation, reportingYear, report }: CommutingAccount, lines: readonly AccountLine[]) {
  const rows = lines.map((line) => {
    const { standard, reference, grade, text } = definitionOf(line.line);
    return {
      standard,
      edition: standards[standard].edition,
      reference,
      reference_grade: grade,
      organisation,
      reporting_year: reportingYear,
      covers: report.baseline.basis === 'headcount' ? 'all-employees' : 'respondents',
      definition: text.en,
      ...line,
    };
  });
  return stringify(rows, {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
}

/** What tells a way of travelling. */
export function travelCells({ travel, includesOthers }: AccountTravel) {
  return { mode: modeOf(travel), includes_others: includesOthers, fuel: fuelOf(travel) };
}

const parts = [
  ['tankToWheel', 'tank-to-wheel'],
  ['wellToTank', 'well-to-tank'],
  ['notSplit', 'well-to-wheel-not-split'],
] as const;

/** A row's tonnes by part of the fuel chain, each with its part of the factor; the whole where its source tells none. */
export function tonnesByPart(row: AccountTravel) {
  const { co2eKgPerYear: kg, factor, tankToWheelGPerKm: tankToWheel } = row;
  if (kg === null || factor === null) return [];
  const grams = {
    tankToWheel: tankToWheel ?? 0,
    wellToTank: factor.value - (tankToWheel ?? 0),
    notSplit: factor.value,
  };
  const own = tankToWheel === null ? parts.slice(2) : parts.slice(0, 2);
  return own.map(([part, boundary]) => ({
    boundary,
    value: kg[part] / 1000,
    unit: 'tCO2e/year',
    factor: factor.id,
    factor_value: grams[part],
    factor_unit: factor.unit,
    factor_source: factor.source,
    factor_locator: factor.locator,
    factor_year: factor.year,
    factor_grade: factor.grade,
  }));
}
