/**
 * The range of what a plan saves: effects, coefficients and the sample drawn again and again.
 * In: a workbench, a seed. Out: 5th, 50th and 95th percentiles, and the chance of meeting a target.
 */
import { createDraws } from './draws.ts';
import type { Workbench } from './workbench.ts';

/** 5th, 50th and 95th percentile. */
export interface Percentiles {
  low: number;
  median: number;
  high: number;
}

export interface RangeOptions {
  seed: number;
  /** 10,000 where not given. */
  draws?: number;
  /** Share of the baseline that is to be saved, 0 to 1; null without a target. */
  targetShare: number | null;
  /** Draws for each measure alone; 1,000 where not given. */
  aloneDraws?: number;
}

export interface PlanRange {
  draws: number;
  seed: number;
  /** kg a year after the plan, and saved by it; the share saved, 0 to 1. */
  co2eKgPerYear: Percentiles;
  savedCo2eKgPerYear: Percentiles;
  savedShare: Percentiles;
  /** Share of the draws that save at least the target; null without one. */
  targetProbability: number | null;
  /** Each measure alone, kg saved a year, in the order of the workbench. */
  alone: Percentiles[];
  /** Of the drawn baseline, kg a year: mean and standard deviation. */
  baseline: { mean: number; deviation: number };
}

/** Null where there are no kilometres to save from. Before and after share each draw. */
export function simulateRange(bench: Workbench, options: RangeOptions): PlanRange | null {
  const { seed, targetShare, draws = 10_000, aloneDraws = 1_000 } = options;
  if (bench.baselineKgPerYear <= 0) return null;
  const once = createDraws(bench, seed);
  const after = new Float64Array(draws);
  const saved = new Float64Array(draws);
  const share = new Float64Array(draws);
  const baseline = new Float64Array(draws);
  const alone = bench.input.measures.map(() => new Float64Array(Math.min(draws, aloneDraws)));
  for (let d = 0; d < draws; d++) {
    const { kernel, beforeKg } = once();
    const kg = kernel.saved(bench.allMask);
    baseline[d] = beforeKg;
    saved[d] = kg;
    after[d] = beforeKg - kg;
    share[d] = beforeKg > 0 ? kg / beforeKg : 0;
    if (d >= aloneDraws) continue;
    for (let i = 0; i < alone.length; i++) (alone[i] as Float64Array)[d] = kernel.saved(1 << i);
  }
  const met = targetShare === null ? null : share.reduce((n, x) => n + Number(x >= targetShare), 0);
  return {
    draws,
    seed,
    baseline: moments(baseline),
    co2eKgPerYear: percentiles(after),
    savedCo2eKgPerYear: percentiles(saved),
    savedShare: percentiles(share),
    targetProbability: met === null ? null : met / draws,
    alone: alone.map(percentiles),
  };
}

/** Between two draws the one nearer in rank counts more: linear interpolation. */
function percentiles(values: Float64Array): Percentiles {
  const sorted = values.slice().sort();
  const at = (share: number) => {
    const rank = share * (sorted.length - 1);
    const below = Math.floor(rank);
    const low = sorted[below] as number;
    return low + (rank - below) * ((sorted[Math.min(below + 1, sorted.length - 1)] as number) - low);
  };
  return { low: at(0.05), median: at(0.5), high: at(0.95) };
}

function moments(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}
