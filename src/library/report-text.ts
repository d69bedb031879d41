import type { Language } from '../i18n/language.ts';
import { documentText } from '../report/render/document/document-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { planDocument } from '../report/render/travel-plan/plan-document.ts';
import type { TravelPlan } from '../report/travel-plan/travel-plan.ts';

/** The report as plain text, so many columns wide, as `resplan report -f text` prints it. */
export function reportText(plan: TravelPlan, language: Language, columns = 80): string {
  return documentText(planDocument(plan, language), plainStyle, columns);
}
