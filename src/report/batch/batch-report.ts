/**
 * Many employers in one run: what came of each. In the order they were given; nothing of when or where it ran, so that
 * the same inputs give the same bytes.
 */
import type { Estimate } from '../../footprint/interval.ts';
import type { ErrorCode } from '../../resplan-error.ts';
import type { ProblemCode, Severity } from '../../survey/problem.ts';
import type { TravelPlan } from '../travel-plan/travel-plan.ts';

export const batchSchema = 'resplan/batch/1';

/** `data-errors`: the reports are there, but the data has errors. */
export type ClientStatus = 'done' | 'data-errors' | 'failed';

/** `unexpected`: a fault of the tool, or of the machine it runs on; details.message, `memory` where that ran out. */
export type ClientErrorCode = ErrorCode | 'unexpected';

export interface BatchClient {
  name: string;
  status: ClientStatus;
  /** The files written, by name. */
  reports: string[];
  /** All that was read for it, by name, with the SHA-256 of its bytes. */
  inputs: { name: string; sha256: string }[];
  /** Null unless it failed. */
  error: { code: ClientErrorCode; details: Record<string, string | number> } | null;
  /** By code; the count is null where it is too small to be told. */
  problems: { code: ProblemCode; severity: Severity; count: number | null }[];
  /** Null where it failed. */
  figures: ClientFigures | null;
}

export interface ClientFigures {
  respondents: number;
  headcount: number | null;
  co2eKgPerYear: Estimate | null;
  co2eKgPerEmployeeYear: Estimate | null;
  /** By the plan's measures, chosen or proposed. */
  savedCo2eKgPerYear: Estimate | null;
  /** Null where a measure has no price in the currency. */
  costPerYear: number | null;
  currency: string | null;
}

export interface BatchReport {
  schema: typeof batchSchema;
  /** Of resplan. */
  version: string;
  formats: string[];
  counts: Record<ClientStatus, number>;
  clients: BatchClient[];
}

export function batchReport(clients: BatchClient[], formats: readonly string[], version: string): BatchReport {
  const count = (status: ClientStatus) => clients.filter((client) => client.status === status).length;
  return {
    schema: batchSchema,
    version,
    formats: [...formats],
    counts: { done: count('done'), 'data-errors': count('data-errors'), failed: count('failed') },
    clients,
  };
}

/** The main figures of a report. */
export function clientFigures({ workplace, baseline, scenario }: TravelPlan): ClientFigures {
  return {
    respondents: workplace.respondents,
    headcount: workplace.headcount,
    co2eKgPerYear: baseline.co2eKgPerYear,
    co2eKgPerEmployeeYear: baseline.co2eKgPerEmployeeYear,
    savedCo2eKgPerYear: scenario?.savedCo2eKgPerYear ?? null,
    costPerYear: scenario?.money.costPerYear ?? null,
    currency: scenario?.money.currency ?? null,
  };
}
