/**
 * Figures that others have published, and those of the method's own table, each by the name of its source.
 * Tolerance: half a unit of the last digit given. What is not reproduced is pinned as a gap, with why in its name.
 */
import { describe, expect, it } from 'vitest';
import { findMeasure } from '../../src/reference/measures/catalogue.ts';
import type { Measure } from '../../src/reference/measures/measure.ts';
import { type AnsweredMode, modeFacts } from '../../src/reference/modes.ts';
import type { ChosenMeasure } from '../../src/simulation/compile.ts';
import { central, type Draw } from '../../src/simulation/draw.ts';
import { travelModes } from '../../src/simulation/mode-index.ts';
import { createWorkbench } from '../../src/simulation/workbench.ts';
import { commuter, defaultAssumptions, profileOf, roundFactors, several } from '../footprint/commuters.ts';

/** Solo car, carpool, transit, bicycle (both kinds), walk: people of a workplace where all live equally far away. */
type Split = readonly [car: number, carpool: number, transit: number, bicycle: number, walk: number];
const fixedOrder: readonly AnsweredMode[] = ['car', 'carpool', 'transit', 'bicycle', 'walk'];
const base: Split = [60, 5, 15, 15, 5];

interface Setup {
  distanceKm?: number;
  weeksPerYear?: number;
  draw?: Draw;
}

/**
 * S̃ before and after the choice, in the order of a Split. Cyclists are half e-bikes: every mode then has users, so that
 * no seed is lifted, and one segment has nobody else to lean on, so that S̃ = S.
 */
function choose(split: Split, measures: readonly ChosenMeasure[], setup: Setup = {}) {
  const { distanceKm = 4, weeksPerYear = 45, draw = central } = setup;
  const about = {
    carAccess: 'yes',
    transitAccess: 'yes',
    answers: { 'has:bike-racks': 'no', 'has:parking': 'yes' },
  } as const;
  const people = fixedOrder.flatMap((mode, i) => {
    const count = (split[i] as number) * 2;
    const one = (as: AnsweredMode) => commuter(as, distanceKm, about);
    return mode === 'bicycle'
      ? [...several(count / 2, one('bicycle')), ...several(count / 2, one('e-bike'))]
      : several(count, one(mode));
  });
  const bench = createWorkbench({
    profile: profileOf(people),
    measures,
    facilities: {},
    factors: roundFactors(),
    assumptions: { ...defaultAssumptions, weeksPerYear },
  });
  const { before, after } = bench.compile(draw).kernel.outcome(0, bench.allMask);
  const inOrder = (shares: Float64Array) =>
    fixedOrder.map((wanted) =>
      travelModes.reduce((sum, mode, m) => {
        const family = modeFacts[mode].family === 'transit' ? 'transit' : mode === 'e-bike' ? 'bicycle' : mode;
        return family === wanted ? sum + (shares[m] as number) : sum;
      }, 0),
    ) as unknown as Split;
  return { before: inOrder(before), after: inOrder(after) };
}

const chosen = (id: string, size: number): ChosenMeasure => ({
  measure: findMeasure(id) as Measure,
  size,
  uptake: null,
});
const plenty = { racks: chosen('bike-racks', 10_000), garage: chosen('secure-bike-parking', 10_000) };
const showers = chosen('showers', 1000);
/** 45 weeks of five days: 37.5 trips a month. */
const passOf12ATrip = chosen('transit-pass', 12 * 37.5);
const charge = (sekPerTrip: number) => chosen('parking-charge', 2 * sekPerTrip);

const atEnd =
  (end: 'low' | 'high', id: string): Draw =>
  (name, figure) =>
    name.startsWith(`${id}.`) ? figure[end] : figure.central;

/** All orders of some things. */
function orders<T>(things: readonly T[]): T[][] {
  if (things.length < 2) return [[...things]];
  return things.flatMap((thing, i) => orders(things.toSpliced(i, 1)).map((rest) => [thing, ...rest]));
}

function expectShares(shares: Split, published: readonly number[], digits: number): void {
  for (const [i, share] of shares.entries()) expect(share, fixedOrder[i]).toBeCloseTo(published[i] as number, digits);
}

