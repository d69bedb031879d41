/**
 * Where a network of employers stands. In: members with the figures of their rounds, what they have committed themselves
 * to, their plans. Out: who has reported, change since the baseline year, commitments, challenges, portfolio; no words.
 */
import type { Estimate } from '../../footprint/interval.ts';
import { type Total, totalOf } from '../compare/total.ts';
import { type Change, changeOf } from '../track/change.ts';
import type { Challenge, Commitment } from './goals.ts';
import type { NeighboursReport } from './neighbours.ts';
import type { Portfolio } from './portfolio.ts';
import {
  type ChallengeStanding,
  type CommitmentStanding,
  challengeStanding,
  commitmentStanding,
  type RoundFigures,
} from './standing.ts';

export const networkReportSchema = 'resplan/network/1';

export interface NetworkMember {
  name: string;
  groups: readonly string[];
  /** In the order of their years; none before the baseline year or after the year of the status. */
  rounds: readonly RoundFigures[];
  /** The member's own, else the network's. */
  commitments: readonly Commitment[];
}

export interface NetworkInput {
  name: string;
  baselineYear: number;
  /** The year that the status is of. */
  year: number;
  members: readonly NetworkMember[];
  challenges: readonly Challenge[];
  portfolio: Portfolio | null;
  neighbours: readonly NeighboursReport[];
}

/** A member's figures are those of its newest round; null without one. */
export interface MemberStatus extends Omit<RoundFigures, 'year'> {
  name: string;
  groups: readonly string[];
  /** It has a round of the year of the status. */
  hasReported: boolean;
  /** Years of its first and its newest round; null without any. */
  firstYear: number | null;
  lastYear: number | null;
  /** kg per employee and year, from its first round to its newest; null with fewer than two. */
  change: Change | null;
  commitments: CommitmentStanding[];
}

/** What some of the members, or all, have done together. */
export interface TogetherStatus {
  members: number;
  reported: number;
  /** By the newest round of each. */
  total: Total;
  /**
   * Of those that have two rounds with headcounts and intervals in both: their number, and what they did together. Per
   * employee as with the newest headcounts in both rounds.
   */
  followed: number;
  perEmployee: Change | null;
  tonnes: Change | null;
}

export interface NetworkReport {
  schema: typeof networkReportSchema;
  name: string;
  baselineYear: number;
  year: number;
  members: MemberStatus[];
  network: TogetherStatus;
  groups: ({ name: string } & TogetherStatus)[];
  /** Over all commitments. */
  commitments: Record<CommitmentStanding['standing'], number>;
  challenges: ChallengeStanding[];
  portfolio: Portfolio | null;
  neighbours: readonly NeighboursReport[];
}

export function networkReport(input: NetworkInput): NetworkReport {
  const { name, baselineYear, year, members, challenges, portfolio, neighbours } = input;
  const statuses = members.map((member) => memberStatus(member, year));
  const standings = statuses.flatMap(({ commitments }) => commitments);
  const count = (standing: CommitmentStanding['standing']) =>
    standings.filter((one) => one.standing === standing).length;
  const groups = [...new Set(members.flatMap((member) => member.groups))].sort();
  return {
    schema: networkReportSchema,
    ...{ name, baselineYear, year, members: statuses },
    network: togetherStatus(members, year),
    groups: groups.map((group) => ({
      name: group,
      ...togetherStatus(
        members.filter((member) => member.groups.includes(group)),
        year,
      ),
    })),
    commitments: {
      kept: count('kept'),
      missed: count('missed'),
      'on-track': count('on-track'),
      behind: count('behind'),
      unknown: count('unknown'),
    },
    challenges: challenges.map((challenge) =>
      challengeStanding(
        challenge,
        members.map((member) => ({ name: member.name, last: member.rounds.at(-1) })),
      ),
    ),
    portfolio,
    neighbours,
  };
}

function memberStatus({ name, groups, rounds, commitments }: NetworkMember, year: number): MemberStatus {
  const [first, last] = [rounds[0], rounds.at(-1)];
  const [before, after] = [first?.co2eKgPerEmployeeYear, last?.co2eKgPerEmployeeYear];
  return {
    name,
    groups,
    hasReported: last?.year === year,
    firstYear: first?.year ?? null,
    lastYear: last?.year ?? null,
    respondents: last?.respondents ?? null,
    headcount: last?.headcount ?? null,
    co2eKgPerEmployeeYear: last?.co2eKgPerEmployeeYear ?? null,
    co2eKgPerYear: last?.co2eKgPerYear ?? null,
    soloCarShare: last?.soloCarShare ?? null,
    sustainableShare: last?.sustainableShare ?? null,
    isMoved: last?.isMoved ?? false,
    isShared: last?.isShared ?? false,
    isOverfull: last?.isOverfull ?? false,
    change: first && last && isFollowed(rounds) && before && after ? changeOf(before, after) : null,
    commitments: commitments.map((commitment) => commitmentStanding(commitment, first, last)),
  };
}

function togetherStatus(members: readonly NetworkMember[], year: number): TogetherStatus {
  const newest = members.flatMap(({ rounds }) => rounds.at(-1) ?? []);
  const followed = members.filter(
    ({ rounds }) => isFollowed(rounds) && isWhole(rounds[0] as RoundFigures) && isWhole(rounds.at(-1) as RoundFigures),
  );
  const [firsts, lasts] = [
    followed.map(({ rounds }) => rounds[0] as RoundFigures),
    followed.map(({ rounds }) => rounds.at(-1) as RoundFigures),
  ];
  // the same people in both: a member that grows changes the total, and not what each emits
  const firstsAsMany = firsts.map((first, i) => asMany(first, lasts[i] as RoundFigures));
  const change = (from: Estimate | null, to: Estimate | null) => (from && to ? changeOf(from, to) : null);
  return {
    members: members.length,
    reported: newest.filter((round) => round.year === year).length,
    total: totalOf(newest),
    followed: followed.length,
    perEmployee: change(totalOf(firstsAsMany).co2eKgPerEmployeeYear, totalOf(lasts).co2eKgPerEmployeeYear),
    tonnes: change(inTonnes(totalOf(firsts).co2eKgPerYear), inTonnes(totalOf(lasts).co2eKgPerYear)),
  };
}

const isWhole = ({ headcount, co2eKgPerYear }: RoundFigures) => headcount !== null && co2eKgPerYear !== null;

/** The first and the newest round can be compared: two rounds with intervals, and neither moved by merging. */
function isFollowed(rounds: readonly RoundFigures[]): boolean {
  const ends = [rounds[0], rounds.at(-1)];
  return (
    rounds.length > 1 && ends.every((end) => end && !end.isMoved && (end.co2eKgPerEmployeeYear?.low ?? null) !== null)
  );
}

/** What those of the newest round would have emitted as people did in the first. */
function asMany({ co2eKgPerEmployeeYear: each }: RoundFigures, { headcount }: RoundFigures) {
  const scaled = (kg: number | null) => (kg === null || headcount === null ? null : kg * headcount);
  const total = each && { value: scaled(each.value) ?? 0, low: scaled(each.low), high: scaled(each.high) };
  return { headcount, co2eKgPerYear: total };
}

function inTonnes(kg: Estimate | null): Estimate | null {
  const tonnes = (value: number | null) => (value === null ? null : value / 1000);
  return kg && { value: kg.value / 1000, low: tonnes(kg.low), high: tonnes(kg.high) };
}
