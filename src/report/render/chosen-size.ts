import { chosenSizeWords } from '../../i18n/chosen-size.ts';
import { formatNumber, formatShare, type Language } from '../../i18n/language.ts';
import type { MeasureReport } from '../scenario-report.ts';

const noBreak = (text: string) => text.replaceAll(' ', '\u00a0');

/** `40 platser`, `1 dag/v × 40 %`; null for a measure that is there or not. */
export function chosenSize(
  { size, unit, uptake }: Pick<MeasureReport, 'size' | 'unit' | 'uptake'>,
  language: Language,
): string | null {
  if (unit === null) return null;
  const number =
    unit === 'shareOfStaff'
      ? formatShare(size, language)
      : formatNumber(size, language, Number.isInteger(size) ? 0 : 1);
  const text = chosenSizeWords[language][unit](number, size === 1);
  return noBreak(uptake === null ? text : `${text} × ${formatShare(uptake, language)}`);
}

/** The name with the size after it. */
export function namedSize(
  measure: Pick<MeasureReport, 'label' | 'size' | 'unit' | 'uptake'>,
  language: Language,
): string {
  const size = chosenSize(measure, language);
  return size === null ? measure.label[language] : `${measure.label[language]}, ${size}`;
}
