/**
 * People without a known distance: they are taken to be, and to move, as those of their stratum whose distance is known.
 * In: the base. Out: how many each known one stands for, and which part of the unknown goes with each segment.
 */
import { modeCount } from './mode-index.ts';
import type { SimBase, SimSegment } from './segments.ts';

/** By stratum, all of a count over those of it with a known distance; 1 where none has one. */
export function representedFactors(base: SimBase, count: (segment: SimSegment) => number): number[] {
  const sums = base.strata.map(() => ({ known: 0, all: 0 }));
  for (const segment of base.segments) {
    const sum = sums[segment.stratum] as (typeof sums)[number];
    const own = count(segment);
    sum.all += own;
    if (segment.band !== 'unknown') sum.known += own;
  }
  return sums.map(({ known, all }) => (known > 0 ? all / known : 1));
}

/** Of a mode's people or days without a known distance, a segment's part is its share of the mode's known days. */
export interface Companions {
  /** Those that go with a segment, by mode; null where the stratum has none. */
  of(segment: number, what: 'days' | 'usual'): Float64Array | null;
  /** Those by a mode that nobody of the stratum with a known distance uses: they stay. Null where there are none. */
  staying(stratum: number, what: 'days' | 'usual'): Float64Array | null;
  /** Takes the base anew, where its sums have changed in place. */
  refresh(): void;
}

export function createCompanions(base: SimBase): Companions {
  const byMode = () => new Float64Array(modeCount);
  const sums = base.strata.map(() => ({ known: byMode(), days: byMode(), usual: byMode(), any: false }));
  const into = byMode();
  for (const { stratum, band } of base.segments)
    if (band === 'unknown') (sums[stratum] as (typeof sums)[number]).any = true;

  function refresh(): void {
    if (!sums.some(({ any }) => any)) return;
    for (const { known, days, usual } of sums) for (const of of [known, days, usual]) of.fill(0);
    for (const segment of base.segments) {
      const { known, days, usual, any } = sums[segment.stratum] as (typeof sums)[number];
      if (!any) continue;
      if (segment.band === 'unknown') {
        addTo(days, segment.days);
        addTo(usual, segment.usual);
      } else addTo(known, segment.days);
    }
  }
  refresh();

  return {
    refresh,
    of(s, what) {
      const segment = base.segments[s] as SimSegment;
      const sum = sums[segment.stratum] as (typeof sums)[number];
      if (!sum.any) return null;
      for (let m = 0; m < modeCount; m++) {
        const known = sum.known[m] as number;
        into[m] = known > 0 ? ((sum[what][m] as number) * (segment.days[m] as number)) / known : 0;
      }
      return into;
    },
    staying(stratum, what) {
      const sum = sums[stratum] as (typeof sums)[number];
      return sum.any ? sum[what].map((own, m) => ((sum.known[m] as number) > 0 ? 0 : own)) : null;
    },
  };
}

function addTo(sum: Float64Array, more: Float64Array): void {
  for (let m = 0; m < sum.length; m++) sum[m] = (sum[m] as number) + (more[m] as number);
}
