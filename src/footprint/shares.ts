import { allModes, type Mode, modeOf } from '../reference/modes.ts';
import { type Estimate, wilson } from './interval.ts';
import { quadratic } from './moment-variance.ts';
import type { Stratum } from './strata.ts';

/**
 * Share of travelled days by some modes, with Wilson's interval: people, not trips, are sampled.
 * p = Σ w d / Σ w D over strata, V = Σ_h N_h² (1 − n_h/N_h) s²_e / n_h / (Σ w D)² with e = w(d − p D),
 * n_eff = p (1 − p) / V. Null when nobody travels.
 */
export function tripShare(strata: readonly Stratum[], modes: readonly Mode[]): Estimate | null {
  const total = daysPerWeek(strata, () => 1);
  if (total === 0) return null;
  const wanted = new Set<Mode>(modes);
  const share = daysPerWeek(strata, (mode) => (wanted.has(mode) ? 1 : 0)) / total;
  const people = strata.reduce((sum, s) => sum + s.tally.people, 0);
  if (share < 1e-12 || share > 1 - 1e-12) return wilson(Math.round(share), effectiveAtBound(strata, people));
  let variance = 0;
  for (const stratum of strata) {
    const part = residualVariance(stratum, wanted, share);
    if (part === null) return { value: share, low: null, high: null };
    variance += part;
  }
  variance /= total * total;
  return wilson(share, variance <= 1e-18 ? Number.POSITIVE_INFINITY : (share * (1 - share)) / variance);
}

/** Days a week of all employees, each mode counted by `of`. */
export function daysPerWeek(strata: readonly Stratum[], of: (mode: Mode) => number): number {
  let sum = 0;
  for (const stratum of strata) {
    const factor = perRespondent(stratum);
    for (const { cells } of stratum.tally.segments) {
      for (const cell of cells) sum += factor * of(modeOf(cell.travel)) * cell.daysPerWeek;
    }
  }
  return sum;
}

/** Employees that a unit of weight stands for; without a headcount each stands for itself. */
function perRespondent({ headcount, tally }: Stratum): number {
  return headcount === null || tally.weight === 0 ? 1 : headcount / tally.weight;
}

/** n (N − 1)/(N − n) of a sample where nobody, or everybody, differs; infinite for a census. */
function effectiveAtBound(strata: readonly Stratum[], people: number): number {
  if (strata.some((s) => s.headcount === null)) return people;
  const everyone = strata.reduce((sum, s) => sum + (s.headcount as number), 0);
  return everyone <= people ? Number.POSITIVE_INFINITY : (people * (everyone - 1)) / (everyone - people);
}

/** N_h² (1 − n_h/N_h) s²_e / n_h, with e = w (d − p D); null where the moments are not held. */
function residualVariance(stratum: Stratum, wanted: ReadonlySet<Mode>, share: number): number | null {
  const { days, people } = stratum.tally;
  const correction = stratum.headcount === null ? 1 : Math.max(0, 1 - people / stratum.headcount);
  if (correction === 0 || people === 0) return 0;
  if (days.n !== people || days.n < 2) return null;
  // e is linear in the person's days: (1 − p) on the wanted modes, −p on the others
  const e = new Map<string, number>(allModes.map((mode) => [mode, (wanted.has(mode) ? 1 : 0) - share]));
  const linear = Object.entries(days.sums).reduce((sum, [mode, x]) => sum + (e.get(mode) as number) * x[1], 0);
  const squares = quadratic(days, e, e) - (linear * linear) / days.n;
  return perRespondent(stratum) ** 2 * days.n * correction * (Math.max(0, squares) / (days.n - 1));
}
