/** Trips made ready to be summed: worked out once for all who share them, for the kilometres of each to be put in. */
import {
  allModes,
  fuelOf,
  fuels,
  type Mode,
  modeFacts,
  modeOf,
  modeRank,
  type TravelKey,
  travelKey,
} from '../reference/modes.ts';
import { type Leg, type Respondent, type Trip, type Weekday, weekdays } from '../survey/respondent.ts';
import { type KmMeasure, kmDimension } from './profile.ts';

export interface ReadyTrips {
  trips: ReadyTrip[];
  /** All kilometres are known as soon as the whole distance is. */
  complete: boolean;
  daysPerWeek: number;
  /** The numbers of the travel key and of the mode with most days. */
  usual: { travel: number; mode: number };
  /** Numbers of the modes, each once, and the days a week of each. */
  modes: number[];
  daysByMode: number[];
  /** Numbers of the dimensions of the vector of kilometres, in the order that the legs come to them. */
  kmDimensions: number[];
  /** Numbers in arrivalsAt; null where weekdays were not asked. */
  arrivals: number[] | null;
}

export interface ReadyTrip {
  /** The number of its main leg's travel key. */
  travel: number;
  daysPerWeek: number;
  /** No trip before it has this travel key. */
  isFirst: boolean;
  legs: ReadyLeg[];
}

export interface ReadyLeg {
  travel: number;
  distanceKm: Leg['distanceKm'];
  /** No leg before it has this travel key in a cell of the same. */
  isFirst: boolean;
  /** People aboard; null where they do not count. */
  aboard: number | 'unknown' | null;
  /** Places in kmDimensions of its person-km and, if there are any, its vehicle-km. */
  personKm: number;
  vehicleKm: number;
}

/** All travel keys, by number. */
export const travelKeys: readonly TravelKey[] = allModes.flatMap((mode): TravelKey[] =>
  mode === 'car' || mode === 'carpool' ? fuels.map((fuel) => travelKey(mode, fuel)) : [mode],
);
const numberOf = new Map(travelKeys.map((key, number) => [key, number]));
const measures = ['p', 'v', 'u'] as const;
/** All dimensions of the vector of kilometres, by number. */
export const kmDimensions: readonly string[] = travelKeys.flatMap((key) =>
  measures.map((measure) => kmDimension(key, measure)),
);
/** Weekdays by mode, by number. */
export const arrivalsAt: readonly (readonly [Weekday, Mode])[] = weekdays.flatMap((day) =>
  allModes.map((mode) => [day, mode] as const),
);

/** All kilometres known: every leg has a distance. Someone who never travels is complete, with 0. */
export function hasCompleteKilometres(trips: readonly Trip[]): boolean {
  return trips.every((trip) => trip.legs.every((leg) => leg.distanceKm !== null));
}

/** The leg that a trip's days belong to: most kilometres, ties by the fixed order of modes. */
export function mainLeg(legs: readonly Leg[]): Leg {
  const km = ({ distanceKm }: Leg) => (distanceKm === 'whole' ? 0 : (distanceKm ?? 0));
  let main = legs[0] as Leg;
  for (const leg of legs.slice(1)) {
    const longer = km(leg) - km(main);
    if (longer > 0 || (longer === 0 && modeRank(leg.mode) < modeRank(main.mode))) main = leg;
  }
  return main;
}

export function readyTrips(trips: readonly Trip[], weekdayModes: Respondent['weekdayModes']): ReadyTrips {
  const daysByTravel = new Map<TravelKey, number>();
  const daysByMode = new Map<Mode, number>();
  const counted = new Set<string>();
  const dimensions: number[] = [];
  const ready = trips.map(({ daysPerWeek, legs }): ReadyTrip => {
    const main = mainLeg(legs);
    const travel = travelKey(main.mode, main.fuel ?? 'unknown');
    const isFirst = !daysByTravel.has(travel);
    daysByTravel.set(travel, (daysByTravel.get(travel) ?? 0) + daysPerWeek);
    return { travel: numberOfKey(travel), daysPerWeek, isFirst, legs: legs.map((leg) => readyLeg(travel, leg)) };
  });
  for (const [travel, days] of daysByTravel)
    daysByMode.set(modeOf(travel), (daysByMode.get(modeOf(travel)) ?? 0) + days);
  const usual = usualTravel(daysByTravel);
  return {
    trips: ready,
    complete: hasCompleteKilometres(trips),
    daysPerWeek: trips.reduce((sum, trip) => sum + trip.daysPerWeek, 0),
    usual: { travel: numberOfKey(usual), mode: modeRank(modeOf(usual)) },
    modes: [...daysByMode.keys()].map(modeRank),
    daysByMode: [...daysByMode.values()],
    kmDimensions: dimensions,
    arrivals: weekdayModes && readyWeek(weekdayModes),
  };

  function readyLeg(cell: TravelKey, leg: Leg): ReadyLeg {
    const travel = numberOfKey(travelKey(leg.mode, leg.fuel ?? 'unknown'));
    // one person's days of one mode may be several trips, with one and with two aboard
    const isFirst = !counted.has(`${cell} ${travel}`);
    counted.add(`${cell} ${travel}`);
    const aboard = modeFacts[leg.mode].countsOccupants ? (leg.occupancy ?? 'unknown') : null;
    const personKm = placeOf(travel, aboard === 'unknown' ? 'u' : 'p');
    const vehicleKm = typeof aboard === 'number' ? placeOf(travel, 'v') : -1;
    return { travel, distanceKm: leg.distanceKm, isFirst, aboard, personKm, vehicleKm };
  }

  function placeOf(travel: number, measure: KmMeasure): number {
    const dimension = travel * measures.length + measures.indexOf(measure);
    const at = dimensions.indexOf(dimension);
    return at < 0 ? dimensions.push(dimension) - 1 : at;
  }
}

function numberOfKey(key: TravelKey): number {
  return numberOf.get(key) as number;
}

function readyWeek(modes: NonNullable<Respondent['weekdayModes']>): number[] {
  return weekdays.flatMap((day, d) => {
    const mode = modes[day];
    return mode && mode !== 'remote' ? [d * allModes.length + modeRank(mode)] : [];
  });
}

/** Most days; ties by the fixed order of modes, then of fuels. Nobody's days: remote. */
function usualTravel(daysByTravel: Map<TravelKey, number>): TravelKey {
  let usual: TravelKey = 'remote';
  let most = 0;
  for (const [travel, days] of daysByTravel) {
    const before =
      modeRank(modeOf(travel)) - modeRank(modeOf(usual)) || ((fuelOf(travel) ?? '') < (fuelOf(usual) ?? '') ? -1 : 1);
    if (days > most || (days === most && before < 0)) {
      usual = travel;
      most = days;
    }
  }
  return usual;
}
