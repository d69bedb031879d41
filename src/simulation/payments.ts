/**
 * What a measure of money pays out or takes in by its users after a plan: passes, rewards, charges. In: a workbench with
 * a compiled plan, the strata after it. Out: SEK a year, and the users of a pass.
 */
import type { Stratum } from '../footprint/strata.ts';
import type { Segment } from '../profile/profile.ts';
import type { Measure, TraitNeed } from '../reference/measures/measure.ts';
import { modeOf } from '../reference/modes.ts';
import type { ChosenMeasure } from './compiled-measure.ts';
import { carIndex, modeIndex } from './mode-index.ts';
import { reachOf } from './reach.ts';
import type { SimSegment } from './segments.ts';
import { targetIndexes } from './targets.ts';
import type { Compiled, Workbench } from './workbench.ts';

export interface Payments {
  /** size × 12 × all who use a target, old ones too. */
  passSekPerYear: number;
  /** size × days present of all who come by a target. */
  rewardSekPerYear: number;
  /** From charges: size × days present of those who drive alone. */
  revenueSekPerYear: number;
  /** People with the target as their usual mode after the plan, who are paid for; null for what is no pass. */
  users: number | null;
}

/** Who is paid for, or pays, and how much. */
export interface Paying {
  instrument: 'pass' | 'reward' | 'charge';
  /** Those who travel by these after the plan. */
  modes: readonly number[];
  /** People by their usual mode, or days a week. */
  what: 'usual' | 'days';
  /** SEK a year for each of them. */
  sekPerYear: number;
  /** The share whom the money is for, by segment. */
  entitled: number[];
  /** Of those without a known distance, by stratum: as people of the others are; all where nobody's is known. */
  entitledUnknown: number[];
}

/** Null for a measure that is no money. */
export function payingOf({ measure, size }: ChosenMeasure, bench: Workbench, compiled: Compiled): Paying | null {
  const { effect } = measure;
  if (effect.kind !== 'money') return null;
  const { base } = bench;
  const entitled = base.segments.map((segment) => entitledShare(measure, segment, bench, compiled));
  const sums = base.strata.map(() => ({ people: 0, entitled: 0 }));
  for (const [s, { band, stratum, weight }] of base.segments.entries()) {
    if (band === 'unknown') continue;
    const sum = sums[stratum] as (typeof sums)[number];
    sum.people += weight;
    sum.entitled += weight * (entitled[s] as number);
  }
  // a monthly ticket is for people with most of their days by it, not for whoever goes by bus on a Friday
  const pass = effect.instrument === 'pass';
  return {
    instrument: effect.instrument,
    modes: effect.instrument === 'charge' ? [carIndex] : [...new Set(effect.targets.flatMap(targetIndexes))],
    what: pass ? 'usual' : 'days',
    sekPerYear: size * (pass ? 12 : bench.input.assumptions.weeksPerYear),
    entitled,
    entitledUnknown: sums.map(({ people, entitled: share }) => (people > 0 ? share / people : 1)),
  };
}

/** What an effect of money pays out or takes in a year, by those who use its targets after the plan. */
export function payments(
  chosen: ChosenMeasure,
  bench: Workbench,
  compiled: Compiled,
  after: readonly Stratum[],
): Payments {
  const none: Payments = { passSekPerYear: 0, rewardSekPerYear: 0, revenueSekPerYear: 0, users: null };
  const paying = payingOf(chosen, bench, compiled);
  if (!paying) return none;
  const users = usersOf(paying, bench, after);
  const sek = paying.sekPerYear * users;
  switch (paying.instrument) {
    case 'pass':
      return { ...none, users, passSekPerYear: sek };
    case 'reward':
      return { ...none, rewardSekPerYear: sek };
    case 'charge':
      return { ...none, revenueSekPerYear: sek };
  }
}

/** A count over the segments after the plan, of all employees, of those whom the money is for. */
function usersOf(
  { modes, what, entitled, entitledUnknown }: Paying,
  { base }: Workbench,
  after: readonly Stratum[],
): number {
  const targets = new Set(modes);
  const seen = base.strata.map(() => 0);
  let users = 0;
  for (const [s, { stratum, band }] of base.segments.entries()) {
    // the strata after a plan hold their segments in the order of those before
    const segment = after[stratum]?.tally.segments[seen[stratum] as number] as Segment;
    seen[stratum] = (seen[stratum] as number) + 1;
    const counted = what === 'usual' ? usualPeople(segment, targets) : daysAmong(segment, targets);
    const share = (band === 'unknown' ? entitledUnknown[stratum] : entitled[s]) as number;
    users += (base.employeesPerAnswer[stratum] as number) * share * counted;
  }
  return users;
}

const isAmong = (travel: Parameters<typeof modeOf>[0], modes: ReadonlySet<number>) =>
  modeOf(travel) !== 'remote' && modes.has(modeIndex(modeOf(travel)));

function daysAmong({ cells }: Segment, modes: ReadonlySet<number>): number {
  return cells.reduce((sum, cell) => sum + (isAmong(cell.travel, modes) ? cell.daysPerWeek : 0), 0);
}

/** Weight of the people whose usual mode is one of some. */
function usualPeople({ cells, people, weight }: Segment, modes: ReadonlySet<number>): number {
  const usual = cells.reduce((sum, cell) => sum + (isAmong(cell.travel, modes) ? cell.people : 0), 0);
  return people === 0 ? 0 : (usual * weight) / people;
}

/**
 * Of the people of a segment who use a target, the share whom the money is for: by distance and by traits. Access is
 * shown by using it, and whoever already travels so takes the money, willing to change or not.
 */
function entitledShare(measure: Measure, segment: SimSegment, bench: Workbench, { setting }: Compiled): number {
  const met: TraitNeed['shareIfNotAsked'] = { low: 1, central: 1, high: 1, basis: measure.life.basis };
  const isAccess = (need: TraitNeed) => need.oneOf.some(({ trait }) => trait === 'has:transit' || trait === 'has:car');
  const traits = measure.eligibility.traits.map((need) =>
    isAccess(need) ? { oneOf: [], facility: null, shareIfNotAsked: met } : need,
  );
  // without its id the measure has no willingness to look up; its figures keep their names
  const asNeeds: Measure = { ...measure, id: '', eligibility: { ...measure.eligibility, traits } };
  return reachOf(asNeeds, bench.base, segment, bench.input.facilities, (name, figure) =>
    setting.draw(`${measure.id}${name}`, figure),
  );
}
