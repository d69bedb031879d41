/** What the explanation of a figure holds: a chain from rows to kilograms a year, and its interval. */
import type { Estimate } from '../footprint/interval.ts';
import type { UnitKey } from '../profile/profile.ts';
import type { AssumptionId } from '../reference/assumptions.ts';
import type { Grade } from '../reference/factors/factor-set.ts';
import type { ResolvedFactor, ResolvedFactors } from '../reference/factors/resolve.ts';
import type { Mode, TravelKey } from '../reference/modes.ts';
import type { BaselineReport, Origin } from './estimate-report.ts';

export const explanationSchema = 'resplan/explanation/1';

export type Figure = 'total' | Mode;

/** Where a number comes from. `arithmetic`: from the steps before it. */
export type StepSource =
  | { kind: 'survey' | 'arithmetic' | 'option' | 'plan' }
  /** Our default, where the survey did not ask. */
  | { kind: 'assumption'; id: AssumptionId; from: Origin }
  /** Answers and the assumed number together: too few of either to be shown apart. */
  | { kind: 'answers-and-assumption' }
  | { kind: 'one-person-vehicle' }
  | { kind: 'factor'; factor: Omit<ResolvedFactor, 'mix'> }
  /** The mean of several rows by kilometres, where modes or fuels are merged. */
  | { kind: 'mean-factor'; grade: Grade | null }
  | { kind: 'weeks'; weeks: ResolvedFactors['weeksPerYear'] };

export type StepName =
  | 'rows-read'
  | 'rows-set-aside'
  | 'outliers-apart'
  | 'no-headcount-apart'
  | 'respondents'
  | 'complete'
  | 'imputed'
  | 'users'
  | 'days'
  | 'person-km'
  | 'aboard'
  | 'vehicle-km'
  | 'factor'
  | 'kg-week'
  | 'per-answer'
  | 'weeks'
  | 'kg-year';

export interface Step {
  step: StepName;
  /** `count` stands beside the chain; `gives` is what the steps before it come to (grams made kilograms). */
  how: 'count' | 'start' | 'times' | 'divide' | 'gives';
  value: number;
  unit: string;
  source: StepSource;
}

/** Kilometres of one way of travelling with one factor, to kg a week. */
export interface Line {
  travel: TravelKey;
  steps: Step[];
}

export interface ModeChain {
  mode: Mode;
  /** Modes with too few users to be shown are in it. */
  includesOthers: boolean;
  /** People and days; empty where not all of the mode stands in this row, or where shown kilometres are scaled. */
  counts: Step[];
  lines: Line[];
  personKmPerWeek: number;
  /** Kilometres left out of the CO2e, as no factor covers them. */
  personKmPerWeekWithoutFactor: number;
  kgPerWeek: number;
  kgPerYear: number;
}

export interface Explanation {
  schema: typeof explanationSchema;
  figure: Figure;
  basis: BaselineReport['basis'];
  noFootprint: BaselineReport['noFootprint'];
  answers: Step[];
  /** Answers carry weights: sums are weighted, counts of people are not. */
  weighted: boolean;
  strata: {
    count: number;
    /** Kilometres and kg a week are already those of all employees: a group has too few users to show them unscaled. */
    scaled: boolean;
    /** Employees, answers with kilometres and employees per answer; null where a group is too small to be shown. */
    groups: (UnitKey & { employees: number; answers: number; employeesPerAnswer: number })[] | null;
  };
  modes: ModeChain[];
  /** From kg a week of those who answered to kg a year. */
  scale: Step[];
  co2eKgPerYear: Estimate | null;
  interval: IntervalChain | null;
  /** Only of the total. */
  co2eKgPerEmployeeYear: Estimate | null;
}

/** 95 % interval = value ± standardError × multiplier. */
export interface IntervalChain {
  standardErrorKgPerYear: number;
  degreesOfFreedom: number;
  multiplier: number;
  halfWidthKgPerYear: number;
  /**
   * With one group: standardError = spread / √answers × √(1 − answers/employees) × employees × weeks,
   * spread in kg a week and person.
   */
  spread: { kgPerWeek: number; answers: number; employees: number; weeksPerYear: number } | null;
}

/** The mode asked for has too few users and is counted in these rows. */
export interface FoldedFigure {
  schema: typeof explanationSchema;
  figure: Mode;
  countedWith: Mode[];
  minGroup: number;
}
