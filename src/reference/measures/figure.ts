/** A figure with its range, and what each of its three points rests on. */
import type { Grade } from '../factors/factor-set.ts';

export interface Text {
  sv: string;
  en: string;
}

/** A source of sources.json (in a user's own measures: any text) and the place in it. */
export interface Citation {
  source: string;
  locator: string;
}

/**
 * A and B were read and are always cited; a derived figure of theirs says how in `note`.
 * C is recalled from a publication, J is our judgement: both say so in `note`.
 */
export type Basis =
  | { grade: 'A' | 'B'; cites: Citation[]; note?: Text | undefined }
  | { grade: 'C' | 'J'; cites?: Citation[] | undefined; note: Text };

/** `low` is the least effect (or the least cost), `high` the greatest; the unit stands in the name of the field. */
export interface Figure {
  low: number;
  central: number;
  high: number;
  /** One for all three, or one for each. */
  basis: Basis | BasisByPoint;
}
export type Point = 'low' | 'central' | 'high';
export type BasisByPoint = Record<Point, Basis>;

export function basisOf({ basis }: Figure, point: Point): Basis {
  return 'central' in basis ? basis[point] : basis;
}

const gradesDown: readonly Grade[] = ['A', 'B', 'C', 'J'];
/** The lowest of some grades: what hangs on several figures is no surer than the weakest. */
export function lowestGrade(grades: readonly Grade[]): Grade {
  return gradesDown[Math.max(0, ...grades.map((grade) => gradesDown.indexOf(grade)))] as Grade;
}
