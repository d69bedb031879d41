/** The report that `resplan estimate` renders, without a process: reading, profile, footprint and report in a row. */

import { fileURLToPath } from 'node:url';
import type { Options } from '../../src/cli/options.ts';
import { noProgress } from '../../src/cli/progress.ts';
import { runEstimate } from '../../src/cli/run-estimate.ts';
import type { EstimateReport } from '../../src/report/estimate-report.ts';
import { plainStyle } from '../../src/report/render/style.ts';

export async function estimateOf(fixture: string, options: Options = {}): Promise<EstimateReport> {
  const nobody = async function* () {};
  const shell = {
    stdin: nobody(),
    env: {},
    cwd: fileURLToPath(new URL('../../fixtures', import.meta.url)),
    language: 'en' as const,
    interactive: false,
    progress: noProgress,
    columns: 80,
    style: plainStyle,
    out: () => {},
    err: () => {},
  };
  return (await runEstimate(shell, [fixture], options)).report;
}
