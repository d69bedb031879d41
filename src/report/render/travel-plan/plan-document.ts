import { formatDate } from '../../../i18n/dates.ts';
import type { Language } from '../../../i18n/language.ts';
import { trackWords } from '../../../i18n/track.ts';
import { gainWords } from '../../../i18n/travel-plan/gains.ts';
import { planMeasureWords } from '../../../i18n/travel-plan/measures.ts';
import { methodWords } from '../../../i18n/travel-plan/method.ts';
import { summaryWords } from '../../../i18n/travel-plan/summary.ts';
import { targetWords } from '../../../i18n/travel-plan/targets.ts';
import { travelWords } from '../../../i18n/travel-plan/travel.ts';
import type { TravelPlan } from '../../travel-plan/travel-plan.ts';
import type { Block, ReportDocument } from '../document/report-document.ts';
import { actionsSection } from './actions-section.ts';
import { gainsSection } from './gains-section.ts';
import { measuresSection } from './measures-section.ts';
import { methodSection } from './method-section.ts';
import { possibleSection } from './possible-section.ts';
import { progressSection } from './progress-section.ts';
import { type SectionContext, sectionContext } from './section-context.ts';
import { summarySection } from './summary-section.ts';
import { targetsSection } from './targets-section.ts';
import { travelSection } from './travel-section.ts';

const writers: readonly [id: string, (c: SectionContext) => Block[], (language: Language) => string][] = [
  ['summary', summarySection, (language) => summaryWords[language].section],
  ['travel', travelSection, (language) => travelWords[language].section],
  ['possible', possibleSection, (language) => travelWords[language].possible],
  ['measures', measuresSection, (language) => planMeasureWords[language].section],
  ['gains', gainsSection, (language) => gainWords[language].section],
  ['targets', targetsSection, (language) => targetWords[language].section],
  ['progress', progressSection, (language) => trackWords[language].section],
  ['actions', actionsSection, (language) => targetWords[language].actions.section],
  ['method', methodSection, (language) => methodWords[language].section],
];

/** The plan in words: sections in their order, each of blocks that every format writes out. */
export function planDocument(plan: TravelPlan, language: Language): ReportDocument {
  const c = sectionContext(plan, language);
  const t = summaryWords[language];
  const { title, author, date, version } = plan.document;
  const name = plan.workplace.name === null ? null : c.own(plan.workplace.name);
  return {
    language,
    title: title === null ? t.title(name) : c.own(title),
    byline: [
      ...(title !== null && name !== null ? [name] : []),
      ...(date === null ? [] : [formatDate(date, language)]),
      ...(author === null ? [] : [t.author(c.own(author))]),
    ],
    sections: writers
      .map(([id, write, titleOf]) => ({ id, title: titleOf(language), blocks: write(c) }))
      .filter(({ blocks }) => blocks.length > 0),
    colophon: t.colophon(version),
  };
}
