import type { MeasureReport } from '../../scenario-report.ts';
import type { SectionContext } from './section-context.ts';

/** The range of what a measure saves alone, without its unit; null without draws. */
export function aloneRange(
  { aloneCo2eKgPerYearRange: range }: MeasureReport,
  { savings }: SectionContext,
): string | null {
  if (range === null) return null;
  const [low, high] = [savings.show(range.low), savings.show(range.high)];
  return low === high ? low : `${low} … ${high}`;
}

/** Of savings, behind a number. */
export const savingsUnit = ({ savings, language }: SectionContext) =>
  savings.unit === 't' ? (language === 'sv' ? 'ton' : 't') : 'kg';
