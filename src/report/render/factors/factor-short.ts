import type { RowFactor } from '../../../footprint/mode-rows.ts';
import { formatNumber, type Language } from '../../../i18n/language.ts';

export const shortUnits: Record<Language, Record<string, string>> = {
  sv: { 'gCO2e/vkm': 'g/fordonskm', 'gCO2e/pkm': 'g/personkm' },
  en: { 'gCO2e/vkm': 'g/vehicle-km', 'gCO2e/pkm': 'g/person-km' },
};

/** «187 g/fkm J»: a factor with its grade, short enough for a table. */
export function factorText(factor: RowFactor, language: Language): string {
  const decimals = factor.value >= 10 || factor.value === 0 ? 0 : 1;
  const value = formatNumber(factor.value, language, decimals);
  return `${value} ${shortUnits[language][factor.unit] ?? factor.unit}${factor.grade ? ` ${factor.grade}` : ''}`;
}
