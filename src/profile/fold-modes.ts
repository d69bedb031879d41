import {
  type FuelledMode,
  fuelOf,
  type Mode,
  type ModeFamily,
  modeFacts,
  modeOf,
  type TravelKey,
  travelKey,
} from '../reference/modes.ts';
import { compareTravel } from './order.ts';
import type { LegSum, Moments, Tally } from './profile.ts';

/** Which travel key each one is shown as, so that every one that is shown has enough users. */
export type Fold = ReadonlyMap<TravelKey, TravelKey>;

const generic: Record<ModeFamily, TravelKey> = {
  car: travelKey('car'),
  transit: 'transit',
  active: 'active',
  other: 'other',
  remote: 'remote',
};

/** Where a whole family goes that has too few users: to the family that emits most like it. */
export const nearestFamily: Record<ModeFamily, readonly ModeFamily[]> = {
  active: ['transit', 'car', 'other'],
  transit: ['active', 'car', 'other'],
  car: ['transit', 'active', 'other'],
  other: ['car', 'transit', 'active'],
  remote: ['active', 'transit', 'car', 'other'],
};

/**
 * Joins modes and fuels with fewer than k users with their like: a fuel into the car of average fuel, a mode into
 * its family, a family into the nearest. What would still be too small draws in the smallest of its siblings, so
 * that no hidden count can be had by subtraction. It is a recoding of answers: every total stays what it was.
 * A shared profile does not tell how many use a mode on a second leg only: they are taken to be enough, unless a
 * number is given.
 */
export function foldModes(tally: Tally, k: number, usersNotTold = Number.POSITIVE_INFINITY): Fold {
  const fold = new Map<TravelKey, TravelKey>([...allKeys(tally)].sort(compareTravel).map((key) => [key, key]));
  const sources = (target: TravelKey) => [...fold].filter(([, to]) => to === target).map(([from]) => from);
  const targets = () => [...new Set(fold.values())];
  const usersOf = countUsers(tally, usersNotTold);
  const users = (target: TravelKey) => usersOf(sources(target));
  const send = (from: TravelKey, to: TravelKey) => {
    for (const source of sources(from)) fold.set(source, to);
  };
  /** Joins the small ones among `list` into `target`, and draws in the next smallest until the target is big enough. */
  const join = (list: TravelKey[], target: TravelKey) => {
    const small = list.filter((key) => key !== target && users(key) < k);
    for (const key of small) send(key, target);
    while (sources(target).length > 0 && users(target) < k) {
      const rest = targets().filter((key) => key !== target && list.includes(key));
      if (rest.length === 0) return;
      // a mode moves with all its fuels, so that days, which are held by mode alone, can follow
      const mode = modeOf(smallest(rest, users));
      if (mode === modeOf(target)) send(smallest(rest, users), target);
      else for (const key of rest) if (modeOf(key) === mode) send(key, target);
    }
  };
  for (const mode of ['car', 'carpool'] satisfies FuelledMode[]) {
    join(
      targets().filter((key) => modeOf(key) === mode),
      travelKey(mode),
    );
  }
  for (const family of Object.keys(generic) as ModeFamily[]) {
    const ofFamily = targets().filter((key) => modeFacts[modeOf(key)].family === family);
    if (ofFamily.some((key) => users(key) < k)) join(ofFamily, generic[family]);
  }
  for (let small = tooSmall(targets(), users, k); small; small = tooSmall(targets(), users, k)) {
    const others = targets().filter((key) => key !== small && key !== 'remote');
    if (others.length === 0) {
      // travel is never shown as remote work: it would lose its kilometres
      if (small === 'remote' || !targets().includes('remote')) break;
      send('remote', small);
      continue;
    }
    const from = modeFacts[modeOf(small)].family;
    const near = nearestFamily[from].find((family) => others.some((key) => modeFacts[modeOf(key)].family === family));
    const candidates = others.filter((key) => modeFacts[modeOf(key)].family === (near ?? from));
    send(small, largest(candidates.length > 0 ? candidates : others, users));
  }
  return fold;
}

/**
 * What a fold moves to another family of modes, as a share of all days and of all person-km a week, and the share of
 * person-km whose fuel it makes unknown.
 */
export function movedByFold(tally: Tally, fold: Fold): { days: number; personKm: number; fuelKm: number } {
  const moved = { days: 0, personKm: 0, fuelKm: 0 };
  const all = { days: 0, personKm: 0 };
  const familyOf = (key: TravelKey) => modeFacts[modeOf(key)].family;
  const leaves = (key: TravelKey) => familyOf(key) !== familyOf(fold.get(key) ?? key);
  const losesFuel = (key: TravelKey) => knowsFuel(key) && !knowsFuel(fold.get(key) ?? key);
  for (const { cells } of tally.segments) {
    for (const cell of cells) {
      all.days += cell.daysPerWeek;
      if (leaves(cell.travel)) moved.days += cell.daysPerWeek;
      for (const [key, leg] of Object.entries(cell.legs) as [TravelKey, LegSum][]) {
        all.personKm += leg.personKm;
        if (leaves(key)) moved.personKm += leg.personKm;
        if (losesFuel(key)) moved.fuelKm += leg.personKm;
      }
    }
  }
  return {
    days: all.days === 0 ? 0 : moved.days / all.days,
    personKm: all.personKm === 0 ? 0 : moved.personKm / all.personKm,
    fuelKm: all.personKm === 0 ? 0 : moved.fuelKm / all.personKm,
  };
}

