/** Reports that are hard to lay out: every mode, large figures, long names. */
import { type EstimateReport } from '../../src/report/estimate-report.ts';
/** The report of a survey with a baseline of every mode in it, and many sites apart; `each` below 5 merges modes. */
export declare function everyModeReport(each: number, headcount: number, name: string): Promise<EstimateReport>;
