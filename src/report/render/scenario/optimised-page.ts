import type { Language } from '../../../i18n/language.ts';
import type { OptimisedWords } from '../../../i18n/optimised.ts';
import type { Mass } from '../mass.ts';
import type { Style } from '../style.ts';

/** What every block is written with; masses all in the unit of the most far-reaching plan. */
export interface OptimisedPage {
  t: OptimisedWords;
  language: Language;
  style: Style;
  width: number;
  mass: Mass;
}
