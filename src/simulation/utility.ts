/** The gains in utility of the measures that act on the choice of mode, per one-way trip: one file for each kind. */
import type { Effect } from '../reference/measures/measure.ts';
import type { Draw } from './draw.ts';
import { minutesUtility } from './minutes-utility.ts';
import { moneyUtility } from './money-utility.ts';
import { oddsRatioUtility, percentageUtility } from './percentage-utility.ts';

export type ChoiceEffect = Extract<Effect, { kind: 'minutes' | 'money' | 'percentage' | 'oddsRatio' }>;

/** What the workplace gives to the arithmetic where the study is silent: fixed before any measure. */
export interface UtilityContext {
  /** Shares of travelled days by mode, of the whole workplace. */
  shares: Float64Array;
  /** Days a month that people travel, on average, before any days at home that a plan adds: see tickets.ts. */
  daysPerMonth: number;
}

/** A measure's size in its own unit, and the share of uptake that remote days have as a second part. */
export interface ChosenSize {
  size: number;
  uptake: number | null;
}

/** ΔU by mode. `draw` names are the measure's id and the figure's name. */
export function utilityOf(
  id: string,
  effect: ChoiceEffect,
  { size }: ChosenSize,
  { shares, daysPerMonth }: UtilityContext,
  draw: Draw,
): Float64Array {
  switch (effect.kind) {
    case 'minutes':
      return minutesUtility(id, effect, draw);
    case 'oddsRatio':
      return oddsRatioUtility(id, effect, draw);
    case 'percentage':
      return percentageUtility(id, effect, shares, draw);
    case 'money':
      return moneyUtility(id, effect, size, daysPerMonth, draw);
  }
}
