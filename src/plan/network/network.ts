/** The file of a network of employers, network.yaml, as a value: kept by the municipality. Paths are from its own folder. */
import type { PlanAssumptions, PlanMeasure } from '../plan.ts';

export const networkFileName = 'network.yaml';

export interface NetworkFile {
  name: string;
  language?: 'sv' | 'en' | undefined;
  /** The year that progress is counted from. */
  baseline: number;
  /** The year that the status is of; the newest round of any member where not given. */
  year?: number | undefined;
  /** The municipality's own factors and assumptions, the same for all. */
  assumptions?: PlanAssumptions | undefined;
  /** Of every member that has none of its own. */
  commitments?: Commitment[] | undefined;
  members: NetworkMemberFile[];
  challenges?: Challenge[] | undefined;
  neighbours?: Neighbours[] | undefined;
}

/** To emit `reduction` (0 to 1) less per employee in `year` than in the first round. */
export interface Commitment {
  year: number;
  reduction: number;
}

export interface NetworkMemberFile {
  name: string;
  groups?: string[] | undefined;
  /** Employees, where a round does not say. */
  headcount?: number | undefined;
  rounds?: MemberRoundFile[] | undefined;
  commitments?: Commitment[] | undefined;
  /** A plan file, for its measures, facilities and prices. */
  plan?: string | undefined;
  /** Instead of a plan file. */
  measures?: PlanMeasure[] | undefined;
}

export interface MemberRoundFile {
  year: number;
  /** A shared profile, or a survey. */
  file: string;
  headcount?: number | undefined;
}

export const challengeFigures = ['co2ePerEmployee', 'soloCarShare', 'sustainableShare'] as const;

/** Something that members have taken on together; without a figure it is only told who has. */
export interface Challenge {
  name: string;
  /** Those who have taken it on; all where not given. */
  members?: string[] | undefined;
  year?: number | undefined;
  figure?: (typeof challengeFigures)[number] | undefined;
  /** Kilograms a year, or a share of 1. */
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

/** Members so near each other that they can have a measure together. */
export interface Neighbours {
  place: string;
  members: string[];
  /** Measure ids; where not given, those that a property owner or a transit authority can stand behind. */
  measures?: string[] | undefined;
}
