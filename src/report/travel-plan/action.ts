/** A measure of the plan as somebody carries it out. In: the measure, what the plan file says of it. Out: who, when, how. */
import type { Text } from '../../reference/measures/figure.ts';
import type { Measure, StandsBehind } from '../../reference/measures/measure.ts';

export type ActionStatus = 'proposed' | 'decided' | 'started' | 'done';

/** What the plan file says of a measure; null is left open to fill in. */
export interface PlannedRole {
  responsible: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  start: string | null;
  end: string | null;
  status: ActionStatus;
}

export const openRole: PlannedRole = { responsible: null, start: null, end: null, status: 'proposed' };

export interface PlanAction extends PlannedRole {
  id: string;
  summary: Text;
  forWhom: Text;
  standsBehind: StandsBehind[];
  firstSteps: { sv: string[]; en: string[] };
  indicator: Text;
  costNote: Text | null;
}

export function planAction(measure: Measure, role: PlannedRole = openRole): PlanAction {
  const { id, summary, eligibility, standsBehind, firstSteps, indicator, costNote } = measure;
  return { ...role, id, summary, forWhom: eligibility.inWords, standsBehind, firstSteps, indicator, costNote };
}

/** Who signs: the employer, the property owner and the municipality always; the transit authority where a measure needs it. */
export function signatories(actions: readonly PlanAction[]): StandsBehind[] {
  const needed = new Set(actions.flatMap(({ standsBehind }) => standsBehind));
  return [
    'employer',
    'propertyOwner',
    'municipality',
    ...(needed.has('transitAuthority') ? ['transitAuthority'] : []),
  ] as StandsBehind[];
}
