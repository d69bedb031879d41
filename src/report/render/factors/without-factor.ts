import type { KmWithoutFactor } from '../../../footprint/baseline.ts';
import type { EstimateWords } from '../../../i18n/estimate.ts';
import { formatRough, type Language } from '../../../i18n/language.ts';
import { modeFacts } from '../../../reference/modes.ts';

/** «bil, ensam (550 000 personkm/år), ett färdmedel med få användare». */
export function withoutFactorText(list: readonly KmWithoutFactor[], t: EstimateWords, language: Language): string {
  return list
    .map(({ mode, personKmPerYear }) =>
      mode === null || personKmPerYear === null
        ? t.fewUsers
        : `${modeFacts[mode].label[language].toLowerCase()} (${formatRough(personKmPerYear, language)} ${t.personKm.toLowerCase()})`,
    )
    .join(', ');
}
