import type { Headcount } from '../profile/profile.ts';
import type { Plan } from './plan.ts';

/** Employees at the workplace, `whole` of them in all where that is known, and at its sites as the plan says. */
export function plannedHeadcounts(plan: Plan | null, whole: number | null): Headcount[] {
  const ofSites = (plan?.workplace?.sites ?? []).flatMap(({ name, headcount }) =>
    headcount ? [{ employer: null, site: name, department: null, headcount }] : [],
  );
  return [...(whole === null ? [] : [{ employer: null, site: null, department: null, headcount: whole }]), ...ofSites];
}
