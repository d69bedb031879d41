/**
 * The Propensity to Cycle Tool (Lovelace et al.): the share of commuters who would cycle a distance, by scenario.
 * Coefficients and formula: github.com/ITSLeeds/pct, R/uptake.R.
 */
import type { Citation } from './figure.ts';

export type CyclingScenario = 'govtarget' | 'godutch' | 'ebike_2020';

interface Coefficients {
  alpha: number;
  /** Of distance, its root and its square. */
  d1: number;
  d2: number;
  d3: number;
  /** Of gradient, and what is first added to it. */
  h1: number;
  h2: number;
  /** Of distance × gradient and root of distance × gradient. */
  i1: number;
  i2: number;
}

// Sums are written as in the source: a base, plus what the scenario adds.
export const cyclingScenarios: Record<CyclingScenario, Coefficients> = {
  govtarget: {
    alpha: -3.959,
    d1: -0.5963,
    d2: 1.866,
    d3: 0.00805,
    h1: -0.271,
    h2: 0,
    i1: 0.009394,
    i2: -0.05135,
  },
  godutch: {
    alpha: -3.959 + 2.523,
    d1: -0.5963 - 0.07626,
    d2: 1.866,
    d3: 0.00805,
    h1: -0.271,
    h2: 0,
    i1: 0.009394,
    i2: -0.05135,
  },
  ebike_2020: {
    alpha: -4.018 + 2.55,
    d1: -0.6369 - 0.08036 + 0.05509,
    d2: 1.988,
    d3: 0.008775 - 0.000295,
    h1: -0.2555 + 0.1812,
    h2: -0.78,
    i1: 0.02006,
    i2: -0.1234,
  },
};

export const cyclingScenarioCitation: Citation = { source: 'pct', locator: 'R/uptake.R' };

/**
 * logit p = alpha + d1 D + d2 √D + d3 D² + h1 G + i1 D G + i2 √D G, with D the distance in km and G the gradient in
 * per cent, h2 added. Units are never guessed from the size of the numbers, as the R package does.
 * godutch, 15 km, 2 %: −3.144098.
 */
export function cyclingLogit(scenario: CyclingScenario, distanceKm: number, gradientPercent: number): number {
  const { alpha, d1, d2, d3, h1, h2, i1, i2 } = cyclingScenarios[scenario];
  const root = Math.sqrt(distanceKm);
  const gradient = gradientPercent + h2;
  return (
    alpha +
    d1 * distanceKm +
    d2 * root +
    d3 * distanceKm ** 2 +
    h1 * gradient +
    i1 * distanceKm * gradient +
    i2 * root * gradient
  );
}

/** The share itself, 0 to 1. */
export function cyclingShare(scenario: CyclingScenario, distanceKm: number, gradientPercent: number): number {
  return 1 / (1 + Math.exp(-cyclingLogit(scenario, distanceKm, gradientPercent)));
}
