import type { Plan } from '../plan/plan.ts';
import { type Settings, settle, usualFactors } from '../plan/settings.ts';
import { fewestToShare } from '../profile/share.ts';
import type { FactorSet } from '../reference/factors/factor-set.ts';
import { bundledSets } from '../reference/factors/load.ts';
import { ResplanError } from '../resplan-error.ts';

/** The settings of a plan given as a value, which no schema has checked: what would break a promise is refused. */
export function settingsOf(plan: Plan, own?: FactorSet): Settings {
  const id = plan.assumptions?.factors ?? usualFactors;
  const set = own ?? Object.entries(bundledSets).find(([known]) => known === id.toLowerCase())?.[1];
  if (!set) throw new ResplanError('factors-unknown', { id, known: Object.keys(bundledSets).join(', ') });
  const settings = settle({}, plan, set);
  refuseOutside('minGroup', settings.minGroup, fewestToShare, 1000);
  refuseOutside('weeksPerYear', settings.footprint.weeksPerYear, 1, 53);
  if (settings.headcount !== null) refuseOutside('headcount', settings.headcount, 1, 100_000_000);
  return settings;
}

function refuseOutside(option: string, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high)) throw new ResplanError('option-invalid', { option, value, low, high });
}
