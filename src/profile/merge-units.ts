import { compare, unitPath } from './order.ts';
import type { UnitKey } from './profile.ts';

/** The name of what small units are joined into, at whatever level they are joined. */
export const mergedName = '*';

/** Which unit each one is shown as, by its path. */
export type UnitMerge = ReadonlyMap<string, UnitKey>;

/** Whether some units, taken together as one, are too small to be shown. */
export type IsTooSmall = (units: readonly UnitKey[]) => boolean;

/**
 * Which unit each unit is shown as when no group under k people may be: small departments join as department `*`
 * of their site, small sites as site `*` of their employer, small employers as employer `*`. Joined units that
 * are still too few draw in the smallest that stands alone, so that no hidden group is the difference of two
 * shown ones. Keys are unit paths; the result does not depend on the order of the units.
 */
export function mergeSmallUnits(units: readonly (UnitKey & { people: number })[], k: number): UnitMerge {
  const people = peopleOf(units);
  const tooFew: IsTooSmall = (group) => people(group) < k;
  return mergeUnits(units, { within: tooFew, employers: tooFew });
}

/** The same for any test of what is too small: one within an employer, one among employers. */
export function mergeUnits(
  units: readonly (UnitKey & { people: number })[],
  isTooSmall: { within: IsTooSmall; employers: IsTooSmall },
): UnitMerge {
  const people = peopleOf(units);
  const merge = new Map<string, UnitKey>(
    units.map((unit) => [unitPath(unit), { employer: unit.employer, site: unit.site, department: unit.department }]),
  );
  const send = (group: readonly UnitKey[], to: UnitKey) => {
    for (const unit of group) merge.set(unitPath(unit), to);
  };
  for (const [employer, ofEmployer] of groupBy(units, (unit) => unit.employer)) {
    for (const [site, ofSite] of groupBy(ofEmployer, (unit) => unit.site)) {
      const departments = groupBy(ofSite, (unit) => unit.department);
      send(joined(departments, isTooSmall.within, people), { employer, site, department: mergedName });
    }
    const sites = groupBy(ofEmployer, (unit) => unit.site);
    send(joined(sites, isTooSmall.within, people), { employer, site: mergedName, department: null });
  }
  const employers = groupBy(units, (unit) => unit.employer);
  send(joined(employers, isTooSmall.employers, people), { employer: mergedName, site: null, department: null });
  return merge;
}

/**
 * The units of the groups that are to be one: those too small, and what they draw in. Nothing when all stand
 * alone, and nothing when there is only one group: that is for the level above.
 */
function joined(
  groups: readonly [string | null, readonly UnitKey[]][],
  isTooSmall: IsTooSmall,
  people: (units: readonly UnitKey[]) => number,
): UnitKey[] {
  if (groups.length < 2) return [];
  const bySize = [...groups].sort((a, b) => people(a[1]) - people(b[1]) || compare(a[0] ?? '', b[0] ?? ''));
  const small = bySize.filter(([, units]) => isTooSmall(units));
  if (small.length === 0) return [];
  // what was joined before takes part again, so that `*` is one group
  const rest = bySize.filter((group) => !small.includes(group) && group[0] !== mergedName);
  const join = [...small, ...bySize.filter((group) => !small.includes(group) && group[0] === mergedName)];
  while (rest.length > 0 && (join.length < 2 || isTooSmall(join.flatMap(([, units]) => units)))) {
    join.push(rest.shift() as (typeof rest)[number]);
  }
  return join.flatMap(([, units]) => units);
}

function peopleOf(units: readonly (UnitKey & { people: number })[]): (group: readonly UnitKey[]) => number {
  const byPath = new Map(units.map((unit) => [unitPath(unit), unit.people]));
  return (group) => group.reduce((sum, unit) => sum + (byPath.get(unitPath(unit)) ?? 0), 0);
}

function groupBy<T extends UnitKey>(units: readonly T[], name: (unit: T) => string | null): [string | null, T[]][] {
  const groups = new Map<string | null, T[]>();
  for (const unit of units) groups.set(name(unit), [...(groups.get(name(unit)) ?? []), unit]);
  return [...groups];
}
