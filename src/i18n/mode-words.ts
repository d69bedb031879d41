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

/** A mode as the command line takes it: our own id in English, the word in Swedish, quoted where it has a space. */
export function modeArgument(mode: Mode | 'total', language: Language): string {
  if (language === 'en') return mode;
  const word = mode === 'total' ? 'totalt' : modeWord(mode, language);
  return word.includes(' ') ? `"${word}"` : word;
}
