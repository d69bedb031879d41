/** What a plan says of its measures and their scenario. In: a plan file's values. Out: what simulation/ and report/ take. */
import type { Fold } from '../profile/fold-modes.ts';
import type { AskedMeasure } from '../reference/measures/asked-measure.ts';
import type { Measure } from '../reference/measures/measure.ts';
import { drivingSekPerKm } from '../reference/measures/method.ts';
import type { ScenarioAbout } from '../report/scenario-report.ts';
import type { PlannedRole } from '../report/travel-plan/action.ts';
import { defaultScenarioSettings, type ScenarioSettings } from '../simulation/scenario.ts';
import type { Plan } from './plan.ts';

/** Prices, health and first target of the plan; draws and seed as usual. */
export function plannedScenario(plan: Plan | null, fold: Fold): ScenarioSettings {
  const { money } = defaultScenarioSettings;
  const { mortalityPer100000 = null, valueOfLife = null } = plan?.assumptions ?? {};
  return {
    ...defaultScenarioSettings,
    fold,
    health: { mortalityPer100000, valueOfLifeSek: valueOfLife },
    money: { ...money, prices: plan?.prices?.measures ?? {}, drivingSekPerKm: drivingSekPerKm.central },
    targetShare: plan?.targets?.[0]?.reduction ?? null,
  };
}

/** What a report of a scenario needs beside the figures: the measures by name, who set their sizes, the money. */
export function plannedAbout(
  plan: Plan | null,
  known: readonly Measure[],
  asked: readonly AskedMeasure[],
): ScenarioAbout {
  return {
    known,
    recommended: asked.flatMap(({ measure, size }) => (size === null ? [measure.id] : [])),
    currency: plan?.prices?.currency?.toUpperCase() ?? 'SEK',
    prices: plan?.prices?.measures ?? {},
  };
}

/** Who does what by when, by measure; those that were dropped are not there. */
export function plannedRoles(plan: Plan | null): Record<string, PlannedRole> {
  const roles = (plan?.measures ?? []).flatMap(({ id, responsible, start, end, status = 'proposed' }) =>
    status === 'dropped'
      ? []
      : [[id, { responsible: responsible ?? null, start: start ?? null, end: end ?? null, status }] as const],
  );
  return Object.fromEntries(roles);
}
