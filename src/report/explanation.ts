/**
 * One figure of the estimate as a chain, from rows to kilograms a year.
 * In: what the estimate was made of. Out: steps as data, each with number, unit and source; multiplied from the
 * first to the last they give the estimate's own figure. No mode with fewer users than minGroup is explained.
 */
import { gramsPerKm } from '../footprint/gram-vector.ts';
import { imputeMean } from '../footprint/impute.ts';
import { type Estimate, interval, quantile95 } from '../footprint/interval.ts';
import { lowestGrade } from '../footprint/mode-rows.ts';
import { meanVariance } from '../footprint/moment-variance.ts';
import { type Stratum, stratify } from '../footprint/strata.ts';
import {
  type FootprintAssumptions,
  type StratumFootprint,
  stratumFootprint,
  weeklyKilometres,
} from '../footprint/stratum-footprint.ts';
import type { Fold } from '../profile/fold-modes.ts';
import { compareTravel } from '../profile/order.ts';
import type { Profile, UnitKey } from '../profile/profile.ts';
import type { AssumptionId } from '../reference/assumptions.ts';
import type { Grade } from '../reference/factors/factor-set.ts';
import { factorFor, type ResolvedFactor, type ResolvedFactors } from '../reference/factors/resolve.ts';
import { allModes, type Mode, modeFacts, modeOf, type TravelKey, travelKey } from '../reference/modes.ts';
import { ResplanError } from '../resplan-error.ts';
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

export interface ExplanationInput {
  figure: string;
  profile: Profile;
  factors: ResolvedFactors;
  assumptions: FootprintAssumptions;
  baseline: BaselineReport;
  fold: Fold;
  minGroup: number;
  from: Readonly<Record<string, Origin>>;
}

/** What the chain is built on: strata with their footprints, and kilometres a week by dimension. */
interface Ground extends ExplanationInput {
  strata: Stratum[];
  parts: StratumFootprint[];
  weeklyKm: Map<string, number>[];
  /** Weight of the answers that kilometres are known of. */
  answers: number[];
  employeesPerAnswer: number[];
}

export function explainFigure(input: ExplanationInput): Explanation | FoldedFigure {
  const rows = input.baseline.modes.map((row) => row.mode);
  const figure = (['total', ...rows] as Figure[]).find((known) => known === input.figure);
  if (figure === undefined) return foldedOrUnknown(input, rows);
  const { baseline, minGroup } = input;
  if (baseline.noFootprint === null && baseline.completeRespondents < minGroup)
    throw new ResplanError('too-few-to-share', { minGroup });
  const ground = layGround(input);
  const modes = baseline.noFootprint ? [] : rows.filter((mode) => figure === 'total' || mode === figure);
  const scaled = ground.strata.length > 1 && modes.some((mode) => hasSmallGroup(ground, mode));
  const chains = modes.map((mode) => modeChain(ground, mode, scaled));
  const spread = baseline.noFootprint
    ? null
    : sampling(ground, (key) => figure === 'total' || rowOf(ground, key) === figure);
  const kgPerYear = sum(chains, (chain) => chain.kgPerYear);
  return {
    schema: explanationSchema,
    figure,
    basis: baseline.basis,
    noFootprint: baseline.noFootprint,
    answers: answerSteps(ground),
    weighted: ground.strata.some(({ tally }) => tally.weight !== tally.people),
    strata: { count: ground.strata.length, scaled, groups: groupsShown(ground) },
    modes: chains,
    scale:
      chains.length === 0
        ? []
        : scaleSteps(
            ground,
            sum(chains, (chain) => chain.kgPerWeek),
            kgPerYear,
            scaled,
          ),
    co2eKgPerYear: baseline.noFootprint
      ? null
      : figure === 'total'
        ? baseline.co2eKgPerYear
        : (spread?.estimate(kgPerYear) ?? { value: kgPerYear, low: null, high: null }),
    interval: spread?.chain ?? null,
    co2eKgPerEmployeeYear: figure === 'total' ? baseline.co2eKgPerEmployeeYear : null,
  };
}

function foldedOrUnknown({ figure, fold, minGroup }: ExplanationInput, rows: readonly Mode[]): FoldedFigure {
  const mode = allModes.find((known) => known === figure);
  const targets = new Set([...fold].flatMap(([from, to]) => (modeOf(from) === mode ? [modeOf(to)] : [])));
  const countedWith = rows.filter((row) => targets.has(row));
  if (mode === undefined || countedWith.length === 0)
    throw new ResplanError('explain-unknown', { figure, known: ['total', ...rows].join(', ') });
  return { schema: explanationSchema, figure: mode, countedWith, minGroup };
}

