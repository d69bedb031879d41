/**
 * The profile: what a survey adds up to, without a person in it.
 * In: respondents, one at a time. Out: counts and sums per cell; profiles add up.
 */
import type { Band } from '../reference/bands.ts';
import type { Mode, TravelKey } from '../reference/modes.ts';
import type { ProblemCode } from '../survey/problem.ts';
import type { Access, Weekday } from '../survey/respondent.ts';

export const profileSchema = 'resplan/profile/1';

export interface UnitKey {
  employer: string | null;
  site: string | null;
  department: string | null;
}

export interface Profile {
  schema: typeof profileSchema;
  /** Set when the profile was made fit to leave the house, with the smallest group in it. */
  shared: Shared | null;
  /** Weeks of winter that seasonal answers were weighted by; null where no season was asked. */
  winterWeeks: number | null;
  units: Unit[];
  headcounts: Headcount[];
  quality: Quality;
}

/** How a profile was made fit to share. */
export interface Shared {
  /** The smallest group in it. */
  minGroup: number;
  /** Modes that few others were counted with: what they are called says not all of what is in them. */
  joined: Mode[];
  /** Merging moved what it emits by a twentieth or more, by the factors it was made with; absent where that is not known. */
  moved?: boolean | undefined;
}

/** Employees of a unit, never added: merging wants them equal. A null site or department means all of them. */
export interface Headcount extends UnitKey {
  headcount: number;
}

export interface Unit extends UnitKey {
  surveyYear: number | null;
  usual: Tally;
  /** People with an implausible distance or week, apart: footprint/ decides on them. */
  outliers: Tally;
}

/** Sums over a group of respondents. All sums are weighted where the survey has weights; counts never are. */
export interface Tally {
  people: number;
  weight: number;
  segments: Segment[];
  /** Traits, willingness and barriers, by segment; in a shared profile one table for the whole unit. */
  answers: AnswerTable[];
  /** One-way distances by the person's usual mode. */
  distances: Partial<Record<Mode, DistanceBin[]>>;
  /** Those whose kilometres are complete: the others are represented, not zeroed. */
  complete: { people: number; weight: number };
  /** Weekly kilometres by travel key and measure, over people whose kilometres are complete. */
  kilometres: Moments;
  /** Travelled days a week by mode, over all people with a known mode. */
  days: Moments;
  /** People present by weekday and mode, over those asked by weekday. */
  arrivals: { asked: number; byWeekday: Partial<Record<Weekday, Partial<Record<Mode, number>>>> };
}

/** [lower edge km, people, sum of their one-way km] */
export type DistanceBin = [fromKm: number, people: number, sumKm: number];

/** What the people of a segment answered; band and access are null where the people of the whole unit are meant. */
export interface AnswerTable {
  band: Band | null;
  carAccess: Access | null;
  transitAccess: Access | null;
  /** Question → answer → people, over those who answered it. */
  questions: Questions;
}
export type Questions = Record<string, Record<string, number>>;

export interface Segment {
  band: Band;
  carAccess: Access;
  transitAccess: Access;
  /** Each person once. */
  people: number;
  weight: number;
  /** Remote days a week, summed over its people. */
  remoteDays: number;
  cells: Cell[];
}

/** The days of a segment that have one main mode (with fuel). */
export interface Cell {
  travel: TravelKey;
  /** People whose usual mode this is (most days). Remote-only people have a `remote` cell with no days. */
  people: number;
  /** People with any day of it. In a shared profile moved by less than its smallest group where it would tell a smaller one. */
  users: number;
  daysPerWeek: number;
  /** Kilometres a week of those days, by leg. Empty in band `unknown`. */
  legs: Partial<Record<TravelKey, LegSum>>;
}

export interface LegSum {
  /** People with kilometres of it; 0 in a shared profile, where it is not told. */
  users: number;
  personKm: number;
  /** Vehicle-km where the number aboard is known. */
  vehicleKm: number;
  /** The part of personKm where the number aboard was not asked. */
  unknownOccupancyKm: number;
}

/**
 * First and second moments of a vector x per person, sparse.
 * Keys are dimensions; of a pair, `a b` with a <= b.
 */
export interface Moments {
  n: number;
  weight: number;
  weightSquared: number;
  /** [people with x > 0, Σ w x, Σ w² x]; people are 0 in a shared profile, where they are not told. */
  sums: Record<string, [users: number, weighted: number, weightSquared: number]>;
  /** [people with both, Σ w² x y]; people as in `sums`. */
  products: Record<string, [users: number, weightSquared: number]>;
}

/**
 * Dimensions of `kilometres`: `p` person-km where the number aboard is known or does not matter,
 * `v` the vehicle-km of those, `u` person-km where the number aboard matters and was not asked. Person-km = p + u.
 */
export type KmMeasure = 'p' | 'v' | 'u';
export const kmDimension = (key: TravelKey, measure: KmMeasure) => `${key}|${measure}`;

export interface Quality {
  rowsRead: number;
  rowsUsed: number;
  rowsSetAside: number;
  problems: Partial<Record<ProblemCode, number>>;
  /** Fields that the survey asked for. */
  asked: string[];
}
