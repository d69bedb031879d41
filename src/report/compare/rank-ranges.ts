/**
 * Places that employers may have, by what their intervals allow. In: estimates. Out: for each the best and worst place.
 */
import type { Estimate } from '../../footprint/interval.ts';

export interface RankRange {
  /** 1 is the lowest figure. */
  best: number;
  worst: number;
}

/** Of making any false claim of a difference among all pairs. */
const familyError = 0.05;

/**
 * A pair differs where its difference is beyond what chance gives all pairs together: Bonferroni's bound on the normal
 * quantile, so that with no true difference any strict place is claimed in under 5 % of networks. Null without an interval.
 */
export function rankRanges(estimates: readonly (Estimate | null)[]): (RankRange | null)[] {
  const known = estimates.flatMap((estimate) => (estimate && standardError(estimate) !== null ? [estimate] : []));
  const pairs = (known.length * (known.length - 1)) / 2;
  const z = normalQuantile(1 - familyError / (2 * Math.max(1, pairs)));
  return estimates.map((estimate) => {
    if (!estimate || standardError(estimate) === null) return null;
    const others = known.filter((other) => other !== estimate);
    const isBelow = (a: Estimate, b: Estimate) =>
      b.value - a.value > z * Math.hypot(standardError(a) ?? 0, standardError(b) ?? 0);
    const below = others.filter((other) => isBelow(other, estimate)).length;
    const above = others.filter((other) => isBelow(estimate, other)).length;
    return { best: 1 + below, worst: known.length - above };
  });
}

const quantile975 = 1.959963984540054;

/** From the upper arm, which no bound at zero cuts; on the wide side in small samples, whose arms are Student's. */
function standardError({ value, high }: Estimate): number | null {
  return high === null ? null : (high - value) / quantile975;
}

/** The standard normal quantile, by bisection of the complementary error function: 1e-12, for p above a half. */
export function normalQuantile(p: number): number {
  let [low, high] = [0, 40];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (upperTail(middle) > 1 - p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(Z > z) for z ≥ 0: the series near zero, Lentz's continued fraction beyond (Numerical Recipes 6.2, recalled: grade C). */
function upperTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let n = 1; n < 200; n++) {
      term *= (z * z) / (2 * n + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = 0;
  for (let n = 200; n >= 1; n--) fraction = n / (z + fraction);
  return density / (z + fraction);
}
