/**
 * A ticket by the month is worth more a trip to whoever travels fewer days: SEK a month / (2 × days a month), days
 * counted after the days at home that the same plan holds. In: the base, compiled measures. Out: exp(ΔU) by combination.
 */
import type { ChoiceAction, CompiledMeasure } from './compiled-measure.ts';
import { daysOf } from './days-at-home.ts';
import { representedFactors } from './represented.ts';
import type { SimBase } from './segments.ts';

/** e to this is past any choice; a ticket for next to no days is no reason to leave the numbers behind. */
const mostUtility = 50;

export interface Tickets {
  /** exp(ΔU) by mode where these measures, as bits, take days away. */
  expUtility(measure: ChoiceAction, daysMask: number): Float64Array;
  /** Other settings of the same measures, of a base whose sums may have changed in place. */
  refresh(measures: readonly CompiledMeasure[]): void;
}

export function createTickets(base: SimBase, compiled: readonly CompiledMeasure[]): Tickets {
  let measures = compiled;
  const known = new Map<number, Map<ChoiceAction, Float64Array>>();
  const sum = (values: Float64Array) => values.reduce((total, x) => total + x, 0);

  /** The share of the workplace's days that is still travelled. */
  function kept(daysMask: number): number {
    const represented = representedFactors(base, ({ days }) => sum(days));
    let all = 0;
    let gone = 0;
    for (const [s, { band, stratum, days }] of base.segments.entries()) {
      if (band === 'unknown') continue;
      const own = (base.employeesPerAnswer[stratum] as number) * (represented[stratum] as number) * sum(days);
      all += own;
      gone += own * daysOf(measures, daysMask, s).cut;
    }
    return all > 0 ? 1 - gone / all : 1;
  }

  return {
    expUtility(measure, daysMask) {
      const { ticket } = measure;
      if (ticket === null || daysMask === 0) return measure.expUtility;
      let ofMask = known.get(daysMask);
      if (!ofMask) {
        ofMask = new Map();
        known.set(daysMask, ofMask);
      }
      let exp = ofMask.get(measure);
      if (!exp) {
        const share = kept(daysMask);
        const more = share > 0 ? 1 / share - 1 : 0;
        exp = measure.utility.map((u, m) => Math.exp(Math.min(mostUtility, u + more * (ticket[m] as number))));
        ofMask.set(measure, exp);
      }
      return exp;
    },
    refresh(others) {
      measures = others;
      known.clear();
    },
  };
}
