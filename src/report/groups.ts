/**
 * Key figures by site, department or employer, for groups large enough to be shown.
 * In: a profile, factors, assumptions. Out: one entry per group; small groups are merged by the rule of sharing.
 */
import { estimateBaseline } from '../footprint/baseline.ts';
import type { Estimate } from '../footprint/interval.ts';
import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import { mergedName, mergeSmallUnits } from '../profile/merge-units.ts';
import { unitPath } from '../profile/order.ts';
import type { Profile, Unit, UnitKey } from '../profile/profile.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { ResplanError } from '../resplan-error.ts';

export const groupLevels = ['site', 'department', 'employer'] as const;
export type GroupLevel = (typeof groupLevels)[number];

export interface GroupReport {
  by: GroupLevel;
  /** Names down to the level; `*` is what small groups were merged into. */
  name: UnitKey;
  respondents: number;
  headcount: number | null;
  co2eKgPerYear: Estimate | null;
  co2eKgPerEmployeeYear: Estimate | null;
  meanDistanceKm: number | null;
  /** Null where so few drive alone, or so few do not, that it would tell who. */
  soloCarShare: Estimate | null;
}

export function groupReports(
  profile: Profile,
  by: GroupLevel,
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
  minGroup: number,
): { groups: GroupReport[]; merged: boolean } {
  refuseUnnamed(profile, by);
  const counted = profile.units.map((unit) => ({ unit, key: keyAt(unit, by) }));
  const sizes = new Map<string, UnitKey & { people: number }>();
  for (const { unit, key } of counted) {
    const size = sizes.get(unitPath(key)) ?? { ...key, people: 0 };
    size.people += peopleOf(unit, assumptions);
    sizes.set(unitPath(key), size);
  }
  const merge = mergeSmallUnits([...sizes.values()], minGroup);
  const groups = new Map<string, { name: UnitKey; units: Unit[]; keys: Set<string> }>();
  for (const { unit, key } of counted) {
    const name = merge.get(unitPath(key)) ?? key;
    const group = groups.get(unitPath(name)) ?? { name, units: [], keys: new Set<string>() };
    group.units.push(unit);
    group.keys.add(unitPath(key));
    groups.set(unitPath(name), group);
  }
  const reports = [...groups.values()].map(({ name, units, keys }) => {
    const part = { ...profile, units, headcounts: headcountsOf(profile, units, keys) };
    const baseline = estimateBaseline(part, factors, assumptions);
    const drivers = units.reduce((sum, unit) => sum + (unit.usual.days.sums.car?.[0] ?? 0), 0);
    return {
      drivers,
      report: {
        by,
        name,
        respondents: baseline.respondents,
        headcount: baseline.headcount,
        co2eKgPerYear: baseline.co2eKgPerYear,
        co2eKgPerEmployeeYear: baseline.co2eKgPerEmployeeYear,
        meanDistanceKm: baseline.meanDistanceKm,
        soloCarShare: baseline.soloCarShare,
      } satisfies GroupReport,
    };
  });
  const shown = reports.filter(({ report }) => report.respondents >= minGroup);
  hideTellingShares(shown, minGroup);
  return { groups: shown.map(({ report }) => report), merged: [...merge].some(([from, to]) => from !== unitPath(to)) };
}

/** Figures by what no answer names are no figures by anything. Where small groups are merged, the names are gone. */
function refuseUnnamed(profile: Profile, by: GroupLevel): void {
  const isNamed = (unit: UnitKey) => unit[by] !== null || unit.site === mergedName || unit.employer === mergedName;
  if (profile.units.length > 0 && !profile.units.some(isNamed))
    throw new ResplanError('option-invalid', { option: 'by', value: by, reason: 'no-column' });
}

/** The names of a unit down to a level; sites and departments of one name stay apart by what they belong to. */
function keyAt({ employer, site, department }: UnitKey, by: GroupLevel): UnitKey {
  if (by === 'employer') return { employer, site: null, department: null };
  return by === 'site' ? { employer, site, department: null } : { employer, site, department };
}

function peopleOf(unit: Unit, { includeOutliers }: FootprintAssumptions): number {
  return unit.usual.people + (includeOutliers ? unit.outliers.people : 0);
}

/** Headcounts that belong to the group's own keys or to units within it, never those of what is above. */
function headcountsOf(profile: Profile, units: readonly Unit[], keys: ReadonlySet<string>): Profile['headcounts'] {
  const own = new Set([...keys, ...units.map(unitPath)]);
  own.delete(unitPath({ employer: null, site: null, department: null }));
  return profile.headcounts.filter((entry) => own.has(unitPath(entry)));
}

/** A share that a few make is hidden, and with it the next, so that the total does not tell it by subtraction. */
function hideTellingShares(groups: { drivers: number; report: GroupReport }[], minGroup: number): void {
  const small = (n: number) => n > 0 && n < minGroup;
  const telling = groups.filter(({ drivers, report }) => small(drivers) || small(report.respondents - drivers));
  if (telling.length === 1) {
    const others = groups.filter((group) => !telling.includes(group));
    const next = others.sort((a, b) => a.report.respondents - b.report.respondents)[0];
    if (next) telling.push(next);
  }
  for (const { report } of telling) report.soloCarShare = null;
}
