import { formatNumber } from '../../../i18n/language.ts';
import type { Explanation } from '../../explanation.ts';
import { wrapNumbers as wrap } from '../wrap-numbers.ts';
import { type ExplanationPage, show } from './explanation-page.ts';

export function intervalText(
  { interval, basis, strata, co2eKgPerYear }: Explanation,
  { t, language, style, width }: ExplanationPage,
): string {
  const lines: string[] = [];
  if (interval === null) lines.push(basis === 'respondents' ? t.noInterval : t.noVariance);
  else if (co2eKgPerYear?.value === 0) lines.push(t.zero);
  else if (interval.standardErrorKgPerYear === 0) lines.push(t.census);
  else {
    const { spread } = interval;
    const error = show(interval.standardErrorKgPerYear, language);
    lines.push(
      t.halfWidth(
        show(interval.halfWidthKgPerYear, language),
        show(interval.multiplier, language),
        error,
        formatNumber(interval.degreesOfFreedom, language),
      ),
    );
    if (spread) {
      const number = (n: number) => show(n, language);
      lines.push(
        t.spread(
          number(spread.kgPerWeek),
          number(spread.answers),
          number(spread.employees),
          number(spread.weeksPerYear),
          error,
        ),
      );
    } else if (strata.count > 1) lines.push(t.spreadGroups);
    lines.push(t.samplingOnly);
  }
  return `${style.title(t.interval)}\n${lines.map((line) => wrap(line, width, ' ')).join('\n')}\n`;
}
