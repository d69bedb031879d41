/** A change between two rounds of a survey, and whether it is more than chance. */
import type { Estimate } from '../../footprint/interval.ts';

export interface Change {
  before: number;
  after: number;
  difference: number;
  /** 95 % interval of the difference; null where a round has none. */
  low: number | null;
  high: number | null;
  /** `real` where the interval leaves out no change; `noise` where it holds it; null without an interval. */
  verdict: 'real' | 'noise' | null;
}

/**
 * Two rounds are independent samples: the variance of a difference is the sum of theirs, so that on either side its
 * interval is the root of the sum of the squares of their own arms (Newcombe's hybrid for shares).
 */
export function changeOf(before: Estimate, after: Estimate): Change {
  const difference = after.value - before.value;
  const known = before.low !== null && before.high !== null && after.low !== null && after.high !== null;
  if (!known) return { before: before.value, after: after.value, difference, low: null, high: null, verdict: null };
  const [b, a] = [before as Ends, after as Ends];
  const low = difference - Math.hypot(a.value - a.low, b.high - b.value);
  const high = difference + Math.hypot(a.high - a.value, b.value - b.low);
  return { before: b.value, after: a.value, difference, low, high, verdict: low > 0 || high < 0 ? 'real' : 'noise' };
}

interface Ends {
  value: number;
  low: number;
  high: number;
}
