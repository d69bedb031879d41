/**
 * Commuting as it stands in an organisation's accounts: what every export to a standard is written from.
 * In: an estimate, and its travel by scope. Out: numbers and ids, no words, nothing rounded.
 */

import type { Baseline } from '../../footprint/baseline.ts';
import type { Co2eByScope, TravelByScope } from '../../footprint/by-scope.ts';
import type { FactorSet, Grade } from '../../reference/factors/factor-set.ts';
import { modeFacts, modeOf } from '../../reference/modes.ts';
import type { Estimate, EstimateReport } from '../estimate-report.ts';

export interface AccountTravel extends TravelByScope {
  /** Modes with too few users to be shown are counted in it. */
  includesOthers: boolean;
  /** Charged from the grid; null where the factor states no energy use, or one that is only remembered or judged. */
  electricity: ChargedEnergy | null;
}

export interface ChargedEnergy {
  kWhPerYear: number;
  kWhPerKm: number;
  /** Titles of what the factor row rests on, and where in them. */
  source: string;
  locator: string;
  year: number | null;
  grade: Grade;
}

export interface CommutingAccount {
  organisation: string | null;
  /** The survey's year, null where it is not stated. */
  reportingYear: number | null;
  /** The estimate's own total, in the scope it was asked for. */
  total: Estimate | null;
  /** kg CO2e a year, well to wheel whatever the scope asked for; null where it cannot be told by mode. */
  byScope: Co2eByScope | null;
  travel: AccountTravel[];
  /** kg CO2e a year, well to wheel, that rests on factors of each grade; null a user's own without one. */
  byGrade: { grade: Grade | null; co2eKgPerYear: number }[];
  /** People whom the total covers: employees, or those who answered where the headcount is not known. */
  covered: number;
  /** Share of those covered whose travel is not known by an answer of their own with kilometres; null without a total. */
  extrapolatedShare: number | null;
  /** Fewer than the smallest group answered without kilometres, and are counted as if they had some. */
  hidesFewWithout: boolean;
  /** Kilometres that no factor covers, well to wheel. */
  withoutFactor: Baseline['withoutFactor'];
  factorSet: Pick<FactorSet, 'id' | 'label' | 'validity'>;
  report: EstimateReport;
}

export interface AccountInput {
  report: EstimateReport;
  reportingYear: number | null;
  set: FactorSet;
  /** Well to wheel, as it may be shown. */
  baseline: Baseline;
  /** Null where nothing may be told by mode. */
  travel: readonly TravelByScope[] | null;
}

export function commutingAccount({
  report: given,
  reportingYear,
  set,
  baseline,
  travel,
}: AccountInput): CommutingAccount {
  const report = toldToOthers(given);
  const hidesFewWithout = report.baseline.completeRespondents > given.baseline.completeRespondents;
  const own = report.baseline;
  const told = own.noFootprint === null ? travel : null;
  const rows = (told ?? []).map((row) => ({
    ...row,
    includesOthers: baseline.modes.some(({ mode, includesOthers }) => includesOthers && mode === modeOf(row.travel)),
    electricity: chargedEnergy(row, set),
  }));
  const covered = own.headcount ?? own.respondents;
  return {
    organisation: report.workplace.name,
    reportingYear,
    total: own.co2eKgPerYear,
    byScope: told && sumByScope(told),
    travel: rows,
    byGrade: byGrade(rows),
    covered,
    extrapolatedShare: own.co2eKgPerYear === null ? null : 1 - own.completeRespondents / covered,
    withoutFactor: baseline.withoutFactor,
    factorSet: { id: set.id, label: set.label, validity: set.validity },
    hidesFewWithout,
    report,
  };
}

/** An account leaves the house: answers without kilometres, or kept apart, are not told of where they are few. */
function toldToOthers(report: EstimateReport): EstimateReport {
  const { baseline, privacy } = report;
  const isFew = (people: number) => people > 0 && people < privacy.minGroup;
  const missing = baseline.respondents - baseline.completeRespondents;
  return {
    ...report,
    baseline: {
      ...baseline,
      ...(isFew(missing) ? { completeRespondents: baseline.respondents, imputedPeople: 0 } : {}),
      ...(isFew(baseline.outliers.people)
        ? { outliers: { ...baseline.outliers, people: 0, co2eKgPerYear: null } }
        : {}),
    },
  };
}

/** The kilometres that a row's factor is multiplied by: those of vehicles where the people aboard share one. */
export function activityKm({ travel, factor, personKmPerYear, vehicleKmPerYear }: TravelByScope): number {
  const perVehicle = factor?.unit === 'gCO2e/vkm' && modeFacts[modeOf(travel)].countsOccupants;
  return perVehicle ? vehicleKmPerYear : personKmPerYear;
}

export const wellToWheelKg = ({ tankToWheel, wellToTank, notSplit }: Co2eByScope) =>
  tankToWheel + wellToTank + notSplit;

function chargedEnergy(row: TravelByScope, set: FactorSet): ChargedEnergy | null {
  const factor = set.factors.find(({ id }) => id === row.factor?.id);
  if (!factor?.electric || (factor.grade !== 'A' && factor.grade !== 'B')) return null;
  const { kWhPerKm } = factor.electric;
  const rests = [factor, ...(factor.inputs ?? [])];
  const joined = (parts: string[]) => [...new Set(parts)].join('; ');
  return {
    kWhPerYear: activityKm(row) * kWhPerKm,
    kWhPerKm,
    source: joined(rests.map(({ source }) => set.sources[source]?.title ?? source)),
    locator: joined(rests.map(({ locator }) => locator)),
    year: factor.year,
    // grams over g/kWh: derived, so no better than B
    grade: 'B',
  };
}

function sumByScope(travel: readonly TravelByScope[]): Co2eByScope {
  const sum = (of: keyof Co2eByScope) => travel.reduce((kg, row) => kg + (row.co2eKgPerYear?.[of] ?? 0), 0);
  return { tankToWheel: sum('tankToWheel'), wellToTank: sum('wellToTank'), notSplit: sum('notSplit') };
}

function byGrade(travel: readonly TravelByScope[]): CommutingAccount['byGrade'] {
  const grades: (Grade | null)[] = ['A', 'B', 'C', 'J', null];
  return grades.flatMap((grade) => {
    const rows = travel.filter(({ factor }) => factor?.grade === grade);
    const kg = rows.reduce((sum, row) => sum + (row.co2eKgPerYear ? wellToWheelKg(row.co2eKgPerYear) : 0), 0);
    return kg > 0 ? [{ grade, co2eKgPerYear: kg }] : [];
  });
}
