import type { Profile } from '../profile/profile.ts';
import { surveyYearOf } from '../profile/survey-year.ts';
import type { Origin } from '../report/estimate-report.ts';
import { proposedTargetShare, type TargetInput } from '../report/travel-plan/target-path.ts';
import type { Plan } from './plan.ts';

/** Years, from the first, of the rounds that a plan names. */
export function plannedYears(plan: Plan | null): number[] {
  return [...new Set((plan?.surveys ?? []).flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
}

/** The share asked for, else the targets of the plan, else our proposal. */
export function plannedTargets(plan: Plan | null, profile: Profile, asked: number | null): TargetInput {
  const planned = plan?.targets ?? [];
  const [first] = planned;
  const from: Origin = asked !== null ? 'option' : first ? 'plan' : 'default';
  const targets = [
    { year: first?.year ?? null, share: asked ?? first?.reduction ?? proposedTargetShare },
    ...(from === 'option' ? [] : planned.slice(1).map(({ year = null, reduction }) => ({ year, share: reduction }))),
  ];
  const [firstRound = null, ...later] = plannedYears(plan);
  const baselineYear = first?.baselineYear ?? (later.length > 0 ? firstRound : null);
  return { from, targets, surveyYear: surveyYearOf(profile), baselineYear, since: null };
}
