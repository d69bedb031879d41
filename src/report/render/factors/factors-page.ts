import type { FactorWords } from '../../../i18n/factors.ts';
import type { Language } from '../../../i18n/language.ts';
import { type ElectricityMix, electricityMixes } from '../../../reference/factors/electricity.ts';
import type { FactorSet } from '../../../reference/factors/factor-set.ts';
import type { ResolvedFactor, ResolvedFactors } from '../../../reference/factors/resolve.ts';
import type { Style } from '../style.ts';

export interface FactorsShown {
  set: FactorSet;
  resolved: ResolvedFactors;
  /** The mix that `--electricity` named, null where it gave a number or was not given. */
  askedMix: ElectricityMix | null;
  /** ISO date, to tell whether the set should have been reviewed. */
  today: string;
}

/** What lays out text: words, language, colours, width in characters. */
export interface FactorsPage {
  t: FactorWords;
  language: Language;
  style: Style;
  width: number;
}

export const left = (headText: string) => ({ head: headText, align: 'left' as const });
export const right = (headText: string) => ({ head: headText, align: 'right' as const });

/** The rows that have a value in this scope, in the order of the set. */
export function rowsOf({ set, resolved }: FactorsShown): ResolvedFactor[] {
  return set.factors.flatMap(({ id }) => resolved.rows[id] ?? []);
}

export function mixOf({ resolved, askedMix }: FactorsShown): ElectricityMix | null {
  return askedMix ?? electricityMixes.find(({ id }) => id === resolved.electricity.mix) ?? null;
}
