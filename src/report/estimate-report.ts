/**
 * The estimate as it is handed out: the stable JSON, and what every other renderer reads.
 * In: a baseline and what it was made from. Out: numbers and ids, no words, nothing rounded.
 */
import type { Baseline } from '../footprint/baseline.ts';
import type { Estimate } from '../footprint/interval.ts';
import type { ModeRow } from '../footprint/mode-rows.ts';
import type { Problem, ProblemCode, Severity } from '../survey/problem.ts';
import type { GroupReport } from './groups.ts';

export const estimateSchema = 'resplan/estimate/1';

/** Where a setting came from. */
export type Origin = 'option' | 'plan' | 'default';

export interface AssumptionEntry {
  value: number | string | null;
  from: Origin;
}

export interface ProblemCount {
  code: ProblemCode;
  severity: Severity;
  count: number;
  /** The first rows it stands on, as a spreadsheet numbers them; empty for profiles, which have no rows. */
  rows: number[];
  /** The same rows, each with its file, where several were read. */
  places?: { file: string; row: number }[] | undefined;
}

export interface EstimateReport {
  schema: typeof estimateSchema;
  workplace: { name: string | null; headcount: number | null; respondents: number; responseRate: number | null };
  assumptions: Record<string, unknown> & {
    weeksPerYear: number;
    factorSet: string;
    scope: string;
    from: Record<string, Origin>;
  };
  quality: { rowsRead: number; rowsUsed: number; rowsSetAside: number; problems: ProblemCount[] };
  /** `file` where several were read. */
  columns: { file?: string | undefined; field: string; header: string; confidence: number; by: string }[];
  /** `modesHidden`: kilograms by mode are left out, for merging would change the total. `sharedMinGroup`: the smallest group of a shared profile that this was made from, else null. `modesMerged`: modes or fuels with fewer users than minGroup stand with their like. */
  privacy: {
    minGroup: number;
    modesMerged: boolean;
    groupsMerged: boolean;
    sharedMinGroup: number | null;
    modesHidden: boolean;
  };
  baseline: BaselineReport;
  groups: GroupReport[];
}

export interface BaselineReport extends Omit<Baseline, 'modes' | 'remoteDaysPerWeek'> {
  /** Null where the survey does not ask for remote days. */
  remoteDaysPerWeek: number | null;
  /** False when kilometres without a factor are left out. */
  complete: boolean;
  modes: Omit<ModeRow, 'personKmPerYearWithoutFactor'>[];
}

/** `asked`: the fields of the survey. */
export function baselineReport(baseline: Baseline, asked: readonly string[]): BaselineReport {
  const asksRemote = asked.some((field) => /^(remoteDays|days:remote|tick:remote|weekday:.*)$/.test(field));
  return {
    ...baseline,
    remoteDaysPerWeek: asksRemote ? baseline.remoteDaysPerWeek : null,
    complete: baseline.withoutFactor.length === 0,
    modes: baseline.modes.map(({ personKmPerYearWithoutFactor: _, ...row }) => row),
  };
}

const mostRows = 20;

/** The first rows that a problem stands on. */
function rowsOf(code: ProblemCode, listed: readonly (Problem & { file?: string })[]) {
  const places = new Map<string, { file: string | undefined; row: number }>();
  for (const { file, row, code: own } of listed) {
    if (own === code && row !== null) places.set(`${row} ${file}`, { file, row });
  }
  const first = [...places.values()].slice(0, mostRows);
  const named = first.flatMap(({ file, row }) => (file === undefined ? [] : [{ file, row }]));
  return { rows: first.map(({ row }) => row), ...(named.length > 0 ? { places: named } : {}) };
}

/** Problems of the files, counted by code, with the first rows of each. */
export function countProblems(
  counts: Partial<Record<ProblemCode, number>>,
  listed: readonly (Problem & { file?: string })[],
  severityOf: (code: ProblemCode) => Severity,
): ProblemCount[] {
  const order: Severity[] = ['error', 'warning', 'note'];
  return (Object.entries(counts) as [ProblemCode, number][])
    .map(([code, count]) => ({ code, severity: severityOf(code), count, ...rowsOf(code, listed) }))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.code < b.code ? -1 : 1));
}

export type { Estimate };
