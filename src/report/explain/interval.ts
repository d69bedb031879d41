import { type Estimate, interval, quantile95 } from '../../footprint/interval.ts';
import { meanVariance } from '../../footprint/moment-variance.ts';
import type { StratumFootprint } from '../../footprint/stratum-footprint.ts';
import type { TravelKey } from '../../reference/modes.ts';
import type { IntervalChain } from '../explanation.ts';
import { type Ground, travelOf } from './ground.ts';

/**
 * The interval of some of the kilometres, as model.md has it for the total: Var = weeks² Σ_h N_h² (1 − n_h/N_h) fᵀC_h f / n_h.
 * Null without a headcount, or where the moments are not held.
 */
export function sampling(ground: Ground, take: (key: TravelKey) => boolean) {
  const { strata, parts, baseline, assumptions } = ground;
  if (baseline.basis === 'respondents') return null;
  let variance = 0;
  let degreesOfFreedom = 0;
  let ofMean = 0;
  for (const [i, { tally, headcount }] of strata.entries()) {
    const part = parts[i] as StratumFootprint;
    const { n } = tally.kilometres;
    // nobody's kilometres are known: the others stand for it
    if (part.meanToYear === 0) continue;
    degreesOfFreedom += Math.max(0, n - 1);
    const correction = Math.max(0, 1 - n / (headcount as number));
    if (correction === 0) continue;
    const grams = new Map([...part.grams].map(([dimension, g]) => [dimension, take(travelOf(dimension)) ? g : 0]));
    const mean = n === tally.complete.people ? meanVariance(tally.kilometres, grams) : null;
    if (mean === null) return null;
    ofMean = mean;
    variance += (part.meanToYear / 1000) ** 2 * correction * mean;
  }
  const standardError = Math.sqrt(variance);
  const multiplier = quantile95(degreesOfFreedom);
  const [only] = strata;
  const chain: IntervalChain = {
    standardErrorKgPerYear: standardError,
    degreesOfFreedom,
    multiplier,
    halfWidthKgPerYear: standardError * multiplier,
    spread:
      strata.length === 1 && only && variance > 0
        ? {
            kgPerWeek: Math.sqrt(ofMean * only.tally.kilometres.n) / 1000,
            answers: only.tally.kilometres.n,
            employees: only.headcount as number,
            weeksPerYear: assumptions.weeksPerYear,
          }
        : null,
  };
  return { chain, estimate: (value: number): Estimate => interval(value, variance, degreesOfFreedom) };
}
