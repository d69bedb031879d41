import { describe, expect, it } from 'vitest';
import { type MemberPlan, portfolioOf } from '../../../src/report/network/portfolio.ts';
import type { ScenarioReport } from '../../../src/report/scenario-report.ts';

interface Given {
  saved?: { value: number; low: number | null; high: number | null };
  currency?: string;
  cost?: number | null;
  measures?: { id: string; kg: number; cost: number | null }[];
  statuses?: MemberPlan['statuses'];
  done?: string[];
}

const label = { sv: 'Åtgärd', en: 'Measure' };
/** A plan of which only what a portfolio reads is there. */
function plan(name: string, given: Given = {}): MemberPlan {
  const { saved = { value: 1000, low: 500, high: 1500 }, currency = 'SEK', cost = 5000, measures = [] } = given;
  const scenario = {
    savedCo2eKgPerYear: saved,
    savedShare: 0.1,
    money: { currency, costPerYear: cost, costPerYearRange: cost === null ? null : { low: cost / 2, high: cost * 2 } },
    measures: measures.map(({ id, kg, cost: own }) => ({ id, label, shapleyCo2eKgPerYear: kg, costPerYear: own })),
  } as unknown as ScenarioReport;
  return { name, scenario, statuses: given.statuses ?? {}, done: (given.done ?? []).map((id) => ({ id, label })) };
}

describe('the measures of all members', () => {
  it('are none where no member has a plan', () => {
    expect(portfolioOf([])).toBeNull();
  });

  it('save and cost what the plans do together, the ends added as they stand', () => {
    expect(portfolioOf([plan('A'), plan('B', { cost: 1000 })])).toMatchObject({
      members: 2,
      savedCo2eKgPerYear: { value: 2000, low: 1000, high: 3000 },
      costPerYear: 6000,
      costPerYearRange: { low: 3000, high: 12_000 },
      costPerTonne: 3000,
    });
  });

  it('have no range without draws, and no cost where one plan has none or another currency', () => {
    const undrawn = plan('B', { saved: { value: 1, low: null, high: null } });
    expect(portfolioOf([plan('A'), undrawn])?.savedCo2eKgPerYear).toMatchObject({ low: null, high: null });
    for (const other of [plan('B', { cost: null }), plan('B', { currency: 'EUR' })])
      expect(portfolioOf([plan('A'), other])).toMatchObject({
        costPerYear: null,
        costPerYearRange: null,
        costPerTonne: null,
      });
  });

  it('have no cost a tonne where nothing is saved', () => {
    const idle = plan('A', { saved: { value: 0, low: 0, high: 0 }, measures: [{ id: 'showers', kg: 0, cost: 10 }] });
    expect(portfolioOf([idle])).toMatchObject({ costPerTonne: null, measures: [{ costPerTonne: null }] });
  });

  it('are counted by how far they have come, the done ones too, which save nothing once more', () => {
    const portfolio = portfolioOf([
      plan('A', { measures: [{ id: 'showers', kg: 100, cost: 200 }], statuses: { showers: 'started' } }),
      plan('B', { measures: [{ id: 'showers', kg: 50, cost: 100 }], done: ['bike-racks'] }),
    ]);
    expect(portfolio?.measures).toMatchObject([
      {
        id: 'showers',
        members: { proposed: 1, started: 1 },
        savedCo2eKgPerYear: 150,
        costPerYear: 300,
        costPerTonne: 2000,
      },
      { id: 'bike-racks', members: { done: 1 }, savedCo2eKgPerYear: null, costPerYear: null, costPerTonne: null },
    ]);
    expect(portfolio?.plans[0]?.measures).toMatchObject([{ id: 'showers', status: 'started', costPerYear: 200 }]);
    expect(portfolio?.plans[1]?.measures).toMatchObject([{ id: 'showers', status: 'proposed' }]);
  });

  it('of another currency are told without their cost', () => {
    const euro = plan('A', { currency: 'EUR', measures: [{ id: 'showers', kg: 100, cost: 200 }] });
    expect(portfolioOf([euro])).toMatchObject({
      measures: [{ costPerYear: null }],
      plans: [{ costPerYear: null, measures: [{ costPerYear: null }] }],
    });
  });
});
