import type { ExplanationWords } from '../../../i18n/explanation.ts';
import { assumptions } from '../../../reference/assumptions.ts';
import { fuelOf, type TravelKey } from '../../../reference/modes.ts';
import type { Explanation, Step, StepSource } from '../../explanation.ts';
import { wrapNumbers as wrap } from '../wrap-numbers.ts';
import { factorText, withoutFactor } from './explanation-factor-text.ts';
import { travelName, who } from './explanation-names.ts';
import { type ExplanationPage, numbered } from './explanation-page.ts';

/** The lines of one mode: person-km, vehicle-km, factor, kg a week. */
export function modeLines(explanation: Explanation, page: ExplanationPage): string {
  const { modes, strata } = explanation;
  const { t, language, style, width } = page;
  const [chain] = modes;
  if (!chain) return '';
  const blocks = [style.title(`${t.kilometres}, ${who(explanation, t)}`)];
  if (strata.scaled) blocks.push(wrap(t.scaled(page.minGroup), width, ' '));
  let before: TravelKey | null = null;
  for (const line of chain.lines) {
    const { travel, steps } = line;
    if (travel !== before && (chain.lines.length > 1 || fuelOf(travel) !== null))
      blocks.push(` ${style.strong(travelName(line, t, language))}`);
    before = travel;
    blocks.push(...steps.map((step) => stepLine(step, page)));
  }
  blocks.push(...withoutFactor(modes, page));
  return `${blocks.join('\n')}\n`;
}

function stepLine(step: Step, page: ExplanationPage): string {
  const sign = { count: '', start: '', times: '×', divide: '÷', gives: '=' }[step.how];
  return numbered(sign, step.value, stepText(step, page), page);
}

function stepText(step: Step, page: ExplanationPage): string {
  const { t } = page;
  if (step.step === 'person-km') return t.personKm;
  if (step.step === 'vehicle-km') return t.vehicleKm;
  if (step.step === 'kg-week') return t.kgWeek;
  if (step.step === 'factor') return factorText(step, page);
  return t.aboard(aboardSource(step.source, t));
}

function aboardSource(source: StepSource, t: ExplanationWords): string {
  if (source.kind === 'assumption') {
    const what = t.assumed[source.id] ?? '';
    return source.from === 'default' ? `${what}, ${t.grade(assumptions[source.id].grade)}` : `${what}, ${t.fromPlan}`;
  }
  return t.aboardSource[source.kind as keyof ExplanationWords['aboardSource']] ?? '';
}
