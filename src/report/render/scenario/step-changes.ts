import type { Language } from '../../../i18n/language.ts';
import type { OptimisedWords } from '../../../i18n/optimised.ts';
import type { FrontierStep, SizedMeasure } from '../../optimised-report.ts';
import { namedSize } from '../chosen-size.ts';

/** What a step has that the one before has not, a line each. */
export function stepChanges(
  { added, removed }: FrontierStep,
  { t, language }: { t: OptimisedWords; language: Language },
): string[] {
  const lines = [
    ...added.map((one) => `${resized(removed, one) ? '↔' : '+'} ${namedSize(one, language)}`),
    ...removed.filter((one) => !resized(added, one)).map((one) => `− ${one.label[language]}`),
  ];
  return lines.length === 0 ? [t.noMeasures] : lines;
}

/** Another size of the same measure is on the other side. */
const resized = (others: readonly SizedMeasure[], { id }: SizedMeasure) => others.some((other) => other.id === id);
