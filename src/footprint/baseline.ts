/**
 * The baseline: what a profile's commuting emits in a year.
 * In: a profile and resolved factors. Out: totals, per employee and per mode, with intervals; nothing rounded.
 */
import { addDistances, meanKm, medianKm, sharedMedianKm } from '../profile/distances.ts';
import { type Fold, keepsApart } from '../profile/fold-modes.ts';
import type { DistanceBin, Profile, UnitKey } from '../profile/profile.ts';
import { firstEdgesKm } from '../profile/share-distances.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import type { Mode } from '../reference/modes.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { type Estimate, interval } from './interval.ts';
import { type ModeRow, modeRows } from './mode-rows.ts';
import { meanVariance } from './moment-variance.ts';
import { tripShare } from './shares.ts';
import { type Stratum, stratify } from './strata.ts';
import { type FootprintAssumptions, type StratumFootprint, stratumFootprint } from './stratum-footprint.ts';

export type NoFootprintReason = 'no-answers' | 'no-distances';

/** A mode's kilometres that no factor covers; mode null, and no figure, where too few travel by it to be shown. */
export interface KmWithoutFactor {
  mode: Mode | null;
  personKmPerYear: number | null;
}

export interface Baseline {
  respondents: number;
  /** Employees covered, null where not known. */
  headcount: number | null;
  /** `headcount`: totals are those of all employees. `respondents`: of those who answered. */
  basis: 'headcount' | 'respondents';
  /** People whose kilometres are complete. */
  completeRespondents: number;
  co2eKgPerYear: Estimate | null;
  co2eKgPerEmployeeYear: Estimate | null;
  /** Why there is no CO2e; null when there is. */
  noFootprint: NoFootprintReason | null;
  personKmPerYear: number | null;
  /** Of the travellers' own vehicles. */
  vehicleKmPerYear: number | null;
  meanDistanceKm: number | null;
  medianDistanceKm: number | null;
  modes: ModeRow[];
  /** Share of trips driven alone. */
  soloCarShare: Estimate | null;
  /** Share of trips on foot, by cycle or by public transport. */
  sustainableShare: Estimate | null;
  arrivals: Arrivals;
  remoteDaysPerWeek: number;
  /** Kilometres that no factor covers: left out of the CO2e, which is then incomplete. */
  withoutFactor: KmWithoutFactor[];
  /** Implausible answers, and what the total changes by if they count. */
  outliers: { people: number; co2eKgPerYear: number | null };
  imputedPeople: number;
  /** Units without a headcount where others have one: in no total. */
  apart: UnitKey[];
  /** Units with more respondents than employees. */
  overfull: UnitKey[];
}

/** On foot, by cycle or by public transport. */
const sustainable: readonly Mode[] = [
  ...['walk', 'bicycle', 'e-bike', 'e-scooter', 'active'],
  ...['bus', 'coach', 'train', 'tram', 'metro', 'ferry', 'transit'],
] as Mode[];

export function estimateBaseline(
  profile: Profile,
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
  fold: Fold | null = null,
  minGroup = 0,
  hidesModes = false,
): Baseline {
  const { strata, apart, overfull } = stratify(profile, assumptions.includeOutliers);
  const parts = strata.map((stratum) => stratumFootprint(stratum, factors, assumptions));
  const count = (of: (s: Stratum) => number) => strata.reduce((sum, s) => sum + of(s), 0);
  const people = count((s) => s.tally.people);
  const complete = count((s) => s.tally.complete.people);
  const employees = count((s) => s.headcount ?? s.tally.weight);
  const known = strata.length > 0 && strata.every((s) => s.headcount !== null);
  const allRows = modeRows(strata, parts, factors, fold, profile.shared?.joined);
  const noFootprint = whyNoFootprint(people, complete, strata);
  const rows = hidesModes ? allRows.map(withoutKilometres) : allRows;
  const co2e = noFootprint ? null : totals(strata, parts, employees, known);
  const rowSum = (of: (row: ModeRow) => number) =>
    noFootprint ? null : allRows.reduce((sum, row) => sum + of(row), 0);
  const distances = strata.flatMap(scaledDistances);
  // a shared profile does not say which modes were counted with another
  const crossedFamilies = (profile.shared?.joined ?? []).length > 0;

  return {
    respondents: people,
    headcount: known ? employees : null,
    basis: known ? 'headcount' : 'respondents',
    completeRespondents: complete,
    co2eKgPerYear: co2e?.total ?? null,
    co2eKgPerEmployeeYear: co2e?.perEmployee ?? null,
    noFootprint,
    personKmPerYear: rowSum((row) => row.personKmPerYear ?? 0),
    // beside person-km it would tell how far the few who share a car ride
    vehicleKmPerYear: hidesModes ? null : rowSum((row) => row.vehicleKmPerYear ?? 0),
    meanDistanceKm: meanKm(distances),
    medianDistanceKm: profile.shared ? sharedMedianKm(distances, firstEdgesKm) : medianKm(distances),
    modes: rows,
    soloCarShare: keepsApart(fold, ['car']) && !crossedFamilies ? tripShare(strata, ['car']) : null,
    sustainableShare: keepsApart(fold, sustainable) && !crossedFamilies ? tripShare(strata, sustainable) : null,
    arrivals: arrivals(strata, {
      ...{ ...assumptions, fold, crossedFamilies },
      carsPerCarpoolDay: carsPerCarpoolKm(rows, assumptions),
    }),
    remoteDaysPerWeek: remoteDays(strata),
    withoutFactor: kmWithoutFactor(allRows),
    outliers: outlierEffect(profile, factors, assumptions, co2e?.total.value ?? null, minGroup),
    imputedPeople: parts.reduce((n, part) => n + part.imputedPeople, 0),
    apart: apart.map(({ employer, site, department }) => ({ employer, site, department })),
    overfull: overfull.map((stratum) => stratum.key),
  };
}

