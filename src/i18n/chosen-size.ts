import type { SizeUnit } from '../reference/measures/size.ts';
import type { Language } from './language.ts';

/** A size with its unit; `n` is the number as it is written in the language, `one` whether it is 1. */
type SizeText = (n: string, one: boolean) => string;

const en: Record<SizeUnit, SizeText> = {
  places: (n, one) => `${n} ${one ? 'place' : 'places'}`,
  showers: (n, one) => `${n} ${one ? 'shower' : 'showers'}`,
  bicycles: (n, one) => `${n} ${one ? 'bicycle' : 'bicycles'} a year`,
  chargers: (n, one) => `${n} ${one ? 'charging point' : 'charging points'}`,
  sekPerMonth: (n) => `SEK ${n} a month`,
  sekPerDay: (n) => `SEK ${n} a day`,
  shareOfStaff: (n) => (n === '100%' ? 'all staff' : `${n} of staff`),
  people: (n, one) => `${n} ${one ? 'person' : 'people'}`,
  daysPerWeek: (n, one) => `${n} ${one ? 'day' : 'days'} a week`,
};

const sv: Record<SizeUnit, SizeText> = {
  places: (n, one) => `${n} ${one ? 'plats' : 'platser'}`,
  showers: (n, one) => `${n} ${one ? 'dusch' : 'duschar'}`,
  bicycles: (n, one) => `${n} ${one ? 'cykel' : 'cyklar'} per år`,
  chargers: (n, one) => `${n} ${one ? 'laddplats' : 'laddplatser'}`,
  sekPerMonth: (n) => `${n} kr/mån`,
  sekPerDay: (n) => `${n} kr/dag`,
  shareOfStaff: (n) => (n.startsWith('100') ? 'hela personalen' : `${n} av personalen`),
  people: (n, one) => `${n} ${one ? 'person' : 'personer'}`,
  daysPerWeek: (n, one) => `${n} ${one ? 'dag' : 'dagar'}/v`,
};

export const chosenSizeWords: Record<Language, Record<SizeUnit, SizeText>> = { sv, en };

/** Money in a currency. The amount comes written. */
export const moneyWords: Record<
  Language,
  {
    amount: (n: string, currency: string) => string;
    perYear: (currency: string) => string;
    unit: (currency: string) => string;
  }
> = {
  sv: {
    amount: (n, currency) => `${n}\u00a0${currency === 'SEK' ? 'kr' : currency}`,
    perYear: (currency) => `${currency === 'SEK' ? 'kr' : currency}/år`,
    unit: (currency) => (currency === 'SEK' ? 'kr' : currency),
  },
  en: {
    amount: (n, currency) => `${currency}\u00a0${n}`,
    perYear: (currency) => `${currency}/year`,
    unit: (currency) => currency,
  },
};
