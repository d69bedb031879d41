import type { Measure } from '../reference/measures/measure.ts';
import type { ChosenMeasure } from './compile.ts';
import { carIndex, modeCount } from './mode-index.ts';
import { type MoneyOptions, measureMoney } from './money.ts';
import { participantsIn } from './participants.ts';
import { entitledShare } from './payments.ts';
import type { PlanCost } from './plan-rows.ts';
import { bitIndexes } from './plans.ts';
import { targetIndexes } from './utility.ts';
import type { Compiled, Workbench } from './workbench.ts';

/**
 * What any combination costs a year, at the central prices, fast enough to ask of every plan: what does not hang on
 * the other measures is found once, and users of passes, rewards and charges are counted by the kernel's own shares.
 * The same as planMoney gives for the plan (a test holds it).
 */
export function createPlanCost(
  bench: Workbench,
  compiled: Compiled,
  options: MoneyOptions,
): (mask: number) => PlanCost {
  const alone = bench.input.measures.map((chosen, i) => {
    const money = measureMoney(bench, compiled, i, 1 << i, options);
    const paid = payer(chosen, bench, compiled);
    const paidAlone = paid ? paid(1 << i) : 0;
    const outgoing = chosen.measure.effect.kind === 'money' && chosen.measure.effect.instrument !== 'charge';
    const participants = money.participants;
    return {
      fixed: money.costSekPerYear.central - (outgoing ? paidAlone : 0),
      participants,
      paid,
      outgoing,
    };
  });
  return (mask) => {
    let grossSekPerYear = 0;
    let revenueSekPerYear = 0;
    for (const i of bitIndexes(mask)) {
      const { fixed, participants, paid, outgoing } = alone[i] as (typeof alone)[number];
      // costs by participant fall as others draw on the same people
      const taking = participants === null ? null : participantsIn(bench, compiled, i, mask);
      const share = participants && taking !== null ? taking / participants : 1;
      grossSekPerYear += share === 1 ? fixed : scaledFixed(bench, compiled, i, mask, options, fixed);
      if (!paid) continue;
      if (outgoing) grossSekPerYear += paid(mask);
      else revenueSekPerYear += paid(mask);
    }
    return { grossSekPerYear, revenueSekPerYear };
  };
}

/** Participants that share people with others: asked in full, since only a part of the costs is by participant. */
function scaledFixed(
  bench: Workbench,
  compiled: Compiled,
  index: number,
  mask: number,
  options: MoneyOptions,
  fixed: number,
): number {
  const money = measureMoney(bench, compiled, index, mask, options, bench.base.strata);
  return Number.isFinite(money.costSekPerYear.central) ? money.costSekPerYear.central : fixed;
}

/** SEK a year that a measure of money pays out or takes in under a combination; null for other measures. */
function payer(
  { measure, size }: ChosenMeasure,
  bench: Workbench,
  compiled: Compiled,
): ((mask: number) => number) | null {
  const { effect } = measure;
  if (effect.kind !== 'money') return null;
  const indexes = effect.instrument === 'charge' ? [carIndex] : effect.targets.flatMap(targetIndexes);
  const isPass = effect.instrument === 'pass';
  const yearly = isPass ? size * 12 : size * bench.input.assumptions.weeksPerYear;
  const count = entitledCounter(measure, bench, compiled, indexes, isPass);
  return (mask) => yearly * count(mask);
}

/** People with a target as their usual mode (or days a week by it) after a combination, of all who are paid for. */
function entitledCounter(
  measure: Measure,
  bench: Workbench,
  compiled: Compiled,
  indexes: readonly number[],
  people: boolean,
): (mask: number) => number {
  const { base } = bench;
  const { kernel } = compiled;
  const targets = new Set(indexes);
  const others = new Set(Array.from({ length: modeCount }, (_, m) => m).filter((m) => !targets.has(m)));
  const shares = base.segments.map((segment) => entitledShare(measure, segment, bench, compiled));
  const sums = base.strata.map(() => ({ known: 0, entitled: 0, before: 0, unknown: 0 }));
  const moved = new Float64Array(modeCount);
  const within = (of: Float64Array) => indexes.reduce((sum, m) => sum + (of[m] as number), 0);
  return (mask) => {
    for (const sum of sums) Object.assign(sum, { known: 0, entitled: 0, before: 0, unknown: 0 });
    for (const [s, segment] of base.segments.entries()) {
      const own = people ? segment.usual : segment.days;
      const sum = sums[segment.stratum] as (typeof sums)[number];
      if (segment.band === 'unknown') {
        sum.unknown += within(own);
        continue;
      }
      const start = kernel.startOf(s, mask);
      moved.set(own);
      const driven = own[carIndex] as number;
      for (let k = 0; k < modeCount; k++) {
        const part = (start.moved[k] as number) * driven;
        if (part === 0) continue;
        moved[k] = (moved[k] as number) + part;
        moved[carIndex] = (moved[carIndex] as number) - part;
      }
      let after = within(moved);
      if (kernel.choice.choose(s, mask, start)) {
        after += kernel.choice.daysTo(start, moved, targets) - kernel.choice.daysTo(start, moved, others);
      }
      if (!people) after *= 1 - kernel.cutOf(s, mask);
      sum.before += within(own);
      sum.known += after;
      sum.entitled += after * (shares[s] as number);
    }
    return sums.reduce((total, { known, entitled, before, unknown }, stratum) => {
      // people without a known distance move as the others of their stratum do
      const ofUnknown = known > 0 && before > 0 ? (entitled / known) * (known / before) : 1;
      return total + (base.employeesPerAnswer[stratum] as number) * (entitled + ofUnknown * unknown);
    }, 0);
  };
}
