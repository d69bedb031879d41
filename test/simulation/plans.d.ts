import type { Measure } from '../../src/reference/measures/measure.ts';
import type { ChosenMeasure } from '../../src/simulation/compile.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { type EstimateOptions } from '../footprint/commuters.ts';
export interface BenchOptions extends EstimateOptions {
  facilities?: Record<string, number | boolean>;
}
export declare function chosen(measure: string | Measure, size: number, uptake?: number | null): ChosenMeasure;
/** A workbench with all its measures compiled at their central figures. */
export declare function benchOf(
  people: readonly Respondent[],
  measures: readonly ChosenMeasure[],
  options?: BenchOptions,
): {
  bench: import('../../src/simulation/workbench.ts').Workbench;
  compiled: import('../../src/simulation/workbench.ts').Compiled;
  all: number;
  after: {
    strata: import('../../src/footprint/strata.ts').Stratum[];
    co2eKgPerYear: number;
  };
};
