/** Every setting of a run, with where each came from: options beat the plan, the plan beats defaults. No I/O. */
import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import { assumptions as defaults } from '../reference/assumptions.ts';
import { readElectricity } from '../reference/factors/electricity.ts';
import type { FactorSet, Scope } from '../reference/factors/factor-set.ts';
import { type ResolvedFactors, resolveFactors } from '../reference/factors/resolve.ts';
import type { AnsweredMode } from '../reference/modes.ts';
import type { Origin } from '../report/estimate-report.ts';
import { ResplanError } from '../resplan-error.ts';
import type { Plan } from './plan.ts';

export interface Settings {
  plan: Plan | null;
  /** What `factors` was resolved from. */
  set: FactorSet;
  factors: ResolvedFactors;
  footprint: FootprintAssumptions;
  minGroup: number;
  winterWeeks: number;
  daysPerWeek: number;
  outlierKm: number;
  evenSplit: boolean;
  speedKmPerHour: Partial<Record<AnsweredMode, number>>;
  headcount: number | null;
  from: Record<string, Origin>;
}

/** What options say, read and in range; null or absent where they say nothing. */
export interface AskedSettings {
  factors?: string | null;
  scope?: Scope | null;
  electricity?: string | null;
  weeksPerYear?: number | null;
  impute?: 'represent' | 'mean' | null;
  includeOutliers?: boolean | null;
  minGroup?: number | null;
  winterWeeks?: number | null;
  multi?: 'even' | null;
  speedKmPerHour?: Partial<Record<AnsweredMode, number>>;
  headcount?: number | null;
}

export const usualFactors = 'se';

/** `set`: the factor set that options or plan name. Throws ResplanError 'option-invalid' for an unknown electricity. */
export function settle(asked: AskedSettings, plan: Plan | null, set: FactorSet): Settings {
  const from: Record<string, Origin> = {};
  const inPlan = plan?.assumptions ?? {};
  function pick<T>(name: string, option: T | null | undefined, planned: T | undefined, fallback: T): T {
    const given = option ?? null;
    from[name] = given !== null ? 'option' : planned !== undefined ? 'plan' : 'default';
    return given ?? planned ?? fallback;
  }
  pick('factorSet', asked.factors, inPlan.factors, usualFactors);
  const scope = pick<Scope>('scope', asked.scope, inPlan.scope, 'well-to-wheel');
  const electricity = pick('electricity', asked.electricity, inPlan.electricity?.toString(), '');
  const mix = electricity === '' ? null : readElectricity(electricity);
  if (electricity !== '' && !mix) {
    throw new ResplanError('option-invalid', {
      option: 'electricity',
      value: electricity,
      allowed: 'nordic, swedish, eu, g/kWh',
    });
  }
  return {
    plan,
    set,
    factors: resolveFactors(set, { scope, electricityGPerKWh: mix?.gPerKWh ?? null }),
    footprint: {
      weeksPerYear: pick('weeksPerYear', asked.weeksPerYear, inPlan.weeksPerYear, set.weeksPerYear.value),
      carpoolOccupancy: pick('carpoolOccupancy', null, inPlan.carpoolOccupancy, defaults.carpoolOccupancy.value),
      carOccupancy: pick('carOccupancy', null, inPlan.carOccupancy, defaults.carOccupancy.value),
      busiestDayFactor: pick('busiestDayFactor', null, inPlan.busiestDayFactor, defaults.busiestDayFactor.value),
      impute: pick<'represent' | 'mean'>('impute', asked.impute, inPlan.impute, 'represent'),
      includeOutliers: pick('includeOutliers', asked.includeOutliers, inPlan.includeOutliers, false),
    },
    minGroup: pick('minGroup', asked.minGroup, inPlan.minGroup, defaults.minGroup.value),
    winterWeeks: pick('winterWeeks', asked.winterWeeks, inPlan.winterWeeks, defaults.winterWeeks.value),
    daysPerWeek: pick('daysPerWeek', null, inPlan.daysPerWeek, defaults.daysPerWeek.value),
    outlierKm: pick('outlierKm', null, inPlan.outlierKm, defaults.outlierKm.value),
    evenSplit: pick('multi', asked.multi, inPlan.multi, null) === 'even',
    speedKmPerHour: { ...inPlan.speedKmPerHour, ...asked.speedKmPerHour } as Settings['speedKmPerHour'],
    headcount: pick<number | null>('headcount', asked.headcount, plan?.workplace?.headcount, null),
    from,
  };
}
