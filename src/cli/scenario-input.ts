import type { ChosenMeasure } from '../simulation/compile.ts';
import { defaultScenarioSettings, type ScenarioSettings } from '../simulation/scenario.ts';
import type { SimulationInput } from '../simulation/workbench.ts';
import { ResplanError } from '../survey/resplan-error.ts';
import type { Options } from './options.ts';
import type { EstimateRun } from './run-estimate.ts';
import { readNumberOption } from './settings.ts';

/** An estimate that was run, with measures, as a simulation takes it. */
export function scenarioInput({ profile, settings }: EstimateRun, measures: readonly ChosenMeasure[]): SimulationInput {
  const { factors, footprint: assumptions, plan } = settings;
  return { profile, measures, facilities: plan?.facilities ?? {}, factors, assumptions };
}

/** What a simulation is run with: the plan's prices and target, the options' target, draws and seed over them. */
export function scenarioSettings({ fold, settings }: EstimateRun, options: Options): ScenarioSettings {
  const { money, draws, seed, health } = defaultScenarioSettings;
  const planned = settings.plan?.targets?.[0]?.reduction ?? null;
  return {
    fold,
    health,
    money: { ...money, prices: settings.plan?.prices?.measures ?? {} },
    targetShare: options.target === undefined ? planned : readShare('target', options.target),
    draws: readNumberOption('draws', options.draws, 0, 1_000_000, true) ?? draws,
    seed: readNumberOption('seed', options.seed, 0, 2 ** 31 - 1, true) ?? seed,
  };
}

/** `20%`, `20 %` or `0.2` as a share of 1. */
export function readShare(option: string, text: string): number {
  const percent = /^\s*([\d.,]+)\s*%\s*$/.exec(text);
  const value = Number((percent?.[1] ?? text).replace(',', '.')) / (percent ? 100 : 1);
  if (!(value > 0 && value <= 1)) throw new ResplanError('option-invalid', { option, value: text, allowed: '20%' });
  return value;
}
