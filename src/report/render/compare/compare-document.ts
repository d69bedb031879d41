/** A comparison of employers in words: a document that every format writes out. */

import { compareWords } from '../../../i18n/compare.ts';
import { formatDate } from '../../../i18n/dates.ts';
import { formatNumber, type Language } from '../../../i18n/language.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { ComparedEmployer, Comparison } from '../../compare/comparison.ts';
import { type ReportDocument, text } from '../document/report-document.ts';
import type { CompareContext } from './compare-context.ts';
import { emissionBlocks } from './compare-emissions.ts';
import { travelBlocks } from './compare-travel.ts';
import { networkBlocks } from './compare-whole.ts';

/** What all employers are counted with, and what stands on the document beside its figures. */
export interface CompareFacts {
  factors: string;
  weeksPerYear: number;
  /** Of the network; null where it has none. */
  name: string | null;
  date: string | null;
  version: string;
  /** Where a headcount that is not known is to be written, for whoever sits at the terminal; null in what is passed on. */
  headcountHint: 'files' | 'network' | null;
}

export function compareDocument(comparison: Comparison, facts: CompareFacts, language: Language): ReportDocument {
  const t = compareWords[language];
  const hint = facts.headcountHint === null ? '' : ` ${t.headcountHint[facts.headcountHint]}`;
  const c: CompareContext = { t, language, employers: inOrder(comparison.employers), comparison, hint };
  const footing = t.footing(facts.factors, formatNumber(facts.weeksPerYear, language));
  return {
    language,
    title: t.title(comparison.employers.length),
    byline: [
      ...(facts.name === null ? [] : [visibleCell(facts.name, 80)]),
      ...(facts.date === null ? [] : [formatDate(facts.date, language)]),
    ],
    sections: [
      { id: 'emissions', title: t.table, blocks: [text(footing, 'lead'), ...emissionBlocks(c)] },
      { id: 'travel', title: t.travelTable, blocks: travelBlocks(c) },
      { id: 'network', title: t.network, blocks: networkBlocks(c) },
    ],
    colophon: t.colophon(facts.version),
  };
}

/** Those without a figure last. */
function inOrder(employers: readonly ComparedEmployer[]): ComparedEmployer[] {
  const kg = ({ co2eKgPerEmployeeYear: each }: ComparedEmployer) => each?.value ?? Number.POSITIVE_INFINITY;
  return [...employers].sort((a, b) => (kg(a) === kg(b) ? 0 : kg(a) - kg(b)));
}
