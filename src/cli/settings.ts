import type { Plan } from '../plan/plan.ts';
import { type Settings, settle, usualFactors } from '../plan/settings.ts';
import type { FactorSet } from '../reference/factors/factor-set.ts';
import { bundledSets } from '../reference/factors/load.ts';
import { type AnsweredMode, modes } from '../reference/modes.ts';
import { ResplanError } from '../resplan-error.ts';
import { readText } from './files.ts';
import type { Options } from './options.ts';
import type { Shell } from './shell.ts';

export type { Settings } from '../plan/settings.ts';

/** Every setting of a run: options read and in range, laid over the plan. */
export async function readSettings(shell: Shell, options: Options, plan: Plan | null): Promise<Settings> {
  const number = (name: keyof Options, low: number, high: number, whole = false) =>
    readNumberOption(name, options[name] as string | undefined, low, high, whole);
  const set = await readSet(shell, options.factors ?? plan?.assumptions?.factors ?? usualFactors);
  const outliers = oneOf(options, 'outliers', ['exclude', 'include']);
  return settle(
    {
      factors: options.factors ?? null,
      scope: oneOf(options, 'scope', ['well-to-wheel', 'tank-to-wheel']),
      electricity: options.electricity ?? null,
      weeksPerYear: number('weeks', 1, 53),
      impute: oneOf(options, 'impute', ['represent', 'mean']),
      includeOutliers: outliers === null ? null : outliers === 'include',
      minGroup: number('minGroup', 3, 1000, true),
      winterWeeks: number('winterWeeks', 0, 52),
      multi: oneOf(options, 'multi', ['even']),
      speedKmPerHour: readSpeeds(options.speed ?? []),
      headcount: number('headcount', 1, 100_000_000, true),
    },
    plan,
    set,
  );
}

/** A bundled set by id, else a user's own file. */
export async function readSet(shell: Shell, wanted: string): Promise<FactorSet> {
  const bundled = Object.entries(bundledSets).find(([id]) => id === wanted.toLowerCase())?.[1];
  if (bundled) return bundled;
  const known = Object.keys(bundledSets).join(', ');
  if (wanted !== '-' && !/[./\\]/.test(wanted)) throw new ResplanError('factors-unknown', { id: wanted, known });
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
    !/^[-+]?[\d.,]+(e[-+]?\d+)?$/i.test(text.replace(/[\s\u00a0\u202f]/g, '')) ||
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
