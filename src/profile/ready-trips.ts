/** Trips made ready to be summed: worked out once for all who share them, for the kilometres of each to be put in. */
import { fuelOf, type Mode, modeFacts, modeOf, modeRank, type TravelKey, travelKey } from '../reference/modes.ts';
import { type Leg, type Respondent, type Trip, type Weekday, weekdays } from '../survey/respondent.ts';
import { kmDimension } from './profile.ts';

export interface ReadyTrips {
  trips: ReadyTrip[];
  /** All kilometres are known as soon as the whole distance is. */
  complete: boolean;
  /** Days a week of all trips together. */
  days: number;
  usual: { travel: number; mode: Mode };
  /** Days a week by mode, each mode once. */
  byMode: { mode: Mode; days: number }[];
  /** Dimensions of the vector of kilometres, in the order that the legs come to them. */
  kmDimensions: string[];
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

/** Travel keys by number, numbered as they come. */
export interface TravelKeys {
  keys: TravelKey[];
  number(key: TravelKey): number;
}

export function createTravelKeys(): TravelKeys {
  const keys: TravelKey[] = [];
  const numbers = new Map<TravelKey, number>();
  return {
    keys,
    number(key) {
      let number = numbers.get(key);
      if (number === undefined) {
        number = keys.push(key) - 1;
        numbers.set(key, number);
      }
      return number;
    },
  };
}

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

export function readyTrips(trips: readonly Trip[], { number }: TravelKeys): ReadyTrips {
  const daysByTravel = new Map<TravelKey, number>();
  const daysByMode = new Map<Mode, number>();
  const counted = new Set<string>();
  const kmDimensions: string[] = [];
  const ready = trips.map(({ daysPerWeek, legs }): ReadyTrip => {
    const main = mainLeg(legs);
    const travel = travelKey(main.mode, main.fuel ?? 'unknown');
    const isFirst = !daysByTravel.has(travel);
    daysByTravel.set(travel, (daysByTravel.get(travel) ?? 0) + daysPerWeek);
    return { travel: number(travel), daysPerWeek, isFirst, legs: legs.map((leg) => readyLeg(travel, leg)) };
  });
  for (const [travel, days] of daysByTravel)
    daysByMode.set(modeOf(travel), (daysByMode.get(modeOf(travel)) ?? 0) + days);
  const usual = usualTravel(daysByTravel);
  return {
    trips: ready,
    complete: hasCompleteKilometres(trips),
    days: trips.reduce((sum, trip) => sum + trip.daysPerWeek, 0),
    usual: { travel: number(usual), mode: modeOf(usual) },
    byMode: [...daysByMode].map(([mode, days]) => ({ mode, days })),
    kmDimensions,
  };

  function readyLeg(cell: TravelKey, leg: Leg): ReadyLeg {
    const key = travelKey(leg.mode, leg.fuel ?? 'unknown');
    // one person's days of one mode may be several trips, with one and with two aboard
    const isFirst = !counted.has(`${cell} ${key}`);
    counted.add(`${cell} ${key}`);
    const aboard = modeFacts[leg.mode].countsOccupants ? (leg.occupancy ?? 'unknown') : null;
    const personKm = placeOf(kmDimension(key, aboard === 'unknown' ? 'u' : 'p'));
    const vehicleKm = typeof aboard === 'number' ? placeOf(kmDimension(key, 'v')) : -1;
    return { travel: number(key), distanceKm: leg.distanceKm, isFirst, aboard, personKm, vehicleKm };
  }

  function placeOf(dimension: string): number {
    const at = kmDimensions.indexOf(dimension);
    return at < 0 ? kmDimensions.push(dimension) - 1 : at;
  }
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

/** Main modes by weekday, as pairs. */
export function readyWeek(modes: NonNullable<Respondent['weekdayModes']>): [Weekday, Mode][] {
  return weekdays.flatMap((day): [Weekday, Mode][] => {
    const mode = modes[day];
    return mode && mode !== 'remote' ? [[day, mode]] : [];
  });
}
