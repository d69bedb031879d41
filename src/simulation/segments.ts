/**
 * The segments of a profile as arrays by mode: what the choice model works on.
 * In: strata, factors, assumptions. Out: days, kilometres and grams per segment, and what a mover would emit.
 */
import { gramsPerKm } from '../footprint/gram-vector.ts';
import type { Stratum } from '../footprint/strata.ts';
import { type FootprintAssumptions, stratumFootprint } from '../footprint/stratum-footprint.ts';
import type { Cell, LegSum, Segment } from '../profile/profile.ts';
import { type Band, bandEdgesKm } from '../reference/bands.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { fuelOf, modeOf, type TravelKey } from '../reference/modes.ts';
import type { Access } from '../survey/respondent.ts';
import { carFuels } from './car-fuels.ts';
import { carsPerCarpoolRider } from './kilometres.ts';
import { modeCount, modeIndex } from './mode-index.ts';
import { habitsOf, type ModeHabits } from './move-days.ts';
import {
  electricSaving,
  fuelCount,
  fuelIndex,
  type GramsPerKm,
  gramsOfLeg,
  keepingFuel,
  type Newcomers,
  newcomersOf,
} from './newcomers.ts';

const car = modeIndex('car');
const carpool = modeIndex('carpool');

/** One segment of one stratum. All sums are of its respondents and a week. */
export interface SimSegment {
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
  /** By main mode. */
  grams: Float64Array;
  /** Grams that fall away if all kilometres of a fuel turn electric: at fuel × modeCount + main mode. */
  fuelSaving: Float64Array;
  /** Person-km of the days driven alone and of those in shared cars, by fuel. */
  carKmByFuel: Float64Array;
  carpoolKmByFuel: Float64Array;
  /** Cars that come to work, by fuel: a shared one counts once. */
  carsByFuel: Float64Array;
  /** What the sums are of. */
  cells: SimCell[];
}

/** The days of a segment with one main mode and fuel. */
export interface SimCell {
  mode: number;
  /** Of its cars, the share that each fuel has; null without cars. */
  fuels: [index: number, share: number][] | null;
  people: number;
  usual: number;
  days: number;
  /** Cars that these days bring, a shared one once. */
  cars: number;
  personKm: number;
  grams: number;
  /** By fuel of its legs; null where none has a fuel. */
  fuelSaving: Float64Array | null;
}

