import { allModes, type Mode } from '../reference/modes.ts';
import { ResplanError } from '../resplan-error.ts';
import { foldModes, joinedByFold, movedByFold } from './fold-modes.ts';
import { addTallies } from './merge.ts';
import { mergedName, mergeUnits, type UnitMerge } from './merge-units.ts';
import { addMoments } from './moments.ts';
import { sortUnits, unitPath } from './order.ts';
import type { Profile, Quality, Tally, Unit, UnitKey } from './profile.ts';
import { mergeHeadcounts } from './share-headcounts.ts';
import { carryMoments } from './share-moments.ts';
import { emptyTally, shareTally } from './share-tally.ts';
import { smallGroups } from './small-groups.ts';

/** The smallest group that any shared profile may tell of. */
export const fewestToShare = 3;

/** A unit joins its siblings rather than count more than this part of its travel with another family of modes. */
const mostMovedBetweenFamilies = 0.02;

/** Or rather than lose the fuel of more than this part of its kilometres. */
const mostFuelLost = 0.1;

/**
 * The profile that may leave the house: no table in it tells of fewer than k people, and no difference of two does.
 * Small groups are counted with their like (modes with their family, units with their siblings, cells with the next
 * band); days, and kilometres per person, stay what they were. The same for any order of the units; what is shared
 * already, with k or more, is returned as it is.
 * Throws ResplanError 'option-invalid' for a k that is no whole number from 3, 'too-few-to-share' {minGroup} for
 * fewer than k people in all.
 */
export function shareProfile(profile: Profile, k: number): Profile {
  if (!Number.isInteger(k) || k < fewestToShare)
    throw new ResplanError('option-invalid', { option: 'min-group', value: k, allowed: `${fewestToShare}, 4, 5 …` });
  if (profile.units.reduce((sum, unit) => sum + unit.usual.people, 0) < k)
    throw new ResplanError('too-few-to-share', { minGroup: k });
  if (profile.shared && profile.shared.minGroup >= k) return profile;

  const merge = mergeForSharing(profile.units, k);
  const merged = joinUnits(profile.units, merge);
  const units = byEmployer(merged).flatMap((ofEmployer) => shareEmployer(ofEmployer, k));
  const shared: Profile = {
    schema: profile.schema,
    shared: { minGroup: k, joined: joinedModes(merged, k) },
    winterWeeks: profile.winterWeeks,
    units: sortUnits(units),
    headcounts: sortUnits(mergeHeadcounts(profile.headcounts, profile.units, merge)),
    quality: shareQuality(profile.quality, units, k),
  };
  const left = smallGroups(shared, k);
  if (left.length > 0) throw new Error(`a shared profile tells of fewer than ${k} people: ${left.join(', ')}`);
  return shared;
}

/**
 * Units join as for any small group, and also where few of them would have to be counted with modes unlike their
 * own, or where a few only gave their kilometres: together with others they are enough.
 */
function mergeForSharing(units: readonly Unit[], k: number): UnitMerge {
  const sized = units.map((unit) => ({ ...keyOf(unit), people: unit.usual.people }));
  const tallies = new Map(units.map((unit) => [unitPath(unit), unit.usual]));
  const together = (keys: readonly UnitKey[]) =>
    keys.map((key) => tallies.get(unitPath(key)) as Tally).reduce(addTallies);
  const people = (keys: readonly UnitKey[]) =>
    keys.reduce((sum, key) => sum + (tallies.get(unitPath(key)) as Tally).people, 0);
  return mergeUnits(sized, {
    within: (keys) => people(keys) < k || isDistorted(together(keys), k),
    employers: (keys) => people(keys) < k,
  });
}

function isDistorted(tally: Tally, k: number): boolean {
  if (tally.complete.people > 0 && tally.complete.people < k) return true;
  const moved = movedByFold(tally, foldModes(tally, k, 0));
  return Math.max(moved.days, moved.personKm) > mostMovedBetweenFamilies || moved.fuelKm > mostFuelLost;
}

function joinUnits(units: readonly Unit[], merge: UnitMerge): Unit[] {
  const joined = new Map<string, Unit>();
  for (const unit of sortUnits([...units])) {
    const key = merge.get(unitPath(unit)) as UnitKey;
    const present = joined.get(unitPath(key));
    const { surveyYear, usual, outliers } = unit;
    joined.set(
      unitPath(key),
      present
        ? {
            ...key,
            surveyYear: present.surveyYear === surveyYear ? surveyYear : null,
            usual: addTallies(present.usual, usual),
            outliers: addTallies(present.outliers, outliers),
          }
        : { ...key, surveyYear, usual, outliers },
    );
  }
  return sortUnits([...joined.values()]);
}

