/** The file of a network of employers, network.yaml, as a value: kept by the municipality. Paths are from its own folder. */
import type { Challenge, Commitment } from '../../report/network/goals.ts';
import type { PlanAssumptions, PlanMeasure } from '../plan.ts';

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

/** Members so near each other that they can have a measure together. */
export interface Neighbours {
  place: string;
  members: string[];
  /** Measure ids; where not given, those that a property owner or a transit authority can stand behind. */
  measures?: string[] | undefined;
}
