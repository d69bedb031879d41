/**
 * Who uses what is paid by its users (passes, rewards, charges) after every plan, at once. In: a workbench with compiled
 * measures, which exclude each other. Out: people or days a week, by measure and plan. The same as payments.ts counts in
 * the cells of one plan.
 */
import { daysOf } from './days-at-home.ts';
import { carIndex, modeCount } from './mode-index.ts';
import { type Paying, payingOf } from './payments.ts';
import { blocksOf, createPlanTree, hasTickets, type PlanVisitor } from './plan-tree.ts';
import { createCompanions } from './represented.ts';
import type { Start } from './segment-start.ts';
import type { SimSegment } from './segments.ts';
import type { Compiled, Workbench } from './workbench.ts';

/** Of the measure at an index, after the plan of a mask; null for one that nobody is paid for. */
export type PlanUsers = (index: number) => ((mask: number) => number) | null;

/** Those by a mode of the targets, in one segment or one stratum: of known distance, and those who go along. */
interface Counted {
  paying: Paying;
  targets: Set<number>;
  /** By place in the tree, of the segment at hand. */
  known: Float64Array;
  others: Float64Array;
  leafKnown: number;
  leafOthers: number;
  /** By days × place. */
  total: Float64Array;
}

export function planUsers(bench: Workbench, compiled: Compiled, exclusions: Int32Array, allowed: number): PlanUsers {
  const { base } = bench;
  const { kernel, measures } = compiled;
  const { choice } = kernel;
  // fuels move nobody
  const blocks = { ...blocksOf(measures, exclusions, allowed), fuel: Int32Array.of(0) };
  const places = blocks.choice.length * blocks.participants.length;
  const counted = bench.input.measures.map((chosen, i): Counted | null => {
    const paying = allowed & (1 << i) ? payingOf(chosen, bench, compiled) : null;
    return (
      paying && {
        paying,
        targets: new Set(paying.modes),
        known: new Float64Array(places),
        others: new Float64Array(places),
        leafKnown: 0,
        leafOthers: 0,
        total: new Float64Array(places * blocks.days.length),
      }
    );
  });
  const paid = counted.filter((one) => one !== null);
  const companions = createCompanions(base);
  const tree = createPlanTree(compiled, exclusions, blocks);
  const oftener = hasTickets(measures);
  /** What is counted of the segment at hand: as it is, after participants, after the choice. */
  const counts = (['days', 'usual'] as const)
    .filter((what) => paid.some(({ paying }) => paying.what === what))
    .flatMap((what) => [false, true].map((others) => ({ what, others, ...vectors() })));

  let start: Start | null = null;
  const visitor: PlanVisitor = {
    begin([first]) {
      start = first as Start;
      for (const { own, joined, any } of counts) if (any.is) join(start, own, joined);
    },
    settle(changed) {
      for (const { joined, after, any } of counts) {
        if (!any.is) continue;
        if (changed) choice.move(start as Start, joined, after);
        else after.set(joined);
      }
      for (const one of paid) {
        one.leafKnown = 0;
        one.leafOthers = 0;
        for (const { what, others, after, any } of counts) {
          if (!any.is || what !== one.paying.what) continue;
          let sum = 0;
          for (const m of one.paying.modes) sum += after[m] as number;
          if (others) one.leafOthers = sum;
          else one.leafKnown = sum;
        }
      }
    },
    put(place) {
      for (const one of paid) {
        one.known[place] = one.leafKnown;
        one.others[place] = one.leafOthers;
      }
    },
  };

  const cuts = averageCuts(bench, compiled, blocks.days);
  if (paid.length > 0) {
    for (const [s, segment] of base.segments.entries()) {
      if (segment.band === 'unknown') continue;
      for (const { what, others, own, any } of counts) {
        const of = others ? companions.of(s, what) : segment[what];
        any.is = of !== null;
        if (of) own.set(of);
      }
      for (const [d, mask] of blocks.days.entries()) {
        if (d === 0 || oftener) tree.walk(s, mask, visitor);
        const cut = daysOf(measures, mask, s).cut;
        for (const one of paid) addSegment(one, s, segment, d * places, cut, cuts(segment.stratum, d));
      }
    }
    for (const one of paid) addStaying(one);
  }

  function addSegment(one: Counted, s: number, { stratum }: SimSegment, from: number, cut: number, meanCut: number) {
    const { known, others, total, paying } = one;
    const employees = base.employeesPerAnswer[stratum] as number;
    const days = paying.what === 'days';
    const ofKnown = employees * (paying.entitled[s] as number) * (days ? 1 - cut : 1);
    const ofOthers = employees * (paying.entitledUnknown[stratum] as number) * (days ? 1 - meanCut : 1);
    for (let i = 0; i < places; i++)
      total[from + i] = (total[from + i] as number) + ofKnown * (known[i] as number) + ofOthers * (others[i] as number);
  }

  /** By a mode that nobody with a known distance uses: the same after every plan, but for days at home. */
  function addStaying({ paying, total }: Counted): void {
    for (const [h, employees] of base.employeesPerAnswer.entries()) {
      const staying = companions.staying(h, paying.what);
      if (!staying) continue;
      const users = paying.modes.reduce((sum, m) => sum + (staying[m] as number), 0);
      for (let d = 0; d < blocks.days.length; d++) {
        const left = paying.what === 'days' ? 1 - cuts(h, d) : 1;
        const more = employees * (paying.entitledUnknown[h] as number) * users * left;
        for (let i = d * places; i < (d + 1) * places; i++) total[i] = (total[i] as number) + more;
      }
    }
  }

  const placeOf = (of: Int32Array) => new Map([...of].map((mask, i) => [mask, i]));
  const bits = (of: Int32Array) => of.reduce((all, mask) => all | mask, 0);
  const keys = [blocks.choice, blocks.participants, blocks.days].map((of) => ({ bits: bits(of), places: placeOf(of) }));
  const at = (key: number, mask: number) => {
    const { bits: own, places: known } = keys[key] as (typeof keys)[number];
    return known.get(mask & own) as number;
  };
  return (index) => {
    const one = counted[index];
    if (!one) return null;
    return (mask) => one.total[at(2, mask) * places + at(1, mask) * blocks.choice.length + at(0, mask)] as number;
  };
}

