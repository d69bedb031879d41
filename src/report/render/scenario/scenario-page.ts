import type { Language } from '../../../i18n/language.ts';
import type { ScenarioWords } from '../../../i18n/scenario.ts';
import type { Style } from '../style.ts';

/** What every block is written with. */
export interface ScenarioPage {
  t: ScenarioWords;
  language: Language;
  style: Style;
  width: number;
}
