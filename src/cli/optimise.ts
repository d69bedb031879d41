import { jsonText } from '../json-text.ts';
import { optimiseGateFigures, optimiseGateKinds } from '../report/gate-figures.ts';
import { optimiseSchema } from '../report/optimised-report.ts';
import { optimisedText } from '../report/render/scenario/optimised-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { knownMeasures } from './chosen-measures.ts';
import { failOn, readGates } from './fail-on.ts';
import { nextCommand } from './next-command.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { exitCodeOf, runEstimate } from './run-estimate.ts';
import { saySearching } from './say-working.ts';
import { searchPlans } from './search-plans.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** `resplan optimise`: the best plan within a budget, or the cheapest that meets a target. */
export async function optimisePlans(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', ['text', 'json']) ?? 'text';
  const gates = readGates(options, optimiseGateKinds);
  const run = await runEstimate(shell, files, options);
  const known = await knownMeasures(shell, options);
  await saySearching(shell);
  const plans = searchPlans(run, known, options);
  const style = options.output === undefined ? shell.style : plainStyle;
  const text =
    format === 'json'
      ? jsonText({ ...run.report, schema: optimiseSchema, ...(plans ?? { best: null, frontier: [], neighbours: [] }) })
      : optimisedText(plans, shell.language, style, shell.columns, nextCommand('simulate', files, options));
  await put(shell, text, options.output);
  const figures = optimiseGateFigures(run.report, plans?.best ?? null);
  return failOn(shell, gates, optimiseGateKinds, figures, exitCodeOf(run.report, options));
}
