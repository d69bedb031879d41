import { askColumns } from './ask-columns.ts';
import { planPathOf } from './find-plan.ts';
import type { Input } from './input.ts';
import { readInputs } from './inputs.ts';
import type { Options } from './options.ts';
import type { Settings } from './settings.ts';
import type { Shell } from './shell.ts';
import { surveyFiles } from './survey-files.ts';

/** Reads the files given, else the plan's; in a terminal the columns that were left open are asked for, and the files read again. */
export async function readAsking(
  shell: Shell,
  paths: string[],
  options: Options,
  settings: Settings,
): Promise<Input[]> {
  const files = await surveyFiles(shell, paths, settings.plan, planPathOf(options));
  const inputs = await readInputs(shell, files, options, settings);
  const answered = await askColumns(shell, inputs, options);
  return answered ? await readInputs(shell, files, answered, settings) : inputs;
}
