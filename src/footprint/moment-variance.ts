import type { Moments } from '../profile/profile.ts';

/** A variance below this share of the squares that it is the difference of cannot be told from rounding. */
const roundingShare = 1e-13;

/**
 * Variance of a stratum's weighted mean of f·x, before the finite population correction:
 * n/(n−1) · (fᵀ Σw²xxᵀ f − 2R fᵀ Σw²x + R² Σw²) / (Σw)², R = f·Σwx / Σw.
 * With equal weights this is s²/n. Null with fewer than two people.
 */
export function meanVariance(moments: Moments, f: ReadonlyMap<string, number>): number | null {
  const { n, weight, weightSquared } = moments;
  if (n < 2) return null;
  const mean = weightedSum(moments, f) / weight;
  const linear = Object.entries(moments.sums).reduce((sum, [name, entry]) => sum + (f.get(name) ?? 0) * entry[2], 0);
  const ofAll = quadratic(moments, f, f);
  const squares = ofAll - 2 * mean * linear + mean * mean * weightSquared;
  // people who are all alike: what is left is of the rounding
  if (squares <= roundingShare * ofAll) return 0;
  return ((n / (n - 1)) * squares) / (weight * weight);
}

/** f·Σwx: the weighted sum over the people of what f measures. */
export function weightedSum(moments: Moments, f: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, [, weighted]] of Object.entries(moments.sums)) sum += (f.get(name) ?? 0) * weighted;
  return sum;
}

/** fᵀ Σw²xxᵀ g, of moments that hold each pair once. */
export function quadratic(moments: Moments, f: ReadonlyMap<string, number>, g: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [pair, [, product]] of Object.entries(moments.products)) {
    const space = pair.indexOf(' ');
    const a = pair.slice(0, space);
    const b = pair.slice(space + 1);
    const fa = f.get(a) ?? 0;
    const gb = g.get(b) ?? 0;
    sum += a === b ? fa * gb * product : (fa * gb + (f.get(b) ?? 0) * (g.get(a) ?? 0)) * product;
  }
  return sum;
}
