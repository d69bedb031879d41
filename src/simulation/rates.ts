/**
 * Where days go, as rates: at m × modeCount + k the share of mode m's days that go to mode k. In: a start, shares before
 * and after. Out: rates whose rows sum to 1.
 */
import { carIndex, modeCount } from './mode-index.ts';
import type { Start } from './segment-start.ts';

/** Participants leave the solo car, and nothing else. */
export function participantRates({ moved }: Start): Float64Array {
  const rates = identityRates();
  let left = 1;
  for (let k = 0; k < modeCount; k++) {
    const share = moved[k] as number;
    if (share === 0) continue;
    left -= share;
    rates[carIndex * modeCount + k] = share;
  }
  rates[carIndex * modeCount + carIndex] = left;
  return rates;
}

/** r_mk = (L_m / S_m) · G_k / Σ G for k ≠ m, r_mm = 1 − L_m / S_m; identity where nothing is gained. */
export function ratesBetween(before: Float64Array, after: Float64Array): Float64Array {
  const rates = identityRates();
  let gained = 0;
  for (let m = 0; m < modeCount; m++) gained += Math.max(0, (after[m] as number) - (before[m] as number));
  if (gained <= 0) return rates;
  for (let m = 0; m < modeCount; m++) {
    const lost = (before[m] as number) - (after[m] as number);
    if (lost <= 0) continue;
    const rate = lost / (before[m] as number);
    rates[m * modeCount + m] = 1 - rate;
    for (let k = 0; k < modeCount; k++) {
      const gain = (after[k] as number) - (before[k] as number);
      if (gain > 0 && k !== m) rates[m * modeCount + k] = (rate * gain) / gained;
    }
  }
  return rates;
}

/** Everything stays. */
export function identityRates(): Float64Array {
  const rates = new Float64Array(modeCount * modeCount);
  for (let m = 0; m < modeCount; m++) rates[m * modeCount + m] = 1;
  return rates;
}
