import type { Kernel, SegmentOutcome } from './kernel.ts';
import { modeCount } from './mode-index.ts';
import { identityRates } from './rates.ts';
import type { SimBase } from './segments.ts';

/**
 * What happens on average in a stratum's segments of known distance, weighted by their days of each mode:
 * how people without a known distance are taken to move. Participants' moves and the choice are one step here.
 */
export function averageRates(base: SimBase, kernel: Kernel, mask: number): (stratum: number) => SegmentOutcome {
  const known = new Map<number, SegmentOutcome>();
  return (stratum) => {
    let outcome = known.get(stratum);
    if (!outcome) {
      outcome = averageOutcome(base, kernel, mask, stratum);
      known.set(stratum, outcome);
    }
    return outcome;
  };
}

function averageOutcome(base: SimBase, kernel: Kernel, mask: number, stratum: number): SegmentOutcome {
  const rates = new Float64Array(modeCount * modeCount);
  const before = new Float64Array(modeCount);
  const days = new Float64Array(modeCount);
  let cut = 0;
  let reboundShare = 0;
  let all = 0;
  for (const [s, segment] of base.segments.entries()) {
    if (segment.stratum !== stratum || segment.band === 'unknown') continue;
    const outcome = kernel.outcome(s, mask);
    const total = segment.days.reduce((sum, d) => sum + d, 0);
    cut += total * outcome.cut;
    reboundShare += total * outcome.reboundShare;
    all += total;
    for (let m = 0; m < modeCount; m++) {
      const weight = segment.days[m] as number;
      days[m] = (days[m] as number) + weight;
      for (let j = 0; j < modeCount; j++) {
        const taken = weight * (outcome.participantRates[m * modeCount + j] as number);
        if (taken === 0) continue;
        for (let k = 0; k < modeCount; k++) {
          const at = m * modeCount + k;
          rates[at] = (rates[at] as number) + taken * (outcome.choiceRates[j * modeCount + k] as number);
        }
      }
    }
  }
  for (let m = 0; m < modeCount; m++) {
    for (let k = 0; k < modeCount; k++) {
      const at = m * modeCount + k;
      const stays = m === k ? 1 : 0;
      const weight = days[m] as number;
      rates[at] = weight > 0 ? (rates[at] as number) / weight : stays;
    }
  }
  const share = (sum: number) => (all > 0 ? sum / all : 0);
  return {
    cut: share(cut),
    reboundShare: share(reboundShare),
    participantRates: identityRates(),
    choiceRates: rates,
    before,
    after: before,
  };
}
