/**
 * Active travel that a plan adds, and deaths avoided by it (WHO HEAT) where the user gives a mortality.
 * In: the days and kilometres before and after. Out: minutes a week, people, deaths a year. Lost walking is negative.
 */
import type { Stratum } from '../footprint/strata.ts';
import { health } from '../reference/measures/method.ts';
import type { FlowMatrix } from './flows.ts';
import { kilometresPerYear } from './kilometres.ts';
import { modeIndex } from './mode-index.ts';
import type { Workbench } from './workbench.ts';

export type ActiveMode = 'walk' | 'bicycle' | 'e-bike';
const activeModes: readonly ActiveMode[] = ['walk', 'bicycle', 'e-bike'];
const kmPerHour: Record<ActiveMode, number> = {
  walk: health.walkingKmPerHour.central,
  bicycle: health.cyclingKmPerHour.central,
  'e-bike': health.eBikeKmPerHour.central,
};
const minutesPerHour = 60;

/** All employees. Negative where the plan takes from the mode. */
export interface AddedActivity {
  mode: ActiveMode;
  /** To work and back, walks to a bus or train with them where the survey tells. */
  kmPerWeek: number;
  minutesPerWeek: number;
  /** Days that changed mode, as people with the mean days a week. */
  people: number;
}

/** What the plan adds by mode: km / speed; a week is one of the working weeks. */
export function addedActivity(bench: Workbench, after: readonly Stratum[], flows: FlowMatrix): AddedActivity[] {
  const { weeksPerYear } = bench.input.assumptions;
  const before = kilometresPerYear(bench.base.strata, bench.input);
  const then = kilometresPerYear(after, bench.input);
  return activeModes.map((mode) => {
    const kmPerYear = (then.get(mode)?.personKm ?? 0) - (before.get(mode)?.personKm ?? 0);
    const days = (flows.after[modeIndex(mode)] as number) - (flows.before[modeIndex(mode)] as number);
    const kmPerWeek = kmPerYear / weeksPerYear;
    return {
      mode,
      kmPerWeek,
      minutesPerWeek: (kmPerWeek / kmPerHour[mode]) * minutesPerHour,
      people: flows.meanDaysPerPerson > 0 ? days / flows.meanDaysPerPerson : 0,
    };
  });
}

export interface HeatInput {
  people: number;
  /** Minutes a week that each of them is active by the plan. */
  minutesPerWeek: number;
  /** 1 − RR at the reference volume. */
  mortalityCut: number;
  referenceMinutesPerWeek: number;
  /** The most that mortality falls, however many the minutes. */
  cap: number;
  /** Of the new activity, the share that takes the place of other exercise. */
  substitutionShare: number;
  /** Deaths a year per 100,000 of that age: the user's own, null where not given. */
  mortalityPer100000: number | null;
}

/**
 * Deaths avoided a year = N × mortality × min((1 − RR) × minutes / reference minutes, cap) × (1 − substitution).
 * WHO HEAT's activity term; air pollution and crashes are not in it. Null without a mortality.
 */
export function heat(input: HeatInput): number | null {
  if (input.mortalityPer100000 === null) return null;
  const volume = Math.abs(input.minutesPerWeek) / input.referenceMinutesPerWeek;
  const cut = Math.sign(input.minutesPerWeek) * Math.min(input.mortalityCut * volume, input.cap);
  return input.people * (input.mortalityPer100000 / 100_000) * cut * (1 - input.substitutionShare);
}

export interface HealthInputs {
  mortalityPer100000: number | null;
  valueOfLifeSek: number | null;
}

/** HEAT of a plan, cycling of both kinds together; null where the user's inputs do not give it. */
export interface PlanHealth {
  cyclingDeathsAvoidedPerYear: number | null;
  walkingDeathsAvoidedPerYear: number | null;
  deathsAvoidedPerYear: number | null;
  valueSekPerYear: number | null;
}

/** The activity that a plan adds through HEAT, at the central figures of the method. */
export function planHealth(added: readonly AddedActivity[], inputs: HealthInputs): PlanHealth {
  const deathsOf = (mode: ActiveMode, mortalityCut: number, referenceMinutesPerWeek: number, cap: number) => {
    const { people, minutesPerWeek } = added.find((row) => row.mode === mode) ?? { people: 0, minutesPerWeek: 0 };
    return heat({
      people: Math.abs(people),
      minutesPerWeek: people === 0 ? 0 : minutesPerWeek / Math.abs(people),
      mortalityCut,
      referenceMinutesPerWeek,
      cap,
      substitutionShare: health.substitutionShare.central,
      mortalityPer100000: inputs.mortalityPer100000,
    });
  };
  const cyclingBy = (mode: ActiveMode) =>
    deathsOf(
      mode,
      health.cyclingMortalityCut.central,
      health.cyclingReferenceMinutesPerWeek.central,
      health.cyclingCap.central,
    );
  const cycling = sumOf([cyclingBy('bicycle'), cyclingBy('e-bike')]);
  const walking = deathsOf(
    'walk',
    health.walkingMortalityCut.central,
    health.walkingReferenceMinutesPerWeek.central,
    health.walkingCap.central,
  );
  const deaths = sumOf([cycling, walking]);
  const { valueOfLifeSek } = inputs;
  return {
    cyclingDeathsAvoidedPerYear: cycling,
    walkingDeathsAvoidedPerYear: walking,
    deathsAvoidedPerYear: deaths,
    valueSekPerYear: deaths === null || valueOfLifeSek === null ? null : deaths * valueOfLifeSek,
  };
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
