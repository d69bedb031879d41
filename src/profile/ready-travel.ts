/** How people travel, made ready to be summed: worked out once for all who travel alike, for the kilometres of each to be put in. */
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

/** How somebody travels, whatever the length of the whole way. */
export interface Travel extends Pick<Respondent, 'weight' | 'remoteDaysPerWeek'> {
  trips: readonly Trip[];
}

export interface ReadyTravel {
  weight: number;
  remoteDaysPerWeek: number;
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

/** The same text for all who travel alike: the order of the trips, as of weekdays, says nothing. */
export function travelText({ weight, remoteDaysPerWeek, trips }: Travel): string {
  const texts = trips.map(({ daysPerWeek, legs }) => {
    let text = `${daysPerWeek}`;
    for (const leg of legs) text += `,${leg.mode},${leg.fuel},${leg.distanceKm},${leg.occupancy}`;
    return text;
  });
  return `${weight};${remoteDaysPerWeek};${texts.sort().join(';')}`;
}

/** The same trips, a trip of one leg as long as the whole way told so, that others may share it. */
export function withWholeWays(trips: readonly Trip[], distanceKm: number | null): readonly Trip[] {
  if (distanceKm === null) return trips;
  return trips.map((trip) => {
    const [leg, second] = trip.legs;
    if (!leg || second || leg.distanceKm !== distanceKm) return trip;
    return { ...trip, legs: [{ ...leg, distanceKm: 'whole' }] };
  });
}

export function readyTravel({ weight, remoteDaysPerWeek, trips }: Travel): ReadyTravel {
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
    ...{ weight, remoteDaysPerWeek, trips: ready },
    complete: hasCompleteKilometres(trips),
    daysPerWeek: trips.reduce((sum, trip) => sum + trip.daysPerWeek, 0),
    usual: { travel: numberOfKey(usual), mode: modeRank(modeOf(usual)) },
    modes: [...daysByMode.keys()].map(modeRank),
    daysByMode: [...daysByMode.values()],
    kmDimensions: dimensions,
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

/** Numbers in arrivalsAt of those who come by weekday; null where weekdays were not asked. */
export function readyWeek(modes: Respondent['weekdayModes']): number[] | null {
  return (
    modes &&
    weekdays.flatMap((day, d) => {
      const mode = modes[day];
      return mode && mode !== 'remote' ? [d * allModes.length + modeRank(mode)] : [];
    })
  );
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