function knowsFuel(key: TravelKey): boolean {
  return (fuelOf(key) ?? 'unknown') !== 'unknown';
}

function tooSmall(list: TravelKey[], users: (key: TravelKey) => number, k: number): TravelKey | undefined {
  const small = list.filter((key) => users(key) < k);
  return small.length > 0 ? smallest(small, users) : undefined;
}

function smallest(list: TravelKey[], users: (key: TravelKey) => number): TravelKey {
  return list.reduce((a, b) => (users(b) < users(a) ? b : a));
}

function largest(list: TravelKey[], users: (key: TravelKey) => number): TravelKey {
  return list.reduce((a, b) => (users(b) > users(a) ? b : a));
}

function allKeys(tally: Tally): Set<TravelKey> {
  const keys = new Set<TravelKey>();
  for (const { cells } of tally.segments) {
    for (const cell of cells) {
      keys.add(cell.travel);
      for (const leg of Object.keys(cell.legs)) keys.add(leg as TravelKey);
    }
  }
  return keys;
}

/**
 * The fewest people that any table shows on some keys together, by days or by kilometres.
 * Two keys of one person count once (inclusion–exclusion over pairs, a lower bound).
 */
function countUsers(tally: Tally, usersNotTold: number): (keys: readonly TravelKey[]) => number {
  const cells = new Map<TravelKey, { users: number; people: number }>();
  for (const cell of tally.segments.flatMap((segment) => segment.cells)) {
    const sum = cells.get(cell.travel) ?? { users: 0, people: 0 };
    cells.set(cell.travel, { users: sum.users + cell.users, people: sum.people + cell.people });
  }
  const byDays = countUnions(tally.days, (mode) => mode);
  // vehicle-km are of the same people as the person-km beside them
  const byKm = countUnions(tally.kilometres, (dimension) => (dimension.endsWith('|v') ? null : dimension.slice(0, -2)));
  const notTold = new Set<TravelKey>();
  for (const { legs } of tally.segments.flatMap((segment) => segment.cells)) {
    for (const [key, leg] of Object.entries(legs) as [TravelKey, LegSum][])
      if (leg.users === 0 && leg.personKm > 0) notTold.add(key);
  }
  const known = new Map<string, number>();

  return (keys) => {
    const name = keys.join(' ');
    const before = known.get(name);
    if (before !== undefined) return before;
    const sum = (of: 'users' | 'people') => keys.reduce((total, key) => total + (cells.get(key)?.[of] ?? 0), 0);
    const users = sum('users');
    // remote work has no days, and of a leg that is nobody's main one there are only kilometres
    const counts = [Math.min(users, byDays(new Set(keys.map(modeOf)))), byKm(new Set(keys))].filter((n) => n > 0);
    const isToldNowhere = counts.length === 0 && keys.some((key) => notTold.has(key));
    const fewest = isToldNowhere ? usersNotTold : counts.length === 0 ? sum('people') : Math.min(...counts);
    known.set(name, fewest);
    return fewest;
  };
}

/** A lower bound of how many people have any of some dimensions: Σ users − Σ pairs, at least the largest. */
function countUnions(moments: Moments, nameOf: (dimension: string) => string | null) {
  const singles: { name: string; users: number }[] = [];
  const pairs: { first: string; second: string; users: number }[] = [];
  for (const [dimension, [users]] of Object.entries(moments.sums)) {
    const name = nameOf(dimension);
    if (name !== null) singles.push({ name, users });
  }
  for (const [pair, [users]] of Object.entries(moments.products)) {
    const space = pair.indexOf(' ');
    const first = nameOf(pair.slice(0, space));
    const second = nameOf(pair.slice(space + 1));
    const isDiagonal = pair.slice(0, space) === pair.slice(space + 1);
    if (first !== null && second !== null && !isDiagonal && users > 0) pairs.push({ first, second, users });
  }
  return (wanted: ReadonlySet<string>): number => {
    let sum = 0;
    let largestOne = 0;
    for (const { name, users } of singles) {
      if (!wanted.has(name)) continue;
      sum += users;
      largestOne = Math.max(largestOne, users);
    }
    for (const { first, second, users } of pairs) if (wanted.has(first) && wanted.has(second)) sum -= users;
    return Math.max(sum, largestOne);
  };
}

/** Modes that are counted together can be shown: none of them was merged with others, nor others with them. */
export function keepsApart(fold: Fold | null, counted: readonly Mode[]): boolean {
  return [...(fold ?? [])].every(([from, to]) => counted.includes(modeOf(from)) === counted.includes(modeOf(to)));
}

/** The mode that each is shown as. */
export function shownModes(fold: Fold): (mode: Mode) => Mode {
  const shown = new Map([...fold].map(([from, to]) => [modeOf(from), modeOf(to)]));
  return (mode) => shown.get(mode) ?? mode;
}

/** Modes that others are counted with, whose own name does not stand for those (as `transit` does for bus and train). */
export function joinedByFold(fold: Fold): Set<Mode> {
  const stands = (family: Mode, mode: Mode) =>
    (family === 'transit' || family === 'active') && modeFacts[mode].family === family;
  return new Set(
    [...fold].flatMap(([from, to]) => {
      const [mode, shownAs] = [modeOf(from), modeOf(to)];
      return mode === shownAs || stands(shownAs, mode) ? [] : [shownAs];
    }),
  );
}
