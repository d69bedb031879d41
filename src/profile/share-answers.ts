import type { Access } from '../survey/respondent.ts';
import { addCounts } from './merge.ts';
import { sortKeys } from './order.ts';
import type { AnswerTable, Questions, Tally } from './profile.ts';
import { safeParts } from './safe-counts.ts';
import type { SharedCell } from './shared-cell.ts';

/** Questions that segments may tell of by their access, which two tables would tell twice. */
const bySegments: Record<string, (cell: SharedCell) => Access> = {
  'has:car': (cell) => cell.carAccess,
  'has:transit': (cell) => cell.transitAccess,
};

/**
 * Answers of a whole unit, each answer and those who gave none being 0 or k people and more: counts are moved by
 * less than k. A question that cannot be shown so is left out.
 */
export function shareAnswers(tally: Tally, cells: readonly SharedCell[], k: number): AnswerTable[] {
  const isTold = (question: string) => cells.some((cell) => (bySegments[question]?.(cell) ?? 'unknown') !== 'unknown');
  const questions: Questions = {};
  for (const [question, counts] of Object.entries(questionsOf(tally))) {
    const safe = isTold(question) ? null : safeParts(counts, tally.people, k);
    if (safe) questions[question] = sortKeys(safe, (n) => n);
  }
  if (Object.keys(questions).length === 0) return [];
  return [{ band: null, carAccess: null, transitAccess: null, questions: sortKeys(questions, (counts) => counts) }];
}

/** What the people of a unit answered, all segments together. */
export function questionsOf(tally: Tally): Questions {
  const sum: Questions = {};
  for (const { questions } of tally.answers) {
    for (const [question, counts] of Object.entries(questions)) {
      sum[question] = addCounts(sum[question] ?? {}, counts);
    }
  }
  return sum;
}
