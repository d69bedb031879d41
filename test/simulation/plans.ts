/** Workbenches for the tests: a profile of round commuters, measures of the catalogue with their sizes. */
import { findMeasure } from '../../src/reference/measures/catalogue.ts';
import type { Measure } from '../../src/reference/measures/measure.ts';
import type { ChosenMeasure } from '../../src/simulation/compile.ts';
import { central } from '../../src/simulation/draw.ts';
import { createWorkbench } from '../../src/simulation/workbench.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { defaultAssumptions, type EstimateOptions, profileOf, roundFactors } from '../footprint/commuters.ts';

export interface BenchOptions extends EstimateOptions {
  facilities?: Record<string, number | boolean>;
}

export function chosen(measure: string | Measure, size: number, uptake: number | null = null): ChosenMeasure {
  const found = typeof measure === 'string' ? findMeasure(measure) : measure;
  if (!found) throw new Error(`no measure ${measure}`);
  return { measure: found, size, uptake };
}

/** A workbench with all its measures compiled at their central figures. */
export function benchOf(people: readonly Respondent[], measures: readonly ChosenMeasure[], options: BenchOptions = {}) {
  const { headcount, factors, fold: _fold, facilities = {}, ...assumptions } = options;
  const bench = createWorkbench({
    profile: profileOf(people, headcount),
    measures,
    facilities,
    factors: factors ?? roundFactors(),
    assumptions: { ...defaultAssumptions, ...assumptions },
  });
  const compiled = bench.compile(central);
  return { bench, compiled, all: bench.allMask, after: bench.run(compiled, bench.allMask) };
}
