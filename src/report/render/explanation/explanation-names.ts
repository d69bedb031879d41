import type { ExplanationWords } from '../../../i18n/explanation.ts';
import { fuelLabels } from '../../../i18n/factors.ts';
import type { Language } from '../../../i18n/language.ts';
import { fuelOf, type Mode, modeFacts, modeOf } from '../../../reference/modes.ts';
import type { Explanation, Line, ModeChain } from '../../explanation.ts';

export function modeName(
  { mode, includesOthers }: Pick<ModeChain, 'mode' | 'includesOthers'>,
  t: ExplanationWords,
  language: Language,
) {
  const name = modeFacts[mode].label[language];
  return includesOthers ? t.andOthers(name) : name;
}

export function travelName({ travel, steps }: Line, t: ExplanationWords, language: Language): string {
  const fuel = fuelOf(travel);
  const merged = steps.some(({ source }) => source.kind === 'mean-factor');
  const name = modeFacts[modeOf(travel) as Mode].label[language];
  if (fuel === null) return name;
  return `${name}, ${merged ? t.fuelsMerged : fuel === 'unknown' ? t.fuelUnknown : fuelLabels[fuel][language]}`;
}

/** Whose kilometres are shown. */
export function who({ strata, basis }: Explanation, t: ExplanationWords): string {
  return t.who[strata.scaled ? basis : 'answered'];
}
