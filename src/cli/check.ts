import { stringify } from 'csv-stringify/sync';
import { problemTexts } from '../i18n/problems.ts';
import { visible } from '../i18n/visible.ts';
import { checkText } from '../report/render/estimate/check-text.ts';
import { type Problem, problemSeverity } from '../survey/problem.ts';
import { findPlan } from './find-plan.ts';
import type { Input } from './input.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { readAsking } from './read-asking.ts';
import { readSettings } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';
import { tellProblems } from './tell-problems.ts';

/** `resplan check`: how a survey is read, and what would repair each problem. */
export async function check(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const settings = await readSettings(shell, options, await findPlan(shell, options));
  const inputs = await readAsking(shell, files, options, settings);
  tellProblems(shell, inputs);
  for (const input of inputs) {
    const { file, profile, reading, problems } = input;
    shell.out(
      checkText({ file, quality: profile.quality, reading, problems }, shell.language, shell.style, shell.columns),
    );
  }
  if (options.problems !== undefined) await put(shell, problemsCsv(inputs, shell), options.problems);
  const severities = inputs.flatMap(({ profile }) =>
    Object.keys(profile.quality.problems).map((code) => problemSeverity[code as Problem['code']]),
  );
  return severities.includes('error') || (options.strict === true && severities.includes('warning')) ? 1 : 0;
}

/** One row per problem, in the user's language, with the cell as it stood. */
function problemsCsv(inputs: readonly Input[], shell: Shell): string {
  const rows = inputs.flatMap(({ file, problems }) =>
    problems.map((problem) => {
      const text = problemTexts[shell.language][problem.code];
      return {
        file: visible(file),
        row: problem.row,
        column: problem.column === null ? null : visible(problem.column),
        value: problem.value === null ? null : visible(problem.value),
        severity: problemSeverity[problem.code],
        code: problem.code,
        problem: text.what,
        repair: visible(text.repair(problem.hint, problem.value)),
      };
    }),
  );
  return stringify(rows, {
    header: true,
    columns: ['file', 'row', 'column', 'value', 'severity', 'code', 'problem', 'repair'],
    escape_formulas: true,
    bom: true,
  });
}
