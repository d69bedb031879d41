/**
 * What a measure of money pays out or takes in by its users after a plan: passes, rewards, charges. In: a workbench with
 * a compiled plan, the strata after it. Out: SEK a year, and the users of a pass.
 */
import type { Stratum } from '../footprint/strata.ts';
import type { Segment } from '../profile/profile.ts';
import type { Measure, TraitNeed } from '../reference/measures/measure.ts';
import { modeOf } from '../reference/modes.ts';
import type { ChosenMeasure } from './compile.ts';
import { carIndex, modeIndex } from './mode-index.ts';
import { reachOf } from './reach.ts';
import type { SimSegment } from './segments.ts';
import { targetIndexes } from './utility.ts';
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

/** What an effect of money pays out or takes in a year, by those who use its targets after the plan. */
export function payments(
  { measure, size }: ChosenMeasure,
  bench: Workbench,
  compiled: Compiled,
  after: readonly Stratum[],
): Payments {
  const none: Payments = { passSekPerYear: 0, rewardSekPerYear: 0, revenueSekPerYear: 0, users: null };
  const { effect } = measure;
  if (effect.kind !== 'money') return none;
  const indexes = effect.instrument === 'charge' ? [carIndex] : effect.targets.flatMap(targetIndexes);
  const targets = new Set(indexes);
  if (effect.instrument === 'pass') {
    // a monthly ticket is for people with most of their days by it, not for whoever goes by bus on a Friday
    const users = countEntitled(measure, bench, compiled, after, (segment) => usualPeople(segment, targets));
    return { ...none, users, passSekPerYear: size * 12 * users };
  }
  const weekly = countEntitled(measure, bench, compiled, after, ({ cells }) =>
    cells.reduce((sum, cell) => sum + (isAmong(cell.travel, targets) ? cell.daysPerWeek : 0), 0),
  );
  const sek = size * weekly * bench.input.assumptions.weeksPerYear;
  return effect.instrument === 'charge' ? { ...none, revenueSekPerYear: sek } : { ...none, rewardSekPerYear: sek };
}

const isAmong = (travel: Parameters<typeof modeOf>[0], modes: ReadonlySet<number>) =>
  modeOf(travel) !== 'remote' && modes.has(modeIndex(modeOf(travel)));

/** Weight of the people whose usual mode is one of some. */
function usualPeople({ cells, people, weight }: Segment, modes: ReadonlySet<number>): number {
  const usual = cells.reduce((sum, cell) => sum + (isAmong(cell.travel, modes) ? cell.people : 0), 0);
  return people === 0 ? 0 : (usual * weight) / people;
}

/** A count over the segments after the plan, of all employees, of those whom the money is for. */
function countEntitled(
  measure: Measure,
  bench: Workbench,
  compiled: Compiled,
  after: readonly Stratum[],
  count: (segment: Segment) => number,
): number {
  const { base } = bench;
  const shares = base.segments.map((segment) => entitledShare(measure, segment, bench, compiled));
  const seen = base.strata.map(() => 0);
  const sums = base.strata.map(() => ({ known: 0, entitled: 0, unknown: 0 }));
  for (const [s, { stratum, band }] of base.segments.entries()) {
    // the strata after a plan hold their segments in the order of those before
    const segment = after[stratum]?.tally.segments[seen[stratum] as number] as Segment;
    seen[stratum] = (seen[stratum] as number) + 1;
    const counted = count(segment);
    const sum = sums[stratum] as (typeof sums)[number];
    if (band === 'unknown') sum.unknown += counted;
    else {
      sum.known += counted;
      sum.entitled += counted * (shares[s] as number);
    }
  }
  return sums.reduce((total, { known, entitled, unknown }, stratum) => {
    // those without a known distance are entitled as the others are; all of them where nobody's is known
    const ofUnknown = known > 0 ? entitled / known : 1;
    return total + (base.employeesPerAnswer[stratum] as number) * (entitled + ofUnknown * unknown);
  }, 0);
}

/**
 * Of the people of a segment who use a target, the share whom the money is for: by distance and by traits. Access is
 * shown by using it, and whoever already travels so takes the money, willing to change or not.
 */
export function entitledShare(measure: Measure, segment: SimSegment, bench: Workbench, { setting }: Compiled): number {
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
