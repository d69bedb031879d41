/** From a factor set to one figure per row, for the scope and the electricity asked for. */
import { type FactorId, fuelOf, modeOf, type TravelKey } from '../modes.ts';
import type { Basis, Factor, FactorSet, FactorUnit, Grade, Scope, WeeksPerYear } from './factor-set.ts';

export interface ResolvedFactor {
  id: FactorId;
  /** Grams of the scope asked for. */
  value: number;
  unit: FactorUnit;
  /** The title of the source. */
  source: string;
  url: string | null;
  locator: string;
  year: number | null;
  /** Null for a user's own figure that states none. */
  grade: Grade | null;
  /** Null for a published figure of this country and mode. */
  basis: Basis | null;
  note: { sv: string; en: string };
  /** Of the set's own well-to-wheel value; null where the value was split or recomputed. */
  range: { low: number; high: number } | null;
  /** The shares that the value is the mean of, or null. */
  mix: Partial<Record<FactorId, number>> | null;
  /** The g/kWh that the value was recomputed with, null where the set's own value stands. */
  recomputedWithGPerKWh: number | null;
}

/** Why a row that the set has is missing from what was resolved. */
export type MissingReason =
  | 'no-parts-for-scope'
  | 'electricity-has-no-parts'
  | 'mix-member-missing'
  | 'mix-member-unit';

export interface ResolvedFactors {
  id: string;
  label: { sv: string; en: string };
  scope: Scope;
  /** What electric vehicles are charged with; `asked` tells the user's choice from the set's own. */
  electricity: { mix: string | null; gPerKWh: number | null; asked: boolean };
  rows: Partial<Record<FactorId, ResolvedFactor>>;
  missing: { id: FactorId; reason: MissingReason }[];
  weeksPerYear: Omit<WeeksPerYear, 'inputs'>;
}

export interface ResolveOptions {
  scope: Scope;
  /** g CO2e per kWh for what is charged from the grid; null keeps the set's own published values. */
  electricityGPerKWh: number | null;
}

/** Every row of a set that has a value in this scope; mixes are taken from their resolved members. */
export function resolveFactors(set: FactorSet, options: ResolveOptions): ResolvedFactors {
  const asked = options.electricityGPerKWh !== null;
  const rows: ResolvedFactors['rows'] = {};
  const missing: ResolvedFactors['missing'] = [];
  const put = (row: Factor, result: RowResult) => {
    if ('missing' in result) missing.push({ id: row.id, reason: result.missing });
    else rows[row.id] = withSource(set, row, result);
  };
  for (const row of set.factors) if (!row.mix) put(row, plainRow(row, options));
  for (const row of set.factors) if (row.mix) put(row, mixRow(row, rows));
  const { value, source, locator, grade, note } = set.weeksPerYear;
  return {
    id: set.id,
    label: set.label,
    scope: options.scope,
    electricity: {
      mix: asked ? null : (set.electricity?.mix ?? null),
      gPerKWh: asked ? options.electricityGPerKWh : (set.electricity?.gPerKWh ?? null),
      asked,
    },
    rows,
    missing,
    weeksPerYear: { value, source: set.sources[source]?.title ?? source, locator, grade, note },
  };
}

/**
 * The factor of a way of travelling, or null where the set has none: the trips then count in the
 * shares and their CO2e is incomplete, never another fuel's.
 */
export function factorFor(factors: ResolvedFactors, travel: TravelKey): ResolvedFactor | null {
  const id = factorId(factors, travel);
  return (id && factors.rows[id]) ?? null;
}

function factorId(factors: ResolvedFactors, travel: TravelKey): FactorId | null {
  const mode = modeOf(travel);
  if (mode === 'remote' || mode === 'other') return null;
  if (mode !== 'car' && mode !== 'carpool') return mode;
  if (mode === 'carpool' && factors.rows.carpool) return 'carpool';
  const fuel = fuelOf(travel) ?? 'unknown';
  return fuel === 'unknown' ? 'car-average' : `car-${fuel}`;
}

type RowResult = { value: number; recomputedWithGPerKWh: number | null; whole: boolean } | { missing: MissingReason };

function plainRow(row: Factor, { scope, electricityGPerKWh }: ResolveOptions): RowResult {
  if (row.electric && electricityGPerKWh !== null) {
    // A mix is given as one life-cycle figure, so there is nothing to call tank-to-wheel.
    if (scope === 'tank-to-wheel') return { missing: 'electricity-has-no-parts' };
    const value = row.electric.otherGPerKm + row.electric.kWhPerKm * electricityGPerKWh;
    return { value, recomputedWithGPerKWh: electricityGPerKWh, whole: false };
  }
  if (scope === 'well-to-wheel') return { value: row.value, recomputedWithGPerKWh: null, whole: true };
  if (!row.parts) return { missing: 'no-parts-for-scope' };
  return { value: row.parts.tankToWheel, recomputedWithGPerKWh: null, whole: false };
}

function mixRow(row: Factor, rows: ResolvedFactors['rows']): RowResult {
  let value = 0;
  for (const [id, share] of Object.entries(row.mix ?? {})) {
    const member = rows[id as FactorId];
    if (!member) return { missing: 'mix-member-missing' };
    if (member.unit !== row.unit) return { missing: 'mix-member-unit' };
    value += share * member.value;
  }
  // Shares such as 0.15 have no exact binary form; without rounding 15.7 would print as 15.700000000000001.
  return { value: Math.round(value * 1e9) / 1e9, recomputedWithGPerKWh: null, whole: true };
}

function withSource(set: FactorSet, row: Factor, result: Exclude<RowResult, { missing: unknown }>): ResolvedFactor {
  const source = set.sources[row.source];
  return {
    id: row.id,
    value: result.value,
    unit: row.unit,
    source: source?.title ?? row.source,
    url: source?.url ?? null,
    locator: row.locator,
    year: row.year,
    grade: row.grade,
    // Energy use times the user's mix is our arithmetic, even where the set's own value is published.
    basis: row.basis ?? (result.recomputedWithGPerKWh === null ? null : 'derived'),
    note: row.note,
    range: result.whole ? (row.range ?? null) : null,
    mix: row.mix ?? null,
    recomputedWithGPerKWh: result.recomputedWithGPerKWh,
  };
}
