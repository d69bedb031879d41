/**
 * The search for the best plan as it is handed out. In: plans by name, the currency, what was asked for.
 * Out: the same plans as they are typed, and the steps of the frontier: where each further tonne costs more than the last.
 */
import type { BestPlans, NamedPlan } from '../simulation/best-plans.ts';
import type { EstimateReport, Origin } from './estimate-report.ts';
import { namedMeasure, type ScenarioAbout } from './scenario-report.ts';

export const optimiseSchema = 'resplan/optimise/1';
/** A plan that saves so much of what the most far-reaching one does is where the frontier begins to flatten. */
export const mostOfTheSaving = 0.8;

export type SizedMeasure = ReturnType<typeof namedMeasure>;

export interface PlanReport extends Omit<NamedPlan, 'measures'> {
  measures: SizedMeasure[];
}

/** A plan of the frontier on its lower edge, or the best one, and what it has that the step before has not. */
export interface FrontierStep {
  /** Its place in `frontier`. */
  plan: number;
  added: SizedMeasure[];
  removed: SizedMeasure[];
  /** From the step before; null for the first. */
  costPerExtraTonne: number | null;
}

export interface FoundReport {
  plans: number;
  budgetPerYear: number | null;
  targetShare: number | null;
  /** Where the target came from; null without one. */
  targetFrom: Origin | null;
  targetMet: boolean | null;
  net: boolean;
  currency: string;
  /** Measures left out for want of a price in the currency. */
  unpriced: string[];
  best: PlanReport;
  neighbours: (SizedMeasure &
    Pick<BestPlans['neighbours'][number], 'change' | 'admissible'> & {
      costChangePerYear: number;
      savedChangeKgPerYear: number;
    })[];
  frontier: PlanReport[];
  steps: FrontierStep[];
  /** The first step that saves four fifths of what the last one does, and what share it is; null where nothing is saved. */
  flattening: { plan: number; shareOfMost: number } | null;
}

export type OptimiseReport = Omit<EstimateReport, 'schema'> & { schema: typeof optimiseSchema } & (
    | FoundReport
    | { best: null; frontier: never[]; neighbours: never[] }
  );

export interface SearchAbout extends Pick<ScenarioAbout, 'known' | 'currency'> {
  targetFrom: Origin | null;
  net: boolean;
  unpriced: string[];
}

export function optimisedReport(found: BestPlans, about: SearchAbout): FoundReport {
  const uptakeOf = (id: string) => {
    const effect = about.known.find((measure) => measure.id === id)?.effect;
    return effect?.kind === 'fewer-days' ? effect.size.uptake.recommended : null;
  };
  const sized = ({ id, size }: { id: string; size: number }) => namedMeasure(id, size, uptakeOf(id), about);
  const planOf = (plan: NamedPlan): PlanReport => ({ ...plan, measures: plan.measures.map(sized) });
  const frontier = found.frontier.map(planOf);
  const best = planOf(found.best);
  const steps = stepsOf(frontier, best);
  return {
    plans: found.plans,
    budgetPerYear: found.budgetSekPerYear,
    targetShare: found.targetShare,
    targetFrom: about.targetFrom,
    targetMet: found.targetMet,
    net: about.net,
    currency: about.currency,
    unpriced: about.unpriced,
    best,
    neighbours: found.neighbours.map(({ change, admissible, costChangePerYear, savedChangeKgPerYear, ...one }) => ({
      ...sized(one),
      change,
      admissible,
      costChangePerYear,
      savedChangeKgPerYear,
    })),
    frontier,
    steps,
    flattening: flatteningOf(frontier, steps),
  };
}

/** The plan to look at: the best, or, where no plan meets the target and no budget bounds it, the most for the money. */
export function proposedPlan(found: FoundReport): PlanReport {
  if (found.targetMet !== false || found.budgetPerYear !== null || !found.flattening) return found.best;
  return found.frontier[found.flattening.plan] ?? found.best;
}

/** The lower edge of (saving, cost): walked along it, each further tonne costs at least as much as the one before. */
export function stepsOf(frontier: readonly PlanReport[], best: PlanReport | null = null): FrontierStep[] {
  const edge: number[] = [];
  for (const i of frontier.keys()) {
    while (edge.length >= 2 && bends(frontier, edge.at(-2) as number, edge.at(-1) as number, i)) edge.pop();
    edge.push(i);
  }
  const bestPlace = frontier.findIndex((plan) => best !== null && sameMeasures(plan, best));
  if (bestPlace >= 0 && !edge.includes(bestPlace)) edge.push(bestPlace);
  edge.sort((a, b) => a - b);
  return edge.map((plan, k) => {
    const now = frontier[plan] as PlanReport;
    const before = k === 0 ? undefined : frontier[edge[k - 1] as number];
    const tonnes = (now.savedCo2eKgPerYear - (before?.savedCo2eKgPerYear ?? 0)) / 1000;
    return {
      plan,
      added: now.measures.filter((one) => !has(before, one)),
      removed: before?.measures.filter((one) => !has(now, one)) ?? [],
      costPerExtraTonne: before && tonnes > 0 ? (now.costPerYear - before.costPerYear) / tonnes : null,
    };
  });
}

const has = (plan: PlanReport | undefined, { argument }: SizedMeasure) =>
  plan?.measures.some((one) => one.argument === argument) ?? false;

/** Whether b lies on or above the line from a to c. */
function bends(frontier: readonly PlanReport[], ...places: [number, number, number]): boolean {
  const [a, b, c] = places.map((i) => frontier[i] as PlanReport) as [PlanReport, PlanReport, PlanReport];
  const slope = (from: PlanReport, to: PlanReport) =>
    (to.costPerYear - from.costPerYear) / (to.savedCo2eKgPerYear - from.savedCo2eKgPerYear);
  return slope(a, b) >= slope(b, c);
}

function flatteningOf(frontier: readonly PlanReport[], steps: readonly FrontierStep[]): FoundReport['flattening'] {
  const saved = ({ plan }: FrontierStep) => frontier[plan]?.savedCo2eKgPerYear ?? 0;
  const last = steps.at(-1);
  const most = last ? saved(last) : 0;
  const first = steps.find((step) => saved(step) >= mostOfTheSaving * most);
  return first && most > 0 ? { plan: first.plan, shareOfMost: saved(first) / most } : null;
}

export const sameMeasures = (a: PlanReport, b: PlanReport) =>
  a.measures.map(({ argument }) => argument).join() === b.measures.map(({ argument }) => argument).join();
