import type { Measure } from '../reference/measures/measure.ts';
import { drivingSekPerKm } from '../reference/measures/method.ts';
import { ResplanError } from '../resplan-error.ts';
import { recommendedMeasures } from '../simulation/recommended-size.ts';
import { defaultScenarioSettings, type ScenarioSettings } from '../simulation/scenario.ts';
import type { SimulationInput } from '../simulation/workbench.ts';
import type { AskedMeasure } from './chosen-measures.ts';
import type { Options } from './options.ts';
import type { EstimateRun } from './run-estimate.ts';
import { readNumberOption } from './settings.ts';

/** An estimate that was run, with measures, as a simulation takes it; recommended sizes where none was given. */
export function scenarioInput({ profile, settings }: EstimateRun, asked: readonly AskedMeasure[]): SimulationInput {
  const { factors, footprint: assumptions, plan } = settings;
  const workplace = { profile, facilities: plan?.facilities ?? {}, factors, assumptions };
  const recommended = asked.some(({ size }) => size === null)
    ? recommendedMeasures(
        asked.map(({ measure }) => measure),
        workplace,
      )
    : [];
  const measures = asked.map(({ size, ...chosen }, i) => ({ ...chosen, size: size ?? recommended[i]?.size ?? 1 }));
  return { ...workplace, measures };
}

/** What a report of a scenario needs beside the figures: the measures by name, who set their sizes, the money. */
export function scenarioAbout(run: EstimateRun, known: readonly Measure[], asked: readonly AskedMeasure[]) {
  const prices = run.settings.plan?.prices;
  return {
    known,
    recommended: asked.flatMap(({ measure, size }) => (size === null ? [measure.id] : [])),
    currency: prices?.currency?.toUpperCase() ?? 'SEK',
    prices: prices?.measures ?? {},
  };
}

/** What a simulation is run with: the plan's prices and target, the options' target, draws and seed over them. */
export function scenarioSettings(
  { fold, settings }: Pick<EstimateRun, 'fold' | 'settings'>,
  options: Options,
): ScenarioSettings {
  const { money, draws, seed } = defaultScenarioSettings;
  const { mortalityPer100000 = null, valueOfLife = null } = settings.plan?.assumptions ?? {};
  const planned = settings.plan?.targets?.[0]?.reduction ?? null;
  return {
    fold,
    health: { mortalityPer100000, valueOfLifeSek: valueOfLife },
    money: {
      ...money,
      prices: settings.plan?.prices?.measures ?? {},
      drivingSekPerKm: drivingSekPerKm.central,
    },
    targetShare: options.target === undefined ? planned : readShare('target', options.target),
    draws: readNumberOption('draws', options.draws, 0, 1_000_000, true) ?? draws,
    seed: readNumberOption('seed', options.seed, 0, 2 ** 31 - 1, true) ?? seed,
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
