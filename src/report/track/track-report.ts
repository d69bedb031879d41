/**
 * What has happened between the rounds of a survey. In: rounds in order, the plan's targets and measures.
 * Out: changes with intervals, why, where it stands against the targets and the plan's own forecast; no words.
 */

import type { Estimate } from '../../footprint/interval.ts';
import { type TravelKind, type TravelParts, travelKinds } from '../../footprint/travel-parts.ts';
import type { Text } from '../../reference/measures/figure.ts';
import type { BaselineReport } from '../estimate-report.ts';
import type { ActionStatus } from '../travel-plan/action.ts';
import { type Change, changeOf } from './change.ts';
import { type Cause, decompose } from './decomposition.ts';
import { type DeliveredMeasure, delivered, type MeasureForecast } from './delivered.ts';
import { pathStanding } from './path-standing.ts';

export const trackSchema = 'resplan/track/1';

export interface Round {
  /** As it is called: a year, else the file. */
  name: string;
  year: number | null;
  baseline: Pick<
    BaselineReport,
    | 'respondents'
    | 'headcount'
    | 'basis'
    | 'co2eKgPerYear'
    | 'co2eKgPerEmployeeYear'
    | 'soloCarShare'
    | 'sustainableShare'
  >;
  /** Trip shares by kind of travel. */
  shares: Record<TravelKind, Estimate | null>;
  /** Null where kilograms by mode are not told. */
  parts: TravelParts | null;
}

export interface TrackTarget {
  year: number;
  /** Of the footprint of the first round, to save. */
  share: number;
}

export interface TargetStanding {
  /** What the straight path asks of the last round, kg per employee and year. */
  pathKgPerEmployee: number;
  actualKgPerEmployee: number;
  /** Actual less path: above 0 is behind. */
  differenceKg: number;
  /** `uncertain` where chance in the two rounds may decide. */
  standing: 'on-track' | 'behind' | 'uncertain';
  target: TrackTarget;
}

export interface TrackReport {
  schema: typeof trackSchema;
  rounds: {
    name: string;
    year: number | null;
    respondents: number;
    headcount: number | null;
    co2ePerEmployee: Estimate | null;
  }[];
  /** Of the first and the last round. */
  perEmployee: Change | null;
  total: Change | null;
  soloShare: Change | null;
  sustainableShare: Change | null;
  shares: { kind: TravelKind; change: Change }[];
  /** kg per employee and year; their sum is the difference of `perEmployee`. Null where modes are not told. */
  causes: Record<Cause, number> | null;
  /** Null without a target year, or without years of the rounds. */
  target: TargetStanding | null;
  measures: DeliveredMeasure[];
}

export interface TrackInput {
  /** Two or more, in order. */
  rounds: readonly Round[];
  targets: readonly TrackTarget[];
  /** The plan's measures that are started or done, each with what it was to give from the first round on. */
  forecasts: readonly (MeasureForecast & { label: Text; status: ActionStatus })[];
}

export function trackReport({ rounds, targets, forecasts }: TrackInput): TrackReport {
  const [first, last] = [rounds[0], rounds.at(-1)] as [Round, Round];
  const change = (of: (round: Round) => Estimate | null): Change | null => {
    const [before, after] = [of(first), of(last)];
    return before && after ? changeOf(before, after) : null;
  };
  const covered = first.baseline.basis === 'headcount' && last.baseline.basis === 'headcount';
  const shares = travelKinds.flatMap((kind) => {
    const of = change(({ shares: all }) => all[kind]);
    return of && (of.before > 0 || of.after > 0) ? [{ kind, change: of }] : [];
  });
  return {
    schema: trackSchema,
    rounds: rounds.map(({ name, year, baseline }) => ({
      ...{ name, year, respondents: baseline.respondents, headcount: baseline.headcount },
      co2ePerEmployee: baseline.co2eKgPerEmployeeYear,
    })),
    perEmployee: change(({ baseline }) => baseline.co2eKgPerEmployeeYear),
    total: covered ? change(({ baseline }) => baseline.co2eKgPerYear) : null,
    soloShare: change(({ baseline }) => baseline.soloCarShare),
    sustainableShare: change(({ baseline }) => baseline.sustainableShare),
    shares,
    causes: first.parts && last.parts ? decompose(first.parts, last.parts) : null,
    target: standingOf(first, last, targets),
    measures: forecasts.map((forecast) => delivered(forecast, shares, first.parts, last.parts)),
  };
}

/** Against a straight line from the first round to the next target after the last round, else the last target. */
function standingOf(first: Round, last: Round, targets: readonly TrackTarget[]): TargetStanding | null {
  const [start, now] = [first.baseline.co2eKgPerEmployeeYear, last.baseline.co2eKgPerEmployeeYear];
  if (!start || !now || first.year === null || last.year === null) return null;
  const { year: startYear } = first;
  const { year } = last;
  const byYear = targets.filter((one) => one.year > startYear).sort((a, b) => a.year - b.year);
  const target = byYear.find((one) => one.year >= year) ?? byYear.at(-1);
  if (!target) return null;
  const { isSure, ...path } = pathStanding(
    { year: startYear, kgPerEmployee: start },
    { year, kgPerEmployee: now },
    target,
  );
  const hasInterval = start.low !== null && now.low !== null;
  const standing = path.differenceKg > 0 ? 'behind' : 'on-track';
  return { ...path, standing: hasInterval && !isSure ? 'uncertain' : standing, target };
}
