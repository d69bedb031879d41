import type { EstimateWords } from '../../i18n/estimate.ts';
import type { Language } from '../../i18n/language.ts';
import { modeFacts } from '../../reference/modes.ts';
import type { BaselineReport } from '../estimate-report.ts';

/** A row's mode; «m.fl.» where few others are counted in it, and all of them where it is the only row. */
export function rowName(
  row: BaselineReport['modes'][number],
  rows: number,
  t: EstimateWords,
  language: Language,
): string {
  if (!row.includesOthers) return modeFacts[row.mode].label[language];
  return rows === 1 ? t.allModes : t.andOthers(modeFacts[row.mode].label[language]);
}
