import { fuels, type Mode, modeFacts, modes } from '../reference/modes.ts';
import { fuelLabels } from './factors.ts';
import type { Language } from './language.ts';

/** A mode as a user writes it: `bil`, `cykel`, `gång och cykel`. */
export function modeWord(mode: Mode, language: Language): string {
  return (modeFacts[mode].label[language].split(',')[0] as string).toLowerCase();
}

/** What an answer may be said to mean: the modes, then the fuels. */
export function meaningWords(language: Language): string {
  const fuelWords = fuels.flatMap((fuel) => (fuel === 'unknown' ? [] : [fuelLabels[fuel][language]]));
  return [...modes.map((mode) => modeWord(mode, language)), ...fuelWords].join(', ');
}
