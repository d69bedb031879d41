import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateBaseline } from '../../src/footprint/baseline.ts';
import type { Figure } from '../../src/reference/measures/figure.ts';
import { splitTriangular } from '../../src/simulation/draw.ts';
import { createDraws } from '../../src/simulation/draws.ts';
import { simulateRange } from '../../src/simulation/monte-carlo.ts';
import { createRandom } from '../../src/simulation/random.ts';
import { createWorkbench } from '../../src/simulation/workbench.ts';
import { chosen, driver, inputOf, profileOf, someInput, swedish, usualAssumptions } from './generated.ts';

const headcount = (site: string, count: number) => ({ employer: null, site, department: null, headcount: count });
const plan = ['bike-racks', 'showers', 'e-bike-benefit', 'transit-pass', 'remote-days', 'ev-charging'];

/** Sixty of two sites, with distances that differ within a band and modes that differ within a distance. */
const sixty = Array.from({ length: 60 }, (_, i) =>
  driver({
    km: 1 + ((i * 7) % 23),
    mode: (['car', 'car', 'car', 'bus', 'bicycle', 'carpool', 'train'] as const)[i % 7] ?? 'car',
    site: i % 3 === 0 ? 'A' : 'B',
  }),
);

describe('a figure drawn by the split triangle', () => {
  const figure = (low: number, central: number, high: number): Figure => ({
    low,
    central,
    high,
    basis: { grade: 'J', note: { sv: '', en: '' } },
  });

  test('has the central value as its median, and its ends as its ends, however skewed', () => {
    for (const [low, central, high] of [
      [0.7, 1.7, 8],
      [0, 0, 5],
      [-0.025, -0.03, -0.035],
      [0, 0.0183, 0.0183],
    ] as const) {
      const of = figure(low, central, high);
      expect(splitTriangular(of, 0.5)).toBeCloseTo(central, 12);
      expect(splitTriangular(of, 0)).toBe(low);
      expect(splitTriangular(of, 1 - Number.EPSILON / 2)).toBeCloseTo(high, 6);
    }
  });

  test('lies below the central value in half of the draws', () => {
    const random = createRandom(5);
    const draws = Array.from({ length: 20_000 }, () => splitTriangular(figure(0.7, 1.7, 8), random.uniform()));
    const below = draws.filter((x) => x < 1.7).length / draws.length;
    expect(below).toBeGreaterThan(0.49);
    expect(below).toBeLessThan(0.51);
  });
});

describe('random numbers', () => {
  test('are those of the seed: these, on any machine', () => {
    const random = createRandom(42);
    expect([
      random.uniform(),
      random.normal(),
      random.gamma(3),
      random.gamma(1),
      random.gamma(0.4),
    ]).toMatchInlineSnapshot(`
      [
        0.8122404686683266,
        0.6428229523879193,
        4.690445506136926,
        0.996793002811038,
        0.0009102347193412323,
      ]
    `);
  });

  test.each([0.4, 1, 1.5, 3, 40])('of a Gamma of shape %f have its mean and variance', (shape) => {
    const random = createRandom(7);
    const draws = Array.from({ length: 40_000 }, () => random.gamma(shape));
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
    expect(mean / shape).toBeCloseTo(1, 1);
    expect(variance / shape).toBeGreaterThan(0.93);
    expect(variance / shape).toBeLessThan(1.07);
  });

  test('of two streams of one seed are not the same', () => {
    expect(createRandom(1, 0).uniform()).not.toBe(createRandom(1, 1).uniform());
  });
});

describe('the range of a plan', () => {
  const bench = createWorkbench(
    inputOf(
      profileOf(sixty, [headcount('A', 50), headcount('B', 150)]),
      plan.map((id) => chosen(id)),
    ),
  );

  test('is the same for the same seed, and another for another', () => {
    const run = (seed: number) => simulateRange(bench, { seed, draws: 500, targetShare: 0.1 });
    expect(JSON.stringify(run(1))).toBe(JSON.stringify(run(1)));
    expect(JSON.stringify(run(1))).not.toBe(JSON.stringify(run(2)));
  });

  test('runs from the 5th over the 50th to the 95th percentile, and holds the central run', () => {
    const range = simulateRange(bench, { seed: 3, draws: 2000, targetShare: 0.1 });
    const compiled = bench.compile((_name, figure) => figure.central);
    const saved = compiled.kernel.saved(bench.allMask);
    for (const { low, median, high } of [range?.co2eKgPerYear, range?.savedCo2eKgPerYear, range?.savedShare].map(
      (of) => of ?? { low: Number.NaN, median: Number.NaN, high: Number.NaN },
    )) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
    expect(range?.savedCo2eKgPerYear.low).toBeLessThan(saved);
    expect(range?.savedCo2eKgPerYear.high).toBeGreaterThan(saved);
    expect(range?.targetProbability).toBeGreaterThanOrEqual(0);
    expect(range?.targetProbability).toBeLessThanOrEqual(1);
    expect(range?.alone).toHaveLength(plan.length);
  });

  test('draws a baseline whose spread is that of its own sampling error', () => {
    const people = [...sixty, driver({ km: 30, site: 'A', weight: 3 }), driver({ km: 0.2, mode: 'walk', site: 'B' })];
    for (const headcounts of [
      [headcount('A', 50), headcount('B', 150)],
      [headcount('A', 30), headcount('B', 44)],
    ]) {
      const profile = profileOf(people, headcounts);
      const estimate = estimateBaseline(profile, swedish, usualAssumptions).co2eKgPerYear;
      const analytic = ((estimate?.high as number) - (estimate?.value as number)) / 1.959963984540054;
      const range = simulateRange(createWorkbench(inputOf(profile, [chosen('bike-racks')])), {
        seed: 11,
        draws: 6000,
        targetShare: null,
      });
      expect((range?.baseline.deviation as number) / analytic).toBeGreaterThan(0.9);
      expect((range?.baseline.deviation as number) / analytic).toBeLessThan(1.1);
      expect((range?.baseline.mean as number) / (estimate?.value as number)).toBeCloseTo(1, 2);
    }
  });

  test('of a census varies by effects alone: the baseline stands still', () => {
    const census = createWorkbench(
      inputOf(profileOf(sixty, [headcount('A', 20), headcount('B', 40)]), [chosen('showers')]),
    );
    const range = simulateRange(census, { seed: 1, draws: 200, targetShare: null });
    expect(range?.baseline.deviation).toBeLessThan(1e-6);
    expect(range?.savedCo2eKgPerYear.low).toBeLessThan(range?.savedCo2eKgPerYear.high as number);
  });
});

test('a draw of the figures alone is the run of the workbench under those figures', () => {
  fc.assert(
    fc.property(someInput, fc.integer(), (input, seed) => {
      const bench = createWorkbench(input);
      if (bench.baselineKgPerYear === 0) return;
      const draw = createDraws(bench, seed, false);
      for (let d = 0; d < 3; d++) {
        const { kernel, values } = draw();
        const figures = new Map(values);
        const compiled = bench.compile((name, figure) => figures.get(name) ?? figure.central);
        const slow = compiled.kernel.saved(bench.allMask);
        expect(Math.abs(kernel.saved(bench.allMask) - slow)).toBeLessThan(1e-9 * bench.baselineKgPerYear);
      }
    }),
    { numRuns: 60 },
  );
});
