import { formatNumber, formatRough, type Language } from '../../i18n/language.ts';

/** How masses of one table are written, all in the same unit. */
export interface Mass {
  unit: 'kg' | 't';
  /** Beside figures that it is compared with. */
  show(kg: number): string;
  /** In a sum that must be seen to add up: rounded to the same place, whatever the size. */
  exact(kg: number): string;
}

const tonne = 1000;
/** What is not nothing, but rounds to it. */
const nearlyNone = '≈\u00a00';

/** Kilograms up to ten tonnes, then tonnes with a decimal up to a hundred. */
export function massFor(largestKg: number, language: Language): Mass {
  const largest = Math.abs(largestKg);
  if (largest < 10 * tonne) {
    const place = largest > 0 ? 2 - Math.floor(Math.log10(largest)) : 0;
    const exact = (kg: number) => formatNumber(kg, language, Math.min(0, place));
    return {
      unit: 'kg',
      show: (kg) => {
        if (kg !== 0 && Math.abs(kg) < 0.5) return nearlyNone;
        return Math.abs(kg) < 10 ? formatNumber(kg, language) : formatRough(kg, language);
      },
      exact,
    };
  }
  const decimals = largest < 100 * tonne ? 1 : 0;
  const exact = (kg: number) => formatNumber(kg / tonne, language, decimals);
  return {
    unit: 't',
    show: (kg) => (kg !== 0 && Math.abs(kg) / tonne < 10 ** -decimals / 2 ? nearlyNone : exact(kg)),
    exact,
  };
}
