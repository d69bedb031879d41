import { askColumns } from './ask-columns.ts';
import { type Input, readInputs } from './inputs.ts';
import type { Options } from './options.ts';
import type { Settings } from './settings.ts';
import type { Shell } from './shell.ts';

/** Reads files; in a terminal the columns that were left open are asked for, and the files read again. */
export async function readAsking(
  shell: Shell,
  paths: string[],
  options: Options,
  settings: Settings,
): Promise<Input[]> {
  const inputs = await readInputs(shell, paths, options, settings);
  const answered = await askColumns(shell, inputs, options);
  return answered ? await readInputs(shell, paths, answered, settings) : inputs;
}
