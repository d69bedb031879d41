/**
 * The segments of a profile as arrays by mode: what the choice model works on.
 * In: strata, factors, assumptions. Out: days, kilometres and grams per segment, and what a mover would emit.
 */
import { gramsPerKm } from '../footprint/gram-vector.ts';
import { legMeasures } from '../footprint/leg-measures.ts';
import type { Stratum } from '../footprint/strata.ts';
import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import { kmDimension, type LegSum, type Segment } from '../profile/profile.ts';
import { type Band, bandEdgesKm } from '../reference/bands.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { modeOf, type TravelKey } from '../reference/modes.ts';
import type { Access } from '../survey/respondent.ts';
import { modeCount, modeIndex } from './mode-index.ts';
import { habitsOf, type ModeHabits } from './move-days.ts';
import { type MovedGrams, movedGramsOf } from './moved-grams.ts';

/** One segment of one stratum. All sums are of its respondents and a week. */
export interface SimSegment extends MovedGrams {
  source: Segment;
  stratum: number;
  band: Band;
  carAccess: Access;
  transitAccess: Access;
  people: number;
  weight: number;
  /** Weight of the people whose usual mode it is, by mode. */
  usual: Float64Array;
  days: Float64Array;
  personKm: Float64Array;
}

export interface SimBase {
  segments: SimSegment[];
  strata: Stratum[];
  /** How each mode is travelled, by stratum. */
  habits: Map<string, ModeHabits>[];
  /** Kilograms a year per gram a week, by stratum: weeks × employees per complete answer / 1000. */
  kgPerGram: number[];
  /** Employees per answer, by stratum. */
  employeesPerAnswer: number[];
}

/** A band's middle, in km: what distance-dependent limits look at. The open last band counts as its edge. */
export function bandMiddleKm(band: number): number {
  const from = bandEdgesKm[band] as number;
  return (from + (bandEdgesKm[band + 1] ?? from)) / 2;
}

export function simulationBase(
  strata: Stratum[],
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
): SimBase {
  const base: SimBase = { segments: [], strata, habits: [], kgPerGram: [], employeesPerAnswer: [] };
  const gramsOf = (key: TravelKey, leg: LegSum) =>
    legMeasures(leg).reduce(
      (sum, [measure, km]) => sum + km * (gramsPerKm(kmDimension(key, measure), factors, assumptions).perKm ?? 0),
      0,
    );
  for (const [index, { tally, headcount }] of strata.entries()) {
    const habits: Map<string, ModeHabits> = habitsOf(tally.segments);
    const employees = headcount ?? tally.weight;
    const complete = tally.complete.weight;
    base.habits.push(habits);
    base.kgPerGram.push(complete === 0 ? 0 : (assumptions.weeksPerYear * employees) / complete / 1000);
    base.employeesPerAnswer.push(tally.weight === 0 ? 0 : employees / tally.weight);
    for (const segment of tally.segments) {
      base.segments.push({ ...sumsOf(segment, index), ...movedGramsOf(segment, habits, gramsOf) });
    }
  }
  return base;
}

function sumsOf(segment: Segment, stratum: number): Omit<SimSegment, keyof MovedGrams> {
  const usual = new Float64Array(modeCount);
  const days = new Float64Array(modeCount);
  const personKm = new Float64Array(modeCount);
  for (const cell of segment.cells) {
    const mode = modeOf(cell.travel);
    if (mode === 'remote') continue;
    const m = modeIndex(mode);
    const km = Object.values(cell.legs).reduce((sum, leg) => sum + leg.personKm, 0);
    usual[m] = (usual[m] as number) + (segment.people === 0 ? 0 : (cell.people / segment.people) * segment.weight);
    days[m] = (days[m] as number) + cell.daysPerWeek;
    personKm[m] = (personKm[m] as number) + km;
  }
  const { band, carAccess, transitAccess, people, weight } = segment;
  return { source: segment, stratum, band, carAccess, transitAccess, people, weight, usual, days, personKm };
}
