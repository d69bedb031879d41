import { type Fold, joinedByFold } from '../profile/fold-modes.ts';
import type { Basis, Grade } from '../reference/factors/factor-set.ts';
import { factorFor, type ResolvedFactor, type ResolvedFactors } from '../reference/factors/resolve.ts';
import {
  allModes,
  type FactorId,
  type Fuel,
  fuelOf,
  fuels,
  type Mode,
  modeOf,
  type TravelKey,
} from '../reference/modes.ts';
import type { Estimate } from './interval.ts';
import { tripShare } from './shares.ts';
import type { Stratum } from './strata.ts';
import type { StratumFootprint, TravelYear } from './stratum-footprint.ts';

/** A mode's part of the year. Kilometres are null where nobody's are known, CO2e too where no factor covers any of it. */
export interface ModeRow {
  mode: Mode;
  /** Modes with too few users to be shown are counted in this row. */
  includesOthers: boolean;
  tripShare: Estimate | null;
  personKmPerYear: number | null;
  vehicleKmPerYear: number | null;
  co2eKgPerYear: number | null;
  personKmPerYearWithoutFactor: number;
  /** The factor used; for cars of several fuels their mean, with the parts in `fuels`. Times its kilometres it gives the CO2e. */
  factor: RowFactor | null;
  fuels: { fuel: Fuel; personKmPerYear: number; co2eKgPerYear: number | null; factor: RowFactor | null }[];
}

export interface RowFactor {
  id: string;
  value: number;
  unit: string;
  source: string;
  year: number | null;
  grade: Grade | null;
  /** How the figure came about; null for a published one of this country and mode, and for the mean of several. */
  basis: Basis | null;
  /** The shares of other rows that it is the mean of, or null. */
  mix: Partial<Record<FactorId, number>> | null;
}

type Travelled = [TravelKey, TravelYear][];

/**
 * One row per mode that anybody used, in the fixed order; their CO2e sums to the total.
 * With a fold, modes that too few use stand in the row that it sends them to.
 */
export function modeRows(
  strata: readonly Stratum[],
  parts: readonly StratumFootprint[],
  factors: ResolvedFactors,
  fold: Fold | null,
  alreadyJoined: readonly Mode[] = [],
): ModeRow[] {
  const joined = new Set([...joinedByFold(fold ?? new Map()), ...alreadyJoined]);
  const shownAs = (key: TravelKey) => fold?.get(key) ?? key;
  const travels = [...addTravels(parts)];
  const sources = new Map<Mode, Set<Mode>>();
  const use = (key: TravelKey) => {
    const row = modeOf(shownAs(key));
    sources.set(row, (sources.get(row) ?? new Set()).add(modeOf(key)));
  };
  for (const [key] of travels) use(key);
  for (const { tally } of strata) {
    for (const { cells } of tally.segments) for (const cell of cells) if (cell.daysPerWeek > 0) use(cell.travel);
  }
  return allModes.flatMap((mode) => {
    const modes = sources.get(mode);
    if (!modes) return [];
    const own = travels.filter(([key]) => modeOf(shownAs(key)) === mode);
    const includesOthers = joined.has(mode);
    return [modeRow(mode, own, [...modes], includesOthers, strata, factors, shownAs)];
  });
}

function addTravels(parts: readonly StratumFootprint[]): Map<TravelKey, TravelYear> {
  const travels = new Map<TravelKey, TravelYear>();
  for (const part of parts) {
    for (const [key, year] of part.travels) {
      const sum = travels.get(key);
      if (!sum) travels.set(key, { ...year });
      else {
        sum.personKm += year.personKm;
        sum.vehicleKm += year.vehicleKm;
        sum.grams = sum.grams === null || year.grams === null ? null : sum.grams + year.grams;
      }
    }
  }
  return travels;
}

function modeRow(
  mode: Mode,
  own: Travelled,
  modes: readonly Mode[],
  includesOthers: boolean,
  strata: readonly Stratum[],
  factors: ResolvedFactors,
  shownAs: (key: TravelKey) => TravelKey,
): ModeRow {
  const covered = own.filter(([, year]) => year.grams !== null);
  return {
    mode,
    includesOthers,
    tripShare: tripShare(strata, modes),
    personKmPerYear: own.length === 0 ? null : sumOf(own, 'personKm'),
    vehicleKmPerYear: own.length === 0 ? null : sumOf(own, 'vehicleKm'),
    co2eKgPerYear: covered.length === 0 ? null : sumOf(covered, 'grams') / 1000,
    personKmPerYearWithoutFactor: sumOf(
      own.filter(([, year]) => year.grams === null),
      'personKm',
    ),
    factor: rowFactor(mode, covered, factors),
    fuels: fuels.flatMap((fuel) => {
      const ofFuel = own.filter(([key]) => fuelOf(shownAs(key)) === fuel);
      if (ofFuel.length === 0) return [];
      const some = ofFuel.filter(([, year]) => year.grams !== null);
      return [
        {
          fuel,
          personKmPerYear: sumOf(ofFuel, 'personKm'),
          co2eKgPerYear: some.length === 0 ? null : sumOf(some, 'grams') / 1000,
          factor: rowFactor(mode, some, factors),
        },
      ];
    }),
  };
}

function sumOf(list: Travelled, of: 'personKm' | 'vehicleKm' | 'grams'): number {
  return list.reduce((sum, [, year]) => sum + (year[of] ?? 0), 0);
}

/**
 * Of several rows, their mean: grams over the kilometres that they are per, by person-km where some are per vehicle
 * and others per person.
 */
function rowFactor(mode: Mode, covered: Travelled, factors: ResolvedFactors): RowFactor | null {
  if (covered.length === 0) return asRow(factorFor(factors, mode as TravelKey));
  const rows = covered.map(([key]) => asRow(factorFor(factors, key)) as RowFactor);
  const first = rows[0] as RowFactor;
  if (rows.every((row) => row.id === first.id)) return first;
  const perVehicle = rows.every((row) => row.unit === 'gCO2e/vkm');
  const km = sumOf(covered, perVehicle ? 'vehicleKm' : 'personKm');
  const years = rows.flatMap((row) => (row.year === null ? [] : [row.year]));
  return {
    id: `${mode}-mix`,
    value: km === 0 ? first.value : sumOf(covered, 'grams') / km,
    unit: perVehicle ? 'gCO2e/vkm' : 'gCO2e/pkm',
    source: [...new Set(rows.map((row) => row.source))].join('; '),
    year: years.length > 0 ? Math.min(...years) : null,
    grade: lowestGrade(rows.map((row) => row.grade)),
    basis: null,
    mix: null,
  };
}

const gradeOrder: readonly Grade[] = ['A', 'B', 'C', 'J'];

/** The weakest of several grades; null (a user's own figure without a grade) is weaker than any. */
export function lowestGrade(grades: readonly (Grade | null)[]): Grade | null {
  if (grades.length === 0 || grades.includes(null)) return null;
  return gradeOrder[Math.max(...grades.map((grade) => gradeOrder.indexOf(grade as Grade)))] as Grade;
}

function asRow(factor: ResolvedFactor | null): RowFactor | null {
  if (!factor) return null;
  const { id, value, unit, source, year, grade, basis, mix } = factor;
  return { id, value, unit, source, year, grade, basis, mix };
}
