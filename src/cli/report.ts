import { estimateText } from '../report/render/estimate-text.ts';
import { scenarioText } from '../report/render/scenario-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { simulateScenario } from '../simulation/scenario.ts';
import { chosenMeasures, knownMeasures } from './chosen-measures.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { exitCodeOf, runEstimate } from './run-estimate.ts';
import { scenarioAbout, scenarioInput, scenarioSettings } from './scenario-input.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** `resplan report`: where we are, and what the chosen measures give. */
export async function report(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  oneOf(options, 'format', ['text']);
  const run = await runEstimate(shell, files, options);
  const chosen = await chosenMeasures(shell, options, run.settings);
  const style = options.output === undefined ? shell.style : plainStyle;
  const parts = [estimateText(run.report, shell.language, style, shell.columns)];
  if (chosen.length > 0) {
    const scenario = simulateScenario(scenarioInput(run, chosen), scenarioSettings(run, options));
    const about = scenarioAbout(run, await knownMeasures(shell, options), chosen);
    parts.unshift(scenarioText(scenario, shell.language, style, shell.columns, about));
  }
  await put(shell, parts.join('\n'), options.output);
  return exitCodeOf(run.report, options);
}
