import { plannedAbout, plannedScenario } from '../plan/scenario-of-plan.ts';
import type { Measure } from '../reference/measures/measure.ts';
import { ResplanError } from '../resplan-error.ts';
import { sizedMeasures } from '../simulation/recommended-size.ts';
import type { ScenarioSettings } from '../simulation/scenario.ts';
import type { SimulationInput } from '../simulation/workbench.ts';
import type { AskedMeasure } from './chosen-measures.ts';
import type { Options } from './options.ts';
import type { EstimateRun } from './run-estimate.ts';
import { readNumberOption } from './settings.ts';

/** An estimate that was run, with measures, as a simulation takes it; recommended sizes where none was given. */
export function scenarioInput({ profile, settings }: EstimateRun, asked: readonly AskedMeasure[]): SimulationInput {
  const { factors, footprint: assumptions, plan } = settings;
  const workplace = { profile, facilities: plan?.facilities ?? {}, factors, assumptions };
  return { ...workplace, measures: sizedMeasures(asked, workplace) };
}

export function scenarioAbout(run: EstimateRun, known: readonly Measure[], asked: readonly AskedMeasure[]) {
  return plannedAbout(run.settings.plan, known, asked);
}

/** What a simulation is run with: the plan's prices and target, the options' target, draws and seed over them. */
export function scenarioSettings(
  { fold, settings }: Pick<EstimateRun, 'fold' | 'settings'>,
  options: Options,
): ScenarioSettings {
  const planned = plannedScenario(settings.plan, fold);
  return {
    ...planned,
    targetShare: options.target === undefined ? planned.targetShare : readShare('target', options.target),
    draws: readNumberOption('draws', options.draws, 0, 1_000_000, true) ?? planned.draws,
    seed: readNumberOption('seed', options.seed, 0, 2 ** 31 - 1, true) ?? planned.seed,
  };
}

/** `20%`, `20 %` or `0.2` as a share of 1. */
export function readShare(option: string, text: string): number {
  const percent = /^\s*([\d.,]+)\s*%\s*$/.exec(text);
  const value = Number((percent?.[1] ?? text).replace(',', '.')) / (percent ? 100 : 1);
  if (!(value > 0 && value <= 1))
    throw new ResplanError('option-invalid', { option, value: text, allowed: '20%', reason: 'share' });
  return value;
}
