/** What members of a network have promised, as a status is told against it. */

/** To emit `reduction` (0 to 1) less per employee in `year` than in the first round. */
export interface Commitment {
  year: number;
  reduction: number;
}

export const goalFigures = ['co2ePerEmployee', 'soloCarShare', 'sustainableShare'] as const;
export type GoalFigure = (typeof goalFigures)[number];

/** Something that members have taken on together; without a figure it is only told who has. */
export interface Challenge {
  name: string;
  /** Those who have taken it on; all where not given. */
  members?: readonly string[] | undefined;
  year?: number | undefined;
  figure?: GoalFigure | undefined;
  /** Kilograms a year, or a share of 1. */
  atLeast?: number | undefined;
  atMost?: number | undefined;
}