describe('The method’s table (b_t −0.030, SEK 110 an hour; base 0.60, 0.05, 0.15, 0.15, 0.05)', () => {
  it('starts from S̃ = S', () => {
    for (const [i, share] of choose(base, [plenty.racks]).before.entries())
      expect(share).toBeCloseTo((base[i] as number) / 100, 12);
  });

  it.each<[string, ChosenMeasure[], number[]]>([
    ['racks, 2.5 minutes', [plenty.racks], [0.5931, 0.0494, 0.1483, 0.1598, 0.0494]],
    ['secure parking and showers, 6.0 minutes', [plenty.garage, showers], [0.5828, 0.0486, 0.1457, 0.1744, 0.0486]],
    ['a charge of SEK 25 a trip, solo car only', [charge(25)], [0.4991, 0.0626, 0.1878, 0.1878, 0.0626]],
    ['a pass of SEK 12 a trip', [passOf12ATrip], [0.5811, 0.0484, 0.1768, 0.1453, 0.0484]],
  ])('%s', (_name, measures, shares) => {
    expectShares(choose(base, measures).after, shares, 4);
  });

  it('the last three together, in any order', () => {
    const together = [plenty.garage, showers, charge(25), passOf12ATrip];
    const first = choose(base, together).after;
    expectShares(first, [0.4631, 0.0581, 0.2121, 0.2087, 0.0581], 4);
    for (const order of orders(together)) expectShares(choose(base, order).after, first, 12);
  });

  it('percentage forms: 2 % against a target share of 5 % is ΔU 0.342', () => {
    const { after } = choose(base, [chosen('carpool-matching', 1)], { distanceKm: 9 });
    const odds = (share: number) => share / (1 - share);
    expect(Math.log(odds(after[1]) / odds(0.05))).toBeCloseTo(0.342, 3);
    expect(after[0] / 0.6).toBeCloseTo(0.98, 12);
  });
});

describe('Fare elasticity', () => {
  /** Change of transit's share per change of the price, at a pass of SEK 1,000 over 21 days a month. */
  function elasticity(): number {
    const weeksPerYear = (21 * 12) / 5;
    const { before, after } = choose([65, 5, 15, 10, 5], [chosen('transit-pass', 1)], { weeksPerYear });
    return (after[2] / before[2] - 1) / (-1 / 1000);
  }

  it('is −0.331 from a pass of SEK 1,000 over 21 days at a transit share of 15 %', () => {
    expect(elasticity()).toBeCloseTo(-0.331, 3);
  });

  it('is 5 % weaker than Stockholm’s −0.348, which counts boardings, not commutes', () => {
    expect(elasticity() / -0.348).toBeCloseTo(0.95, 2);
  });

  it('is 17 % weaker than Balcombe’s −0.4, which counts all journeys and not commutes alone', () => {
    expect(elasticity() / -0.4).toBeCloseTo(0.83, 2);
  });
});

describe('Kuss & Nicholas 2022: a parking charge with a reward lowers car commuting by 8 to 25 %', () => {
  it('SEK 50 a day at a car share of 70 % gives −13 %, within it', () => {
    const { after } = choose([70, 5, 12, 10, 3], [charge(25)]);
    expect(after[0]).toBeCloseTo(0.6078, 4);
    expect(Math.round((after[0] / 0.7 - 1) * 100)).toBe(-13);
  });
});

describe('Wardman, Tight & Page 2007 (base 5.8 %)', () => {
  const wardman: Split = [742, 60, 100, 58, 40];
  const cycling = (...measures: ChosenMeasure[]) => choose(wardman, measures).after[3] * 100;

  it('outdoor parking 6.2 %, indoor 6.55 % (6.6 where that is rounded again), indoor with showers 6.9 %', () => {
    expect(cycling(plenty.racks)).toBeCloseTo(6.2, 1);
    expect(cycling(plenty.garage)).toBeCloseTo(6.55, 2);
    expect(cycling(plenty.garage, showers)).toBeCloseTo(6.9, 1);
  });

  it('falls 0.1, 0.1 and 0.2 points short of the recalled 6.3, 6.6 and 7.1: they take a minute worth 0.032 to 0.036, ours is 0.030', () => {
    const gaps = [6.3 - cycling(plenty.racks), 6.6 - cycling(plenty.garage), 7.1 - cycling(plenty.garage, showers)];
    expect(gaps.map((gap) => Number(gap.toFixed(1)))).toEqual([0.1, 0.1, 0.2]);
  });

  it('GBP 2 a day “almost doubling” cycling is not reproduced: it takes ΔU 0.65, and ours at SEK 27 a day is 0.22, +23 %', () => {
    const cashOut = findMeasure('parking-cash-out') as Measure;
    if (cashOut.effect.kind !== 'money' || cashOut.effect.instrument !== 'reward') throw new Error('no reward');
    const measure: Measure = { ...cashOut, effect: { ...cashOut.effect, targets: ['bicycle', 'e-bike'] } };
    const rise = choose(wardman, [{ measure, size: 27, uptake: null }]).after[3] / 0.058;
    expect(rise).toBeCloseTo(1.23, 2);
  });
});

