import { jsonText } from '../json-text.ts';
import { accountStandards } from '../reference/accounts/definitions.ts';
import { estimateGateFigures, estimateGateKinds } from '../report/gate-figures.ts';
import { estimateCsv } from '../report/render/estimate/estimate-csv.ts';
import { estimateMarkdown } from '../report/render/estimate/estimate-md.ts';
import { estimateText } from '../report/render/estimate/estimate-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { failOn, readGates } from './fail-on.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { type EstimateRun, exitCodeOf, runEstimate } from './run-estimate.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** `resplan estimate`: from surveys or profiles to CO2e per mode, or to an export by a standard. */
export async function estimate(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const write = await writer(shell, options);
  const gates = readGates(options, estimateGateKinds);
  const run = await runEstimate(shell, files, options);
  await put(shell, await write(run), options.output);
  const { report } = run;
  return failOn(shell, gates, estimateGateKinds, estimateGateFigures(report), exitCodeOf(report, options));
}

async function writer(shell: Shell, options: Options): Promise<(run: EstimateRun) => string | Promise<string>> {
  const format = oneOf(options, 'format', ['text', 'json', 'md', 'csv', ...accountStandards]) ?? 'text';
  const style = options.output === undefined ? shell.style : plainStyle;
  switch (format) {
    case 'text':
      return ({ report }) => estimateText(report, shell.language, style, shell.columns);
    case 'json':
      return ({ report }) => jsonText(report);
    case 'md':
      return ({ report }) => estimateMarkdown(report, shell.language);
    case 'csv':
      return ({ report }) => estimateCsv(report);
    default:
      return (await import('./accounts.ts')).accountWriter(shell, format, options);
  }
}
