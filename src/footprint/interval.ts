/** Quantiles and intervals of the estimate. */

/** A figure with its 95 % interval; low and high are null where no interval can be given. */
export interface Estimate {
  value: number;
  low: number | null;
  high: number | null;
}

const normalQuantile975 = 1.959963984540054;

/** Student's t, 97.5 % quantile by degrees of freedom 1 to 29 (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2). */
const tQuantile975 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045,
];

/** The two-sided 95 % multiplier of a standard error: Student's t below 30 degrees of freedom, else the normal one. */
export function quantile95(degreesOfFreedom: number): number {
  return tQuantile975[Math.max(1, Math.floor(degreesOfFreedom)) - 1] ?? normalQuantile975;
}

/** value ± multiplier × √variance, never below zero; no interval where the variance is not known. */
export function interval(value: number, variance: number | null, degreesOfFreedom: number): Estimate {
  if (variance === null) return { value, low: null, high: null };
  const halfWidth = quantile95(degreesOfFreedom) * Math.sqrt(Math.max(0, variance));
  return { value, low: Math.max(0, value - halfWidth), high: value + halfWidth };
}

/** Wilson's 95 % interval of a share with an effective number of people; infinite nEffective (a census) has zero width. */
export function wilson(share: number, nEffective: number): Estimate {
  if (!Number.isFinite(nEffective)) return { value: share, low: share, high: share };
  if (nEffective <= 0) return { value: share, low: null, high: null };
  const z = normalQuantile975;
  const centre = (share + (z * z) / (2 * nEffective)) / (1 + (z * z) / nEffective);
  const halfWidth =
    (z / (1 + (z * z) / nEffective)) *
    Math.sqrt((share * (1 - share)) / nEffective + (z * z) / (4 * nEffective * nEffective));
  // at the bounds centre and half-width are equal but for the rounding of the last bit
  const low = share === 0 ? 0 : Math.max(0, centre - halfWidth);
  const high = share === 1 ? 1 : Math.min(1, centre + halfWidth);
  return { value: share, low, high };
}
