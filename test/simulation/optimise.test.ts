import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/reference/measures/catalogue.ts';
import type { ChosenMeasure } from '../../src/simulation/compile.ts';
import { central } from '../../src/simulation/draw.ts';
import type { Plan } from '../../src/simulation/neighbours.ts';
import { type Optimised, type OptimiseOptions, optimise } from '../../src/simulation/optimise.ts';
import { bitIndexes, countPlans, exclusionsOf, plansOf, withSizes } from '../../src/simulation/plans.ts';
import { createRandom } from '../../src/simulation/random.ts';
import { recommendedMeasures } from '../../src/simulation/recommended-size.ts';
import { createWorkbench, type Workbench } from '../../src/simulation/workbench.ts';
import { chosen, driver, profileOf, someInput, swedish, usualAssumptions } from './generated.ts';

const people = Array.from({ length: 120 }, (_, i) =>
  driver({
    km: 1 + ((i * 7) % 31),
    mode: (['car', 'car', 'car', 'bus', 'bicycle', 'carpool', 'train'] as const)[i % 7] ?? 'car',
  }),
);
const profile = profileOf(people, [{ employer: null, site: 'A', department: null, headcount: 300 }]);
const workplace = { profile, facilities: {}, factors: swedish, assumptions: usualAssumptions };

/** Round prices by place in the list, the dearer for going together; charges bring something in. */
const prices = (measures: readonly ChosenMeasure[]) => (mask: number) => {
  const bits = bitIndexes(mask);
  return {
    grossSekPerYear: bits.reduce((sum, i) => sum + 10_000 * (1 + ((i * 5) % 7)), 0) + 500 * bits.length ** 2,
    revenueSekPerYear: bits.some((i) => measures[i]?.measure.id === 'parking-charge') ? 40_000 : 0,
  };
};
const optionsFor = (bench: Workbench, given: Partial<OptimiseOptions> = {}): OptimiseOptions => ({
  budgetSekPerYear: null,
  targetShare: null,
  require: [],
  forbid: [],
  net: false,
  costOf: prices(bench.input.measures),
  ...given,
});
const found = (result: Optimised) => {
  if (result.kind !== 'found') throw new Error(`expected a plan, got ${result.kind}`);
  return result;
};
const idsOf = (bench: Workbench, { mask }: Plan) => bitIndexes(mask).map((i) => bench.input.measures[i]?.measure.id);
const isAdmissible = (mask: number, exclusions: Int32Array) =>
  bitIndexes(mask).every((i) => !((exclusions[i] as number) & mask));

const whole = createWorkbench({ ...workplace, measures: recommendedMeasures(catalogue, workplace) });

