import { reportWords } from '../i18n/report.ts';
import { scenarioGateFigures, scenarioGateKinds } from '../report/gate-figures.ts';
import { plainStyle } from '../report/render/style.ts';
import { type ProblemCode, problemSeverity } from '../survey/problem.ts';
import { failOn, readGates } from './fail-on.ts';
import { formatOf } from './format-of.ts';
import { openFile } from './open-file.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { computeReport, renderReport, reportFormats, reportProblems } from './render-report.ts';
import { exitCodeFor } from './run-estimate.ts';
import { say } from './say.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** Where --open without -o puts the page. */
const pageName = 'resplan.html';

/** `resplan report`: the green travel plan, in any of its formats. */
export async function report(shell: Shell, files: string[], given: Options): Promise<ExitCode> {
  // what is to be shown has to be a file
  const options = given.open && given.output === undefined ? { ...given, output: pageName } : given;
  const format = oneOf(options, 'format', reportFormats) ?? formatOf(options.output, reportFormats) ?? 'text';
  const gates = readGates(options, scenarioGateKinds);
  const computed = await computeReport(shell, files, options, [format]);
  const style = options.output === undefined ? shell.style : plainStyle;
  await put(shell, await renderReport(shell, options, computed, format, style), options.output);
  if (options.output !== undefined && options.output !== '-') await tell(shell, options.output, options.open === true);
  const codes = reportProblems(computed);
  const code = exitCodeFor(codes, options);
  if (code === 1 && options.output !== undefined && !shell.jsonErrors) await sayErrors(shell, codes);
  return failOn(shell, gates, scenarioGateKinds, scenarioGateFigures(computed.plan), code);
}

/** What is wrong in the data, where the report itself has gone into a file. */
async function sayErrors(shell: Shell, codes: readonly ProblemCode[]): Promise<void> {
  const { problemTexts } = await import('../i18n/problems.ts');
  const { estimateWords } = await import('../i18n/estimate.ts');
  const { error } = estimateWords[shell.language].problemSeverity;
  const errors = new Set(codes.filter((code) => problemSeverity[code] === 'error'));
  for (const code of errors)
    say(shell, `${error}: ${problemTexts[shell.language][code].what}`, { code, severity: 'error' });
}

/** Where the report is, and, where that was asked for, the report itself. */
async function tell(shell: Shell, file: string, open: boolean): Promise<void> {
  const t = reportWords[shell.language];
  const isShown = open && (await openFile(shell, file));
  if (!shell.interactive && !open) return;
  const words = isShown ? t.shown(file) : open ? t.notShown(file) : t.written(file);
  say(shell, words, { code: isShown ? 'shown' : 'written', details: { file } });
}
