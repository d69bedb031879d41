import type { Plan } from '../plan/plan.ts';
import { plannedHeadcounts } from '../plan/planned-headcounts.ts';
import type { Settings } from '../plan/settings.ts';
import { withHeadcounts } from '../profile/headcounts.ts';
import type { Profile } from '../profile/profile.ts';
import type { FactorSet } from '../reference/factors/factor-set.ts';
import type { ReadFile } from '../report/by-file.ts';
import type { EstimateReport } from '../report/estimate-report.ts';
import type { GroupLevel } from '../report/groups.ts';
import { refuseTooFew, shownEstimate } from '../report/shown-estimate.ts';
import { settingsOf } from './settings.ts';

export interface EstimateOptions {
  /** Instead of the bundled set that the plan names: g CO2e per vehicle-km or person-km. */
  factors?: FactorSet;
  /** Figures by group too. */
  by?: GroupLevel;
  /** The surveys that the profile was made of: their columns, and the rows of problems, are then told. */
  surveys?: readonly ReadFile[];
}

/**
 * What commuting emits in a year: kg CO2e in all, per employee and by mode, with 95 % intervals of sampling; shares from
 * 0 to 1, distances in km one way. What `resplan estimate -f json` prints (schemas/estimate.schema.json), unrounded.
 * Groups under the plan's minGroup (5) are counted with their like: no figure is of a few people.
 *
 * @param plan as in resplan.yaml: workplace (headcount, sites), assumptions (weeksPerYear, factors, scope …)
 * @throws ResplanError 'too-few-to-share', 'factors-unknown', 'option-invalid'
 */
export function estimate(profile: Profile, plan: Plan = {}, options: EstimateOptions = {}): EstimateReport {
  return estimated(profile, plan, options).report;
}

/** The estimate with all that what comes after it is made from. */
export function estimated(profile: Profile, plan: Plan, { factors, by, surveys = [] }: EstimateOptions) {
  const { settings, read } = settled(profile, plan, factors);
  const about = { name: plan.workplace?.name ?? null, files: surveys, groupBy: () => by ?? null };
  return { ...shownEstimate(read, settings, about), settings };
}

/** The settings of a plan, and the profile with its headcounts. Throws ResplanError 'too-few-to-share'. */
export function settled(profile: Profile, plan: Plan, factors?: FactorSet): { settings: Settings; read: Profile } {
  const settings = settingsOf(plan, factors);
  refuseTooFew(profile, settings.minGroup);
  return { settings, read: withHeadcounts(profile, plannedHeadcounts(plan, settings.headcount)) };
}
