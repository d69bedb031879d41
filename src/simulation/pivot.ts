/**
 * The incremental (pivot-point) multinomial logit: shares before and gains in utility become shares after.
 * Structure: EPA COMMUTER model; S' = S exp(ΔU) / Σ S exp(ΔU).
 */
import type { Mode } from '../reference/modes.ts';

export type Shares = ReadonlyMap<Mode, number>;

/** Shares after a change in utility (ΔU by mode, 0 where absent), over the modes that have a share. */
export function pivot(shares: Shares, utilityGain: ReadonlyMap<Mode, number>): Map<Mode, number> {
  // the largest exponent is taken off all, so that a big gain does not overflow
  const largest = Math.max(...[...shares.keys()].map((mode) => utilityGain.get(mode) ?? 0));
  const weights = [...shares].map(
    ([mode, share]) => [mode, share * Math.exp((utilityGain.get(mode) ?? 0) - largest)] as const,
  );
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return new Map(weights.map(([mode, weight]) => [mode, sum === 0 ? 0 : weight / sum]));
}

/** For each mode, the share of its days that stays or goes to each other mode; rows sum to 1. */
export type TransitionRates = ReadonlyMap<Mode, ReadonlyMap<Mode, number>>;

/**
 * Who moves where: loss L_m and gain G_k between two sets of shares, r_mk = (L_m / S_m) · G_k / Σ G, r_mm = 1 − L_m / S_m.
 * Identity where nothing changes.
 */
export function transitionRates(before: Shares, after: Shares): TransitionRates {
  const gains = [...after].map(([mode, share]) => [mode, Math.max(0, share - (before.get(mode) ?? 0))] as const);
  const gained = gains.reduce((sum, [, gain]) => sum + gain, 0);
  const rates = new Map<Mode, Map<Mode, number>>();
  for (const [mode, share] of before) {
    const lost = share > 0 && gained > 0 ? Math.max(0, share - (after.get(mode) ?? 0)) / share : 0;
    const row = new Map<Mode, number>([[mode, 1 - lost]]);
    if (lost > 0) {
      for (const [to, gain] of gains) if (gain > 0 && to !== mode) row.set(to, (lost * gain) / gained);
    }
    rates.set(mode, row);
  }
  return rates;
}
