import type { FactorSet } from '../../../reference/factors/factor-set.ts';
import { wrapNumbers } from '../wrap-numbers.ts';
import type { FactorsPage } from './factors-page.ts';

export function reviewWarning(
  { label, reviewBy }: FactorSet,
  today: string,
  { t, language, style, width }: FactorsPage,
): string {
  if (reviewBy === '' || reviewBy >= today) return '';
  return `${style.warning(wrapNumbers(t.reviewPassed(label[language], reviewBy), width, ' '))}\n`;
}
