import type { Column } from './columns.ts';
import { type DistanceUnit, unitInHeader } from './unit-in-text.ts';

const distanceFields = ['distance', 'returnDistance', 'legDistance'] as const;

export type DistanceUnits = Partial<Record<(typeof distanceFields)[number], DistanceUnit>>;

/** The unit of each distance column: the user's, else the one in its header. Without either, each cell says its own. */
export function distanceUnits(columns: readonly Column[], given: DistanceUnit | null): DistanceUnits {
  const units: DistanceUnits = {};
  for (const field of distanceFields) {
    const column = columns.find((c) => c.field === field);
    if (!column) continue;
    const found = column.texts.map(unitInHeader).find((unit) => unit !== null && unit !== 'min') ?? null;
    const unit = given ?? (found as DistanceUnit | null) ?? (field === 'legDistance' ? units.distance : null);
    if (unit) units[field] = unit;
  }
  return units;
}
