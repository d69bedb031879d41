import { formatEstimate } from '../../../i18n/estimate-figures.ts';
import { explanationWords } from '../../../i18n/explanation.ts';
import type { Language } from '../../../i18n/language.ts';
import { modeArgument } from '../../../i18n/mode-words.ts';
import { modeFacts } from '../../../reference/modes.ts';
import type { Explanation, FoldedFigure } from '../../explanation.ts';
import type { Style } from '../style.ts';
import { wrapNumbers as wrap } from '../wrap-numbers.ts';
import { answersText } from './explanation-answers-text.ts';
import { intervalText } from './explanation-interval-text.ts';
import { modeLines } from './explanation-lines-text.ts';
import { modesTable } from './explanation-modes-text.ts';
import { modeName } from './explanation-names.ts';
import type { ExplanationPage } from './explanation-page.ts';
import { scaleText } from './explanation-scale-text.ts';

/** A figure's chain for a terminal: numbers under each other, what each is beside it. */
export function explanationText(
  explanation: Explanation,
  minGroup: number,
  language: Language,
  style: Style,
  width: number,
): string {
  const page: ExplanationPage = { t: explanationWords[language], language, style, width, minGroup };
  const { noFootprint } = explanation;
  const blocks = [head(explanation, page), answersText(explanation, page)];
  if (noFootprint === null) {
    blocks.push(explanation.figure === 'total' ? modesTable(explanation, page) : modeLines(explanation, page));
    blocks.push(scaleText(explanation, page), intervalText(explanation, page));
    if (explanation.figure === 'total')
      blocks.push(`${style.faint(` ${page.t.next(nextCommand(explanation, page))}`)}\n`);
  }
  return blocks.join('\n');
}

/** Why a mode is not explained, and which row to ask for. */
export function foldedText({ figure, countedWith, minGroup }: FoldedFigure, language: Language, width: number): string {
  const t = explanationWords[language];
  const rows = countedWith
    .map((mode) => `${modeFacts[mode].label[language]} (resplan explain ${modeArgument(mode, language)})`)
    .join(', ');
  return `${wrap(t.folded(modeFacts[figure].label[language], rows, minGroup), width)}\n`;
}

function nextCommand({ modes }: Explanation, { t, language }: ExplanationPage): string {
  const largest = modes.reduce((a, b) => (b.kgPerYear > a.kgPerYear ? b : a));
  return `resplan explain ${modeArgument(largest.mode, language)} ${t.surveyFile}`;
}

function head(explanation: Explanation, { t, language, style, width, minGroup }: ExplanationPage): string {
  const { figure, co2eKgPerYear, noFootprint, modes } = explanation;
  const name =
    figure === 'total' ? t.total : modeName(modes[0] ?? { mode: figure, includesOthers: false }, t, language);
  let value = noFootprint ? t.noFigure[noFootprint] : '';
  if (co2eKgPerYear) {
    const inTonnes = co2eKgPerYear.value >= 10_000;
    const text = formatEstimate(co2eKgPerYear, language, inTonnes ? 0.001 : 1);
    value = (inTonnes ? t.tonnes : t.kg)(text.value, co2eKgPerYear.value > 0 ? text.range : null);
  }
  const lines = [style.title(t.title(name, value)), wrap(t.intro, width)];
  if (figure !== 'total' && modes[0]?.includesOthers) lines.push(wrap(t.includesOthers(minGroup), width));
  return `${lines.join('\n')}\n`;
}
