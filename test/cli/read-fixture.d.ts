/** What the tool makes of a survey, in a form that a test can state in a few lines. */
import type { LegSum } from '../../src/profile/profile.ts';
import type { EstimateReport } from '../../src/report/estimate-report.ts';
import { type RunOptions } from './run-tool.ts';
export interface FixtureReading {
  code: number | null;
  /** Fields taken, each with its header. */
  columns: Record<string, string>;
  /** Rows read = used + set aside. */
  rows: string;
  /** `code: rows` by severity, then by code; `code ×2` for problems of the whole file. */
  problems: string[];
  /** Person-kilometres a year, by mode; null where there are none to be had. */
  km: Record<string, number | null>;
  /** Share of trips in per cent, by mode. */
  share: Record<string, number>;
  report: EstimateReport;
}
/** `estimate --format json`, with groups of three shown so that small fixtures show their modes. */
export declare function readFixture(
  files: string | readonly string[],
  args?: readonly string[],
  options?: RunOptions,
): Promise<FixtureReading>;
/** Kilometres a week by travel key and measure, of the plain profile: what was read, before anything is merged to be shown. */
export declare function readKilometres(file: string, args?: readonly string[]): Promise<Record<string, LegKm>>;
export type LegKm = Omit<LegSum, 'users'>;