describe('of all 18 measures', () => {
  const compiled = whole.compile(central);
  const options = optionsFor(whole, { budgetSekPerYear: 150_000 });
  const result = found(optimise(whole, options, compiled));

  test('the best is never beaten by 10,000 random admissible subsets', () => {
    const exclusions = exclusionsOf(whole.input.measures);
    const random = createRandom(2);
    for (let tried = 0; tried < 10_000; ) {
      const mask = Math.floor(random.uniform() * 2 ** 18);
      if (!isAdmissible(mask, exclusions)) continue;
      tried += 1;
      if (options.costOf(mask).grossSekPerYear > 150_000) continue;
      expect(compiled.kernel.saved(mask)).toBeLessThanOrEqual(result.best.savedCo2eKgPerYear + 1e-6);
    }
  });

  test('every plan without racks beside secure parking, or a charge beside cash-out, is run', () => {
    expect(result.plans).toBe(2 ** 18 * (3 / 4) ** 2);
  });

  test('the frontier rises: whatever costs more saves more', () => {
    expect(result.frontier.length).toBeGreaterThan(5);
    for (const [i, plan] of result.frontier.entries()) {
      const next = result.frontier[i + 1];
      if (!next) break;
      expect(next.costSekPerYear).toBeGreaterThan(plan.costSekPerYear);
      expect(next.savedCo2eKgPerYear).toBeGreaterThan(plan.savedCo2eKgPerYear);
    }
    const within = result.frontier.filter((plan) => plan.costSekPerYear <= 150_000).at(-1);
    expect(within?.mask).toBe(result.best.mask);
  });

  test('one measure more costs more than the budget or saves less; one less saves less', () => {
    expect(result.neighbours.length).toBeGreaterThan(10);
    for (const { change, plan, admissible, savedChangeKgPerYear, costChangeSekPerYear } of result.neighbours) {
      expect(plan.savedCo2eKgPerYear - result.best.savedCo2eKgPerYear).toBe(savedChangeKgPerYear);
      if (admissible) expect(savedChangeKgPerYear).toBeLessThanOrEqual(1e-6);
      if (change === 'add') expect(costChangeSekPerYear).toBeGreaterThan(0);
    }
  });

  test('the cheapest that meets a target costs no more than any on the frontier that does', () => {
    const aimed = found(optimise(whole, optionsFor(whole, { targetShare: 0.1 }), compiled));
    expect(aimed.targetMet).toBe(true);
    expect(aimed.best.savedShare).toBeGreaterThanOrEqual(0.1);
    const first = aimed.frontier.find((plan) => plan.savedShare >= 0.1);
    expect(aimed.best.mask).toBe(first?.mask);
  });

  test('a target out of reach gives the plan that comes closest', () => {
    const aimed = found(optimise(whole, optionsFor(whole, { targetShare: 0.99 }), compiled));
    expect(aimed.targetMet).toBe(false);
    expect(aimed.best.savedCo2eKgPerYear).toBeCloseTo(aimed.frontier.at(-1)?.savedCo2eKgPerYear as number, 6);
  });

  test('what is required is in, what is forbidden is out', () => {
    const given = {
      require: ['cycling-challenge'],
      forbid: ['parking-charge', 'remote-days'],
      budgetSekPerYear: 90_000,
    };
    const { best, frontier } = found(optimise(whole, optionsFor(whole, given), compiled));
    for (const plan of [best, ...frontier]) {
      expect(idsOf(whole, plan)).toContain('cycling-challenge');
      expect(idsOf(whole, plan)).not.toContain('parking-charge');
      expect(idsOf(whole, plan)).not.toContain('remote-days');
    }
  });

  test('revenue widens the budget only where it is asked to count', () => {
    const budgetSekPerYear = 60_000;
    const gross = found(optimise(whole, optionsFor(whole, { budgetSekPerYear }), compiled)).best;
    const net = found(optimise(whole, optionsFor(whole, { budgetSekPerYear, net: true }), compiled)).best;
    expect(gross.grossSekPerYear).toBeLessThanOrEqual(budgetSekPerYear);
    expect(net.costSekPerYear).toBe(net.grossSekPerYear - net.revenueSekPerYear);
    expect(net.savedCo2eKgPerYear).toBeGreaterThanOrEqual(gross.savedCo2eKgPerYear);
  });

  test.each([
    [{ require: ['bike-racks', 'secure-bike-parking'] }, 'required-exclude-each-other'],
    [{ require: ['showers'], forbid: ['showers'] }, 'required-is-forbidden'],
    [{ require: ['showers'], budgetSekPerYear: 1 }, 'nothing-within-budget'],
  ])('%o cannot be had', (given, reason) => {
    expect(optimise(whole, optionsFor(whole, given), compiled)).toEqual({ kind: 'impossible', reason });
  });
});

test('on small catalogues the best is that of trying every subset', () => {
  const small = fc.record({
    input: someInput.filter(({ measures }) => measures.length <= 7),
    budget: fc.constantFrom(0, 20_000, 60_000, 1_000_000),
    target: fc.constantFrom(null, 0.02, 0.1),
  });
  fc.assert(
    fc.property(small, ({ input, budget, target }) => {
      const bench = createWorkbench(input);
      const compiled = bench.compile(central);
      const costOf = prices(input.measures);
      const exclusions = exclusionsOf(input.measures);
      const result = found(
        optimise(bench, optionsFor(bench, { budgetSekPerYear: budget, targetShare: target }), compiled),
      );
      let most = Number.NEGATIVE_INFINITY;
      let cheapest = Number.POSITIVE_INFINITY;
      const slack = 1e-9 * bench.baselineKgPerYear;
      for (let mask = 0; mask <= bench.allMask; mask++) {
        const cost = costOf(mask).grossSekPerYear;
        if (!isAdmissible(mask, exclusions) || cost > budget) continue;
        const saved = compiled.kernel.saved(mask);
        most = Math.max(most, saved);
        if (target !== null && saved >= target * bench.baselineKgPerYear - slack) cheapest = Math.min(cheapest, cost);
      }
      if (cheapest < Number.POSITIVE_INFINITY) {
        expect(result.targetMet).toBe(true);
        expect(result.best.costSekPerYear).toBe(cheapest);
      } else expect(Math.abs(result.best.savedCo2eKgPerYear - most)).toBeLessThanOrEqual(2 * slack + 1e-9);
    }),
    { numRuns: 60 },
  );
});

