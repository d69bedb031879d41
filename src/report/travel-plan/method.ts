/** What a plan rests on. In: factors, the modes and measures of the plan. Out: each figure with its source, year and grade. */
import type { Grade } from '../../reference/factors/factor-set.ts';
import type { ResolvedFactor, ResolvedFactors } from '../../reference/factors/resolve.ts';
import { basesOf, coefficientsOf, effectGrade } from '../../reference/measures/ask.ts';
import { sources } from '../../reference/measures/catalogue.ts';
import { basisOf, type Text } from '../../reference/measures/figure.ts';
import type { Measure, Source } from '../../reference/measures/measure.ts';
import {
  carbonValueSekPerKg,
  choice,
  drivingSekPerKm,
  interestRate,
  type Parameter,
} from '../../reference/measures/method.ts';
import type { EstimateReport } from '../estimate-report.ts';

export const parameterIds = [
  'minuteUtility',
  'valueOfTimeSekPerHour',
  'interestRate',
  'carbonValueSekPerKg',
  'drivingSekPerKm',
] as const;
export type ParameterId = (typeof parameterIds)[number];

const parameters: Record<ParameterId, Parameter> = {
  minuteUtility: choice.minuteUtility,
  valueOfTimeSekPerHour: choice.valueOfTimeSekPerHour,
  interestRate,
  carbonValueSekPerKg,
  drivingSekPerKm,
};

export interface UsedParameter {
  id: ParameterId;
  low: number;
  central: number;
  high: number;
  unit: string;
  grade: Grade;
  note: Text | null;
  sources: CitedSource[];
}

export interface CitedSource {
  title: string;
  publisher: string | null;
  url: string | null;
  year: number | null;
}

export interface MeasureGround {
  id: string;
  label: Text;
  /** Of the effect at its central value. */
  grade: Grade;
  /** Empty for a measure that rests on judgement alone, or whose file cites free text. */
  sources: CitedSource[];
}

export interface Method {
  factors: ResolvedFactor[];
  parameters: UsedParameter[];
  measures: MeasureGround[];
  /** Measures whose effect rests on memory or judgement. */
  weak: string[];
}

export function methodOf(estimate: EstimateReport, factors: ResolvedFactors, measures: readonly Measure[]): Method {
  const grounds = measures.map(groundOf);
  const through = new Set(measures.flatMap(({ effect }) => coefficientsOf(effect)));
  const always: readonly ParameterId[] = ['interestRate', 'carbonValueSekPerKg', 'drivingSekPerKm'];
  return {
    factors: usedFactors(estimate, factors),
    parameters: parameterIds
      .filter((id) => always.includes(id) || through.has(parameters[id]))
      .map((id) => usedParameter(id, parameters[id])),
    measures: grounds,
    weak: grounds.filter(({ grade }) => grade === 'C' || grade === 'J').map(({ id }) => id),
  };
}

/** The rows of the factor set that the footprint used, in the order of the modes. */
function usedFactors({ baseline }: EstimateReport, { rows }: ResolvedFactors): ResolvedFactor[] {
  const ids = baseline.modes.flatMap((mode) =>
    mode.fuels.length > 0 ? mode.fuels.map(({ factor }) => factor?.id) : [mode.factor?.id],
  );
  const members = [...new Set(ids)].flatMap((id) => rows[id as keyof typeof rows] ?? []);
  return [...new Set(members)];
}

function groundOf(measure: Measure): MeasureGround {
  return {
    id: measure.id,
    label: measure.label,
    grade: effectGrade(measure.effect),
    sources: cited(basesOf(measure).flatMap(({ cites }) => (cites ?? []).map(({ source }) => source))),
  };
}

function usedParameter(id: ParameterId, parameter: Parameter): UsedParameter {
  const { low, central, high, unit } = parameter;
  const basis = basisOf(parameter, 'central');
  return {
    ...{ id, low, central, high, unit },
    grade: basis.grade,
    note: basis.note ?? null,
    sources: cited((basis.cites ?? []).map(({ source }) => source)),
  };
}

function cited(ids: readonly string[]): CitedSource[] {
  return [...new Set(ids)].map((id) => {
    const known: Source | undefined = sources[id];
    if (!known) return { title: id, publisher: null, url: null, year: null };
    const { title, publisher, url, year } = known;
    return { title, publisher, url, year };
  });
}
