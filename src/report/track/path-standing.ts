import type { Estimate } from '../../footprint/interval.ts';

export interface YearEstimate {
  year: number;
  kgPerEmployee: Estimate;
}

export interface PathStanding {
  /** What the straight path allows in the year of the newest round. */
  pathKgPerEmployee: number;
  actualKgPerEmployee: number;
  /** Actual less path: above 0 is behind. */
  differenceKg: number;
  /** The interval of the difference holds no 0; false where chance in either round may decide, or is not known. */
  isSure: boolean;
}

/**
 * A round beside the straight path from the first round to a target (`share` of the first round, 0 to 1, saved by its
 * year). The path is a sampled figure as the round is: variances of independent rounds add up.
 */
export function pathStanding(
  first: YearEstimate,
  last: YearEstimate,
  target: { year: number; share: number },
): PathStanding {
  const [start, now] = [first.kgPerEmployee, last.kgPerEmployee];
  const part = Math.min(1, (last.year - first.year) / (target.year - first.year));
  const left = 1 - part * target.share;
  const difference = now.value - left * start.value;
  return {
    pathKgPerEmployee: left * start.value,
    actualKgPerEmployee: now.value,
    differenceKg: difference,
    isSure: isBeyond(difference, start, now, left),
  };
}

function isBeyond(difference: number, start: Estimate, now: Estimate, left: number): boolean {
  if (start.low === null || start.high === null || now.low === null || now.high === null) return false;
  const arm =
    difference < 0
      ? Math.hypot(now.high - now.value, left * (start.value - start.low))
      : Math.hypot(now.value - now.low, left * (start.high - start.value));
  return Math.abs(difference) > arm;
}
