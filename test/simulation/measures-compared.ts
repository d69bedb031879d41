/** Single measures on the stated workplace: what docs/measures-compared.md sets beside published figures. */
import { daysPerWeek } from '../../src/footprint/shares.ts';
import type { Stratum } from '../../src/footprint/strata.ts';
import { findMeasure } from '../../src/reference/measures/catalogue.ts';
import type { Measure } from '../../src/reference/measures/measure.ts';
import { central } from '../../src/simulation/draw.ts';
import { createWorkbench } from '../../src/simulation/workbench.ts';
import { statedInput } from './stated-workplace.ts';

interface Compared {
  /** As the table has them. */
  name: string;
  sizeText: string;
  measures: readonly Sized[];
}
type Sized = readonly [id: string, size: number, uptake?: number];

const single = (sizeText: string, ...sized: Sized): Compared => ({ name: sized[0], sizeText, measures: [sized] });

const soft: readonly Sized[] = [
  ['carpool-matching', 1],
  ['guaranteed-ride-home', 1],
  ['travel-advice', 1],
  ['cycling-challenge', 0.1],
  ['bike-service', 100_000],
];
const amenities: readonly Sized[] = [
  ['secure-bike-parking', 10_000],
  ['showers', 1000],
];

/** Things that come in numbers are given in plenty: the question is what they do, not how many there are. */
export const compared = {
  racks: single('enough for all', 'bike-racks', 10_000),
  garage: single('enough for all', 'secure-bike-parking', 10_000),
  showers: single('enough for all', 'showers', 1000),
  amenities: { name: 'secure-bike-parking and showers', sizeText: 'enough for all', measures: amenities },
  eBikes: single('open to all', 'e-bike-benefit', 1),
  service: single('every bicycle', 'bike-service', 100_000),
  matching: single('all staff', 'carpool-matching', 1),
  carpoolParking: single('enough for all', 'carpool-parking', 10_000),
  guarantee: single('all staff', 'guaranteed-ride-home', 1),
  advice: single('all staff', 'travel-advice', 1),
  trial: single('30 people', 'transit-trial', 30),
  pass: single('SEK 300 a month', 'transit-pass', 300),
  flexiblePass: single('SEK 200 a month', 'flexible-pass', 200),
  charge: single('SEK 25 a day', 'parking-charge', 25),
  cashOut: single('SEK 25 a day', 'parking-cash-out', 25),
  remote: single('1 day, 40 %', 'remote-days', 1, 0.4),
  charging: single('enough for all', 'ev-charging', 10_000),
  challenge: single('10 % of staff', 'cycling-challenge', 0.1),
  testCyclists: single('20 people', 'test-cyclists', 20),
  softPlan: { name: 'soft plan', sizeText: 'five measures', measures: soft },
  pricedPlan: {
    name: 'soft plan, amenities, pass and charge',
    sizeText: 'nine measures',
    measures: [...soft, ...amenities, ['transit-pass', 300], ['parking-charge', 25]],
  },
} as const satisfies Record<string, Compared>;

/** Relative changes: of the share of days driven alone, and of CO2e. */
export interface Effect {
  soloShare: number;
  co2e: number;
}

export function effectOf({ measures }: Compared): Effect {
  const chosen = measures.map(([id, size, uptake]) => ({
    measure: findMeasure(id) as Measure,
    size,
    uptake: uptake ?? null,
  }));
  const bench = createWorkbench(statedInput(chosen));
  const after = bench.run(bench.compile(central), bench.allMask);
  return {
    soloShare: soloShare(after.strata) / soloShare(bench.base.strata) - 1,
    co2e: after.co2eKgPerYear / bench.baselineKgPerYear - 1,
  };
}

function soloShare(strata: readonly Stratum[]): number {
  return daysPerWeek(strata, (mode) => (mode === 'car' ? 1 : 0)) / daysPerWeek(strata, () => 1);
}

/** The table of the page, between its markers. */
export function comparedTable(): string {
  const percent = (change: number) => {
    const rounded = (change * 100).toFixed(1);
    return Number(rounded) === 0 ? '0.0 %' : `${rounded.replace('-', '−')} %`;
  };
  const rows = Object.values(compared).map((row) => {
    const { soloShare: solo, co2e } = effectOf(row);
    return `| ${row.name} | ${row.sizeText} | ${percent(solo)} | ${percent(co2e)} |`;
  });
  return ['| what | size | driving alone | CO2e |', '|---|---|---:|---:|', ...rows].join('\n');
}
