import { problemTexts } from '../i18n/problems.ts';
import { countProblems, type ProblemCount } from '../report/estimate-report.ts';
import { problemSeverity } from '../survey/problem.ts';
import type { Input } from './input.ts';
import { say } from './say.ts';
import type { Shell } from './shell.ts';

/** A file that is read for two purposes is told of once. */
const toldByRun = new WeakMap<Shell, Set<string>>();

/**
 * With --json-errors, the errors and warnings in the data: a line for each kind in each file, with its first row and
 * how many there are, but no cell, since such lines end up in logs. `ofAll`: what was found in all files together.
 */
export function tellProblems(shell: Shell, inputs: readonly Input[], ofAll: readonly ProblemCount[] = []): void {
  if (!shell.jsonErrors) return;
  for (const input of inputs) {
    const { quality } = input.profile;
    const counts = countProblems(quality.problems, input.problems, (code) => problemSeverity[code]);
    for (const problem of counts) tell(shell, problem, input);
  }
  const ofFiles = new Set(inputs.flatMap(({ profile }) => Object.keys(profile.quality.problems)));
  for (const problem of ofAll) if (!ofFiles.has(problem.code)) tell(shell, problem, null);
}

function tell(shell: Shell, { code, severity, count, rows }: ProblemCount, input: Input | null): void {
  const told = toldByRun.get(shell) ?? new Set();
  toldByRun.set(shell, told);
  const key = `${code} ${input?.sha256}`;
  if (severity === 'note' || told.has(key)) return;
  told.add(key);
  const text = problemTexts[shell.language][code];
  const ofWhole = input?.problems.find((one) => one.code === code && one.row === null);
  const hint = rows.length > 0 ? '' : text.repair(ofWhole?.hint ?? null, ofWhole?.value ?? null);
  const details = {
    ...(input === null ? {} : { file: input.file }),
    ...(rows[0] === undefined ? {} : { row: rows[0] }),
    ...(ofWhole?.column ? { column: ofWhole.column } : {}),
    ...(hint === '' ? {} : { hint }),
    count,
  };
  say(shell, text.what, { code, severity, details });
}
