import { estimateGateFigures, estimateGateKinds } from '../report/gate-figures.ts';
import { estimateCsv } from '../report/render/estimate-csv.ts';
import { estimateMarkdown } from '../report/render/estimate-md.ts';
import { estimateText } from '../report/render/estimate-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { failOn, readGates } from './fail-on.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { exitCodeOf, runEstimate } from './run-estimate.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** `resplan estimate`: from surveys or profiles to CO2e per mode. */
export async function estimate(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', ['text', 'json', 'md', 'csv']) ?? 'text';
  const gates = readGates(options, estimateGateKinds);
  const { report } = await runEstimate(shell, files, options);
  const style = options.output === undefined ? shell.style : plainStyle;
  const text = {
    text: () => estimateText(report, shell.language, style, shell.columns),
    json: () => `${JSON.stringify(report, null, 2)}\n`,
    md: () => estimateMarkdown(report, shell.language),
    csv: () => estimateCsv(report),
  }[format]();
  await put(shell, text, options.output);
  return failOn(shell, gates, estimateGateKinds, estimateGateFigures(report), exitCodeOf(report, options));
}
