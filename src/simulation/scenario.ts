/**
 * What a plan saves: together, each measure alone, and each one's fair part.
 * In: a workbench. Out: numbers and ids, nothing rounded.
 */
import { daysPerWeek } from '../footprint/shares.ts';
import type { Stratum } from '../footprint/strata.ts';
import type { Mode } from '../reference/modes.ts';
import { central } from './draw.ts';
import { travelModes } from './mode-index.ts';
import { shapleyParts } from './shapley.ts';
import { createWorkbench, type SimulationInput } from './workbench.ts';

export interface ScenarioResult {
  measures: { id: string; size: number; aloneCo2eKgPerYear: number; shapleyCo2eKgPerYear: number }[];
  co2eKgPerYear: number;
  savedCo2eKgPerYear: number;
  savedShare: number;
  modes: { mode: Mode; tripShareBefore: number; tripShareAfter: number }[];
}

/** Null where there are no kilometres to save from. */
export function simulateScenario(input: SimulationInput): ScenarioResult | null {
  const bench = createWorkbench(input);
  const before = bench.baselineKgPerYear;
  if (before === 0) return null;
  const compiled = bench.compile(central);
  const savings = new Float64Array(2 ** input.measures.length);
  for (let mask = 0; mask < savings.length; mask++) savings[mask] = before - compiled.kernel.evaluate(mask);
  const parts = shapleyParts(savings, input.measures.length);
  const after = bench.run(compiled, bench.allMask);
  return {
    measures: input.measures.map(({ measure, size }, i) => ({
      id: measure.id,
      size,
      aloneCo2eKgPerYear: savings[1 << i] as number,
      shapleyCo2eKgPerYear: parts[i] as number,
    })),
    co2eKgPerYear: after.co2eKgPerYear,
    savedCo2eKgPerYear: before - after.co2eKgPerYear,
    savedShare: (before - after.co2eKgPerYear) / before,
    modes: modeShares(bench.base.strata, after.strata),
  };
}

function modeShares(before: readonly Stratum[], after: readonly Stratum[]): ScenarioResult['modes'] {
  const share = (strata: readonly Stratum[], mode: Mode) => {
    const all = daysPerWeek(strata, () => 1);
    return all === 0 ? 0 : daysPerWeek(strata, (other) => (other === mode ? 1 : 0)) / all;
  };
  return travelModes
    .map((mode) => ({ mode, tripShareBefore: share(before, mode), tripShareAfter: share(after, mode) }))
    .filter(({ tripShareBefore, tripShareAfter }) => tripShareBefore > 0 || tripShareAfter > 0);
}
