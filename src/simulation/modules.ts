/**
 * Modules of one per cent, as the CERO model says it: how many people it takes to cut the footprint by a hundredth.
 * In: a workbench. Out: people, from the workplace's own kilometres and grams; no measure and no forecast in it.
 */
import { gramsPerKm } from '../footprint/gram-vector.ts';
import { legMeasures } from '../footprint/leg-measures.ts';
import { type Cell, kmDimension, type LegSum } from '../profile/profile.ts';
import { bandEdgesKm } from '../reference/bands.ts';
import { type Fuel, fuelOf, modeFacts, modeOf, type TravelKey, travelKey } from '../reference/modes.ts';
import { carFuels } from './car-fuels.ts';
import { modeIndex, travelModes } from './mode-index.ts';
import { movedLegs } from './move-days.ts';
import type { SimSegment } from './segments.ts';
import type { Workbench } from './workbench.ts';

/**
 * `cycling`: drivers within 0.5–6 km one way go by bicycle; `transit`: drivers with public transport within reach, or
 * not asked, go by it as colleagues do; `electric`: drivers' cars go over to battery; `remote`: people who travel stay
 * at home one day more a week (rebound not counted). All for the whole year.
 */
export type ModuleId = 'cycling' | 'transit' | 'electric' | 'remote';

export interface OnePercentModule {
  id: ModuleId;
  /** Mean saving of one who does it, kg CO2e a year; null where there is nobody, or no factor. */
  kgPerPersonYear: number | null;
  /** People that one per cent takes; null where one of them saves nothing. May be more than there are. */
  people: number | null;
  /** How many there are whom it could be. */
  available: number;
}

const cyclingFromKm = 0.5;
const cyclingToKm = 6;

export function onePercentModules(bench: Workbench): OnePercentModule[] {
  const transit = transitMix(bench);
  const toTransit = (cell: Cell, segment: SimSegment) =>
    transit.reduce((sum, { mode, share }) => {
      const saved = savedByMoving(cell, mode, segment, bench);
      return sum === null || saved === null ? null : sum + share * saved;
    }, 0 as Grams);
  const bicycle = modeIndex('bicycle');
  return [
    drivers(bench, 'cycling', isCyclingDistance, (cell, segment) => savedByMoving(cell, bicycle, segment, bench)),
    drivers(bench, 'transit', ({ transitAccess }) => transitAccess !== 'no', toTransit),
    drivers(
      bench,
      'electric',
      () => true,
      (cell) => savedByBattery(cell, bench),
      (cell) => 1 - (carFuels(cell)?.find(([fuel]) => fuel === 'bev')?.[1] ?? 0),
    ),
    remote(bench),
  ];
}

function isCyclingDistance({ band }: SimSegment): boolean {
  if (band === 'unknown') return false;
  const fromKm = bandEdgesKm[band] as number;
  return fromKm >= cyclingFromKm && fromKm < cyclingToKm;
}

/** Grams a week of a cell's respondents; null without a factor. */
type Grams = number | null;

/** What such drivers would save on average. A driver is someone whose usual mode is driving alone. */
function drivers(
  bench: Workbench,
  id: ModuleId,
  among: (segment: SimSegment) => boolean,
  savedGrams: (cell: Cell, segment: SimSegment) => Grams,
  shareOf: (cell: Cell) => number = () => 1,
): OnePercentModule {
  let kg = 0;
  let counted = 0;
  let available = 0;
  for (const segment of bench.base.segments) {
    if (segment.band === 'unknown' || !among(segment)) continue;
    const { cells, people: answers, weight } = segment.source;
    for (const cell of cells) {
      const share = shareOf(cell);
      if (modeOf(cell.travel) !== 'car' || share === 0) continue;
      const people =
        employeesPerComplete(bench, segment.stratum) * cell.people * share * (answers === 0 ? 0 : weight / answers);
      available += people;
      const grams = savedGrams(cell, segment);
      // drivers of a car without a factor are not taken to save nothing, nor everything
      if (grams === null) continue;
      kg += (bench.base.kgPerGram[segment.stratum] as number) * grams;
      counted += people;
    }
  }
  return moduleOf(bench, id, counted === 0 ? null : kg / counted, available);
}

