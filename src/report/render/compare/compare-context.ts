import type { CompareWords } from '../../../i18n/compare.ts';
import type { Language } from '../../../i18n/language.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { ComparedEmployer, Comparison } from '../../compare/comparison.ts';

/** What every section of a comparison is written from. */
export interface CompareContext {
  t: CompareWords;
  language: Language;
  /** In the order of what they emit. */
  employers: ComparedEmployer[];
  comparison: Comparison;
  /** What to do where no headcount is known, or empty. */
  hint: string;
}

/** Where there is nothing to tell. */
export const none = '–';
/** A chart of more employers than this is a wall: the table has them all. */
export const mostInChart = 40;

export const nameOf = ({ name }: ComparedEmployer) => visibleCell(name, 80);
/** In a chart a name is not broken: this much of it fits a phone. */
export const shortNameOf = ({ name }: ComparedEmployer) => visibleCell(name, 40);