function layGround(input: ExplanationInput): Ground {
  const { profile, factors, assumptions } = input;
  const { strata } = stratify(profile, assumptions.includeOutliers);
  const parts = strata.map((stratum) => stratumFootprint(stratum, factors, assumptions));
  const imputed = strata.map(({ tally }) => (assumptions.impute === 'mean' ? imputeMean(tally) : null));
  const weeklyKm = strata.map(({ tally }, i) => addKm(weeklyKilometres(tally), imputed[i]?.byDimension ?? new Map()));
  const answers = strata.map(({ tally }, i) => tally.complete.weight + (imputed[i]?.weight ?? 0));
  const employeesPerAnswer = parts.map(({ meanToYear }, i) =>
    answers[i] ? meanToYear / assumptions.weeksPerYear / (answers[i] as number) : 0,
  );
  return { ...input, strata, parts, weeklyKm, answers, employeesPerAnswer };
}

function addKm(km: Map<string, number>, more: ReadonlyMap<string, number>): Map<string, number> {
  for (const [dimension, value] of more) km.set(dimension, (km.get(dimension) ?? 0) + value);
  return km;
}

const travelOf = (dimension: string) => dimension.slice(0, dimension.lastIndexOf('|')) as TravelKey;
const rowOf = ({ fold }: Ground, key: TravelKey): Mode => modeOf(fold.get(key) ?? key);

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}

const count = (step: StepName, value: number, unit: string): Step => ({
  step,
  how: 'count',
  value,
  unit,
  source: { kind: 'survey' },
});

function answerSteps({ profile, baseline, assumptions }: Ground): Step[] {
  const { rowsRead, rowsSetAside, rowsUsed } = profile.quality;
  const outliers = assumptions.includeOutliers ? 0 : baseline.outliers.people;
  const apart = rowsUsed - outliers - baseline.respondents;
  return [
    count('rows-read', rowsRead, 'rows'),
    count('rows-set-aside', rowsSetAside, 'rows'),
    ...(outliers > 0 ? [count('outliers-apart', outliers, 'people')] : []),
    ...(apart > 0 ? [count('no-headcount-apart', apart, 'people')] : []),
    count('respondents', baseline.respondents, 'people'),
    count('complete', baseline.completeRespondents, 'people'),
    ...(baseline.imputedPeople > 0 ? [count('imputed', baseline.imputedPeople, 'people')] : []),
  ];
}

/** Groups with their scaling, unless one is so small that it would be shown by itself. */
function groupsShown({ strata, answers, employeesPerAnswer, minGroup }: Ground): Explanation['strata']['groups'] {
  if (strata.some(({ tally }) => tally.complete.people < minGroup)) return null;
  return strata.map(({ key, headcount, tally }, i) => ({
    employer: key.employer,
    site: key.site,
    department: key.department,
    employees: headcount ?? tally.weight,
    answers: answers[i] as number,
    employeesPerAnswer: employeesPerAnswer[i] as number,
  }));
}

/**
 * Whether some group has users of the mode, but fewer than minGroup. Unscaled kilometres and the groups' own
 * scalings would then let theirs be worked out.
 */
function hasSmallGroup(ground: Ground, mode: Mode): boolean {
  return ground.strata.some((stratum) => hasFewUsers(ground, mode, [stratum]));
}

/** Whether a way of travelling shown under the mode has users in these strata, but fewer than minGroup or untold. */
function hasFewUsers(ground: Ground, mode: Mode, strata: readonly Stratum[]): boolean {
  const users = new Map<TravelKey, Map<string, number>>();
  for (const { tally } of strata) {
    if (tally.kilometres.n !== tally.complete.people) return true;
    for (const [dimension, [n]] of Object.entries(tally.kilometres.sums)) {
      const key = travelOf(dimension);
      if (rowOf(ground, key) !== mode) continue;
      const shown = ground.fold.get(key) ?? key;
      const byDimension = users.get(shown) ?? new Map<string, number>();
      users.set(shown, addKm(byDimension, new Map([[dimension, n]])));
    }
  }
  // people may stand in several dimensions: the largest is sure to be so many
  return [...users.values()].some((byDimension) => Math.max(...byDimension.values()) < ground.minGroup);
}

