/** A network's status in words: a document that every format writes out. */
import { formatDate } from '../../../i18n/dates.ts';
import { formatNumber, type Language } from '../../../i18n/language.ts';
import { networkWords } from '../../../i18n/network.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { NetworkReport } from '../../network/network-report.ts';
import { type ReportDocument, text } from '../document/report-document.ts';
import { challengeBlocks } from './challenges-section.ts';
import { commitmentBlocks } from './commitments-section.ts';
import { neighbourBlocks } from './neighbours-section.ts';
import { portfolioBlocks } from './portfolio-section.ts';
import { progressBlocks } from './progress-section.ts';
import { summaryBlocks } from './summary-section.ts';

export interface NetworkFacts {
  factors: string;
  weeksPerYear: number;
  /** Of each member's plan. */
  draws: number;
  date: string | null;
  version: string;
}

export function networkDocument(report: NetworkReport, facts: NetworkFacts, language: Language): ReportDocument {
  const t = networkWords[language];
  const baseline = String(report.baselineYear);
  const isShared = report.members.every((member) => member.isShared || member.lastYear === null);
  const weeks = formatNumber(facts.weeksPerYear, language);
  const sections = [
    { id: 'summary', title: t.summary, blocks: summaryBlocks(report, language) },
    { id: 'progress', title: t.progress(baseline), blocks: progressBlocks(report, language) },
    { id: 'commitments', title: t.commitments, blocks: commitmentBlocks(report, language) },
    { id: 'challenges', title: t.challenges, blocks: challengeBlocks(report, language) },
    { id: 'portfolio', title: t.portfolio, blocks: portfolioBlocks(report, facts.draws, language) },
    { id: 'neighbours', title: t.neighbours, blocks: neighbourBlocks(report, language) },
    {
      id: 'method',
      title: t.method,
      blocks: [text(t.footing(facts.factors, weeks)), text(t.methodNote), ...(isShared ? [text(t.sharedNote)] : [])],
    },
  ];
  return {
    language,
    title: t.title(visibleCell(report.name, 80), String(report.year)),
    byline: facts.date === null ? [] : [formatDate(facts.date, language)],
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    colophon: t.colophon(facts.version, isShared),
  };
}
