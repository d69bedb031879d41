import { scenarioText } from '../report/render/scenario-text.ts';
import { simulateScenario } from '../simulation/scenario.ts';
import { chosenMeasures } from './chosen-measures.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { exitCodeOf, runEstimate } from './run-estimate.ts';
import { scenarioInput } from './scenario-input.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** `resplan simulate`: what the chosen measures change, together and apart. */
export async function simulate(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', ['text', 'json']) ?? 'text';
  const run = await runEstimate(shell, files, options);
  const { report } = run;
  const scenario = simulateScenario(scenarioInput(run, chosenMeasures(options, run.settings)));
  const text =
    format === 'json'
      ? `${JSON.stringify({ ...report, scenario }, null, 2)}\n`
      : scenarioText(report, scenario, shell.language, shell.style, shell.columns);
  await put(shell, text, options.output);
  return exitCodeOf(report, options);
}
