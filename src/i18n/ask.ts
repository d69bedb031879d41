import type { Language } from './language.ts';

interface AskWords {
  which: (field: string) => string;
  none: string;
  again: string;
  /** Fields by their everyday names; others are shown as they are. */
  fields: Record<string, string>;
}

export const askWords: Record<Language, AskWords> = {
  sv: {
    which: (field) => `Vilken kolumn är ${field}?`,
    none: 'ingen av dem',
    again: 'Nästa gång utan frågor:',
    fields: {
      distance: 'avståndet',
      mode: 'färdmedlet',
      days: 'antalet dagar',
      site: 'arbetsplatsen',
      fuel: 'drivmedlet',
    },
  },
  en: {
    which: (field) => `Which column is ${field}?`,
    none: 'none of them',
    again: 'Next time without questions:',
    fields: {
      distance: 'the distance',
      mode: 'the mode',
      days: 'the number of days',
      site: 'the site',
      fuel: 'the fuel',
    },
  },
};
