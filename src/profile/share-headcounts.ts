import { mergedName, type UnitMerge } from './merge-units.ts';
import { unitPath } from './order.ts';
import type { Headcount, UnitKey } from './profile.ts';

/**
 * Headcounts of merged units: their sum where all of them are known, none otherwise. Those of units that stand
 * alone, and of sites and employers that keep their name, stay.
 */
export function mergeHeadcounts(
  headcounts: readonly Headcount[],
  units: readonly UnitKey[],
  merge: UnitMerge,
): Headcount[] {
  const known = new Map(headcounts.map((entry) => [unitPath(entry), entry.headcount]));
  const gone = new Set<string>();
  const sums = new Map<string, { key: UnitKey; headcount: number | null; counted: Set<string> }>();
  for (const unit of units) {
    const to = merge.get(unitPath(unit)) as UnitKey;
    const level = levelOf(to);
    if (level === null) continue;
    const sum = sums.get(unitPath(to)) ?? { key: to, headcount: 0, counted: new Set<string>() };
    sums.set(unitPath(to), sum);
    const member = memberAt(unit, level);
    gone.add(unitPath(unit)).add(unitPath(member));
    if (level === 'employer') gone.add(unitPath(memberAt(unit, 'site')));
    if (sum.counted.has(unitPath(member))) continue;
    sum.counted.add(unitPath(member));
    const headcount = headcountOf(member, units, known);
    sum.headcount = sum.headcount === null || headcount === null ? null : sum.headcount + headcount;
  }
  // a site of that name in a profile that was shared before is one of the members
  const kept = headcounts.filter((entry) => !gone.has(unitPath(entry)));
  const summed = [...sums.values()].flatMap(({ key, headcount }) =>
    headcount === null ? [] : [{ ...key, headcount }],
  );
  return [...kept.map((entry) => ({ ...entry })), ...summed];
}

/** At which level a unit was joined, by its name; null where it stands alone. */
function levelOf({ employer, site, department }: UnitKey): keyof UnitKey | null {
  if (employer === mergedName) return 'employer';
  if (site === mergedName) return 'site';
  return department === mergedName ? 'department' : null;
}

function memberAt(unit: UnitKey, level: keyof UnitKey): UnitKey {
  const { employer, site, department } = unit;
  if (level === 'employer') return { employer, site: null, department: null };
  return level === 'site' ? { employer, site, department: null } : { employer, site, department };
}

/** A unit's own headcount, else the sum of those below it where all of them are known. */
function headcountOf(member: UnitKey, units: readonly UnitKey[], known: ReadonlyMap<string, number>): number | null {
  const own = known.get(unitPath(member));
  if (own !== undefined) return own;
  const below = new Map<string, UnitKey>();
  for (const unit of units) {
    if (unit.employer !== member.employer) continue;
    if (member.site !== null && unit.site !== member.site) continue;
    if (member.department !== null) continue;
    const next = member.site === null ? memberAt(unit, 'site') : unit;
    if (unitPath(next) !== unitPath(member)) below.set(unitPath(next), next);
  }
  const sums = [...below.values()].map((key) => headcountOf(key, units, known));
  if (sums.length === 0 || sums.includes(null)) return null;
  return sums.reduce<number>((sum, headcount) => sum + (headcount as number), 0);
}
