/** From today to the target year. In: the footprint, the plan's saving, targets. Out: kilograms a year, year by year. */
import type { Origin } from '../estimate-report.ts';

/** Without a target the plan proposes this; said to be a proposal wherever it stands. */
export const proposedTargetShare = 0.2;

/** A survey every other year: often enough to steer by, seldom enough to be answered (J). */
const yearsBetweenSurveys = 2;

export interface PlanTarget {
  /** Null where nobody has set one. */
  year: number | null;
  /** Of the footprint to save, 0 to 1. */
  share: number;
}

export interface TargetPath {
  from: Origin;
  targets: (PlanTarget & { co2eKgPerYear: number })[];
  /** The year that the path starts in: of the survey, else the plan's baseline year; null where neither is known. */
  startYear: number | null;
  /** The plan measures its target from another year than that of the survey; null where it does not. */
  baselineYear: number | null;
  since: SinceBaseline | null;
  baselineCo2eKgPerYear: number;
  /** With all measures of the plan in full effect; null without measures. */
  planCo2eKgPerYear: number | null;
  /** By the first target. */
  meetsTarget: boolean | null;
  /** A straight line from the start through each target; empty where a year is not known. */
  path: { year: number; co2eKgPerYear: number }[];
  nextSurveyYear: number | null;
}

export interface TargetInput {
  from: Origin;
  targets: readonly PlanTarget[];
  surveyYear: number | null;
  baselineYear: number | null;
  since: SinceBaseline | null;
}

/** What the year that the target is set against was like; the shares of targets are then of today's footprint. */
export interface SinceBaseline {
  thenKgPerEmployee: number;
  nowKgPerEmployee: number;
  /** Of the footprint then, to save, by the first target. */
  share: number;
}

/**
 * A target set against an earlier round, as shares of today's footprint: what is left of it, per employee, since that
 * round. 0 where it is met already.
 */
export function sinceBaseline(input: TargetInput, thenKgPerEmployee: number, nowKgPerEmployee: number): TargetInput {
  const first = input.targets[0];
  if (!first || !(thenKgPerEmployee > 0) || !(nowKgPerEmployee > 0)) return input;
  const left = (share: number) => Math.max(0, 1 - (thenKgPerEmployee * (1 - share)) / nowKgPerEmployee);
  return {
    ...input,
    targets: input.targets.map((target) => ({ ...target, share: left(target.share) })),
    since: { thenKgPerEmployee, nowKgPerEmployee, share: first.share },
  };
}

export function targetPath(baselineKg: number, planKg: number | null, input: TargetInput): TargetPath {
  const targets = [...input.targets]
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
    .map((target) => ({ ...target, co2eKgPerYear: baselineKg * (1 - target.share) }));
  const startYear = input.surveyYear ?? input.baselineYear;
  const first = targets[0];
  return {
    from: input.from,
    targets,
    startYear,
    baselineYear: input.baselineYear !== null && input.baselineYear !== startYear ? input.baselineYear : null,
    since: input.since,
    baselineCo2eKgPerYear: baselineKg,
    planCo2eKgPerYear: planKg,
    meetsTarget: planKg === null || !first ? null : planKg <= first.co2eKgPerYear * (1 + 1e-9),
    path: startYear === null ? [] : lineThrough(startYear, baselineKg, targets),
    nextSurveyYear: startYear === null ? null : startYear + yearsBetweenSurveys,
  };
}

function lineThrough(
  startYear: number,
  startKg: number,
  targets: TargetPath['targets'],
): { year: number; co2eKgPerYear: number }[] {
  const path = [{ year: startYear, co2eKgPerYear: startKg }];
  for (const { year, co2eKgPerYear } of targets) {
    const from = path.at(-1) as (typeof path)[number];
    if (year === null || year <= from.year) continue;
    for (let y = from.year + 1; y <= year; y++) {
      const part = (y - from.year) / (year - from.year);
      path.push({ year: y, co2eKgPerYear: from.co2eKgPerYear + part * (co2eKgPerYear - from.co2eKgPerYear) });
    }
  }
  return path.length > 1 ? path : [];
}
