import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import type { Plan } from '../plan/plan.ts';
import { assumptions as defaults } from '../reference/assumptions.ts';
import { readElectricity } from '../reference/factors/electricity.ts';
import type { FactorSet, Scope } from '../reference/factors/factor-set.ts';
import { bundledSets } from '../reference/factors/load.ts';
import { type ResolvedFactors, resolveFactors } from '../reference/factors/resolve.ts';
import { type AnsweredMode, modes } from '../reference/modes.ts';
import type { Origin } from '../report/estimate-report.ts';
import { ResplanError } from '../resplan-error.ts';
import { readText } from './files.ts';
import type { Options } from './options.ts';
import type { Shell } from './shell.ts';

/** Every setting of a run, with where each came from: options beat the plan, the plan beats defaults. */
export interface Settings {
  plan: Plan | null;
  /** What `factors` was resolved from. */
  set: FactorSet;
  factors: ResolvedFactors;
  footprint: FootprintAssumptions;
  minGroup: number;
  winterWeeks: number;
  daysPerWeek: number;
  outlierKm: number;
  evenSplit: boolean;
  speedKmPerHour: Partial<Record<AnsweredMode, number>>;
  headcount: number | null;
  from: Record<string, Origin>;
}

export async function readSettings(shell: Shell, options: Options, plan: Plan | null): Promise<Settings> {
  const from: Record<string, Origin> = {};
  const inPlan = plan?.assumptions ?? {};
  function pick<T>(name: string, option: T | null, planned: T | undefined, fallback: T): T {
    from[name] = option !== null ? 'option' : planned !== undefined ? 'plan' : 'default';
    return option ?? planned ?? fallback;
  }
  const number = (name: keyof Options, low: number, high: number, whole = false) =>
    readNumberOption(name, options[name] as string | undefined, low, high, whole);

  const set = await readSet(shell, pick('factorSet', options.factors ?? null, inPlan.factors, 'se'));
  const scope = pick<Scope>(
    'scope',
    oneOf(options, 'scope', ['well-to-wheel', 'tank-to-wheel']),
    inPlan.scope,
    'well-to-wheel',
  );
  const electricity = pick('electricity', options.electricity ?? null, inPlan.electricity?.toString(), '');
  const mix = electricity === '' ? null : readElectricity(electricity);
  if (electricity !== '' && !mix) {
    throw new ResplanError('option-invalid', {
      option: 'electricity',
      value: electricity,
      allowed: 'nordic, swedish, eu, g/kWh',
    });
  }
  const factors = resolveFactors(set, { scope, electricityGPerKWh: mix?.gPerKWh ?? null });
  const outliers = oneOf(options, 'outliers', ['exclude', 'include']);
  return {
    plan,
    set,
    factors,
    footprint: {
      weeksPerYear: pick('weeksPerYear', number('weeks', 1, 53), inPlan.weeksPerYear, set.weeksPerYear.value),
      carpoolOccupancy: pick('carpoolOccupancy', null, inPlan.carpoolOccupancy, defaults.carpoolOccupancy.value),
      carOccupancy: pick('carOccupancy', null, inPlan.carOccupancy, defaults.carOccupancy.value),
      busiestDayFactor: pick('busiestDayFactor', null, inPlan.busiestDayFactor, defaults.busiestDayFactor.value),
      impute: pick<'represent' | 'mean'>(
        'impute',
        oneOf(options, 'impute', ['represent', 'mean']),
        inPlan.impute,
        'represent',
      ),
      includeOutliers: pick(
        'includeOutliers',
        outliers === null ? null : outliers === 'include',
        inPlan.includeOutliers,
        false,
      ),
    },
    minGroup: pick('minGroup', number('minGroup', 3, 1000, true), inPlan.minGroup, defaults.minGroup.value),
    winterWeeks: pick('winterWeeks', number('winterWeeks', 0, 52), inPlan.winterWeeks, defaults.winterWeeks.value),
    daysPerWeek: pick('daysPerWeek', null, inPlan.daysPerWeek, defaults.daysPerWeek.value),
    outlierKm: pick('outlierKm', null, inPlan.outlierKm, defaults.outlierKm.value),
    evenSplit: pick('multi', oneOf(options, 'multi', ['even']), inPlan.multi, null) === 'even',
    speedKmPerHour: { ...inPlan.speedKmPerHour, ...readSpeeds(options.speed ?? []) } as Settings['speedKmPerHour'],
    headcount: pick<number | null>(
      'headcount',
      number('headcount', 1, 100_000_000, true),
      plan?.workplace?.headcount,
      null,
    ),
    from,
  };
}

/** A bundled set by id, else a user's own file. */
export async function readSet(shell: Shell, wanted: string): Promise<FactorSet> {
  const bundled = Object.entries(bundledSets).find(([id]) => id === wanted.toLowerCase())?.[1];
  if (bundled) return bundled;
  const known = Object.keys(bundledSets).join(', ');
  if (!/[./\\]/.test(wanted)) throw new ResplanError('factors-unknown', { id: wanted, known });
  const { parseUserSet } = await import('../reference/factors/user-set.ts');
  return parseUserSet(await readText(shell, wanted), wanted, bundledSets);
}

/** A number option in its range; a decimal comma is fine. Null where it was not given. */
export function readNumberOption(
  name: string,
  text: string | undefined,
  low: number,
  high: number,
  whole = false,
): number | null {
  if (text === undefined) return null;
  const value = Number(
    text
      .trim()
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.'),
  );
  if (
    text.trim() === '' ||
    !Number.isFinite(value) ||
    value < low ||
    value > high ||
    (whole && !Number.isInteger(value))
  ) {
    const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new ResplanError('option-invalid', { option, value: text, low, high, whole: whole ? 1 : 0 });
  }
  return value;
}

export function oneOf<const T extends string>(options: Options, name: keyof Options, allowed: readonly T[]): T | null {
  const value = options[name] as string | undefined;
  if (value === undefined) return null;
  const known = allowed.find((word) => word === value.toLowerCase());
  if (known === undefined)
    throw new ResplanError('option-invalid', { option: name, value, allowed: allowed.join(', ') });
  return known;
}

function readSpeeds(speeds: readonly string[]): Partial<Record<AnsweredMode, number>> {
  const read: Partial<Record<AnsweredMode, number>> = {};
  for (const speed of speeds) {
    const [mode, kmh] = speed.split('=');
    if (!modes.includes(mode as AnsweredMode)) {
      throw new ResplanError('option-invalid', {
        option: 'speed',
        value: speed,
        allowed: `${modes.join(', ')} = km/h`,
      });
    }
    read[mode as AnsweredMode] = readNumberOption('speed', kmh ?? '', 1, 300) as number;
  }
  return read;
}
