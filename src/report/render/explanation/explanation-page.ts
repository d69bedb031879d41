import type { ExplanationWords } from '../../../i18n/explanation.ts';
import { formatNumber, type Language } from '../../../i18n/language.ts';
import type { Style } from '../style.ts';
import { wrapNumbers as wrap } from '../wrap-numbers.ts';

/** What lays out text: words, language, colours, width in characters. */
export interface ExplanationPage {
  t: ExplanationWords;
  language: Language;
  style: Style;
  width: number;
  minGroup: number;
}

const numberWidth = 10;

/** « × 1,78  employees per answer»: sign, number to the right, text beside it and under itself. */
export function numbered(sign: string, value: number, text: string, { language, width }: ExplanationPage): string {
  const start = ` ${sign.padEnd(2)}${show(value, language).padStart(numberWidth)}  `;
  return start + wrap(text, width, ' '.repeat(start.length)).trimStart();
}

/** Four significant digits, every digit before the decimal point, at most three after it. */
export function show(value: number, language: Language): string {
  if (value === 0) return formatNumber(0, language);
  const decimals = Math.min(3, Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value)) + 1e-9)));
  const needed = [...Array(decimals).keys()].find((n) => Number(value.toFixed(n)) === Number(value.toFixed(decimals)));
  return formatNumber(value, language, needed ?? decimals);
}
