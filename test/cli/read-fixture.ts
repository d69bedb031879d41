/** What the tool makes of a survey, in a form that a test can state in a few lines. */
import type { LegSum, Profile } from '../../src/profile/profile.ts';
import type { EstimateReport } from '../../src/report/estimate-report.ts';
import { type RunOptions, runTool } from './run-tool.ts';

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
export async function readFixture(
  files: string | readonly string[],
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<FixtureReading> {
  const paths = typeof files === 'string' ? [files] : files;
  const run = await runTool(['estimate', ...paths, '--format', 'json', '--min-group', '3', ...args], options);
  if (run.out === '') throw new Error(`no report: ${run.err}`);
  const report = JSON.parse(run.out) as EstimateReport;
  const { rowsRead, rowsUsed, rowsSetAside, problems } = report.quality;
  const { modes } = report.baseline;
  return {
    code: run.code,
    columns: Object.fromEntries(report.columns.map(({ field, header }) => [field, header])),
    rows: `${rowsRead} = ${rowsUsed} + ${rowsSetAside}`,
    problems: problems.map(({ code, count, rows }) =>
      rows.length > 0 ? `${code}: ${rows.join(' ')}` : `${code} ×${count}`,
    ),
    km: Object.fromEntries(modes.map(({ mode, personKmPerYear: km }) => [mode, km === null ? null : Math.round(km)])),
    share: Object.fromEntries(
      modes.map(({ mode, tripShare }) => [mode, Math.round((tripShare?.value ?? 0) * 1000) / 10]),
    ),
    report,
  };
}

/** Kilometres a week by travel key and measure, of the plain profile: what was read, before anything is merged to be shown. */
export async function readKilometres(file: string, args: readonly string[] = []): Promise<Record<string, LegKm>> {
  const run = await runTool(['profile', file, ...args]);
  const profile = JSON.parse(run.out) as Profile;
  const sums: Record<string, LegKm> = {};
  for (const { usual } of profile.units) {
    for (const { cells } of usual.segments) {
      for (const cell of cells) {
        for (const [key, leg] of Object.entries(cell.legs)) {
          const sum = sums[key] ?? { personKm: 0, vehicleKm: 0, unknownOccupancyKm: 0 };
          sum.personKm += leg.personKm;
          sum.vehicleKm += leg.vehicleKm;
          sum.unknownOccupancyKm += leg.unknownOccupancyKm;
          sums[key] = sum;
        }
      }
    }
  }
  return sums;
}

export type LegKm = Omit<LegSum, 'users'>;
