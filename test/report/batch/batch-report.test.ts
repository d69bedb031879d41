import { expect, it } from 'vitest';
import { type BatchClient, batchReport, clientFigures } from '../../../src/report/batch/batch-report.ts';
import type { TravelPlan } from '../../../src/report/travel-plan/travel-plan.ts';

const client = (name: string, status: BatchClient['status']) => ({ name, status }) as BatchClient;

it('clients stay in their order and are counted by what came of them', () => {
  const { counts, clients, formats } = batchReport(
    [client('B', 'failed'), client('A', 'done'), client('C', 'data-errors'), client('D', 'done')],
    ['html'],
    '1.0.0',
  );
  expect(counts).toEqual({ done: 2, 'data-errors': 1, failed: 1 });
  expect([clients.map(({ name }) => name), formats]).toEqual([['B', 'A', 'C', 'D'], ['html']]);
});

it('a report without anything to save from has a footprint and no saving, cost or currency', () => {
  const plan = {
    workplace: { respondents: 9, headcount: null },
    baseline: { co2eKgPerYear: null, co2eKgPerEmployeeYear: null },
    scenario: null,
  } as unknown as TravelPlan;
  expect(clientFigures(plan)).toEqual({
    respondents: 9,
    headcount: null,
    co2eKgPerYear: null,
    co2eKgPerEmployeeYear: null,
    savedCo2eKgPerYear: null,
    costPerYear: null,
    currency: null,
  });
});