function modeChain(ground: Ground, mode: Mode, scaled: boolean): ModeChain {
  const row = ground.baseline.modes.find((one) => one.mode === mode);
  const km = new Map<string, number>();
  for (const [i, ofStratum] of ground.weeklyKm.entries()) {
    const factor = scaled ? (ground.employeesPerAnswer[i] as number) : 1;
    for (const [dimension, value] of ofStratum) {
      if (rowOf(ground, travelOf(dimension)) === mode) addKm(km, new Map([[dimension, factor * value]]));
    }
  }
  const measures = [...km].map(([dimension, value]) => measureKm(ground, dimension, value));
  const covered = measures.filter((one) => one.factor !== null);
  // where units without a headcount are left out, a fuel may have too few users left: then the mode is one line
  const together = hasFewUsers(ground, mode, ground.strata);
  const shown = [...new Set(covered.map((one) => (together ? travelKey(mode) : one.shown)))].sort(compareTravel);
  const lines = shown.flatMap((key) =>
    linesOf(
      ground,
      key,
      covered.filter((one) => together || one.shown === key),
    ),
  );
  return {
    mode,
    includesOthers: row?.includesOthers ?? false,
    counts: scaled ? [] : modeCounts(ground, mode),
    lines,
    personKmPerWeek: sum(measures, (one) => one.personKm),
    personKmPerWeekWithoutFactor: sum(measures, (one) => (one.factor === null ? one.personKm : 0)),
    kgPerWeek: sum(lines, ({ steps }) => (steps.at(-1) as Step).value),
    kgPerYear: row?.co2eKgPerYear ?? 0,
  };
}

/** People who travel so on some day, and their days; only where the row is the whole mode and nothing else. */
function modeCounts(ground: Ground, mode: Mode): Step[] {
  const { strata, fold, minGroup } = ground;
  if ([...fold].some(([from, to]) => (modeOf(from) === mode) !== (modeOf(to) === mode))) return [];
  const users = sum(strata, ({ tally }) => tally.days.sums[mode]?.[0] ?? 0);
  if (users < minGroup || strata.some(({ tally }) => tally.days.n !== tally.people)) return [];
  const cells = strata.flatMap(({ tally }) => tally.segments.flatMap((segment) => segment.cells));
  const days = sum(cells, (cell) => (modeOf(cell.travel) === mode ? cell.daysPerWeek : 0));
  return [count('users', users, 'people'), count('days', days, 'days/week')];
}

/** Kilometres of one dimension and the factor that they meet. */
interface MeasuredKm {
  shown: TravelKey;
  dimension: string;
  personKm: number;
  vehicleKm: number;
  grams: number;
  factor: ResolvedFactor | null;
}

function measureKm(ground: Ground, dimension: string, km: number): MeasuredKm {
  const meaning = gramsPerKm(dimension, ground.factors, ground.assumptions);
  return {
    shown: ground.fold.get(meaning.travel) ?? meaning.travel,
    dimension,
    personKm: km * meaning.personKm,
    vehicleKm: km * meaning.vehicleKm,
    grams: km * (meaning.perKm ?? 0),
    factor: meaning.perKm === null ? null : factorFor(ground.factors, meaning.travel),
  };
}

/** One line per way of knowing the number aboard; a single one where merged modes have several factors. */
function linesOf(ground: Ground, travel: TravelKey, measures: readonly MeasuredKm[]): Line[] {
  const factors = new Set(measures.map((one) => one.factor));
  const [factor] = factors;
  const line = (own: readonly MeasuredKm[], middle: (personKm: number, vehicleKm: number) => Step[]): Line[] => {
    const personKm = sum(own, (one) => one.personKm);
    if (personKm === 0) return [];
    const kg = sum(own, (one) => one.grams) / 1000;
    const start: Step = {
      step: 'person-km',
      how: 'start',
      value: personKm,
      unit: 'pkm/week',
      source: { kind: 'survey' },
    };
    const steps = [
      start,
      ...middle(
        personKm,
        sum(own, (one) => one.vehicleKm),
      ),
    ];
    return [
      { travel, steps: [...steps, { step: 'kg-week', how: 'gives', value: kg, unit: 'kg/week', source: arithmetic }] },
    ];
  };
  if (factors.size !== 1 || !factor) {
    const grade = lowestGrade([...factors].map((one) => one?.grade ?? null));
    return line(measures, (personKm) => [
      {
        step: 'factor',
        how: 'times',
        value: sum(measures, (one) => one.grams) / personKm,
        unit: 'gCO2e/pkm',
        source: { kind: 'mean-factor', grade },
      },
    ]);
  }
  const { mix: _, ...cited } = factor;
  const times: Step = {
    step: 'factor',
    how: 'times',
    value: factor.value,
    unit: factor.unit,
    source: { kind: 'factor', factor: cited },
  };
  if (factor.unit === 'gCO2e/pkm') return line(measures, () => [times]);
  const through =
    (source: StepSource) =>
    (personKm: number, vehicleKm: number): Step[] => [
      { step: 'aboard', how: 'divide', value: personKm / vehicleKm, unit: 'people/vehicle', source },
      { step: 'vehicle-km', how: 'gives', value: vehicleKm, unit: 'vkm/week', source: arithmetic },
      times,
    ];
  if (!modeFacts[modeOf(travel)].countsOccupants) return line(measures, through({ kind: 'one-person-vehicle' }));
  const assumed = measures.filter((one) => one.dimension.endsWith('|u'));
  const answered = measures.filter((one) => !one.dimension.endsWith('|u'));
  if (assumed.length > 0 && answered.length > 0 && (fewUsers(ground, assumed) || fewUsers(ground, answered)))
    return line(measures, through({ kind: 'answers-and-assumption' }));
  const id = modeOf(travel) === 'carpool' ? 'carpoolOccupancy' : 'carOccupancy';
  return [
    ...line(answered, through({ kind: 'survey' })),
    ...line(assumed, through({ kind: 'assumption', id, from: ground.from[id] ?? 'default' })),
  ];
}

