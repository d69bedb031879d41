import type { AnsweredMode, Fuel } from '../reference/modes.ts';

/**
 * One leg of a one-way trip. km is null where the distance is not known, 'whole' for an only leg, which is as long as the
 * respondent's whole distance; occupancy null where not asked.
 */
export interface Leg {
  mode: AnsweredMode;
  fuel: Fuel | null;
  distanceKm: number | null | 'whole';
  occupancy: number | null;
}

/** How one person travels on some days of the week. */
export interface Trip {
  daysPerWeek: number;
  legs: Leg[];
}

export type Access = 'yes' | 'no' | 'unknown';
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** One person's answers, read: no free text, no id, no postcode. */
export interface Respondent {
  employer: string | null;
  site: string | null;
  department: string | null;
  weight: number;
  /** Whole one-way distance, null where unknown. */
  distanceKm: number | null;
  /** Days travelled, by how; remote days are never in here. Empty for someone who only works remotely. */
  trips: Trip[];
  remoteDaysPerWeek: number;
  carAccess: Access;
  transitAccess: Access;
  /** Counts to keep per segment: question id → answer, e.g. 'has:e-bike' → 'yes', 'willing:showers' → 'maybe'. */
  answers: Record<string, string>;
  /** Main mode per weekday where weekdays were asked, else null. */
  weekdayModes: Partial<Record<Weekday, AnsweredMode>> | null;
  /** The numbers by which others will be said to answer alike. */
  shared?: SharedNumbers;
}

/** What several respondents have in common, by number. */
export interface SharedNumbers {
  /** Employer, site and department. */
  workplace: number;
  /** Weight, remote days, trips and weekdays, and the distance too where it is not `distanceKm` that varies. */
  travel: number;
  /** Answers, car and transit access. */
  asked: number;
}

/** One who answered as those did who came with these numbers, but for the distance. */
export interface AlikeRespondent extends SharedNumbers {
  distanceKm: number | null;
}
