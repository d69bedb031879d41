/**
 * What any combination of compiled measures does to each segment, in the fixed order: remote days, participants,
 * choice, fuels. In: the base, its smoothing, compiled measures. Out: rates of movement, and kilograms a year.
 */
import { type Choice, createChoice } from './choice.ts';
import type { CompiledMeasure, DaysAction, FuelAction, ParticipantsAction } from './compile.ts';
import { carIndex, modeCount } from './mode-index.ts';
import { emptyStart, fillStart, type Start } from './segment-start.ts';
import type { SimBase, SimSegment } from './segments.ts';
import type { Smoothing } from './smoothing.ts';

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
  /** kg CO2e a year saved; exactly 0 where nothing changes. */
  saved(mask: number): number;
  outcome(segment: number, mask: number): SegmentOutcome;
  /** Days a week, of all employees, that the choice measures in the mask take from other modes to these. */
  daysGained(mask: number, targets: ReadonlySet<number>): number;
  /** What the choice starts from, and the choice itself: for tables of many combinations. */
  startOf(segment: number, mask: number): Start;
  choice: Choice;
  /** The share of the segment's days that the mask's fewer-days measures take away, 0 to 1. */
  cutOf(segment: number, mask: number): number;
  /** Other settings of the same measures, of a base whose sums may have changed in place. */
  refresh(measures: readonly CompiledMeasure[]): void;
  /** Other reaches of the choice measures alone; all else stands. */
  reorder(measures: readonly CompiledMeasure[]): void;
}

export function createKernel(base: SimBase, smoothing: Smoothing, compiled: readonly CompiledMeasure[]): Kernel {
  const bitsOf = (kind: CompiledMeasure['kind']) =>
    compiled.reduce((mask, measure, i) => (measure.kind === kind ? mask | (1 << i) : mask), 0);
  const startBits = bitsOf('participants') | bitsOf('fuel');
  const daysBits = bitsOf('days');
  const choice = createChoice(base.segments.length);
  const starts = base.segments.map(() => new Map<number, { version: number; start: Start }>());
  let measures = compiled;
  let version = 0;
  choice.order(measures);

  const on = <T extends CompiledMeasure>(kind: T['kind'], mask: number) =>
    measures.filter((measure, i): measure is T => measure.kind === kind && (mask & (1 << i)) !== 0);

  function startOf(s: number, mask: number): Start {
    const key = mask & startBits;
    const ofSegment = starts[s] as Map<number, { version: number; start: Start }>;
    let known = ofSegment.get(key);
    if (!known) {
      known = { version: -1, start: emptyStart() };
      ofSegment.set(key, known);
    }
    if (known.version !== version) {
      const taking = key === 0 ? [] : on<ParticipantsAction>('participants', key);
      const shifts = key === 0 ? [] : on<FuelAction>('fuel', key);
      fillStart(known.start, base, smoothing, s, taking, shifts);
      known.version = version;
    }
    return known.start;
  }

  function saved(mask: number): number {
    let kg = 0;
    for (let s = 0; s < base.segments.length; s++) {
      const segment = base.segments[s] as SimSegment;
      if (segment.band === 'unknown') continue;
      const start = startOf(s, mask);
      const own = sum(segment.grams);
      const less = own - start.total + (choice.choose(s, mask, start) ? choice.gramsSaved(start) : 0);
      kg +=
        (base.kgPerGram[segment.stratum] as number) * savedWithDays(daysOf(measures, mask & daysBits, s), own, less);
    }
    return kg;
  }

  return {
    saved,
    startOf,
    choice,
    evaluate: (mask) => base.kgPerYear - saved(mask),
    outcome(s, mask) {
      const start = startOf(s, mask);
      const { cut, rebound } = daysOf(measures, mask & daysBits, s);
      const after = start.smooth.slice();
      if (choice.choose(s, mask, start)) for (let i = 0; i < start.count; i++) choice.put(start, after, i);
      return {
        cut,
        reboundShare: rebound,
        participantRates: participantRates(start),
        choiceRates: ratesBetween(start.smooth, after),
        before: start.smooth.slice(),
        after,
      };
    },
    cutOf(s, mask) {
      return daysOf(measures, mask & daysBits, s).cut;
    },
    daysGained(mask, targets) {
      let days = 0;
      for (let s = 0; s < base.segments.length; s++) {
        const { band, stratum, days: own } = base.segments[s] as SimSegment;
        if (band === 'unknown') continue;
        const start = startOf(s, mask);
        if (!choice.choose(s, mask, start)) continue;
        days += (base.employeesPerAnswer[stratum] as number) * choice.daysTo(start, own, targets);
      }
      return days;
    },
    refresh(others) {
      measures = others;
      version += 1;
      choice.order(measures);
    },
    reorder(others) {
      measures = others;
      choice.order(measures);
    },
  };
}

/** What all remote-work measures of the mask cut together, at most everything; what of it comes back. */
export function daysOf(
  measures: readonly CompiledMeasure[],
  mask: number,
  s: number,
): { cut: number; rebound: number } {
  let cut = 0;
  let rebound = 0;
  for (let i = 0; mask >> i !== 0; i++) {
    if (!(mask & (1 << i))) continue;
    const { cut: cuts, rebound: share } = measures[i] as DaysAction;
    cut += cuts[s] as number;
    rebound += share * (cuts[s] as number);
  }
  return cut <= 1 ? { cut, rebound } : { cut: 1, rebound: rebound / cut };
}

/** own − ((1 − δ) (own − less) + rebound × own), written so that nothing changed is exactly 0. */
export function savedWithDays({ cut, rebound }: { cut: number; rebound: number }, own: number, less: number): number {
  return cut * own + (1 - cut) * less - rebound * own;
}

function participantRates({ moved }: Start): Float64Array {
  const rates = identity();
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

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}