const arithmetic: StepSource = { kind: 'arithmetic' };

/** Fewer than minGroup people have these kilometres. */
function fewUsers({ strata, minGroup }: Ground, measures: readonly MeasuredKm[]): boolean {
  const most = measures.map(({ dimension }) => sum(strata, ({ tally }) => tally.kilometres.sums[dimension]?.[0] ?? 0));
  return Math.max(...most) < minGroup;
}

function scaleSteps(ground: Ground, kgPerWeek: number, kgPerYear: number, scaled: boolean): Step[] {
  const { assumptions, factors, from, baseline, employeesPerAnswer, strata, parts, answers } = ground;
  const weeks = assumptions.weeksPerYear;
  const employees = sum(parts, ({ meanToYear }) => meanToYear / weeks);
  // with several groups, what their scalings come to for these very kilometres
  const effective = kgPerWeek > 0 ? kgPerYear / weeks / kgPerWeek : employees / sum(answers, (n) => n);
  const perAnswer = strata.length === 1 ? (employeesPerAnswer[0] as number) : effective;
  const given = (origin: Origin | undefined): StepSource => ({ kind: origin === 'plan' ? 'plan' : 'option' });
  const headcount = baseline.basis === 'respondents' ? ({ kind: 'survey' } as const) : given(from.headcount);
  return [
    { step: 'kg-week', how: 'start', value: kgPerWeek, unit: 'kg/week', source: arithmetic },
    ...(scaled
      ? []
      : [{ step: 'per-answer', how: 'times', value: perAnswer, unit: 'employees/answer', source: headcount } as const]),
    {
      step: 'weeks',
      how: 'times',
      value: weeks,
      unit: 'weeks/year',
      source:
        from.weeksPerYear === 'default' || from.weeksPerYear === undefined
          ? { kind: 'weeks', weeks: factors.weeksPerYear }
          : given(from.weeksPerYear),
    },
    { step: 'kg-year', how: 'gives', value: kgPerYear, unit: 'kg/year', source: arithmetic },
  ];
}

/**
 * The interval of some of the kilometres, as model.md has it for the total: Var = weeks² Σ_h N_h² (1 − n_h/N_h) fᵀC_h f / n_h.
 * Null without a headcount, or where the moments are not held.
 */
function sampling(ground: Ground, take: (key: TravelKey) => boolean) {
  const { strata, parts, baseline, assumptions } = ground;
  if (baseline.basis === 'respondents') return null;
  let variance = 0;
  let degreesOfFreedom = 0;
  let ofMean = 0;
  for (const [i, { tally, headcount }] of strata.entries()) {
    const part = parts[i] as StratumFootprint;
    const { n } = tally.kilometres;
    // nobody's kilometres are known: the others stand for it
    if (part.meanToYear === 0) continue;
    degreesOfFreedom += Math.max(0, n - 1);
    const correction = Math.max(0, 1 - n / (headcount as number));
    if (correction === 0) continue;
    const grams = new Map([...part.grams].map(([dimension, g]) => [dimension, take(travelOf(dimension)) ? g : 0]));
    const mean = n === tally.complete.people ? meanVariance(tally.kilometres, grams) : null;
    if (mean === null) return null;
    ofMean = mean;
    variance += (part.meanToYear / 1000) ** 2 * correction * mean;
  }
  const standardError = Math.sqrt(variance);
  const multiplier = quantile95(degreesOfFreedom);
  const [only] = strata;
  const chain: IntervalChain = {
    standardErrorKgPerYear: standardError,
    degreesOfFreedom,
    multiplier,
    halfWidthKgPerYear: standardError * multiplier,
    spread:
      strata.length === 1 && only && variance > 0
        ? {
            kgPerWeek: Math.sqrt(ofMean * only.tally.kilometres.n) / 1000,
            answers: only.tally.kilometres.n,
            employees: only.headcount as number,
            weeksPerYear: assumptions.weeksPerYear,
          }
        : null,
  };
  return { chain, estimate: (value: number): Estimate => interval(value, variance, degreesOfFreedom) };
}
