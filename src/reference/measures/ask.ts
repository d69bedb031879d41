/** What can be asked of any measure, whatever its kind: its size, who gains, the figures it rests on. */
import type { Grade } from '../factors/factor-set.ts';
import { type Basis, basisOf, type Figure, lowestGrade, type Point } from './figure.ts';
import type { Effect, Measure, TargetMode } from './measure.ts';
import { choice, type Parameter } from './method.ts';
import type { Size } from './size.ts';

export const allButCar: readonly TargetMode[] = ['walk', 'bicycle', 'e-bike', 'carpool', 'transit'];

/** Null for a measure that is there or not. */
export function sizeOf({ effect }: Measure): Size | null {
  return effect.kind === 'participants' ? effect.uptake.size : effect.size;
}

/** The modes that gain, in the fixed order; none where trips only get fewer or cleaner. */
export function targetsOf({ effect }: Measure): TargetMode[] {
  const gaining = new Set(listTargets(effect));
  return allButCar.filter((mode) => gaining.has(mode));
}

function listTargets(effect: Effect): readonly TargetMode[] {
  switch (effect.kind) {
    case 'minutes':
    case 'oddsRatio':
      return effect.targets;
    case 'money':
      if (effect.instrument === 'charge') return allButCar;
      if (effect.instrument === 'reward') return effect.targets;
      return [...effect.targets, ...(effect.comfort?.targets ?? [])];
    case 'percentage':
      return effect.acts.on === 'against-car' ? allButCar : effect.acts.targets;
    case 'participants':
      return effect.to.map(({ mode }) => mode);
    case 'fewer-days':
    case 'fuel':
      return [];
  }
}

/** Every figure of the effect by its name, in the order of the file: what a Monte Carlo draws and a conclusion hangs on. */
export function effectFigures(effect: Effect): { name: string; figure: Figure }[] {
  switch (effect.kind) {
    case 'minutes':
      return named({ gainMinutes: effect.gainMinutes, servesPerUnit: effect.size?.servesPerUnit });
    case 'oddsRatio':
      return named({ oddsRatio: effect.oddsRatio, servesPerUnit: effect.size?.servesPerUnit });
    case 'money':
      return named({ gainMinutes: effect.instrument === 'pass' ? effect.comfort?.gainMinutes : undefined });
    case 'percentage':
      return named({ relativeCut: effect.relativeCut });
    case 'participants':
      return named({
        shareOfEligible: effect.uptake.by === 'offer' ? effect.uptake.shareOfEligible : undefined,
        changedShare: effect.changedShare,
        [effect.moves.by === 'days-a-week' ? 'daysPerWeek' : 'share']:
          effect.moves.by === 'days-a-week' ? effect.moves.daysPerWeek : effect.moves.share,
        shareOfYear: effect.shareOfYear,
      });
    case 'fewer-days':
      return named({ reboundShare: effect.reboundShare });
    case 'fuel':
      return named({
        shareOfKm: effect.shareOfKm,
        shareOfUnknownFuel: effect.shareOfUnknownFuel,
        servesPerUnit: effect.size?.servesPerUnit,
      });
  }
}

/** The coefficients of the choice of mode that an effect is turned into utility by: what it rests on beside its own figures. */
export function coefficientsOf(effect: Effect): Parameter[] {
  switch (effect.kind) {
    case 'minutes':
      return [choice.minuteUtility];
    case 'money':
      // b_c is b_t × 60 / value of time
      return [choice.minuteUtility, choice.valueOfTimeSekPerHour];
    case 'percentage':
    case 'oddsRatio':
    case 'participants':
    case 'fewer-days':
    case 'fuel':
      return [];
  }
}

const named = (figures: Record<string, Figure | undefined>) =>
  Object.entries(figures).flatMap(([name, figure]) => (figure ? [{ name, figure }] : []));

/** Everything that a measure rests on: of its effect, who is eligible, size, costs, life and maximum. */
export function basesOf(measure: Measure): Basis[] {
  const figures = [
    ...effectFigures(measure.effect).map(({ figure }) => figure),
    ...measure.eligibility.traits.map(({ shareIfNotAsked }) => shareIfNotAsked),
    ...measure.costs.map(({ sek }) => sek),
  ];
  const size = sizeOf(measure);
  return [
    ...figures.flatMap(pointBases),
    ...('basis' in measure.effect ? [measure.effect.basis] : []),
    ...(size && 'basis' in size ? [size.basis] : []),
    measure.life.basis,
    ...(measure.publishedMaximum ? [measure.publishedMaximum.basis] : []),
  ];
}

const points: readonly Point[] = ['low', 'central', 'high'];
const pointBases = (figure: Figure) => [...new Set(points.map((point) => basisOf(figure, point)))];

/**
 * The weakest grade of what a measure's saving rests on, at the central values: its figures, the coefficients that it
 * works through, and that its instrument works at all. What a unit of the size serves tells how much is needed, not
 * what each gains, and is left out.
 */
export function effectGrade(effect: Effect): Grade {
  const figures = effectFigures(effect).flatMap(({ name, figure }) => (name === 'servesPerUnit' ? [] : [figure]));
  const grades = [...figures, ...coefficientsOf(effect)].map((figure) => basisOf(figure, 'central').grade);
  return lowestGrade('basis' in effect ? [...grades, effect.basis.grade] : grades);
}
