import { explanationWords } from '../i18n/explanation.ts';
import { jsonText } from '../json-text.ts';
import type { EstimateReport } from '../report/estimate-report.ts';
import { explainFigure } from '../report/explain/explain-figure.ts';
import { explanationText, foldedText } from '../report/render/explanation/explanation-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { wrap } from '../report/render/wrap.ts';
import { figureNamed, refuseUnknown, unitIsUnknown } from './figure-asked.ts';
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
  const figure = figureNamed(wanted);
  refuseUnknown(wanted, figure, report);
  const explained = explainFigure({
    figure: figure ?? wanted,
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
      ? jsonText(explained)
      : 'countedWith' in explained
        ? foldedText(explained, shell.language, shell.columns)
        : explanationText(explained, minGroup, shell.language, style, shell.columns) + remedyText(report, shell);
  await put(shell, text, options.output);
  return exitCodeOf(report, options);
}

/** What would give the survey kilometres, where it has none. */
function remedyText(report: EstimateReport, shell: Shell): string {
  if (report.baseline.noFootprint !== 'no-distances') return '';
  const { withoutUnit, withoutKilometres } = explanationWords[shell.language];
  return `\n${wrap(unitIsUnknown(report) ? withoutUnit : withoutKilometres, shell.columns)}\n`;
}