function moduleOf(bench: Workbench, id: ModuleId, kgPerPersonYear: number | null, available: number): OnePercentModule {
  const saves = kgPerPersonYear !== null && kgPerPersonYear > 0;
  return { id, kgPerPersonYear, people: saves ? bench.baselineKgPerYear / 100 / kgPerPersonYear : null, available };
}

/** One day more at home: the footprint per travelled day a week, whoever's day it is. */
function remote(bench: Workbench): OnePercentModule {
  let days = 0;
  let people = 0;
  for (const segment of bench.base.segments) {
    if (segment.band === 'unknown') continue;
    const scale = employeesPerComplete(bench, segment.stratum);
    days += scale * segment.days.reduce((sum, d) => sum + d, 0);
    people += scale * segment.usual.reduce((sum, d) => sum + d, 0);
  }
  return moduleOf(bench, 'remote', days === 0 ? null : bench.baselineKgPerYear / days, people);
}

/** Employees that an answer with complete kilometres stands for. */
function employeesPerComplete({ base, input }: Workbench, stratum: number): number {
  return ((base.kgPerGram[stratum] as number) * 1000) / input.assumptions.weeksPerYear;
}

/** Own grams less those of the same kilometres in another mode, travelled as it is in the unit. */
function savedByMoving(cell: Cell, to: number, { stratum }: SimSegment, bench: Workbench): Grams {
  const personKm = Object.values(cell.legs).reduce((sum, leg) => sum + leg.personKm, 0);
  const habits = bench.base.habits[stratum] as Workbench['base']['habits'][number];
  return difference(gramsOf(legsOf(cell), bench), gramsOf(movedLegs(personKm, to, carFuels(cell), habits), bench));
}

function savedByBattery(cell: Cell, bench: Workbench): Grams {
  const legs = legsOf(cell).filter(([key]) => fuelOf(key) !== null);
  const battery: Fuel = 'bev';
  const shifted = legs.map(([key, leg]): [TravelKey, LegSum] => [travelKey(modeOf(key), battery), leg]);
  return difference(gramsOf(legs, bench), gramsOf(shifted, bench));
}

const legsOf = (cell: Cell) => Object.entries(cell.legs) as [TravelKey, LegSum][];
const difference = (own: Grams, then: Grams): Grams => (own === null || then === null ? null : own - then);

function gramsOf(legs: readonly [TravelKey, LegSum][], { input }: Workbench): Grams {
  let sum = 0;
  for (const [key, leg] of legs) {
    for (const [measure, km] of legMeasures(leg)) {
      if (km === 0) continue;
      const { perKm } = gramsPerKm(kmDimension(key, measure), input.factors, input.assumptions);
      if (perKm === null) return null;
      sum += km * perKm;
    }
  }
  return sum;
}

/** Public transport as the workplace uses it, by days; told as one where nobody does. */
function transitMix({ base }: Workbench): { mode: number; share: number }[] {
  const days = travelModes.flatMap((mode, index) =>
    modeFacts[mode].family !== 'transit'
      ? []
      : [
          {
            mode: index,
            days: base.segments.reduce(
              (sum, { stratum, days: of }) =>
                sum + (base.employeesPerAnswer[stratum] as number) * (of[index] as number),
              0,
            ),
          },
        ],
  );
  const all = days.reduce((sum, one) => sum + one.days, 0);
  if (all === 0) return [{ mode: modeIndex('transit'), share: 1 }];
  return days.flatMap(({ mode, days: own }) => (own > 0 ? [{ mode, share: own / all }] : []));
}
