import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMeasure } from '../../src/reference/measures/catalogue.ts';
import type { Measure } from '../../src/reference/measures/measure.ts';
import { central } from '../../src/simulation/draw.ts';
import { modeCount } from '../../src/simulation/mode-index.ts';
import { planTable, savingsByMask } from '../../src/simulation/plan-table.ts';
import { exclusionsOf } from '../../src/simulation/plans.ts';
import { shapleyParts } from '../../src/simulation/shapley.ts';
import { createWorkbench } from '../../src/simulation/workbench.ts';
import { chosen, driver, inputOf, profileOf, someInput, somePeople, usualAssumptions } from './generated.ts';

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
const represented = someInput.map((input) => ({ ...input, assumptions: usualAssumptions }));

describe('of any profile and any measures', () => {
  test('the order of the measures does not matter', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const forth = createWorkbench(input);
        const back = createWorkbench({ ...input, measures: [...input.measures].reverse() });
        const a = forth.compile(central).kernel.saved(forth.allMask);
        const b = back.compile(central).kernel.saved(back.allMask);
        expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * Math.max(1, forth.baselineKgPerYear));
      }),
    );
  });

  test('shares add up to 1 and stay between 0 and 1', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const bench = createWorkbench(input);
        const { kernel } = bench.compile(central);
        for (const [s, { band, days }] of bench.base.segments.entries()) {
          if (band === 'unknown' || sum(days) === 0) continue;
          const { before, after } = kernel.outcome(s, bench.allMask);
          for (const shares of [before, after]) {
            expect(sum(shares)).toBeCloseTo(1, 12);
            expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
            expect(Math.max(...shares)).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
    );
  });

  test('no measure changes nothing, to the last bit', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const bench = createWorkbench(input);
        const compiled = bench.compile(central);
        expect(compiled.kernel.saved(0)).toBe(0);
        expect(bench.run(compiled, 0)).toEqual({ strata: bench.base.strata, co2eKgPerYear: bench.baselineKgPerYear });
        const { participantRates, choiceRates } = compiled.kernel.outcome(0, 0);
        for (let m = 0; m < modeCount; m++) {
          expect(participantRates[m * modeCount + m]).toBe(1);
          expect(choiceRates[m * modeCount + m]).toBe(1);
        }
      }),
    );
  });

  test('days and person-kilometres are conserved, but for those that remote days take', () => {
    fc.assert(
      fc.property(represented, (input) => {
        const stay = input.measures.filter(({ measure }) => measure.effect.kind !== 'fewer-days');
        const bench = createWorkbench({ ...input, measures: stay });
        const { strata } = bench.run(bench.compile(central), bench.allMask);
        for (const [h, stratum] of strata.entries()) {
          const totals = ({ segments }: typeof stratum.tally) => {
            const cells = segments.flatMap((segment) => segment.cells);
            const legs = cells.flatMap((cell) => Object.values(cell.legs));
            return {
              days: sum(cells.map((cell) => cell.daysPerWeek)),
              km: sum(legs.map((leg) => leg.personKm)),
              people: sum(cells.map((cell) => cell.people)),
            };
          };
          const before = totals((bench.base.strata[h] as typeof stratum).tally);
          const after = totals(stratum.tally);
          expect(after.days).toBeCloseTo(before.days, 8);
          expect(after.km).toBeCloseTo(before.km, 7);
          expect(after.people).toBeCloseTo(before.people, 8);
        }
      }),
    );
  });

  test('a table of all plans says what each plan alone does, and Shapley parts add up to the total', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const bench = createWorkbench(input);
        const compiled = bench.compile(central);
        const slack = 1e-9 * Math.max(1, bench.baselineKgPerYear);
        const apart = exclusionsOf(input.measures);
        const plans = planTable(compiled, apart, bench.allMask);
        expect(plans.masks.length).toBeGreaterThan(input.measures.length);
        for (const [i, mask] of plans.masks.entries()) {
          if (i % 7 === 0)
            expect(Math.abs((plans.savedKg[i] as number) - compiled.kernel.saved(mask))).toBeLessThan(slack);
        }
        const n = input.measures.length;
        const savings = savingsByMask(planTable(compiled, new Int32Array(n), bench.allMask), n);
        const parts = shapleyParts(savings, n);
        expect(Math.abs(sum(parts) - compiled.kernel.saved(bench.allMask))).toBeLessThan(slack);
      }),
      { numRuns: 60 },
    );
  });
});

describe('more of a measure', () => {
  const minutes = (gain: number): Measure => {
    const racks = findMeasure('secure-bike-parking') as Measure;
    const figure = { low: gain, central: gain, high: gain, basis: racks.life.basis };
    return { ...racks, effect: { kind: 'minutes', targets: ['bicycle'], gainMinutes: figure, size: null } };
  };

  test('saves no less where its target emits nothing: the law of monotony', () => {
    fc.assert(
      fc.property(somePeople, fc.double({ min: 0, max: 10, noNaN: true }), (people, gain) => {
        const saved = [gain, gain + 1].map((of) => {
          const bench = createWorkbench(inputOf(profileOf(people), [{ ...chosen('showers'), measure: minutes(of) }]));
          return bench.compile(central).kernel.saved(1);
        });
        expect(saved[1]).toBeGreaterThanOrEqual((saved[0] as number) - 1e-9);
      }),
    );
  });

  test('may save less where its target draws from cleaner modes', () => {
    const people = [
      ...Array.from({ length: 60 }, () => driver({ mode: 'bicycle', km: 4 })),
      ...Array.from({ length: 40 }, () => driver({ mode: 'bus', km: 4 })),
    ];
    const bench = createWorkbench(inputOf(profileOf(people), [chosen('transit-pass', 600)]));
    expect(bench.compile(central).kernel.saved(1)).toBeLessThan(0);
  });
});
