/** Modes of travel, their families and fuels: the names used in data, JSON and options alike. */

export const modes = [
  'walk',
  'bicycle',
  'e-bike',
  'e-scooter',
  'moped',
  'motorcycle',
  'car',
  'carpool',
  'bus',
  'coach',
  'train',
  'tram',
  'metro',
  'ferry',
  'transit',
  'taxi',
  'remote',
  'other',
] as const;
/** What a person may answer. `transit` is public transport not told apart. */
export type AnsweredMode = (typeof modes)[number];
/** `active` never comes from an answer: merging small groups makes it of walk, bicycle, e-bike and e-scooter. */
export type Mode = AnsweredMode | 'active';
/** The fixed order of modes, by which ties are broken. */
export const allModes: readonly Mode[] = [...modes, 'active'];

export const fuels = ['petrol', 'diesel', 'e85', 'biogas', 'hvo', 'hybrid', 'phev', 'bev', 'unknown'] as const;
export type Fuel = (typeof fuels)[number];

/** A mode with its fuel where it has one: `walk`, `car:petrol`, `carpool:unknown`. */
export type TravelKey = Mode | `${FuelledMode}:${Fuel}`;
export type FuelledMode = 'car' | 'carpool';

/** A factor row: `car-petrol` … `car-average` for cars by fuel, the mode's own name for the rest. */
export type FactorId = `car-${Exclude<Fuel, 'unknown'>}` | 'car-average' | Exclude<Mode, 'car' | 'remote' | 'other'>;

export type ModeFamily = 'active' | 'transit' | 'car' | 'remote' | 'other';

interface ModeFacts {
  label: { sv: string; en: string };
  family: ModeFamily;
  /** Who shares the vehicle matters: person-km are divided by the people aboard. */
  countsOccupants: boolean;
}

export const modeFacts: Record<Mode, ModeFacts> = {
  walk: { label: { sv: 'Gång', en: 'Walking' }, family: 'active', countsOccupants: false },
  bicycle: { label: { sv: 'Cykel', en: 'Bicycle' }, family: 'active', countsOccupants: false },
  'e-bike': { label: { sv: 'Elcykel', en: 'E-bike' }, family: 'active', countsOccupants: false },
  'e-scooter': { label: { sv: 'Elsparkcykel', en: 'E-scooter' }, family: 'active', countsOccupants: false },
  moped: { label: { sv: 'Moped', en: 'Moped' }, family: 'car', countsOccupants: false },
  motorcycle: { label: { sv: 'Motorcykel', en: 'Motorcycle' }, family: 'car', countsOccupants: false },
  car: { label: { sv: 'Bil, ensam', en: 'Car, alone' }, family: 'car', countsOccupants: true },
  carpool: { label: { sv: 'Samåkning', en: 'Carpool' }, family: 'car', countsOccupants: true },
  bus: { label: { sv: 'Buss', en: 'Bus' }, family: 'transit', countsOccupants: false },
  coach: { label: { sv: 'Långfärdsbuss', en: 'Coach' }, family: 'transit', countsOccupants: false },
  train: { label: { sv: 'Tåg', en: 'Train' }, family: 'transit', countsOccupants: false },
  tram: { label: { sv: 'Spårvagn', en: 'Tram' }, family: 'transit', countsOccupants: false },
  metro: { label: { sv: 'Tunnelbana', en: 'Metro' }, family: 'transit', countsOccupants: false },
  ferry: { label: { sv: 'Båt', en: 'Ferry' }, family: 'transit', countsOccupants: false },
  transit: { label: { sv: 'Kollektivtrafik', en: 'Public transport' }, family: 'transit', countsOccupants: false },
  taxi: { label: { sv: 'Taxi', en: 'Taxi' }, family: 'car', countsOccupants: false },
  remote: { label: { sv: 'Distansarbete', en: 'Remote work' }, family: 'remote', countsOccupants: false },
  other: { label: { sv: 'Annat', en: 'Other' }, family: 'other', countsOccupants: false },
  active: { label: { sv: 'Gång och cykel', en: 'Walking and cycling' }, family: 'active', countsOccupants: false },
};

/** `car` with `bev` is `car:bev`; a mode without fuels is itself. */
export function travelKey(mode: Mode, fuel: Fuel = 'unknown'): TravelKey {
  return mode === 'car' || mode === 'carpool' ? `${mode}:${fuel}` : mode;
}

export function modeOf(key: TravelKey): Mode {
  const colon = key.indexOf(':');
  return (colon < 0 ? key : key.slice(0, colon)) as Mode;
}

/** The fuel of a car or carpool key, null for every other mode. */
export function fuelOf(key: TravelKey): Fuel | null {
  const colon = key.indexOf(':');
  return colon < 0 ? null : (key.slice(colon + 1) as Fuel);
}

/** The place of a mode in the fixed order. */
export function modeRank(mode: Mode): number {
  return allModes.indexOf(mode);
}
