/** What does not hang together in a plan that is rightly written. In: a plan, the measures. Out: findings as data. */
import { distance } from 'fastest-levenshtein';
import type { Measure } from '../reference/measures/measure.ts';
import type { Plan, PlanMeasure } from './plan.ts';

export type FindingCode =
  | 'survey-missing'
  | 'file-outside'
  | 'measure-unknown'
  | 'measure-twice'
  | 'measures-exclude'
  | 'size-out-of-range'
  | 'ends-before-start'
  | 'no-responsible'
  | 'target-not-rising'
  | 'target-before-baseline'
  | 'no-headcount'
  | 'sites-do-not-add-up'
  | 'facility-unknown';

export interface Finding {
  code: FindingCode;
  /** An error is wrong; a warning is worth knowing. */
  severity: 'error' | 'warning';
  /** A measure, a file, a year. */
  what: string;
  /** The closest known, the other one, the range, the sum. */
  other: string;
}

const finding = (code: FindingCode, severity: Finding['severity'], what = '', other = ''): Finding => ({
  ...{ code, severity, what, other },
});

/** What a size of a measure must be within, where a size is not; null where it is right. */
export type WrongSize = (measure: Measure, size: number | string) => string | null;

/** Of the files that the plan names, those that are not there, and those outside its own folder. */
export interface FilesNamed {
  missing: readonly string[];
  outside: readonly string[];
}

export function planFindings(
  plan: Plan,
  known: readonly Measure[],
  { missing, outside }: FilesNamed,
  wrongSize: WrongSize,
): Finding[] {
  const measures = (plan.measures ?? []).filter(({ status }) => status !== 'dropped');
  return [
    ...missing.map((file) => finding('survey-missing', 'error', file)),
    ...outside.map((file) => finding('file-outside', 'warning', file)),
    ...workplaceFindings(plan),
    ...facilityFindings(plan, known),
    ...measures.flatMap((measure) => measureFindings(measure, known, wrongSize)),
    ...clashes(measures, known),
    ...targetFindings(plan),
  ];
}

function workplaceFindings({ workplace }: Plan): Finding[] {
  const sites = workplace?.sites ?? [];
  const counted = sites.filter(({ headcount }) => headcount !== undefined);
  const sum = counted.reduce((all, { headcount }) => all + (headcount ?? 0), 0);
  const total = workplace?.headcount;
  if (total === undefined) return counted.length > 0 ? [] : [finding('no-headcount', 'warning')];
  const adds = counted.length < sites.length || sites.length === 0 || sum === total;
  return adds ? [] : [finding('sites-do-not-add-up', 'error', String(total), String(sum))];
}

/** What exists is known by the measure that would provide it, or by what a measure asks of a workplace. */
function facilityFindings({ facilities = {} }: Plan, known: readonly Measure[]): Finding[] {
  const asked = known.flatMap(({ eligibility }) => eligibility.traits.flatMap(({ facility }) => facility ?? []));
  const keys = [...new Set([...known.map(({ id }) => id), ...asked, 'parking-places'])];
  return Object.keys(facilities)
    .filter((key) => !keys.includes(key))
    .map((key) => {
      const closest = [...keys].sort((a, b) => distance(a, key) - distance(b, key))[0] ?? '';
      return finding('facility-unknown', 'warning', key, distance(closest, key) <= 5 ? closest : '');
    });
}

function measureFindings(planned: PlanMeasure, known: readonly Measure[], wrongSize: WrongSize): Finding[] {
  const { id, size, start, end, responsible } = planned;
  const measure = known.find((one) => one.id === id);
  if (!measure) {
    const closest = known.map((one) => one.id).sort((a, b) => distance(a, id) - distance(b, id))[0] ?? '';
    return [finding('measure-unknown', 'error', id, distance(closest, id) <= 5 ? closest : '')];
  }
  const range = size === undefined ? null : wrongSize(measure, size);
  return [
    ...(range === null ? [] : [finding('size-out-of-range', 'error', id, range)]),
    // dates of different precision compare by what they share
    ...(start && end && end.slice(0, start.length) < start.slice(0, end.length)
      ? [finding('ends-before-start', 'error', id)]
      : []),
    ...(responsible === undefined || responsible.trim() === '' ? [finding('no-responsible', 'warning', id)] : []),
  ];
}

function clashes(measures: readonly PlanMeasure[], known: readonly Measure[]): Finding[] {
  return measures.flatMap(({ id }, i) =>
    measures.slice(i + 1).flatMap((other) => {
      if (other.id === id) return [finding('measure-twice', 'error', id)];
      const excludes = (a: string, b: string) => known.find((one) => one.id === a)?.excludes.includes(b) === true;
      return excludes(id, other.id) || excludes(other.id, id)
        ? [finding('measures-exclude', 'error', id, other.id)]
        : [];
    }),
  );
}

function targetFindings({ targets = [] }: Plan): Finding[] {
  const byYear = targets
    .flatMap(({ year, ...rest }) => (year === undefined ? [] : [{ year, ...rest }]))
    .sort((a, b) => a.year - b.year);
  return byYear.flatMap((target, i) => {
    const before = byYear[i - 1];
    return [
      ...(before && target.reduction < before.reduction
        ? [finding('target-not-rising', 'warning', String(target.year), String(before.year))]
        : []),
      ...(target.baselineYear !== undefined && target.baselineYear >= target.year
        ? [finding('target-before-baseline', 'error', String(target.year), String(target.baselineYear))]
        : []),
    ];
  });
}
