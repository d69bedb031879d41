import type { ChosenMeasure } from '../simulation/compile.ts';
import type { SimulationInput } from '../simulation/workbench.ts';
import type { EstimateRun } from './run-estimate.ts';

/** An estimate that was run, with measures, as a simulation takes it. */
export function scenarioInput({ profile, settings }: EstimateRun, measures: readonly ChosenMeasure[]): SimulationInput {
  const { factors, footprint: assumptions, plan } = settings;
  return { profile, measures, facilities: plan?.facilities ?? {}, factors, assumptions };
}
