import { formatEstimate } from '../../../i18n/estimate-figures.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { Explanation, Step } from '../../explanation.ts';
import { wrapNumbers as wrap } from '../wrap-numbers.ts';
import { who } from './explanation-names.ts';
import { type ExplanationPage, numbered, show } from './explanation-page.ts';

export function scaleText(explanation: Explanation, page: ExplanationPage): string {
  const { t, language, style, width } = page;
  const { strata, basis } = explanation;
  const text: Partial<Record<Step['step'], (step: Step) => string>> = {
    'kg-week': () => t.scaleStart(who(explanation, t)),
    'per-answer': ({ value }) => {
      if (basis === 'respondents') return Math.abs(value - 1) < 1e-9 ? t.perAnswer.once : t.perAnswer.respondents;
      const [only] = strata.groups ?? [];
      if (strata.count > 1 || !only) return t.perAnswer.groups;
      return t.perAnswer.headcount(show(only.employees, language), show(only.answers, language));
    },
    weeks: ({ source }) => {
      if (source.kind !== 'weeks') return t.weeks(t.given[source.kind === 'plan' ? 'plan' : 'option']);
      const { source: title, locator, grade } = source.weeks;
      return t.weeks(`${grade ? `${t.grade(grade)}. ` : ''}${visibleCell(`${title}, ${locator}`, 200)}`);
    },
    'kg-year': () => t.kgYear,
  };
  const lines = explanation.scale.map((step) => {
    const sign = { count: '', start: '', times: '×', divide: '÷', gives: '=' }[step.how];
    const line = numbered(sign, step.value, text[step.step]?.(step) ?? '', page);
    return step.step === 'kg-year' ? style.strong(line) : line;
  });
  const each = explanation.co2eKgPerEmployeeYear;
  if (each) {
    const { value, range } = formatEstimate(each, language);
    const shown = range ? `${value} (${range})` : value;
    lines.push(wrap((basis === 'headcount' ? t.perEmployee : t.perRespondent)(shown), width, ' '));
  }
  return `${style.title(t.scale)}\n${lines.join('\n')}\n`;
}