describe('several sizes of a measure', () => {
  const measures = withSizes(
    ['bike-racks', 'showers', 'transit-pass', 'parking-charge'].map((id) => chosen(id)),
    { 'bike-racks': [5, 10, 20], 'parking-charge': [10, 25, 50] },
  );
  const bench = createWorkbench({ ...workplace, measures });

  test('are alternatives: at most one is in a plan', () => {
    const exclusions = exclusionsOf(measures);
    expect(measures).toHaveLength(8);
    expect(countPlans(bench.allMask, exclusions)).toBe(4 * 2 * 2 * 4);
    const plans = plansOf(bench.allMask, exclusions);
    expect(new Set(plans).size).toBe(64);
    for (const mask of plans) expect(isAdmissible(mask, exclusions)).toBe(true);
    expect(found(optimise(bench, optionsFor(bench))).plans).toBe(64);
  });

  test('are neighbours of each other, and a required measure may come in any of them', () => {
    const { best, neighbours } = found(optimise(bench, optionsFor(bench, { require: ['parking-charge'] })));
    expect(idsOf(bench, best).filter((id) => id === 'parking-charge')).toHaveLength(1);
    expect(neighbours.filter(({ change }) => change === 'resize').length).toBeGreaterThanOrEqual(2);
    expect(
      neighbours.some(({ change, plan }) => change === 'remove' && !idsOf(bench, plan).includes('parking-charge')),
    ).toBe(false);
  });
});

test('too many plans are an answer with their count, and what to forbid', () => {
  const twice = whole.input.measures.slice(0, 11).map(({ measure, size }) => [measure.id, [size, size / 2]] as const);
  const bench = createWorkbench({ ...workplace, measures: withSizes(whole.input.measures, Object.fromEntries(twice)) });
  const result = optimise(bench, optionsFor(bench, { require: ['showers'] }));
  // racks and secure parking are five alternatives with neither; nine more come in two sizes; the rest as before
  expect(result).toMatchObject({ kind: 'too-many', limit: 4_000_000, plans: 5 * 3 ** 9 * 2 ** 5 * 3 });
  if (result.kind !== 'too-many') return;
  expect(result.forbid).not.toContain('showers');
  const fewer = optimise(bench, optionsFor(bench, { require: ['showers'], forbid: [...result.forbid, 'bike-racks'] }));
  expect(fewer.kind).toBe('found');
});

test('more sizes than can be told apart in one run are an answer too', () => {
  const sizes = Object.fromEntries(['parking-charge', 'transit-pass'].map((id) => [id, [1, 2, 3, 4, 5, 6, 7, 8]]));
  const bench = createWorkbench({ ...workplace, measures: withSizes(whole.input.measures, sizes) });
  expect(optimise(bench, optionsFor(bench))).toEqual({ kind: 'too-many-sizes', entries: 32, limit: 30 });
});

describe('recommended sizes', () => {
  const sizeOf = (id: string) => whole.input.measures.find(({ measure }) => measure.id === id);

  test('are whole and serve the demand where people are served', () => {
    const { coverages } = whole.compile(central);
    for (const [i, coverage] of coverages.entries()) {
      if (!coverage) continue;
      const { size, measure } = whole.input.measures[i] as ChosenMeasure;
      expect(Number.isInteger(size), measure.id).toBe(true);
      expect(coverage.share, measure.id).toBe(1);
      if (size > 1) expect(size - 1, measure.id).toBeLessThan(coverage.unitsNeeded);
    }
  });

  test('are those of the catalogue for amounts and remote days, and a share of drivers for invited people', () => {
    expect(sizeOf('transit-pass')?.size).toBe(300);
    expect(sizeOf('remote-days')).toMatchObject({ size: 1, uptake: 0.4 });
    // 52 of 120 answers drive, all of them for 300 employees; a tenth of those between 2 and 15 km is invited
    const invited = sizeOf('test-cyclists')?.size as number;
    expect(invited).toBeGreaterThan(3);
    expect(invited).toBeLessThan(13);
  });
});
