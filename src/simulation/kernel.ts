/**
 * What any combination of compiled measures does to each segment, in the fixed order: remote days, participants,
 * choice, fuels. In: the base, its smoothing, compiled measures. Out: rates of movement, and kilograms a year.
 */
import type { ChoiceAction, CompiledMeasure, DaysAction, FuelAction, ParticipantsAction } from './compile.ts';
import { carIndex, modeCount } from './mode-index.ts';
import type { MovedGrams } from './moved-grams.ts';
import type { SimBase, SimSegment } from './segments.ts';
import type { createSmoothing } from './smoothing.ts';

/** What happens in one segment. Rates at m × modeCount + k are the share of mode m's days that go to mode k. */
export interface SegmentOutcome {
  /** Days and kilometres that fall away, 0 to 1. */
  cut: number;
  /** Kilometres that come back as other trips, as a share of the segment's own before. */
  reboundShare: number;
  /** Participants' moves out of the solo car, then the choice on what that leaves. */
  participantRates: Float64Array;
  choiceRates: Float64Array;
  /** S̃ before and after the choice. */
  before: Float64Array;
  after: Float64Array;
}

export interface Kernel {
  /** kg CO2e a year of the whole with the measures in the mask (bit i: measure i). */
  evaluate(mask: number): number;
  outcome(segment: number, mask: number): SegmentOutcome;
}

/** A segment after its participants moved and fuels shifted: what the choice starts from. */
interface Start {
  rates: Float64Array;
  days: Float64Array;
  smooth: Float64Array;
  modes: number[];
  grams: Float64Array;
  movedGrams: Float64Array;
  total: number;
}

