import { bandEdgesKm } from '../reference/bands.ts';
import { segmentPath, unitPath } from './order.ts';
import type { Moments, Profile, Tally } from './profile.ts';

/** The first thing in a profile that contradicts another, and where. */
export interface Fault {
  path: (string | number)[];
  problem: string;
}

/** Finds what no survey can add up to: totals that differ from their parts, moments of nobody, a unit twice. */
export function checkProfile(profile: Profile): Fault | null {
  const { rowsRead, rowsUsed, rowsSetAside } = profile.quality;
  if (rowsRead !== rowsUsed + rowsSetAside)
    return { path: ['quality', 'rowsRead'], problem: 'must be rowsUsed + rowsSetAside' };
  const twice = repeated(profile.units.map(unitPath)) ?? repeated(profile.headcounts.map(unitPath));
  if (twice !== null)
    return { path: ['units'], problem: `has the same unit twice: ${twice.replaceAll('\u0000', ' / ')}` };
  for (const [i, unit] of profile.units.entries()) {
    for (const part of ['usual', 'outliers'] as const) {
      const fault = checkTally(unit[part], profile.shared !== null);
      if (fault) return { ...fault, path: ['units', i, part, ...fault.path] };
    }
  }
  return checkCoverage(profile);
}

/** Sharing holds the moments of small units with another unit, or leaves them out: only all together can be too many. */
function checkCoverage(profile: Profile): Fault | null {
  for (const part of ['usual', 'outliers'] as const) {
    const all = (of: (tally: Tally) => number) => total(profile.units.map((unit) => of(unit[part])));
    if (all((tally) => tally.kilometres.n) > all((tally) => tally.complete.people))
      return { path: ['units', part, 'kilometres', 'n'], problem: 'must not exceed complete.people' };
    if (all((tally) => tally.days.n) > all((tally) => tally.people))
      return { path: ['units', part, 'days', 'n'], problem: 'must not exceed people' };
  }
  return null;
}

function checkTally(tally: Tally, shared: boolean): Fault | null {
  const { people, segments, complete } = tally;
  if (total(segments.map((s) => s.people)) !== people)
    return { path: ['people'], problem: 'must be the sum of the segments' };
  if (!near(total(segments.map((s) => s.weight)), tally.weight))
    return { path: ['weight'], problem: 'must be the sum of the segments' };
  if (people > 0 && !(tally.weight > 0)) return { path: ['weight'], problem: 'must be above 0' };
  if (complete.people > 0 && !(complete.weight > 0))
    return { path: ['complete', 'weight'], problem: 'must be above 0' };
  if (repeated(segments.map(segmentPath)) !== null)
    return { path: ['segments'], problem: 'has the same segment twice' };
  if (complete.people > people) return { path: ['complete', 'people'], problem: 'must not exceed people' };
  for (const [i, segment] of segments.entries()) {
    if (total(segment.cells.map((cell) => cell.people)) !== segment.people)
      return { path: ['segments', i, 'people'], problem: 'must be the sum of its cells' };
    if (repeated(segment.cells.map((cell) => cell.travel)) !== null)
      return { path: ['segments', i, 'cells'], problem: 'has the same mode twice' };
    for (const [j, cell] of segment.cells.entries()) {
      const path = ['segments', i, 'cells', j];
      if (cell.users > segment.people) return { path: [...path, 'users'], problem: 'must not exceed people' };
      for (const [key, leg] of Object.entries(cell.legs)) {
        if (!leg) continue;
        const over = leg.unknownOccupancyKm > leg.personKm * (1 + 1e-9) || leg.vehicleKm > leg.personKm * (1 + 1e-9);
        if (over) return { path: [...path, 'legs', key], problem: 'vehicle-km must not exceed person-km' };
      }
    }
  }
  for (const [mode, bins] of Object.entries(tally.distances)) {
    const beyond = (fromKm: number) => fromKm > (bandEdgesKm.at(-1) as number);
    // a shared profile may count a few people in the band beside their own
    const wrong = bins?.some(([fromKm, n, sumKm]) => beyond(fromKm) || (!shared && sumKm < fromKm * n * (1 - 1e-9)));
    if (wrong) return { path: ['distances', mode], problem: 'has people nearer than the edge of their bin' };
  }
  for (const part of ['kilometres', 'days'] as const) {
    const fault = checkMoments(tally[part]);
    if (fault) return { ...fault, path: [part, ...fault.path] };
  }
  return null;
}

/** Second moments must be possible: (Σwx)² ≤ n Σw²x², and |Σw²xy| ≤ √(Σw²x² Σw²y²). */
function checkMoments({ n, weight, weightSquared, sums, products }: Moments): Fault | null {
  if (!atMost(weight * weight, n * weightSquared))
    return { path: ['weightSquared'], problem: 'is too small for weight' };
  const square = (name: string) => products[`${name} ${name}`]?.[1] ?? 0;
  for (const [name, [users, weighted]] of Object.entries(sums)) {
    if (users > n) return { path: ['sums', name], problem: 'must not have more people than n' };
    if (!atMost(weighted * weighted, n * square(name)))
      return { path: ['products', `${name} ${name}`], problem: 'is too small for its sum' };
  }
  for (const [pair, [users, product]] of Object.entries(products)) {
    const [a, b] = pair.split(' ') as [string, string];
    if (!sums[a] || !sums[b] || a > b)
      return { path: ['products', pair], problem: 'must name two dimensions, in order' };
    if (users > n) return { path: ['products', pair], problem: 'must not have more people than n' };
    if (a !== b && !atMost(product * product, square(a) * square(b)))
      return { path: ['products', pair], problem: 'is too large for its squares' };
  }
  return null;
}

/** a <= b, up to the rounding of long sums. */
function atMost(a: number, b: number): boolean {
  return a <= b * (1 + 1e-9) + 1e-12;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function total(list: readonly number[]): number {
  return list.reduce((sum, n) => sum + n, 0);
}

function repeated(names: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return null;
}
