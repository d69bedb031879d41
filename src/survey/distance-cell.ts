import { readNumber } from './number-answer.ts';
import type { ProblemCode } from './problem.ts';
import { type DistanceUnit, kmPerUnit } from './unit-in-text.ts';

/** What a distance cell says: one-way km, or null with why; `note` is the assumption it was read with. */
export interface DistanceRead {
  km: number | null;
  problem: 'missing-distance' | 'unreadable-distance' | 'unit-unknown' | null;
  note: ProblemCode | null;
}

/** «1,200 m» is 1200 metres: nobody gives a journey in millimetres. */
const thousands = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/;

/** Reads a distance in the cell's own unit, else the column's, if it has one. `there and back` in the cell halves it. */
export function readDistance(text: string, columnUnit: DistanceUnit | null): DistanceRead {
  const answer = readNumber(text);
  if (answer.kind === 'missing') return { km: null, problem: 'missing-distance', note: null };
  if (answer.kind === 'unreadable') return { km: null, problem: 'unreadable-distance', note: null };
  const unit = answer.unit ?? columnUnit;
  if (unit === null) return { km: null, problem: 'unit-unknown', note: null };
  if (!(unit in kmPerUnit)) return { km: null, problem: 'unreadable-distance', note: null };
  const grouped = unit === 'm' && thousands.test(text) && answer.value < 1000;
  const km = answer.value * (grouped ? 1000 : 1) * kmPerUnit[unit as DistanceUnit];
  const assumption: ProblemCode | null = answer.assumption
    ? ({ approximate: 'number-approximate', range: 'number-range', words: 'number-in-words' } as const)[
        answer.assumption
      ]
    : null;
  if (answer.bothWays) return { km: km / 2, problem: null, note: 'distance-from-return' };
  const otherUnit = columnUnit !== null && answer.unit !== null && answer.unit !== columnUnit ? 'unit-in-cell' : null;
  return { km, problem: null, note: assumption ?? otherUnit };
}
