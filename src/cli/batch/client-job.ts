/** One employer's work, as it is handed to a thread: nothing in it but data. */
import type { Language } from '../../i18n/language.ts';
import type { BatchClient } from '../../report/batch/batch-report.ts';
import type { Options } from '../options.ts';
import type { ReportFormat } from '../render-report.ts';

export interface ClientJob {
  /** As the employer is listed. */
  name: string;
  /** The reports' name without ending. */
  reportName: string;
  language: Language;
  /** Surveys or profiles; none for those of the plan. */
  files: string[];
  /** As `resplan report` takes them. */
  options: Options;
  formats: ReportFormat[];
  /** SOURCE_DATE_EPOCH. */
  sourceDate: string | undefined;
  /** The folder that all paths are from. */
  base: string;
  /** Where the reports go, from there. */
  folder: string;
  /** Even if nothing has changed. */
  force: boolean;
}

export interface ClientOutcome {
  client: BatchClient;
  /** Done in an earlier run, and nothing has changed. */
  reused: boolean;
  /** What was said on the way. */
  notes: string[];
}
