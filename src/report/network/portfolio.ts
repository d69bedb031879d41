/** What the members' measures come to together. In: each member's scenario. Out: sums, by measure too; nothing rounded. */
import type { Text } from '../../reference/measures/figure.ts';
import type { CostRange, ScenarioReport } from '../scenario-report.ts';
import type { ActionStatus } from '../travel-plan/action.ts';

export interface MemberPlan {
  name: string;
  scenario: ScenarioReport;
  statuses: Readonly<Record<string, ActionStatus>>;
  /** Measures that are done: what they give is in the newest answers. */
  done: readonly { id: string; label: Text }[];
}

export interface PortfolioMeasure {
  id: string;
  label: Text;
  /** Members that have it, by how far they have come. */
  members: Record<ActionStatus, number>;
  /** Its part of what the plans save; null where it is done everywhere. */
  savedCo2eKgPerYear: number | null;
  costPerYear: number | null;
  costPerTonne: number | null;
}

export interface Portfolio {
  /** Members with a plan that could be reckoned. */
  members: number;
  /**
   * Low and high are the sums of the plans' own 5th and 95th percentiles: what is not known of the measures is the same
   * for all members, so that it does not even out between them. Null without draws.
   */
  savedCo2eKgPerYear: { value: number; low: number | null; high: number | null };
  /** SEK; null where a measure has no price in it. */
  costPerYear: number | null;
  costPerYearRange: CostRange | null;
  costPerTonne: number | null;
  measures: PortfolioMeasure[];
  plans: {
    name: string;
    savedCo2eKgPerYear: { value: number; low: number | null; high: number | null };
    savedShare: number;
    costPerYear: number | null;
    /** Each project, with its part of what the plan saves. */
    measures: {
      id: string;
      label: Text;
      status: ActionStatus;
      savedCo2eKgPerYear: number;
      costPerYear: number | null;
    }[];
  }[];
}

const none: Record<ActionStatus, number> = { proposed: 0, decided: 0, started: 0, done: 0 };

/** Null where no member has a plan. */
export function portfolioOf(plans: readonly MemberPlan[]): Portfolio | null {
  if (plans.length === 0) return null;
  const sum = (of: (plan: ScenarioReport) => number | null) => sumOf(plans.map(({ scenario }) => of(scenario)));
  const saved = {
    value: sum(({ savedCo2eKgPerYear }) => savedCo2eKgPerYear.value) ?? 0,
    low: sum(({ savedCo2eKgPerYear }) => savedCo2eKgPerYear.low),
    high: sum(({ savedCo2eKgPerYear }) => savedCo2eKgPerYear.high),
  };
  const costPerYear = sum(costInSek);
  const low = sum(({ money }) => money.costPerYearRange?.low ?? null);
  const high = sum(({ money }) => money.costPerYearRange?.high ?? null);
  return {
    members: plans.length,
    savedCo2eKgPerYear: saved,
    costPerYear,
    costPerYearRange: costPerYear === null || low === null || high === null ? null : { low, high },
    costPerTonne: perTonne(costPerYear, saved.value),
    measures: byMeasure(plans),
    plans: plans.map(({ name, scenario, statuses }) => ({
      name,
      savedCo2eKgPerYear: scenario.savedCo2eKgPerYear,
      savedShare: scenario.savedShare,
      costPerYear: costInSek(scenario),
      measures: scenario.measures.map(({ id, label, shapleyCo2eKgPerYear, costPerYear }) => ({
        ...{ id, label, status: statuses[id] ?? 'proposed', savedCo2eKgPerYear: shapleyCo2eKgPerYear },
        costPerYear: scenario.money.currency === 'SEK' ? costPerYear : null,
      })),
    })),
  };
}

const costInSek = ({ money }: ScenarioReport) => (money.currency === 'SEK' ? money.costPerYear : null);

function byMeasure(plans: readonly MemberPlan[]): PortfolioMeasure[] {
  const measures = new Map<
    string,
    { label: Text; members: Record<ActionStatus, number>; saved: number[]; cost: (number | null)[] }
  >();
  const of = (id: string, label: Text) => {
    const found = measures.get(id) ?? { label, members: { ...none }, saved: [], cost: [] };
    measures.set(id, found);
    return found;
  };
  for (const { scenario, statuses, done } of plans) {
    for (const { id, label, shapleyCo2eKgPerYear, costPerYear } of scenario.measures) {
      const measure = of(id, label);
      measure.members[statuses[id] ?? 'proposed'] += 1;
      measure.saved.push(shapleyCo2eKgPerYear);
      measure.cost.push(scenario.money.currency === 'SEK' ? costPerYear : null);
    }
    for (const { id, label } of done) of(id, label).members.done += 1;
  }
  return [...measures]
    .map(([id, { label, members, saved, cost }]) => {
      const kg = saved.length === 0 ? null : saved.reduce((sum, one) => sum + one, 0);
      const sek = cost.length === 0 ? null : sumOf(cost);
      return { id, label, members, savedCo2eKgPerYear: kg, costPerYear: sek, costPerTonne: perTonne(sek, kg ?? 0) };
    })
    .sort((a, b) => (b.savedCo2eKgPerYear ?? 0) - (a.savedCo2eKgPerYear ?? 0));
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

function perTonne(sek: number | null, kg: number): number | null {
  return sek === null || kg <= 0 ? null : (1000 * sek) / kg;
}
