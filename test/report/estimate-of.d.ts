/** The report that `resplan estimate` renders, without a process: reading, profile, footprint and report in a row. */
import type { Options } from '../../src/cli/options.ts';
import type { EstimateReport } from '../../src/report/estimate-report.ts';
export declare function estimateOf(fixture: string, options?: Options): Promise<EstimateReport>;
