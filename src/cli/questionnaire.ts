import { answersNeeded } from '../footprint/sample-size.ts';
import { questionnaireWords } from '../i18n/questionnaire.ts';
import { questionnaire } from '../reference/questionnaire.ts';
import { questionnaireText } from '../report/render/questionnaire-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { formatOf } from './format-of.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { say } from './say.ts';
import { oneOf, readNumberOption } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

const formats = ['text', 'csv', 'xlsx'] as const;
const usualMarginPercent = 5;

/** `resplan questionnaire`: the survey itself, to paste into a form tool or to fill in. */
export async function writeQuestionnaire(shell: Shell, _: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', formats) ?? formatOf(options.output, formats) ?? 'text';
  const headcount = readNumberOption('headcount', options.headcount, 1, 100_000_000, true);
  const margin = (readNumberOption('margin', options.margin?.replace('%', ''), 0.5, 50) ?? usualMarginPercent) / 100;
  const { language } = shell;
  const questions = questionnaire(options.short ? 'short' : 'long');
  const wanted = { answers: answersNeeded(headcount, margin), headcount, margin };
  const style = options.output === undefined ? shell.style : plainStyle;
  const table = () => import('../report/render/questionnaire-table.ts');
  const content = {
    text: () => questionnaireText(questions, wanted, language, style, Math.min(80, shell.columns)),
    csv: async () => (await table()).questionnaireCsv(questions, language),
    xlsx: async () => (await table()).questionnaireXlsx(questions, language),
  }[format]();
  await put(shell, await content, options.output);
  if (options.output !== undefined && options.output !== '-')
    say(shell, questionnaireWords[language].written(options.output, format !== 'text'), {
      code: 'written',
      details: { file: options.output },
    });
  return 0;
}
