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
  /** By place in the tree, of the segment at hand. */
  known: Float64Array;
  others: Float64Array;
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
        known: new Float64Array(places),
        others: new Float64Array(places),
        total: new Float64Array(places * blocks.days.length),
      }
    );
  });
  const paid = counted.filter((one) => one !== null);
  const companions = createCompanions(base);
  const tree = createPlanTree(compiled, exclusions, blocks);
  const oftener = hasTickets(measures);
  const vectors = (['days', 'usual'] as const)
    .filter((what) => paid.some(({ paying }) => paying.what === what))
    .flatMap((what) => [
      vectorOf(what, paid, 'known', (s) => (base.segments[s] as SimSegment)[what]),
      vectorOf(what, paid, 'others', (s) => companions.of(s, what)),
    ]);
  let there: typeof vectors = [];
  let start: Start | null = null;
  const visitor: PlanVisitor = {
    begin([first]) {
      start = first as Start;
      for (const { own, joined } of there) join(start, own, joined);
    },
    settle(changed) {
      for (let v = 0; v < there.length; v++) {
        const { joined, moved, counts } = there[v] as (typeof vectors)[number];
        if (changed) choice.move(start as Start, joined, moved);
        const after = changed ? moved : joined;
        for (let c = 0; c < counts.length; c++) {
          const count = counts[c] as (typeof counts)[number];
          const { modes } = count;
          let sum = 0;
          for (let i = 0; i < modes.length; i++) sum += after[modes[i] as number] as number;
          count.leaf = sum;
        }
      }
    },
    put(place) {
      for (let v = 0; v < there.length; v++) {
        const { counts } = there[v] as (typeof vectors)[number];
        for (let c = 0; c < counts.length; c++) {
          const { at, leaf } = counts[c] as (typeof counts)[number];
          at[place] = leaf;
        }
      }
    },
  };

  const cuts = averageCuts(bench, compiled, blocks.days);
  if (paid.length > 0) {
    for (const [s, segment] of base.segments.entries()) {
      if (segment.band === 'unknown') continue;
      there = vectors.filter((vector) => vector.take(s));
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
    for (let i = 0; i < places; i++) total[from + i] = (total[from + i] as number) + ofKnown * (known[i] as number);
    if (companions.of(s, paying.what) === null) return;
    const ofOthers = employees * (paying.entitledUnknown[stratum] as number) * (days ? 1 - meanCut : 1);
    for (let i = 0; i < places; i++) total[from + i] = (total[from + i] as number) + ofOthers * (others[i] as number);
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

/** Days (or people) by mode of the segment at hand: as they are, after participants, after the choice. */
function vectorOf(
  what: Paying['what'],
  paid: readonly Counted[],
  into: 'known' | 'others',
  of: (segment: number) => Float64Array | null,
) {
  const own = new Float64Array(modeCount);
  return {
    own,
    joined: new Float64Array(modeCount),
    moved: new Float64Array(modeCount),
    counts: paid
      .filter(({ paying }) => paying.what === what)
      .map((one) => ({ modes: Int32Array.from(one.paying.modes), at: one[into], leaf: 0 })),
    /** False where there are none. */
    take(segment: number): boolean {
      const found = of(segment);
      if (found) own.set(found);
      return found !== null;
    },
  };
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
