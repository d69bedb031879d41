import type { Language } from './language.ts';

interface ReportWords {
  written: (file: string) => string;
  shown: (file: string) => string;
  notShown: (file: string) => string;
}

/** What is said when a report has been written. */
export const reportWords: Record<Language, ReportWords> = {
  en: {
    written: (file) => `The report is in ${file}.`,
    shown: (file) => `The report is in ${file}, and opens now.`,
    notShown: (file) => `The report is in ${file}. It could not be opened from here: open it in a browser.`,
  },
  sv: {
    written: (file) => `Rapporten ligger i ${file}.`,
    shown: (file) => `Rapporten ligger i ${file} och öppnas nu.`,
    notShown: (file) => `Rapporten ligger i ${file}. Den gick inte att öppna härifrån: öppna den i en webbläsare.`,
  },
};
