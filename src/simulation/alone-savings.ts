import type { Measure } from '../reference/measures/measure.ts';
import { central } from './draw.ts';
import { recommendedMeasures } from './recommended-size.ts';
import { createWorkbench, type SimulationInput } from './workbench.ts';

export interface AloneSaving {
  id: string;
  size: number;
  uptake: number | null;
  /** If it were the only measure, at the central figures. */
  savedCo2eKgPerYear: number;
}

/** What each measure in its recommended size would save by itself; 0 for all where there are no kilometres. */
export function aloneSavings(
  measures: readonly Measure[],
  workplace: Omit<SimulationInput, 'measures'>,
): AloneSaving[] {
  const sized = recommendedMeasures(measures, workplace);
  const bench = createWorkbench({ ...workplace, measures: sized });
  const { kernel } = bench.compile(central);
  return sized.map(({ measure, size, uptake }, i) => ({
    ...{ id: measure.id, size, uptake },
    savedCo2eKgPerYear: bench.baselineKgPerYear > 0 ? kernel.saved(1 << i) : 0,
  }));
}
