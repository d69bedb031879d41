/**
 * What any combination of compiled measures does to each segment, in the fixed order: remote days, participants,
 * choice, fuels. In: the base, its smoothing, compiled measures. Out: rates of movement, and kilograms a year.
 */
import { type Choice, createChoice } from './choice.ts';
import type { ChoiceAction, CompiledMeasure, FuelAction, ParticipantsAction } from './compiled-measure.ts';
import { daysOf, savedWithDays } from './days-at-home.ts';
import { participantRates, ratesBetween } from './rates.ts';
import { createCompanions } from './represented.ts';
import { emptyStart, fillStart, type Start } from './segment-start.ts';
import type { SimBase, SimSegment } from './segments.ts';
import type { Smoothing } from './smoothing.ts';
import { createTickets } from './tickets.ts';

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
  /**
   * Days a week (or people by their usual mode), of all employees, that the choice measures in the mask take from other
   * modes to these; those without a known distance as the others.
   */
  gained(mask: number, targets: ReadonlySet<number>, what: 'days' | 'usual'): number;
  /** What the choice starts from, and the choice itself: for tables of many combinations. */
  startOf(segment: number, mask: number): Start;
  choice: Choice;
  /** exp(ΔU) of a choice measure by mode, with the mask's days at home. */
  expUtilityOf(measure: ChoiceAction, mask: number): Float64Array;
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
  const tickets = createTickets(base, compiled);
  const companions = createCompanions(base);
  const choice = createChoice(base.segments.length, (measure, mask) => tickets.expUtility(measure, mask & daysBits));
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
    expUtilityOf: (measure, mask) => tickets.expUtility(measure, mask & daysBits),
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
    gained(mask, targets, what) {
      let all = 0;
      for (let s = 0; s < base.segments.length; s++) {
        const segment = base.segments[s] as SimSegment;
        if (segment.band === 'unknown') continue;
        const start = startOf(s, mask);
        if (!choice.choose(s, mask, start)) continue;
        const others = companions.of(s, what);
        const moved =
          choice.daysTo(start, segment[what], targets) + (others ? choice.daysTo(start, others, targets) : 0);
        all += (base.employeesPerAnswer[segment.stratum] as number) * moved;
      }
      return all;
    },
    refresh(others) {
      measures = others;
      version += 1;
      tickets.refresh(measures);
      companions.refresh();
      choice.order(measures);
    },
    reorder(others) {
      measures = others;
      tickets.refresh(measures);
      choice.order(measures);
    },
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}
