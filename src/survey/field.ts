/** The names of a survey's fields, as in --map and in the plan file. */
import type { AnsweredMode } from '../reference/modes.ts';
import type { Weekday } from './respondent.ts';

export type PlainField =
  | 'id'
  | 'employer'
  | 'site'
  | 'department'
  | 'weight'
  | 'distance'
  | 'returnDistance'
  | 'minutes'
  | 'mode'
  | 'winterMode'
  | 'summerMode'
  | 'legMode'
  | 'legDistance'
  | 'days'
  | 'remoteDays'
  | 'shareOfTime'
  | 'employmentRate'
  | 'worker'
  | 'fuel'
  | 'occupancy'
  | 'has:car'
  | 'has:licence'
  | 'has:bicycle'
  | 'has:e-bike'
  | 'has:transit'
  | 'has:parking'
  | 'willing'
  | 'barrier'
  | 'postcode';

/** A field of the survey; grids have one per option: `days:car`, `tick:bicycle`, `weekday:mon`, `willing:showers`. */
export type Field =
  | PlainField
  | `days:${AnsweredMode}`
  | `tick:${AnsweredMode}`
  | `weekday:${Weekday}`
  | `willing:${string}`
  | `barrier:${string}`;
