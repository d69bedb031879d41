import type { Language } from './language.ts';

interface SurveyFileWords {
  /** The plan names surveys, and none of them is among the files given. */
  others: (plan: string, planned: string, closest: string | null) => string;
}

export const surveyFileWords: Record<Language, SurveyFileWords> = {
  sv: {
    others: (plan, planned, closest) =>
      `${plan} talar om ${planned}, men den är inte bland filerna, så det som står där om enkäten används inte.${closest ? ` Menade du ${closest}?` : ''}`,
  },
  en: {
    others: (plan, planned, closest) =>
      `${plan} speaks of ${planned}, which is not among the files, so what it says of the survey is not used.${closest ? ` Did you mean ${closest}?` : ''}`,
  },
};