export interface SimBase {
  segments: SimSegment[];
  strata: Stratum[];
  /** Baseline kg CO2e a year, by the footprint function. */
  kgPerYear: number;
  /** How each mode is travelled, by stratum, and what someone new in it emits. */
  habits: Map<string, ModeHabits>[];
  newcomers: Newcomers[];
  /** Grams per person-km of a new driver (or carpooler) by the fuel left behind, where nobody in the stratum is one yet. */
  newCarGrams: Float64Array;
  newCarpoolGrams: Float64Array;
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

/** The strata are those that the footprint represents from (`impute: 'represent'`). */
export function simulationBase(
  strata: Stratum[],
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
): SimBase {
  const gramsOf: GramsPerKm = (dimension) => gramsPerKm(dimension, factors, assumptions).perKm ?? 0;
  const base: SimBase = {
    segments: [],
    strata,
    kgPerYear: strata.reduce((sum, s) => sum + stratumFootprint(s, factors, assumptions).co2eKgPerYear, 0),
    habits: [],
    newcomers: [],
    newCarGrams: keepingFuel('car', gramsOf),
    newCarpoolGrams: keepingFuel('carpool', gramsOf),
    kgPerGram: [],
    employeesPerAnswer: [],
  };
  const perRider = carsPerCarpoolRider(strata, { factors, assumptions });
  for (const [index, { tally, headcount, standsFor }] of strata.entries()) {
    const habits: Map<string, ModeHabits> = habitsOf(tally.segments);
    const complete = tally.complete.weight;
    base.habits.push(habits);
    base.newcomers.push(newcomersOf(habits, gramsOf));
    base.kgPerGram.push(complete === 0 ? 0 : (assumptions.weeksPerYear * standsFor) / complete / 1000);
    base.employeesPerAnswer.push(tally.weight === 0 ? 0 : (headcount ?? tally.weight) / tally.weight);
    for (const segment of tally.segments) base.segments.push(simSegment(segment, index, gramsOf, perRider));
  }
  return base;
}

function simSegment(source: Segment, stratum: number, gramsOf: GramsPerKm, perRider: number): SimSegment {
  const { band, carAccess, transitAccess, people, weight } = source;
  const weightPerPerson = people === 0 ? 0 : weight / people;
  const segment: SimSegment = {
    ...{ source, stratum, band, carAccess, transitAccess, people, weight },
    usual: new Float64Array(modeCount),
    days: new Float64Array(modeCount),
    personKm: new Float64Array(modeCount),
    grams: new Float64Array(modeCount),
    fuelSaving: new Float64Array(fuelCount * modeCount),
    carKmByFuel: new Float64Array(fuelCount),
    carpoolKmByFuel: new Float64Array(fuelCount),
    carsByFuel: new Float64Array(fuelCount),
    cells: source.cells.flatMap((cell) =>
      modeOf(cell.travel) === 'remote' ? [] : [simCell(cell, weightPerPerson, gramsOf, perRider)],
    ),
  };
  sumCells(segment, null);
  return segment;
}

function simCell(cell: Cell, weightPerPerson: number, gramsOf: GramsPerKm, perRider: number): SimCell {
  const mode = modeIndex(modeOf(cell.travel));
  const made: SimCell = {
    mode,
    fuels: carFuels(cell)?.map(([fuel, share]) => [fuelIndex(fuel), share]) ?? null,
    people: cell.people,
    usual: cell.people * weightPerPerson,
    days: cell.daysPerWeek,
    cars: cell.daysPerWeek * (mode === car ? 1 : mode === carpool ? perRider : 0),
    personKm: 0,
    grams: 0,
    fuelSaving: null,
  };
  for (const [key, leg] of Object.entries(cell.legs) as [TravelKey, LegSum][]) {
    made.personKm += leg.personKm;
    made.grams += gramsOfLeg(key, leg, gramsOf);
    const legFuel = fuelOf(key);
    if (legFuel === null) continue;
    made.fuelSaving ??= new Float64Array(fuelCount);
    const at = fuelIndex(legFuel);
    made.fuelSaving[at] = (made.fuelSaving[at] as number) + electricSaving(key, leg, gramsOf);
  }
  return made;
}

/** Sets a segment's sums by mode from its cells, each times its multiplier (null: as answered). */
export function sumCells(segment: SimSegment, multipliers: Float64Array | null): void {
  const { usual, days, personKm, grams, fuelSaving, carKmByFuel, carpoolKmByFuel, carsByFuel, cells } = segment;
  for (const sums of [usual, days, personKm, grams, fuelSaving, carKmByFuel, carpoolKmByFuel, carsByFuel]) sums.fill(0);
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c] as SimCell;
    const { mode, fuels } = cell;
    const times = multipliers === null ? 1 : (multipliers[c] as number);
    usual[mode] = (usual[mode] as number) + times * cell.usual;
    days[mode] = (days[mode] as number) + times * cell.days;
    personKm[mode] = (personKm[mode] as number) + times * cell.personKm;
    grams[mode] = (grams[mode] as number) + times * cell.grams;
    const kmByFuel = mode === car ? carKmByFuel : mode === carpool ? carpoolKmByFuel : null;
    if (fuels !== null && kmByFuel !== null) {
      for (let f = 0; f < fuels.length; f++) {
        const [fuel, share] = fuels[f] as [number, number];
        kmByFuel[fuel] = (kmByFuel[fuel] as number) + times * share * cell.personKm;
        carsByFuel[fuel] = (carsByFuel[fuel] as number) + times * share * cell.cars;
      }
    }
    if (cell.fuelSaving === null) continue;
    for (let f = 0; f < fuelCount; f++) {
      const at = f * modeCount + mode;
      fuelSaving[at] = (fuelSaving[at] as number) + times * (cell.fuelSaving[f] as number);
    }
  }
}
