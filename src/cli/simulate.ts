import { jsonText } from '../json-text.ts';
import { scenarioGateFigures, scenarioGateKinds } from '../report/gate-figures.ts';
import { scenarioText } from '../report/render/scenario/scenario-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { scenarioReport, simulateSchema } from '../report/scenario-report.ts';
import { simulateScenario } from '../simulation/scenario.ts';
import { chosenMeasures, knownMeasures } from './chosen-measures.ts';
import { failOn, readGates } from './fail-on.ts';
import { nextCommand } from './next-command.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { exitCodeOf, runEstimate } from './run-estimate.ts';
import { sayDrawing } from './say-working.ts';
import { scenarioAbout, scenarioInput, scenarioSettings } from './scenario-input.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** `resplan simulate`: what the chosen measures give, together and apart. */
export async function simulate(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', ['text', 'json']) ?? 'text';
  const gates = readGates(options, scenarioGateKinds);
  const run = await runEstimate(shell, files, options);
  const asked = await chosenMeasures(shell, options, run.settings);
  const settings = scenarioSettings(run, options);
  await sayDrawing(shell, settings.draws);
  const scenario = simulateScenario(scenarioInput(run, asked), settings);
  const about = scenarioAbout(run, await knownMeasures(shell, options), asked);
  const report = { ...run.report, schema: simulateSchema, scenario: scenario && scenarioReport(scenario, about) };
  const style = options.output === undefined ? shell.style : plainStyle;
  const text =
    format === 'json'
      ? jsonText(report)
      : scenarioText(scenario, shell.language, style, shell.columns, about, nextCommand('optimise', files, options));
  await put(shell, text, options.output);
  return failOn(shell, gates, scenarioGateKinds, scenarioGateFigures(report), exitCodeOf(run.report, options));
}
