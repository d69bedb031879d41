import type { Problem } from '../survey/problem.ts';
import type { SurveyReading } from '../survey/read-survey.ts';
import type { EstimateReport } from './estimate-report.ts';

/** A file that figures were made from, as it was read. */
export interface ReadFile {
  file: string;
  /** Null for a profile, which has no columns or rows any more. */
  reading: SurveyReading | null;
  problems: readonly Problem[];
}

/** The columns that were taken, each with its file where there are several. */
export function columnsTaken(inputs: readonly ReadFile[]): EstimateReport['columns'] {
  return inputs.flatMap(({ file, reading }) =>
    (reading?.columns ?? []).map(({ field, header, confidence, by }) => ({
      ...(inputs.length > 1 ? { file } : {}),
      field,
      header,
      confidence,
      by,
    })),
  );
}

/** The problems of all files, each with its file where there are several. */
export function problemsByFile(inputs: readonly ReadFile[]): (Problem & { file?: string })[] {
  return inputs.flatMap(({ file, problems }) =>
    inputs.length > 1 ? problems.map((problem) => ({ ...problem, file })) : problems,
  );
}
