/**
 * The pivot logit over nested reach, for one segment at a time: S̃' = Σ over layers of weight × pivot with the ΔU of
 * all measures that reach that far. In: a start, the measures in a mask. Out: shares after, and grams saved by them.
 */
import type { ChoiceAction, CompiledMeasure } from './compiled-measure.ts';
import { carIndex, modeCount, modeIndex } from './mode-index.ts';
import type { Start } from './segment-start.ts';

const carpoolIndex = modeIndex('carpool');

/** A choice measure with its place among all measures, as a bit. */
export interface Reaching {
  bit: number;
  measure: ChoiceAction;
}

export interface Choice {
  /** Sorts the choice measures of each segment by falling reach: the layers of any combination come in this order. */
  order(measures: readonly CompiledMeasure[]): void;
  /** The choice measures that reach the segment at all, by falling reach. */
  orderedOf(segment: number): readonly Reaching[];
  /** Shares after, kept for the questions below. False where no measure in the mask reaches the segment: no change. */
  choose(segment: number, mask: number, start: Start): boolean;
  /** Takes shares after by place in `start.modes` from elsewhere. */
  take(shares: Float64Array, from: number, count: number): void;
  put(start: Start, into: Float64Array, place: number): void;
  /** Of the segment's grams a week, what those who moved no longer emit. */
  gramsSaved(start: Start): number;
  /** What becomes of days (or people) by mode: Σ_m own_m r_mk. */
  move(start: Start, own: Float64Array, into: Float64Array): void;
  /** Of these days by mode, how many move from other modes to the targets. */
  daysTo(start: Start, days: Float64Array, targets: ReadonlySet<number>): number;
}

export function createChoice(
  segments: number,
  expUtilityOf: (measure: ChoiceAction, mask: number) => Float64Array,
): Choice {
  const ordered: Reaching[][] = Array.from({ length: segments }, () => []);
  const after = new Float64Array(modeCount);
  const product = new Float64Array(modeCount);

  function addLayer(count: number, weight: number): void {
    if (weight <= 0) return;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += product[i] as number;
    const scale = weight / sum;
    for (let i = 0; i < count; i++) after[i] = (after[i] as number) + scale * (product[i] as number);
  }

  function gained({ smooth, modes, count }: Start): number {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const gain = (after[i] as number) - (smooth[modes[i] as number] as number);
      if (gain > 0) sum += gain;
    }
    return sum;
  }

  return {
    order(measures) {
      const all = measures.flatMap((measure, i) => (measure.kind === 'choice' ? [{ bit: 1 << i, measure }] : []));
      for (let s = 0; s < segments; s++) {
        const into = ordered[s] as Reaching[];
        into.length = 0;
        // few at a time, and often in order already: sorted in by hand
        for (const entry of all) {
          const reach = entry.measure.reach[s] as number;
          if (!(reach > 0)) continue;
          let at = into.length;
          while (at > 0 && ((into[at - 1] as Reaching).measure.reach[s] as number) < reach) {
            into[at] = into[at - 1] as Reaching;
            at -= 1;
          }
          into[at] = entry;
        }
      }
    },
    orderedOf: (s) => ordered[s] as Reaching[],
    choose(s, mask, { smooth, modes, count }) {
      let previous = 1;
      let any = false;
      for (const { bit, measure } of ordered[s] as Reaching[]) {
        if (!(mask & bit)) continue;
        if (!any) {
          for (let i = 0; i < count; i++) {
            after[i] = 0;
            product[i] = smooth[modes[i] as number] as number;
          }
          any = true;
        }
        const reach = Math.min(1, measure.reach[s] as number);
        addLayer(count, previous - reach);
        const gains = expUtilityOf(measure, mask);
        for (let i = 0; i < count; i++) product[i] = (product[i] as number) * (gains[modes[i] as number] as number);
        previous = reach;
      }
      if (any) addLayer(count, previous);
      return any;
    },
    take(shares, from, count) {
      for (let i = 0; i < count; i++) after[i] = shares[from + i] as number;
    },
    put({ modes }, into, place) {
      into[modes[place] as number] = after[place] as number;
    },
    gramsSaved(start) {
      const { smooth, modes, count, personKm, grams, newGramsPerKm } = start;
      const all = gained(start);
      if (all <= 0) return 0;
      let mean = 0;
      let toCar = 0;
      let toCarpool = 0;
      for (let i = 0; i < count; i++) {
        const m = modes[i] as number;
        const gain = (after[i] as number) - (smooth[m] as number);
        if (gain <= 0) continue;
        mean += (gain / all) * (newGramsPerKm[m] as number);
        if (m === carIndex) toCar = gain / all;
        else if (m === carpoolIndex) toCarpool = gain / all;
      }
      let saved = 0;
      for (let i = 0; i < count; i++) {
        const m = modes[i] as number;
        const before = smooth[m] as number;
        const lost = before - (after[i] as number);
        if (lost <= 0) continue;
        let emitted = mean * (personKm[m] as number);
        if (m === carIndex) emitted += toCarpool * start.extraToCarpool;
        else if (m === carpoolIndex) emitted += toCar * start.extraToCar;
        saved += (lost / before) * ((grams[m] as number) - emitted);
      }
      return saved;
    },
    move(start, own, into) {
      const { smooth, modes, count } = start;
      into.set(own);
      const all = gained(start);
      if (all <= 0) return;
      let leaving = 0;
      for (let i = 0; i < count; i++) {
        const m = modes[i] as number;
        const lost = (smooth[m] as number) - (after[i] as number);
        if (lost <= 0) continue;
        const gone = (lost / (smooth[m] as number)) * (own[m] as number);
        leaving += gone;
        into[m] = (own[m] as number) - gone;
      }
      for (let i = 0; i < count; i++) {
        const m = modes[i] as number;
        const gain = (after[i] as number) - (smooth[m] as number);
        if (gain > 0) into[m] = (own[m] as number) + (gain / all) * leaving;
      }
    },
    daysTo(start, days, targets) {
      const { smooth, modes, count } = start;
      const all = gained(start);
      if (all <= 0) return 0;
      let share = 0;
      let leaving = 0;
      for (let i = 0; i < count; i++) {
        const m = modes[i] as number;
        const gain = (after[i] as number) - (smooth[m] as number);
        if (gain > 0 && targets.has(m)) share += gain / all;
        else if (gain < 0 && !targets.has(m)) leaving += (-gain / (smooth[m] as number)) * (days[m] as number);
      }
      return share * leaving;
    },
  };
}
