/**
 * What a measure's list of costs comes to, once and a year. In: a measure with its size, a user's own prices.
 * Out: SEK (or the currency of the prices), low, central and high.
 */
import { sizeOf } from '../reference/measures/ask.ts';
import type { Cost, Measure } from '../reference/measures/measure.ts';
import type { ChosenMeasure } from './compiled-measure.ts';
import type { Workbench } from './workbench.ts';

export interface SekRange {
  low: number;
  central: number;
  high: number;
}

/** A user's own prices of a measure, over the catalogue's; in the currency of the plan. */
export interface MeasurePrice {
  /** Once, the measure as a whole. */
  investment?: number | undefined;
  /** A year, the measure as a whole. */
  yearly?: number | undefined;
  /** One unit of the size (place, shower, person …); of measures without counted units one who takes part, or one employee. */
  perUnit?: number | undefined;
}

/** The costs of one payer and time, the user's own prices first. */
export function pricedCosts(
  chosen: ChosenMeasure,
  bench: Workbench,
  participants: number,
  price: MeasurePrice | undefined,
  paidBy: Cost['paidBy'],
  when: Cost['when'],
): SekRange {
  const { costs } = chosen.measure;
  const catalogued = costs.filter((cost) => cost.paidBy === paidBy && cost.when === when);
  const sum = (of: readonly Cost[]) =>
    of
      .map((cost) => mapSek(cost.sek, (sek) => sek * costUnits(cost, chosen, bench, participants)))
      .reduce(addSek, noSek);
  if (paidBy === 'employee' || !price) return sum(catalogued);
  const whole = when === 'once' ? price.investment : price.yearly;
  if (whole !== undefined) return evenSek(whole);
  if (price.perUnit === undefined) return sum(catalogued);
  // a price per unit takes the place of the rows that are counted, and falls due when they do
  const counted = costs.filter((cost) => cost.paidBy === 'employer' && cost.per !== 'measure');
  const due = counted[0]?.when ?? 'once';
  const units = when === due ? sizeUnits(chosen, bench, participants) * price.perUnit : 0;
  return addSek(sum(catalogued.filter((cost) => cost.per === 'measure')), evenSek(units));
}

/** How many times a cost is paid. */
function costUnits(cost: Cost, { measure, size }: ChosenMeasure, bench: Workbench, participants: number): number {
  switch (cost.per) {
    case 'unit':
      return size;
    case 'measure':
      return 1;
    case 'participant':
      return participants;
    case 'employee':
      return employeesCovered(measure, size, bench);
    case 'site': {
      const sites = new Set(bench.input.profile.units.map(({ employer, site }) => JSON.stringify([employer, site])));
      const counted = sizeOf(measure);
      // two showers stand at two sites at most
      return counted && 'servesPerUnit' in counted ? Math.min(sites.size, size) : sites.size;
    }
  }
}

function sizeUnits({ measure, size }: ChosenMeasure, bench: Workbench, participants: number): number {
  const counted = sizeOf(measure);
  if (counted && 'servesPerUnit' in counted) return size;
  return measure.effect.kind === 'participants' ? participants : employeesCovered(measure, size, bench);
}

/** A share of the staff as size is how many it is run for; where people sign up, all are asked whatever share does. */
function employeesCovered(measure: Measure, size: number, { base }: Workbench): number {
  const employees = base.strata.reduce((sum, { headcount, tally }) => sum + (headcount ?? tally.weight), 0);
  const covered = measure.effect.kind !== 'participants' && sizeOf(measure)?.unit === 'shareOfStaff' ? size : 1;
  return covered * employees;
}

export const noSek: SekRange = { low: 0, central: 0, high: 0 };
const evenSek = (sek: number): SekRange => ({ low: sek, central: sek, high: sek });

export function mapSek({ low, central, high }: SekRange, of: (sek: number) => number): SekRange {
  return { low: of(low), central: of(central), high: of(high) };
}

export function addSek(a: SekRange, b: SekRange): SekRange {
  return { low: a.low + b.low, central: a.central + b.central, high: a.high + b.high };
}