/** A row of which only the share of trips can be told. */
function withoutKilometres(row: ModeRow): ModeRow {
  return {
    ...row,
    ...{ personKmPerYear: null, vehicleKmPerYear: null, co2eKgPerYear: null, personKmPerYearWithoutFactor: 0 },
    ...{ factor: null, fuels: [] },
  };
}

/** People who never travel say nothing on how far the others travel: their zero represents nobody else. */
function whyNoFootprint(people: number, complete: number, strata: readonly Stratum[]): NoFootprintReason | null {
  if (people === 0) return 'no-answers';
  const knowsKm = strata.some(({ tally }) =>
    tally.segments.some(({ band, cells }) => band !== 'unknown' && cells.some((cell) => cell.daysPerWeek > 0)),
  );
  return complete === people || knowsKm ? null : 'no-distances';
}

function kmWithoutFactor(rows: readonly ModeRow[]): KmWithoutFactor[] {
  const missing = rows.filter((row) => row.personKmPerYearWithoutFactor > 0);
  const own = missing.filter((row) => !row.includesOthers);
  const few: KmWithoutFactor[] = own.length < missing.length ? [{ mode: null, personKmPerYear: null }] : [];
  return [...own.map((row) => ({ mode: row.mode, personKmPerYear: row.personKmPerYearWithoutFactor })), ...few];
}

/**
 * Total and mean with intervals: Var(total) = weeks² Σ_h N_h² (1 − n_h/N_h) fᵀC_h f / n_h.
 * Without headcounts the total is the respondents' own and has no sampling interval; the mean has one.
 */
function totals(strata: readonly Stratum[], parts: readonly StratumFootprint[], employees: number, known: boolean) {
  const value = parts.reduce((sum, part) => sum + part.co2eKgPerYear, 0);
  let variance: number | null = 0;
  let degreesOfFreedom = 0;
  for (const [i, { tally, headcount, standsFor }] of strata.entries()) {
    if (standsFor === 0) continue;
    const part = parts[i] as StratumFootprint;
    const { n } = tally.kilometres;
    degreesOfFreedom += Math.max(0, n - 1);
    const correction = headcount === null ? 1 : Math.max(0, 1 - n / headcount);
    if (correction === 0) continue;
    const ofMean = n === tally.complete.people ? meanVariance(tally.kilometres, part.grams) : null;
    if (ofMean === null || variance === null) variance = null;
    else variance += (part.meanToYear / 1000) ** 2 * correction * ofMean;
  }
  const ofTotal = interval(value, variance, degreesOfFreedom);
  const perEmployee: Estimate = {
    value: value / employees,
    low: ofTotal.low === null ? null : ofTotal.low / employees,
    high: ofTotal.high === null ? null : ofTotal.high / employees,
  };
  return { total: known ? ofTotal : { value, low: null, high: null }, perEmployee };
}

/** Distances of a stratum's respondents, each standing for the employees it represents. */
function scaledDistances(stratum: Stratum): DistanceBin[] {
  const bins = Object.values(stratum.tally.distances).reduce<DistanceBin[]>(
    (sum, ofMode) => addDistances(sum, ofMode ?? []),
    [],
  );
  const people = bins.reduce((n, bin) => n + bin[1], 0);
  const factor = people === 0 ? 0 : (stratum.headcount ?? people) / people;
  return bins.map(([from, n, sumKm]) => [from, n * factor, sumKm * factor]);
}

/** Cars per rider in shared cars, by the answers where asked. */
function carsPerCarpoolKm(rows: readonly ModeRow[], assumptions: FootprintAssumptions): number {
  const carpool = rows.find((row) => row.mode === 'carpool');
  return carpool?.personKmPerYear && carpool.vehicleKmPerYear
    ? carpool.vehicleKmPerYear / carpool.personKmPerYear
    : 1 / assumptions.carpoolOccupancy;
}

/** Remote days a week and employee. */
function remoteDays(strata: readonly Stratum[]): number {
  let days = 0;
  let weight = 0;
  for (const { tally, headcount } of strata) {
    const factor = tally.weight === 0 ? 0 : (headcount ?? tally.weight) / tally.weight;
    days += factor * tally.segments.reduce((sum, segment) => sum + segment.remoteDays, 0);
    weight += factor * tally.weight;
  }
  return weight === 0 ? 0 : days / weight;
}

function outlierEffect(
  profile: Profile,
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
  total: number | null,
  minGroup: number,
): Baseline['outliers'] {
  const people = profile.units.reduce((sum, unit) => sum + unit.outliers.people, 0);
  // what a few would change is what they drive
  if (people < Math.max(1, minGroup) || total === null) return { people, co2eKgPerYear: null };
  const { strata } = stratify(profile, !assumptions.includeOutliers);
  const other = strata.reduce((sum, s) => sum + stratumFootprint(s, factors, assumptions).co2eKgPerYear, 0);
  return { people, co2eKgPerYear: assumptions.includeOutliers ? total - other : other - total };
}
