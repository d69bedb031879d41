import type { RowFactor } from '../../../footprint/mode-rows.ts';
import { formatNumber, type Language } from '../../../i18n/language.ts';

const units: Record<Language, Record<string, string>> = {
  sv: { 'gCO2e/vkm': 'g/fkm', 'gCO2e/pkm': 'g/pkm' },
  en: { 'gCO2e/vkm': 'g/vkm', 'gCO2e/pkm': 'g/pkm' },
};

/** «187 g/fkm J»: a factor with its grade, short enough for a table. */
export function factorText(factor: RowFactor, language: Language): string {
  const decimals = factor.value >= 10 || factor.value === 0 ? 0 : 1;
  const value = formatNumber(factor.value, language, decimals);
  return `${value} ${units[language][factor.unit] ?? factor.unit}${factor.grade ? ` ${factor.grade}` : ''}`;
}
