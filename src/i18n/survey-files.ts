import type { Language } from './language.ts';

interface SurveyFileWords {
  /** The plan names surveys, and none of them is among the files given. */
  others: (plan: string, planned: string, closest: string | null) => string;
  /** The plan names rounds of several years, and the last of them is read. */
  newest: (year: string) => string;
}

export const surveyFileWords: Record<Language, SurveyFileWords> = {
  sv: {
    others: (plan, planned, closest) =>
      `${plan} talar om ${planned}, men den är inte bland filerna, så det som står där om enkäten används inte.${closest ? ` Menade du ${closest}?` : ''}`,
    newest: (year) =>
      `Planen har enkäter från flera år. Här används den senaste, ${year}; vad som har ändrats visar resplan track.`,
  },
  en: {
    others: (plan, planned, closest) =>
      `${plan} speaks of ${planned}, which is not among the files, so what it says of the survey is not used.${closest ? ` Did you mean ${closest}?` : ''}`,
    newest: (year) =>
      `The plan has surveys of several years. The newest, ${year}, is used here; resplan track shows what has changed.`,
  },
};
