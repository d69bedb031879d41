import { plainStyle } from '../report/render/style.ts';
import { planMarkdown } from '../report/render/travel-plan/plan-md.ts';
import { planText } from '../report/render/travel-plan/plan-text.ts';
import { travelPlan } from '../report/travel-plan/travel-plan.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { reportInput } from './report-input.ts';
import { exitCodeOf } from './run-estimate.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

const formats = ['text', 'html', 'md', 'json', 'csv', 'xlsx'] as const;
type Format = (typeof formats)[number];

/** `resplan report`: the green travel plan, in any of its formats. */
export async function report(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', formats) ?? formatOf(options.output) ?? 'text';
  const { run, input } = await reportInput(shell, files, options);
  const plan = travelPlan(input);
  const { language } = shell;
  const style = options.output === undefined ? shell.style : plainStyle;
  const render: Record<Format, () => string | Uint8Array | Promise<string | Uint8Array>> = {
    text: () => planText(plan, language, style, shell.columns),
    md: () => planMarkdown(plan, language),
    json: () => `${JSON.stringify(plan, null, 2)}\n`,
    html: () => '',
    csv: () => '',
    xlsx: () => '',
  };
  await put(shell, await render[format](), options.output);
  return exitCodeOf(run.report, options);
}

/** The format that a file's name asks for. */
function formatOf(output: string | undefined): Format | null {
  const extension = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  if (extension === 'htm') return 'html';
  return formats.find((format) => format === extension) ?? null;
}