describe('Shoup 1997, eight firms with parking cash-out', () => {
  const before: Split = [76, 14, 6, 2, 2];
  const sekPerTrip = 0.617 / ((0.03 * 60) / 110);

  it('ΔU −0.6170 takes driving alone from 0.76 to 0.6308, carpool to 0.2154, transit to 0.0923, the rest to 0.0615', () => {
    const [car, carpool, transit, bicycle, walk] = choose(before, [charge(sekPerTrip)]).after;
    expect(car).toBeCloseTo(0.6308, 4);
    expect(carpool).toBeCloseTo(0.2154, 4);
    expect(transit).toBeCloseTo(0.0923, 4);
    expect(bicycle + walk).toBeCloseTo(0.0615, 4);
  });

  it('each other mode gains 54 %, where he counted +64, +50 and +39 %: a logit draws in proportion', () => {
    const { after } = choose(before, [charge(sekPerTrip)]);
    const gains = [after[1] / 0.14, after[2] / 0.06, (after[3] + after[4]) / 0.04].map((gain) => gain - 1);
    for (const gain of gains) expect(gain).toBeCloseTo(0.54, 2);
  });

  it('his 17 % fewer solo drivers take SEK 75 a day here, and our recommended 25 gives 5 %', () => {
    expect(2 * sekPerTrip).toBeCloseTo(75.4, 1);
    const { after } = choose(before, [chosen('parking-cash-out', 25)]);
    expect(1 - after[0] / 0.76).toBeCloseTo(0.05, 2);
  });
});

describe('CAPCOA 2021, maxima', () => {
  const carCut = (split: Split, measures: ChosenMeasure[], setup: Setup = {}) =>
    1 - choose(split, measures, setup).after[0] / (split[0] / 100);

  it('T-5 and T-7, voluntary programme and marketing, −4 %: travel advice at its high end', () => {
    const cut = carCut(base, [chosen('travel-advice', 1)], { draw: atEnd('high', 'travel-advice') });
    expect(cut).toBeCloseTo(0.04, 12);
  });

  it('T-8, ridesharing programme, −8 %: carpool matching at its high end, for those at 8 km or more', () => {
    const draw = atEnd('high', 'carpool-matching');
    expect(carCut(base, [chosen('carpool-matching', 1)], { draw, distanceKm: 9 })).toBeCloseTo(0.08, 12);
    expect(carCut(base, [chosen('carpool-matching', 1)], { draw, distanceKm: 4 })).toBe(0);
  });

  it('T-9, transit free of charge at 25.58 % transit, −5.5 %, is not reproduced: a logit draws all from other modes, T-9 half', () => {
    const split: Split = [60, 4.42, 25.58, 6, 4];
    const people = split.map((share) => share * 50) as unknown as Split;
    const { before, after } = choose(people, [chosen('transit-pass', 1000)], { weeksPerYear: 50.4 });
    expect(1 - after[0] / before[0]).toBeCloseTo(0.109, 3);
  });

  it('T-10, showers, lockers and parking, −4.4 %: ours is 2.9 %, minutes of the traveller and not a cross-section', () => {
    expect(carCut(base, [plenty.garage, showers])).toBeCloseTo(0.029, 3);
  });

  it('T-12, parking charge, −20 %: we need SEK 74 a day at a car share of 70 %, and have no cap', () => {
    expect(carCut([70, 5, 12, 10, 3], [charge(37)])).toBeCloseTo(0.2, 2);
    expect(carCut([70, 5, 12, 10, 3], [charge(100)])).toBeGreaterThan(0.45);
  });

  it('T-13, cash-out, −12 %: we need SEK 45 a day at a car share of 70 %', () => {
    expect(carCut([70, 5, 12, 10, 3], [chosen('parking-cash-out', 45)])).toBeCloseTo(0.12, 2);
  });
});
