/** Where a member stands against what it has committed itself to, and against a challenge. */
import type { Estimate } from '../../footprint/interval.ts';
import { pathStanding } from '../track/path-standing.ts';
import type { Challenge, Commitment, GoalFigure } from './goals.ts';

/** Figures of one round of a member. */
export interface RoundFigures {
  year: number;
  respondents: number | null;
  headcount: number | null;
  co2eKgPerEmployeeYear: Estimate | null;
  co2eKgPerYear: Estimate | null;
  soloCarShare: Estimate | null;
  sustainableShare: Estimate | null;
  /** Merging small groups for sharing has moved what it emits: changes are not to be told by it. */
  isMoved: boolean;
  /** It is told of by a shared profile. */
  isShared: boolean;
  /** More answers than the headcount given, which is not used. */
  isOverfull: boolean;
}

export interface CommitmentStanding extends Commitment {
  /**
   * `kept` or `missed` once a round of the year of the commitment is in, `on-track` or `behind` before it, against the
   * straight path from the first round; `unknown` where there are no two rounds to tell by.
   */
  standing: 'kept' | 'missed' | 'on-track' | 'behind' | 'unknown';
  /** The interval of the difference to the path, both rounds' chance in it, holds no change; false where chance may decide. */
  isSure: boolean;
  /** What the path allows in the year of the newest round; null where it is unknown. */
  pathKgPerEmployee: number | null;
  actualKgPerEmployee: number | null;
}

export function commitmentStanding(
  commitment: Commitment,
  first: RoundFigures | undefined,
  last: RoundFigures | undefined,
): CommitmentStanding {
  const [start, now] = [first?.co2eKgPerEmployeeYear, last?.co2eKgPerEmployeeYear];
  const unknown = { standing: 'unknown', isSure: false, pathKgPerEmployee: null, actualKgPerEmployee: null } as const;
  if (!first || !last || !start || !now || last.year <= first.year || commitment.year <= first.year)
    return { ...commitment, ...unknown };
  const { differenceKg, isSure, ...path } = pathStanding(
    { year: first.year, kgPerEmployee: start },
    { year: last.year, kgPerEmployee: now },
    { year: commitment.year, share: commitment.reduction },
  );
  const isMet = differenceKg <= 0;
  const isOver = last.year >= commitment.year;
  return {
    ...commitment,
    ...path,
    standing: isOver ? (isMet ? 'kept' : 'missed') : isMet ? 'on-track' : 'behind',
    isSure: isSure && !first.isMoved && !last.isMoved,
  };
}

export interface ChallengeStanding {
  name: string;
  year: number | null;
  figure: GoalFigure | null;
  atLeast: number | null;
  atMost: number | null;
  members: {
    name: string;
    /** `unmeasured` where the member has no round that tells; null where the challenge has no figure. */
    standing: 'met' | 'not-met' | 'unmeasured' | null;
    isSure: boolean;
    value: number | null;
  }[];
}

/** By each member's newest round. */
export function challengeStanding(
  challenge: Challenge,
  members: readonly { name: string; last: RoundFigures | undefined }[],
): ChallengeStanding {
  const { name, year = null, figure = null, atLeast = null, atMost = null } = challenge;
  const taking = members.filter((member) => challenge.members?.includes(member.name) ?? true);
  return {
    ...{ name, year, figure, atLeast, atMost },
    members: taking.map((member) => {
      if (figure === null) return { name: member.name, standing: null, isSure: false, value: null };
      const estimate = member.last && figureOf(member.last, figure);
      if (!estimate) return { name: member.name, standing: 'unmeasured', isSure: false, value: null };
      const { value } = estimate;
      const isMet = (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost);
      const bounds = [atLeast, atMost].filter((bound) => bound !== null);
      return {
        name: member.name,
        standing: isMet ? 'met' : 'not-met',
        isSure: !member.last?.isMoved && bounds.every((bound) => leavesOut(estimate, bound)),
        value,
      };
    }),
  };
}

function figureOf(round: RoundFigures, figure: GoalFigure): Estimate | null {
  return figure === 'co2ePerEmployee' ? round.co2eKgPerEmployeeYear : round[figure];
}

function leavesOut({ low, high }: Estimate, bound: number): boolean {
  return low !== null && high !== null && (high < bound || low > bound);
}
