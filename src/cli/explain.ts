import { explainFigure } from '../report/explanation.ts';
import { explanationText, foldedText } from '../report/render/explanation-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { readModeAnswer } from '../survey/mode-answer.ts';
import { createVocabulary } from '../survey/vocabulary.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { exitCodeOf, runEstimate } from './run-estimate.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** `resplan explain FIGURE files…`: one figure of the estimate, from rows to kilograms. */
export async function explain(shell: Shell, args: string[], options: Options): Promise<ExitCode> {
  const [wanted = 'total', ...files] = args;
  const format = oneOf(options, 'format', ['text', 'json']) ?? 'text';
  const { profile, settings, fold, report } = await runEstimate(shell, files, options);
  const { factors, footprint, minGroup, from } = settings;
  const explained = explainFigure({
    figure: figureNamed(wanted),
    profile,
    factors,
    assumptions: footprint,
    baseline: report.baseline,
    fold,
    minGroup,
    from,
  });
  const style = options.output === undefined ? shell.style : plainStyle;
  const text =
    format === 'json'
      ? `${JSON.stringify(explained, null, 2)}\n`
      : 'countedWith' in explained
        ? foldedText(explained, shell.language, shell.columns)
        : explanationText(explained, minGroup, shell.language, style, shell.columns);
  await put(shell, text, options.output);
  return exitCodeOf(report, options);
}

/** A figure by its name, or by any word that an answer may use for a mode: `bil` is `car`. */
function figureNamed(text: string): string {
  const name = text.trim().toLowerCase();
  if (['total', 'totalt', 'totalen', 'summa'].includes(name)) return 'total';
  const read = readModeAnswer(name, createVocabulary());
  return read.kind === 'mode' && read.by === 'exact' && read.sure ? read.mode : text;
}