function vectors() {
  const byMode = () => new Float64Array(modeCount);
  return { own: byMode(), joined: byMode(), after: byMode(), any: { is: false } };
}

/** Participants leave the solo car. */
function join({ moved }: Start, own: Float64Array, into: Float64Array): void {
  into.set(own);
  const driven = own[carIndex] as number;
  let left = driven;
  for (let k = 0; k < modeCount; k++) {
    const part = (moved[k] as number) * driven;
    if (part === 0) continue;
    into[k] = (into[k] as number) + part;
    left -= part;
  }
  into[carIndex] = left;
}

/** The share of days that falls away on average in a stratum, by its known days: see average-rates.ts. */
function averageCuts({ base }: Workbench, { measures }: Compiled, daysMasks: Int32Array) {
  const sums = base.strata.map(() => ({ all: 0, gone: new Float64Array(daysMasks.length) }));
  for (const [s, { band, stratum, days }] of base.segments.entries()) {
    if (band === 'unknown') continue;
    const sum = sums[stratum] as (typeof sums)[number];
    const own = days.reduce((total, d) => total + d, 0);
    sum.all += own;
    for (const [d, mask] of daysMasks.entries())
      sum.gone[d] = (sum.gone[d] as number) + own * daysOf(measures, mask, s).cut;
  }
  return (stratum: number, d: number) => {
    const { all, gone } = sums[stratum] as (typeof sums)[number];
    return all > 0 ? (gone[d] as number) / all : 0;
  };
}
