/**
 * A measure that some take part in, as shares by segment. In: its figures and size, whom it reaches.
 * Out: who takes part, and what part of the car days of each goes where.
 */
import type { Measure, ParticipantsEffect } from '../reference/measures/measure.ts';
import type { ChosenMeasure, ParticipantsAction, Setting } from './compiled-measure.ts';
import type { Draw } from './draw.ts';
import { carIndex } from './mode-index.ts';
import { representedFactors } from './represented.ts';
import type { SimBase, SimSegment } from './segments.ts';
import { targetIndexes } from './targets.ts';

export function participantsAction(
  { measure, size }: ChosenMeasure,
  effect: ParticipantsEffect,
  reach: Float64Array,
  { base, draw }: Setting,
): ParticipantsAction {
  const figure = (name: string, of: Parameters<Draw>[1]) => draw(`${measure.id}.${name}`, of);
  const uptake = uptakeOf(measure, effect, size, reach, base, draw);
  const each = figure('changedShare', effect.changedShare) * figure('shareOfYear', effect.shareOfYear);
  const { moves } = effect;
  const share = moves.by === 'share-of-car-days' ? figure('share', moves.share) : 0;
  const days = moves.by === 'days-a-week' ? figure('daysPerWeek', moves.daysPerWeek) : 0;
  return {
    kind: 'participants',
    taking: reach.map((a) => Math.min(1, a * uptake)),
    movedShare: Float64Array.from(base.segments, (segment) => {
      const drivers = segment.usual[carIndex] as number;
      const daysPerDriver = drivers > 0 ? (segment.days[carIndex] as number) / drivers : 0;
      const part = moves.by === 'share-of-car-days' ? share : daysPerDriver > 0 ? Math.min(1, days / daysPerDriver) : 0;
      return each * part;
    }),
    to: effect.to.flatMap(({ mode, share: part }) => {
      const indexes = targetIndexes(mode);
      return spreadOver(indexes, base, part);
    }),
  };
}

/** Takers per eligible person: as published, or as many as are invited of the drivers reached. */
function uptakeOf(
  measure: Measure,
  { uptake }: ParticipantsEffect,
  size: number,
  reach: Float64Array,
  base: SimBase,
  draw: Draw,
): number {
  if (uptake.by === 'offer') return draw(`${measure.id}.shareOfEligible`, uptake.shareOfEligible);
  if (uptake.size.unit === 'shareOfStaff') return size;
  const eligible = eligibleDrivers(base, reach);
  return eligible > 0 ? Math.min(1, size / eligible) : 0;
}

/** Employees who usually drive alone and whom a measure reaches; those without a known distance as the others. */
export function eligibleDrivers(base: SimBase, reach: Float64Array): number {
  const driversOf = ({ usual }: SimSegment) => usual[carIndex] as number;
  const represented = representedFactors(base, driversOf);
  return base.segments.reduce((sum, segment, i) => {
    const { stratum } = segment;
    const employees = (base.employeesPerAnswer[stratum] as number) * (represented[stratum] as number);
    return sum + employees * driversOf(segment) * (reach[i] as number);
  }, 0);
}

/** A family target goes where the family already travels, by days; the first mode of it where nobody does. */
function spreadOver(indexes: number[], base: SimBase, share: number): { mode: number; share: number }[] {
  if (indexes.length === 1) return [{ mode: indexes[0] as number, share }];
  const days = indexes.map((m) => base.segments.reduce((sum, segment) => sum + (segment.days[m] as number), 0));
  const all = days.reduce((sum, d) => sum + d, 0);
  if (all === 0) return [{ mode: indexes.at(-1) as number, share }];
  return indexes.flatMap((mode, i) =>
    (days[i] as number) > 0 ? [{ mode, share: (share * (days[i] as number)) / all }] : [],
  );
}
