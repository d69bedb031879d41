import { type AccountWords, accountWords } from '../../../i18n/accounts.ts';
import { type EstimateWords, estimateWords } from '../../../i18n/estimate.ts';
import { explanationWords } from '../../../i18n/explanation.ts';
import { fuelLabels } from '../../../i18n/factors.ts';
import { formatNumber, type Language } from '../../../i18n/language.ts';
import { fuelOf, modeFacts, modeOf } from '../../../reference/modes.ts';
import type { AccountTravel, CommutingAccount } from '../../accounts/commuting-account.ts';

/** What every section of an account is written from. */
export interface AccountContext {
  account: CommutingAccount;
  language: Language;
  t: AccountWords;
  words: EstimateWords;
  whole(n: number): string;
  /** «Bil, ensam, bensin», «Buss m.fl.». */
  travelName(row: AccountTravel): string;
}

export function accountContext(account: CommutingAccount, language: Language): AccountContext {
  const words = estimateWords[language];
  return {
    account,
    language,
    t: accountWords[language],
    words,
    whole: (n) => formatNumber(n, language),
    travelName: ({ travel, includesOthers }) => {
      const mode = modeFacts[modeOf(travel)].label[language];
      const name = includesOthers ? words.andOthers(mode) : mode;
      const fuel = fuelOf(travel);
      if (fuel === null) return name;
      return `${name}, ${fuel === 'unknown' ? explanationWords[language].fuelUnknown : fuelLabels[fuel][language]}`;
    },
  };
}
