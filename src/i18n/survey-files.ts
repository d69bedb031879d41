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
      `${plan} har ${planned} som enkät, och inget om filen som läses nu: det som planen säger om enkäten används inte.${closest ? ` Menade du ${closest}? ` : ' '}En ny enkät läggs till så: resplan plan set surveys.FIL.year=ÅR`,
    newest: (year) =>
      `Planen har enkäter från flera år. Här används den senaste, ${year}; vad som har ändrats visar resplan track.`,
  },
  en: {
    others: (plan, planned, closest) =>
      `${plan} has ${planned} for a survey, and nothing on the file that is read now: what the plan says of the survey is not used.${closest ? ` Did you mean ${closest}? ` : ' '}A new survey is added so: resplan plan set surveys.FILE.year=YEAR`,
    newest: (year) =>
      `The plan has surveys of several years. The newest, ${year}, is used here; resplan track shows what has changed.`,
  },
};
