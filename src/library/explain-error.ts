import { errorTexts } from '../i18n/errors.ts';
import type { Language } from '../i18n/language.ts';
import { visible } from '../i18n/visible.ts';
import type { ResplanError } from '../resplan-error.ts';

/** An error in words, as the command line says it: what happened, where, and what to do next. */
export function explainError({ code, details }: ResplanError, language: Language): string {
  return visible(errorTexts[language][code](details));
}