export function createKernel(
  base: SimBase,
  smoothing: ReturnType<typeof createSmoothing>,
  measures: readonly CompiledMeasure[],
): Kernel {
  const bitsOf = (kind: CompiledMeasure['kind']) =>
    measures.reduce((mask, measure, i) => (measure.kind === kind ? mask | (1 << i) : mask), 0);
  const startBits = bitsOf('participants') | bitsOf('fuel');
  const daysBits = bitsOf('days');
  // per segment, the choice measures by falling reach: the nested layers of any combination come in this order
  const ordered = base.segments.map((_, s) =>
    measures
      .map((measure, i) => ({ bit: 1 << i, measure }))
      .filter((entry): entry is { bit: number; measure: ChoiceAction } => entry.measure.kind === 'choice')
      .filter(({ measure }) => (measure.reach[s] as number) > 0)
      .sort((a, b) => (b.measure.reach[s] as number) - (a.measure.reach[s] as number) || a.bit - b.bit),
  );
  const starts = base.segments.map(() => new Map<number, Start>());
  const after = new Float64Array(modeCount);
  const product = new Float64Array(modeCount);

  function startOf(s: number, mask: number): Start {
    const key = mask & startBits;
    let start = starts[s]?.get(key);
    if (!start) {
      start = makeStart(s, key);
      starts[s]?.set(key, start);
    }
    return start;
  }

  function makeStart(s: number, mask: number): Start {
    const segment = base.segments[s] as SimSegment;
    const chosen = measures.filter((_, i) => mask & (1 << i));
    const moved = participantMoves(
      s,
      chosen.filter((m): m is ParticipantsAction => m.kind === 'participants'),
    );
    const source: MovedGrams = shiftedSource(
      segment,
      s,
      chosen.filter((m): m is FuelAction => m.kind === 'fuel'),
    );
    const rates = identity();
    const days = segment.days.slice();
    const grams = source.grams.slice();
    const movedGrams = source.movedGrams.slice();
    const carKm = segment.personKm[carIndex] as number;
    const carDays = segment.days[carIndex] as number;
    let left = 1;
    for (const [k, share] of moved) {
      left -= share;
      rates[carIndex * modeCount + k] = share;
      days[k] = (days[k] as number) + share * carDays;
      grams[k] = (grams[k] as number) + share * (source.movedGrams[carIndex * modeCount + k] as number);
      for (let j = 0; j < modeCount; j++) {
        const at = k * modeCount + j;
        movedGrams[at] = (movedGrams[at] as number) + share * carKm * (source.plainGramsPerKm[j] as number);
      }
    }
    rates[carIndex * modeCount + carIndex] = left;
    days[carIndex] = left * carDays;
    grams[carIndex] = left * (source.grams[carIndex] as number);
    for (let j = 0; j < modeCount; j++) {
      const at = carIndex * modeCount + j;
      movedGrams[at] = left * (source.movedGrams[at] as number);
    }
    const smooth = new Float64Array(modeCount);
    smoothing.smooth(s, days, smooth);
    const modes = [...smooth.keys()].filter((m) => (smooth[m] as number) > 0);
    return { rates, days, smooth, modes, grams, movedGrams, total: grams.reduce((sum, g) => sum + g, 0) };
  }

  /** Nobody takes part twice: q_j / max(1, Σ q); each moves its share of car days to its targets. */
  function participantMoves(s: number, taking: ParticipantsAction[]): Map<number, number> {
    const moves = new Map<number, number>();
    const all = taking.reduce((sum, m) => sum + (m.taking[s] as number), 0);
    for (const measure of taking) {
      const share = ((measure.taking[s] as number) / Math.max(1, all)) * (measure.movedShare[s] as number);
      if (share === 0) continue;
      for (const { mode, share: part } of measure.to) moves.set(mode, (moves.get(mode) ?? 0) + share * part);
    }
    return moves;
  }

  function shiftedSource(segment: SimSegment, s: number, shifts: FuelAction[]): MovedGrams {
    const [first, ...others] = shifts;
    if (!first) return segment;
    // several fuel measures at once: each takes its part of the grams that it saves alone
    const add = (of: keyof MovedGrams) =>
      (segment[of] as Float64Array).map((own, at) =>
        [first, ...others].reduce(
          (sum, shift) => sum + ((shift.shifted[s] as MovedGrams)[of][at] as number) - own,
          own,
        ),
      );
    return { grams: add('grams'), movedGrams: add('movedGrams'), plainGramsPerKm: add('plainGramsPerKm') };
  }

  /** S̃' = Σ over nested layers of weight × pivot with the ΔU of all measures that reach that far; into `after`. */
  function choose(s: number, mask: number, start: Start): boolean {
    const { smooth, modes } = start;
    for (const m of modes) {
      after[m] = 0;
      product[m] = smooth[m] as number;
    }
    let previous = 1;
    let any = false;
    for (const { bit, measure } of ordered[s] as { bit: number; measure: ChoiceAction }[]) {
      if (!(mask & bit)) continue;
      any = true;
      const reach = Math.min(1, measure.reach[s] as number);
      addLayer(modes, previous - reach);
      for (const m of modes) product[m] = (product[m] as number) * (measure.expUtility[m] as number);
      previous = reach;
    }
    addLayer(modes, previous);
    return any;
  }

  function addLayer(modes: readonly number[], weight: number): void {
    if (weight <= 0) return;
    let sum = 0;
    for (const m of modes) sum += product[m] as number;
    for (const m of modes) after[m] = (after[m] as number) + (weight * (product[m] as number)) / sum;
  }

  /** Grams after the choice: what stays, and what has moved to the modes that gain, in proportion to their gains. */
  function gramsAfterChoice(start: Start): number {
    const { smooth, modes, grams, movedGrams } = start;
    let gained = 0;
    for (const m of modes) gained += Math.max(0, (after[m] as number) - (smooth[m] as number));
    if (gained <= 0) return start.total;
    let total = 0;
    for (const m of modes) {
      const lost = (smooth[m] as number) - (after[m] as number);
      const own = grams[m] as number;
      if (lost <= 0) {
        total += own;
        continue;
      }
      const rate = lost / (smooth[m] as number);
      let moved = 0;
      for (const k of modes) {
        const gain = (after[k] as number) - (smooth[k] as number);
        if (gain > 0) moved += gain * (movedGrams[m * modeCount + k] as number);
      }
      total += (1 - rate) * own + (rate * moved) / gained;
    }
    return total;
  }

  function daysOf(s: number, mask: number): { cut: number; rebound: number } {
    let cut = 0;
    let rebound = 0;
    for (const [i, measure] of measures.entries()) {
      if (!(mask & daysBits & (1 << i))) continue;
      const { cut: cuts, rebound: share } = measure as DaysAction;
      cut += cuts[s] as number;
      rebound += share * (cuts[s] as number);
    }
    return cut <= 1 ? { cut, rebound } : { cut: 1, rebound: rebound / cut };
  }

  return {
    evaluate(mask) {
      let kg = 0;
      for (let s = 0; s < base.segments.length; s++) {
        const segment = base.segments[s] as SimSegment;
        if (segment.band === 'unknown') continue;
        const start = startOf(s, mask);
        const grams = choose(s, mask, start) ? gramsAfterChoice(start) : start.total;
        const { cut, rebound } = daysOf(s, mask);
        const own = rebound > 0 ? segment.grams.reduce((sum, g) => sum + g, 0) : 0;
        kg += (base.kgPerGram[segment.stratum] as number) * ((1 - cut) * grams + rebound * own);
      }
      return kg;
    },
    outcome(s, mask) {
      const start = startOf(s, mask);
      choose(s, mask, start);
      const { cut, rebound } = daysOf(s, mask);
      const final = new Float64Array(modeCount);
      for (const m of start.modes) final[m] = after[m] as number;
      return {
        cut,
        reboundShare: rebound,
        participantRates: start.rates,
        choiceRates: ratesBetween(start.smooth, final),
        before: start.smooth,
        after: final,
      };
    },
  };
}

/** r_mk = (L_m / S_m) · G_k / Σ G for k ≠ m, r_mm = 1 − L_m / S_m; identity where nothing is gained. */
export function ratesBetween(before: Float64Array, after: Float64Array): Float64Array {
  const rates = identity();
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

function identity(): Float64Array {
  const rates = new Float64Array(modeCount * modeCount);
  for (let m = 0; m < modeCount; m++) rates[m * modeCount + m] = 1;
  return rates;
}
