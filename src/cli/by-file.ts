import type { EstimateReport } from '../report/estimate-report.ts';
import type { Problem } from '../survey/problem.ts';
import type { Input } from './input.ts';

/** The columns that were taken, each with its file where there are several. */
export function columnsTaken(inputs: readonly Input[]): EstimateReport['columns'] {
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
export function problemsByFile(inputs: readonly Input[]): (Problem & { file?: string })[] {
  return inputs.flatMap(({ file, problems }) =>
    inputs.length > 1 ? problems.map((problem) => ({ ...problem, file })) : problems,
  );
}
