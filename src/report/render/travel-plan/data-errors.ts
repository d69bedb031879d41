import { estimateWords } from '../../../i18n/estimate.ts';
import { type Block, text } from '../document/report-document.ts';
import { withoutFactorText } from '../factors/without-factor.ts';
import type { SectionContext } from './section-context.ts';

/** What makes the figures wrong rather than uncertain: kilometres without a factor, more answers than employees. */
export function dataErrors({ plan: { baseline }, language, number }: SectionContext): Block[] {
  const t = estimateWords[language];
  const lines = [
    ...(baseline.complete ? [] : [t.incomplete(withoutFactorText(baseline.withoutFactor, t, language))]),
    ...(baseline.overfull.length > 0 ? [t.overfull(number(baseline.respondents))] : []),
  ];
  return lines.map((line) => text(line, 'warning'));
}
