import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateBaseline } from '../../src/footprint/baseline.ts';
import { central, splitTriangular } from '../../src/simulation/draw.ts';
import { createWorkbench } from '../../src/simulation/workbench.ts';
import { someInput, swedish } from './generated.ts';

const close = (a: number, b: number, of: number) => Math.abs(a - b) <= of * Math.max(1, Math.abs(a), Math.abs(b));

describe('of any profile and any combination of measures', () => {
  test('the fast arithmetic gives the footprint of the cells that the plan moves', () => {
    fc.assert(
      fc.property(someInput, fc.nat(), fc.nat(100), (input, bits, at) => {
        const bench = createWorkbench(input);
        const compiled = bench.compile((_name, figure) => splitTriangular(figure, at / 101));
        for (const mask of [bits & bench.allMask, bench.allMask]) {
          const slow = bench.run(compiled, mask).co2eKgPerYear;
          const fast = compiled.kernel.evaluate(mask);
          expect(close(fast, slow, 1e-9), `${fast} against ${slow}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the baseline of the simulation is the baseline of the estimate', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const bench = createWorkbench(input);
        const estimate = estimateBaseline(input.profile, swedish, input.assumptions).co2eKgPerYear?.value ?? 0;
        expect(close(bench.baselineKgPerYear, estimate, 1e-9)).toBe(true);
        expect(bench.run(bench.compile(central), 0).co2eKgPerYear).toBe(bench.baselineKgPerYear);
      }),
      { numRuns: 100 },
    );
  });
});
