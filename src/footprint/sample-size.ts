/**
 * How many answers a margin takes. In: employees, a margin of error. Out: answers, for the share that takes most (a half).
 * n = N p (1 − p) / ((N − 1) (m / z)² + p (1 − p)), the textbook sample of a finite population (Cochran, Sampling
 * Techniques, 1977, recalled: grade C), with z = 1.96 for 95 %.
 */
const z95 = 1.96;
const worstShare = 0.5;

/** `margin` is half the interval, 0 to 1; `headcount` null is a workplace of any size. */
export function answersNeeded(headcount: number | null, margin: number): number {
  const spread = worstShare * (1 - worstShare);
  const precision = (margin / z95) ** 2;
  if (headcount === null) return Math.ceil(spread / precision - 1e-9);
  return Math.min(headcount, Math.ceil((headcount * spread) / ((headcount - 1) * precision + spread) - 1e-9));
}
