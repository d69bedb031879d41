/**
 * One measure as a report tells it: figures and ids, no words.
 * In: a measure, its sources, factors. Out: what it rests on, its arithmetic step by step, a worked example.
 */
import type { Grade } from '../reference/factors/factor-set.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { basesOf, effectFigures, effectGrade, sizeOf, targetsOf } from '../reference/measures/ask.ts';
import type { Figure } from '../reference/measures/figure.ts';
import type { Effect, Measure, ParticipantsEffect, Source, TargetMode } from '../reference/measures/measure.ts';
import { choice, costUtilityPerSek } from '../reference/measures/method.ts';
import type { Size } from '../reference/measures/size.ts';
import { central } from '../simulation/draw.ts';
import { carIndex } from '../simulation/mode-index.ts';
import { targetIndexes } from '../simulation/targets.ts';
import { type ChoiceEffect, utilityOf } from '../simulation/utility.ts';
import { type Example, workedExample } from './measure-example.ts';

export interface MeasureSheet {
  measure: Measure;
  /** From the user's own file. */
  own: boolean;
  /** Of the effect at its central value. */
  grade: Grade;
  size: Size | null;
  targets: TargetMode[];
  figures: { name: string; figure: Figure }[];
  arithmetic: Arithmetic;
  example: Example;
  /** In the order that they are met; null for what a user's own file cites in free text. */
  sources: { id: string; source: Source | null }[];
}

/** A shift of utility and the factor that the odds of its modes are multiplied by. */
interface Shift {
  utility: number;
  oddsFactor: number;
}

/** The central figures of the example, from what goes in to what the choice (or the days) are multiplied by. */
export type Arithmetic =
  | ({ kind: 'minutes'; minutes: number; perMinute: number } & Shift)
  | ({ kind: 'pass'; sekPerMonth: number; tripsPerMonth: number; sekPerTrip: number; perSek: number } & Shift)
  | ({ kind: 'reward' | 'charge'; sekPerDay: number; sekPerTrip: number; perSek: number } & Shift)
  | ({ kind: 'against-car' | 'for-targets'; cut: number; before: number; after: number; ofStudy: boolean } & Shift)
  | ({ kind: 'oddsRatio' } & Shift)
  | { kind: 'participants'; taking: number; changed: number; moved: number; shareOfYear: number; ofCarDays: number }
  | { kind: 'fewer-days'; days: number; uptake: number; daysTravelled: number; cut: number; rebound: number }
  | { kind: 'fuel'; shareOfKm: number };

export function measureSheet(
  measure: Measure,
  own: boolean,
  sources: Readonly<Record<string, Source>>,
  factors: ResolvedFactors,
): MeasureSheet {
  const example = workedExample(measure, factors);
  return {
    measure,
    own,
    grade: effectGrade(measure.effect),
    size: sizeOf(measure),
    targets: targetsOf(measure),
    figures: effectFigures(measure.effect),
    arithmetic: arithmeticOf(measure, example),
    example,
    sources: [...new Set(basesOf(measure).flatMap(({ cites }) => (cites ?? []).map(({ source }) => source)))].map(
      (id) => ({ id, source: own ? null : (sources[id] ?? null) }),
    ),
  };
}

/** Every grade that a sheet shows. */
export function sheetGrades({ measure }: MeasureSheet): Grade[] {
  return basesOf(measure).map(({ grade }) => grade);
}

function arithmeticOf(measure: Measure, example: Example): Arithmetic {
  const { effect } = measure;
  switch (effect.kind) {
    case 'minutes':
      return {
        kind: 'minutes',
        minutes: effect.gainMinutes.central,
        perMinute: -choice.minuteUtility.central,
        ...shiftOf(measure, effect, example),
      };
    case 'money':
      return { ...moneyOf(effect, example), ...shiftOf(measure, effect, example) };
    case 'percentage':
      return { ...percentageOf(effect, example), ...shiftOf(measure, effect, example) };
    case 'oddsRatio':
      return { kind: 'oddsRatio', ...shiftOf(measure, effect, example) };
    case 'participants':
      return participantsOf(effect, example);
    case 'fewer-days': {
      const uptake = example.uptake ?? effect.size.uptake.recommended;
      const cut = Math.min(1, (example.size * uptake) / example.daysTravelled);
      return {
        kind: 'fewer-days',
        days: example.size,
        uptake,
        daysTravelled: example.daysTravelled,
        cut,
        rebound: effect.reboundShare.central,
      };
    }
    case 'fuel':
      return { kind: 'fuel', shareOfKm: effect.shareOfKm.central };
  }
}

/** By the function that the simulation uses, for the modes that it is about (the solo car where it loses). */
function shiftOf(measure: Measure, effect: ChoiceEffect, { size, uptake, context }: Example): Shift {
  // of a pass its money alone: what it is worth beside its price is a figure of its own
  const counted = effect.kind === 'money' && effect.instrument === 'pass' ? { ...effect, comfort: null } : effect;
  const utility = utilityOf(measure.id, counted, { size, uptake }, context, central);
  const againstCar =
    (effect.kind === 'money' && effect.instrument === 'charge') ||
    (effect.kind === 'percentage' && effect.acts.on === 'against-car');
  const [target] = targetsOf({ ...measure, effect: counted });
  const index = againstCar || target === undefined ? carIndex : (targetIndexes(target).at(-1) as number);
  const own = utility[index] as number;
  return { utility: own, oddsFactor: Math.exp(own) };
}

/** Shares of the drivers, of those of them who change, of their days by car, and of the year. */
function participantsOf({ uptake, moves, changedShare, shareOfYear }: ParticipantsEffect, example: Example) {
  const taking =
    uptake.by === 'offer'
      ? uptake.shareOfEligible.central
      : uptake.size.unit === 'people'
        ? example.size / example.drivers
        : example.size;
  const moved =
    moves.by === 'share-of-car-days' ? moves.share.central : moves.daysPerWeek.central / example.daysTravelled;
  const [changed, ofYear] = [changedShare.central, shareOfYear.central];
  return {
    kind: 'participants' as const,
    taking,
    changed,
    moved,
    shareOfYear: ofYear,
    ofCarDays: taking * changed * moved * ofYear,
  };
}

function moneyOf(effect: Extract<Effect, { kind: 'money' }>, { size, context }: Example) {
  const perSek = -costUtilityPerSek(choice.minuteUtility.central, choice.valueOfTimeSekPerHour.central);
  if (effect.instrument !== 'pass') return { kind: effect.instrument, sekPerDay: size, sekPerTrip: size / 2, perSek };
  const tripsPerMonth = 2 * context.daysPerMonth;
  return { kind: 'pass' as const, sekPerMonth: size, tripsPerMonth, sekPerTrip: size / tripsPerMonth, perSek };
}

function percentageOf(effect: Extract<Effect, { kind: 'percentage' }>, { context }: Example) {
  const cut = effect.relativeCut.central;
  const modes = effect.acts.on === 'against-car' ? [carIndex] : effect.acts.targets.flatMap(targetIndexes);
  const before = effect.studyShare ?? modes.reduce((sum, m) => sum + (context.shares[m] as number), 0);
  const after = effect.acts.on === 'against-car' ? before * (1 - cut) : 1 - (1 - before) * (1 - cut);
  return { kind: effect.acts.on, cut, before, after, ofStudy: effect.studyShare !== null };
}