/** The modes that others are counted with in some unit, in the fixed order. */
function joinedModes(units: readonly Unit[], k: number): Mode[] {
  const joined = new Set<Mode>();
  for (const { usual } of units) {
    for (const mode of usual.people === 0 ? [] : joinedByFold(foldModes(usual, k, 0))) joined.add(mode);
  }
  return allModes.filter((mode) => joined.has(mode));
}

/** The units of one employer; moments of small ones, and outliers, are held by one unit of it, made for that if need be. */
function shareEmployer(units: readonly Unit[], k: number): Unit[] {
  const shared = units.map((unit) => ({ ...unit, usual: shareTally(unit.usual, k), outliers: emptyTally() }));
  const kilometres = carryMoments(
    shared.map((unit) => unit.usual.kilometres),
    k,
  );
  const days = carryMoments(
    shared.map((unit) => unit.usual.days),
    k,
  );
  const outliers = units.map((unit) => unit.outliers).reduce(addTallies);
  const carrier = emptyTally();
  for (const [i, unit] of shared.entries()) {
    if (kilometres.carried[i]) carrier.kilometres = addMoments(carrier.kilometres, unit.usual.kilometres);
    if (days.carried[i]) carrier.days = addMoments(carrier.days, unit.usual.days);
    unit.usual = {
      ...unit.usual,
      kilometres: kilometres.kept[i] ?? carrier.kilometres,
      days: days.kept[i] ?? carrier.days,
    };
  }
  for (const part of ['kilometres', 'days'] as const) {
    if (carrier[part].n < 2 * k) carrier[part] = emptyTally()[part];
  }
  const sharedOutliers = outliers.people < k ? emptyTally() : withoutFewMoments(shareTally(outliers, k), k);
  if (carrier.kilometres.n === 0 && carrier.days.n === 0 && sharedOutliers.people === 0) return shared;
  const key = carrierKey(shared);
  const holder = shared.find((unit) => unitPath(unit) === unitPath(key));
  if (!holder) {
    const [first] = shared as [Unit];
    return [...shared, { ...key, surveyYear: first.surveyYear, usual: carrier, outliers: sharedOutliers }];
  }
  holder.usual = addTallies(holder.usual, carrier);
  holder.outliers = sharedOutliers;
  return shared;
}

/** The one unit of an employer, else site `*` of it. */
function carrierKey(units: readonly Unit[]): UnitKey {
  const [first] = units as [Unit];
  return units.length === 1 ? keyOf(first) : { employer: first.employer, site: mergedName, department: null };
}

function withoutFewMoments(tally: Tally, k: number): Tally {
  const { kilometres, days } = emptyTally();
  return {
    ...tally,
    kilometres: tally.kilometres.n < 2 * k ? kilometres : tally.kilometres,
    days: tally.days.n < 2 * k ? days : tally.days,
  };
}

function byEmployer(units: readonly Unit[]): Unit[][] {
  const groups = new Map<string | null, Unit[]>();
  for (const unit of units) groups.set(unit.employer, [...(groups.get(unit.employer) ?? []), unit]);
  return [...groups.values()];
}

function keyOf({ employer, site, department }: UnitKey): UnitKey {
  return { employer, site, department };
}

/**
 * Rows are the people that remain; what was set aside, and problems, are given at the multiple of k below, so that
 * no reason is the difference of the others.
 */
function shareQuality(quality: Quality, units: readonly Unit[], k: number): Quality {
  const coarse = (count: number) => Math.floor(count / k) * k;
  const rowsUsed = units.reduce((sum, unit) => sum + unit.usual.people + unit.outliers.people, 0);
  const rowsSetAside = coarse(quality.rowsSetAside);
  const problems = Object.entries(quality.problems).map(([code, count]) => [code, coarse(count)] as const);
  return {
    rowsRead: rowsUsed + rowsSetAside,
    rowsUsed,
    rowsSetAside,
    problems: Object.fromEntries(problems.filter(([, count]) => count > 0)),
    asked: [...quality.asked],
  };
}
