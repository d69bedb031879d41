import { ResplanError } from '../resplan-error.ts';
import { type BestPlans, bestPlans, type PlanChoice } from '../simulation/best-plans.ts';
import type { SimulationInput } from '../simulation/workbench.ts';
import type { Origin } from './estimate-report.ts';
import { type FoundReport, optimisedReport } from './optimised-report.ts';
import { isPriced, type ScenarioAbout } from './scenario-report.ts';
import { proposedTargetShare } from './travel-plan/target-path.ts';

/** Where the target comes from; `default` is our proposal, null where a budget alone bounds the plan. */
export interface PlanSearch extends PlanChoice {
  targetFrom: Origin | null;
}

/**
 * The best plans of all measures that have a price; null where there are no kilometres to save from.
 * Throws ResplanError 'plans-too-many' with what to forbid, or 'plans-impossible'.
 */
export function searchedPlans(
  workplace: SimulationInput,
  { targetFrom, ...search }: PlanSearch,
  about: ScenarioAbout,
): FoundReport | null {
  const { known, currency } = about;
  const measures = known.filter(({ id }) => isPriced(id, about));
  const unpriced = known.flatMap(({ id }) => (isPriced(id, about) ? [] : [id]));
  const targetShare = targetFrom === 'default' ? proposedTargetShare : search.targetShare;
  const found = bestPlans(workplace, measures, { ...search, targetShare });
  if (found && found.kind !== 'found') throw notFound(found);
  return found && optimisedReport(found, { known, currency, targetFrom, net: search.net, unpriced });
}

function notFound(found: Exclude<NonNullable<ReturnType<typeof bestPlans>>, BestPlans>): ResplanError {
  switch (found.kind) {
    case 'too-many':
      return new ResplanError('plans-too-many', {
        plans: found.plans,
        limit: found.limit,
        forbid: found.forbid.join(', '),
      });
    case 'too-many-sizes':
      return new ResplanError('plans-too-many', { plans: found.entries, limit: found.limit, forbid: '' });
    case 'impossible':
      return new ResplanError('plans-impossible', { reason: found.reason });
  }
}
