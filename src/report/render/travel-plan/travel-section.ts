import { type TravelWords, travelWords } from '../../../i18n/travel-plan/travel.ts';
import { type Block, text } from '../document/report-document.ts';
import { dataErrors } from './data-errors.ts';
import { distancesToday } from './distances-today.ts';
import { modesToday } from './modes-today.ts';
import type { SectionContext } from './section-context.ts';
import { sitesToday } from './sites-today.ts';
import { whatPeopleSay } from './what-people-say.ts';

/** How people travel today: modes, CO2e, distances, sites, what they say. */
export function travelSection(c: SectionContext): Block[] {
  const t = travelWords[c.language];
  return [
    text(whatItRestsOn(c, t), 'lead'),
    ...dataErrors(c),
    ...modesToday(c),
    ...distancesToday(c),
    ...sitesToday(c),
    ...whatPeopleSay(c),
  ];
}

/** Response rates above this can be spoken of as the whole; below the lower one they cannot (J). */
const highRate = 0.6;
const lowRate = 0.3;

function whatItRestsOn(c: SectionContext, t: TravelWords): string {
  const { respondents, headcount, responseRate } = c.plan.workplace;
  const answers = c.number(respondents);
  const sentences = [
    headcount === null || responseRate === null
      ? t.basedRespondents(answers)
      : t.based(answers, c.number(headcount), c.share(responseRate)),
  ];
  if (responseRate === null) sentences.push(t.rate.unknown);
  else if (responseRate >= 1) sentences.push(t.rate.census);
  else sentences.push(responseRate >= highRate ? t.rate.high : responseRate >= lowRate ? t.rate.middle : t.rate.low);
  if (respondents < 30) sentences.push(t.rate.few);
  return sentences.join(' ');
}
