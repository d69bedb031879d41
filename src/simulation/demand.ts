/**
 * Who would use what a measure provides: cyclists, riders, cars. In: a measure in places, showers, bicycles or chargers,
 * a base that may change in place. Out: users by the measure's own count, of all employees.
 */
import { busiestDay } from '../footprint/arrivals.ts';
import { sizeOf, targetsOf } from '../reference/measures/ask.ts';
import type { ChosenMeasure, Setting } from './compiled-measure.ts';
import { shiftWeights } from './fuel-shift.ts';
import type { Kernel } from './kernel.ts';
import { neededByAnswers, withinDistance } from './reach.ts';
import type { SimSegment } from './segments.ts';
import { targetIndexes } from './targets.ts';

export const workingDays = 5;

/**
 * On the busiest day; of bicycles serviced, in people over the year. Within the distances that the measure is for;
 * those without a known distance as the others.
 */
export interface Users {
  all: number;
  /** Those who, by their answers, are not served yet; all of them where it was not asked. */
  unserved: number;
}

export interface Demand {
  users(): Users;
  /** Those whom the measure alone would add, where the kernel has it at full coverage as this bit. */
  added(kernel: Kernel, bit: number): number;
}

export function createDemand({ measure }: ChosenMeasure, setting: Setting): Demand {
  const { base, draw } = setting;
  const { effect } = measure;
  const modes = targetsOf(measure).flatMap(targetIndexes);
  const targets = new Set(modes);
  // a bicycle is serviced once a year, however often it is ridden
  const inPeople = sizeOf(measure)?.unit === 'bicycles';
  const busiest = busiestDay(base.strata, setting.assumptions.busiestDayFactor).factor / workingDays;
  const within = base.segments.map((segment) => withinDistance(measure, segment));
  const needing = base.segments.map((segment) => neededByAnswers(measure, base, segment));

  function counter(): (segment: SimSegment) => number {
    if (effect.kind === 'fuel') {
      const weights = shiftWeights(effect, draw(`${measure.id}.shareOfUnknownFuel`, effect.shareOfUnknownFuel));
      return ({ carsByFuel }) => {
        let cars = 0;
        for (let f = 0; f < carsByFuel.length; f++) cars += (carsByFuel[f] as number) * (weights[f] as number);
        return cars;
      };
    }
    return (segment) => {
      const of = inPeople ? segment.usual : segment.days;
      let sum = 0;
      for (const m of modes) sum += of[m] as number;
      return sum;
    };
  }

  return {
    users() {
      const count = counter();
      const sums = base.strata.map(() => ({ known: 0, within: 0, unserved: 0, unknown: 0 }));
      for (let s = 0; s < base.segments.length; s++) {
        const segment = base.segments[s] as SimSegment;
        const sum = sums[segment.stratum] as (typeof sums)[number];
        const own = count(segment);
        if (segment.band === 'unknown') sum.unknown += own;
        else sum.known += own;
        if (!within[s]) continue;
        sum.within += own;
        const share = needing[s] as number;
        // whoever cycles has a bicycle: the owners are first of all they
        sum.unserved += inPeople ? Math.min(own, share * segment.weight) : share * own;
      }
      const users: Users = { all: 0, unserved: 0 };
      for (const [i, sum] of sums.entries()) {
        const scale = (base.employeesPerAnswer[i] as number) * (inPeople ? 1 : busiest);
        const nobodyKnown = sum.known === 0;
        const represented = nobodyKnown ? 0 : 1 + sum.unknown / sum.known;
        users.all += scale * (nobodyKnown ? sum.unknown : represented * sum.within);
        users.unserved += scale * (nobodyKnown ? sum.unknown : represented * sum.unserved);
      }
      return users;
    },
    added(kernel, bit) {
      if (effect.kind === 'fuel') return 0;
      return inPeople ? kernel.gained(bit, targets, 'usual') : busiest * kernel.gained(bit, targets, 'days');
    },
  };
}
