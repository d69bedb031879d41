import type { ChosenMeasure } from './compiled-measure.ts';
import { type MoneyOptions, ownCost } from './money.ts';
import { participantsIn } from './participants.ts';
import { payingOf } from './payments.ts';
import type { PlanCost } from './plan-rows.ts';
import { planUsers } from './plan-users.ts';
import { bitIndexes } from './plans.ts';
import type { Compiled, Workbench } from './workbench.ts';

/**
 * What any plan of the allowed measures costs a year, at the central prices, fast enough to ask of every plan: a fixed
 * part of each measure, a part for each who takes part, and what its users after the plan are paid or pay. The same as
 * planMoney gives. Users of all plans are counted when the first is asked for.
 */
export function createPlanCost(
  bench: Workbench,
  compiled: Compiled,
  options: MoneyOptions,
  exclusions: Int32Array,
  allowed: number,
): (mask: number) => PlanCost {
  let prices: ((mask: number) => PlanCost)[] | null = null;
  return (mask) => {
    prices ??= pricesOf(bench, compiled, options, exclusions, allowed);
    let grossSekPerYear = 0;
    let revenueSekPerYear = 0;
    for (const i of bitIndexes(mask)) {
      const cost = prices[i]?.(mask);
      if (!cost) continue;
      grossSekPerYear += cost.grossSekPerYear;
      revenueSekPerYear += cost.revenueSekPerYear;
    }
    return { grossSekPerYear, revenueSekPerYear };
  };
}

/** By measure. */
function pricesOf(
  bench: Workbench,
  compiled: Compiled,
  options: MoneyOptions,
  exclusions: Int32Array,
  allowed: number,
): ((mask: number) => PlanCost)[] {
  const users = planUsers(bench, compiled, exclusions, allowed);
  return bench.input.measures.map((chosen, i) => {
    const own = ownPrice(chosen, i, bench, compiled, options);
    const paying = payingOf(chosen, bench, compiled);
    const count = users(i);
    if (!paying || !count) return (mask) => ({ grossSekPerYear: own(mask), revenueSekPerYear: 0 });
    const { sekPerYear, instrument } = paying;
    return instrument === 'charge'
      ? (mask) => ({ grossSekPerYear: own(mask), revenueSekPerYear: sekPerYear * count(mask) })
      : (mask) => ({ grossSekPerYear: own(mask) + sekPerYear * count(mask), revenueSekPerYear: 0 });
  });
}

/** Annuity and running cost: linear in those who take part, who are fewer where others draw on the same people. */
function ownPrice(
  chosen: ChosenMeasure,
  index: number,
  bench: Workbench,
  compiled: Compiled,
  options: MoneyOptions,
): (mask: number) => number {
  const of = (participants: number) => ownCost(chosen, bench, participants, options).costSekPerYear.central;
  const fixed = of(0);
  const each = of(1) - fixed;
  if (each === 0) return () => fixed;
  const together = compiled.measures.reduce((bits, m, i) => (m.kind === 'participants' ? bits | (1 << i) : bits), 0);
  const known = new Map<number, number>();
  return (mask) => {
    const key = mask & together;
    let sek = known.get(key);
    if (sek === undefined) {
      sek = fixed + each * (participantsIn(bench, compiled, index, key) ?? 0);
      known.set(key, sek);
    }
    return sek;
  };
}
