/**
 * What a reader of a forecast must know: ceilings passed, demand above size, nobody eligible, a measure that adds CO2e.
 * In: a workbench with a compiled plan. Out: codes with numbers; a warning never changes a figure.
 */
import { daysPerWeek } from '../footprint/shares.ts';
import { ceilings } from '../reference/measures/method.ts';
import { applyPlan } from './apply-plan.ts';
import type { ChosenMeasure } from './compiled-measure.ts';
import { flowMatrix } from './flows.ts';
import { carKmPerYear, kilometresPerYear } from './kilometres.ts';
import { modeIndex, travelModes } from './mode-index.ts';
import { whyNobody } from './nobody-eligible.ts';
import { seedsUsed } from './seeds-used.ts';
import { planSizing } from './sizing.ts';
import type { Compiled, Workbench } from './workbench.ts';

export type WarningCode =
  | 'cycling-facilities-above-published'
  | 'car-km-cut-above-published'
  | 'measure-above-published'
  | 'soft-plan-above-published'
  | 'priced-plan-above-published'
  | 'demand-above-size'
  | 'nobody-eligible'
  | 'adds-co2e'
  | 'seed-used'
  | 'saving-hangs-on'
  | 'target-hangs-on';

/** `measure` is the id of the one that it is about, null for the whole plan. */
export interface SimulationWarning {
  code: WarningCode;
  measure: string | null;
  details: Record<string, number | string>;
}

/** All warnings of a plan but those on what it hangs on, in the order of the codes. */
export function planWarnings(bench: Workbench, compiled: Compiled, mask: number): SimulationWarning[] {
  const chosen = bench.input.measures
    .map((one, index) => ({ ...one, index }))
    .filter(({ index }) => mask & (1 << index));
  return [
    ...cyclingFacilities(compiled, chosen),
    ...planCuts(bench, compiled, mask, chosen),
    ...chosen.flatMap((one) => publishedMaximum(bench, compiled, one)),
    ...demandAboveSize(bench, compiled, mask),
    ...chosen.flatMap(({ measure }) => {
      const reason = whyNobody(measure, bench, compiled);
      return reason === null ? [] : [{ code: 'nobody-eligible' as const, measure: measure.id, details: { reason } }];
    }),
    ...chosen.flatMap((one) => addsCo2e(bench, compiled, mask, one)),
    ...seedsUsed(bench, compiled, mask),
  ];
}

type Indexed = ChosenMeasure & { index: number };

/** ΔU of cycling facilities together, for those whom all of them reach, against ln of the published odds ratio. */
function cyclingFacilities(compiled: Compiled, chosen: readonly Indexed[]): SimulationWarning[] {
  const utility = chosen.reduce((sum, { measure, index }) => {
    const action = compiled.measures[index];
    if (measure.nature !== 'facility' || action?.kind !== 'choice') return sum;
    const gain = (mode: 'bicycle' | 'e-bike') => action.utility[modeIndex(mode)] as number;
    return sum + Math.max(gain('bicycle'), gain('e-bike'));
  }, 0);
  return above('cycling-facilities-above-published', null, utility, ceilings.cyclingFacilitiesUtility.central);
}

/** Car-km of the whole plan; days driven alone of a plan of soft measures only, and of one with a price in it. */
function planCuts(bench: Workbench, compiled: Compiled, mask: number, chosen: readonly Indexed[]): SimulationWarning[] {
  if (chosen.length === 0) return [];
  const { strata } = applyPlan(bench.base, compiled.kernel, compiled.measures, mask);
  const alone = (of: typeof strata) => daysPerWeek(of, (mode) => (mode === 'car' ? 1 : 0));
  const solo = cutOf(alone(bench.base.strata), alone(strata));
  const soft = chosen.every(({ measure }) => measure.nature === 'soft');
  const priced = chosen.some(({ measure }) => measure.nature === 'price');
  return [
    ...above('car-km-cut-above-published', null, carKmCut(bench, compiled, mask), ceilings.planCarKmCut.central),
    ...(soft ? above('soft-plan-above-published', null, solo, ceilings.softPlanCut.central) : []),
    ...(priced ? above('priced-plan-above-published', null, solo, ceilings.pricedPlanCut.central) : []),
  ];
}

/** The measure alone, against the largest effect of it that has been published. */
function publishedMaximum(bench: Workbench, compiled: Compiled, { measure, index }: Indexed): SimulationWarning[] {
  const { publishedMaximum: most } = measure;
  if (!most) return [];
  const alone = 1 << index;
  const cut =
    most.of === 'car-km'
      ? carKmCut(bench, compiled, alone)
      : cutOf(bench.baselineKgPerYear, bench.run(compiled, alone).co2eKgPerYear);
  return above('measure-above-published', measure.id, cut, most.relativeCut, { of: most.of });
}

/** Kilometres that come back as other trips are no commuting: published cuts are of the commute. */
function carKmCut(bench: Workbench, compiled: Compiled, mask: number): number {
  const { strata } = applyPlan(bench.base, compiled.kernel, compiled.measures, mask);
  const km = (of: typeof strata) => carKmPerYear(kilometresPerYear(of, bench.input));
  return cutOf(km(bench.base.strata), km(strata));
}

const cutOf = (before: number, after: number) => (before > 0 ? 1 - after / before : 0);

function above(
  code: WarningCode,
  measure: string | null,
  value: number,
  ceiling: number,
  more: SimulationWarning['details'] = {},
): SimulationWarning[] {
  return value > ceiling * (1 + 1e-9) ? [{ code, measure, details: { value, ceiling, ...more } }] : [];
}

/** Where the plan provides something, and what there is with it does not serve everyone on the busiest day. */
function demandAboveSize(bench: Workbench, compiled: Compiled, mask: number): SimulationWarning[] {
  const { strata } = applyPlan(bench.base, compiled.kernel, compiled.measures, mask);
  return planSizing(bench, compiled, mask, strata).flatMap(({ what, needed, existing, planned, measures }) => {
    const measure = measures[0];
    // what exists is not known: then the planned ones are held against the whole need
    const short = needed - (existing ?? 0) - planned;
    if (measure === undefined || short <= 0) return [];
    const known = existing === null ? {} : { existing };
    return [{ code: 'demand-above-size' as const, measure, details: { what, needed, ...known, planned, short } }];
  });
}

/** Grams of a mean day by mode, of those who travel so today. */
function gramsPerDayByMode({ base }: Workbench): number[] {
  return travelModes.map((_, m) => {
    const sum = (of: 'grams' | 'days') => base.segments.reduce((all, segment) => all + (segment[of][m] as number), 0);
    const days = sum('days');
    return days > 0 ? sum('grams') / days : 0;
  });
}

/** A measure that adds CO2e, alone or as the last of the plan, with the cleaner mode that it draws most days from. */
function addsCo2e(
  bench: Workbench,
  compiled: Compiled,
  mask: number,
  { measure, index }: Indexed,
): SimulationWarning[] {
  const kg = (of: number) => bench.run(compiled, of).co2eKgPerYear;
  const bit = 1 << index;
  const alone = kg(bit) - bench.baselineKgPerYear;
  const last = mask === bit ? alone : kg(mask) - kg(mask & ~bit);
  const least = 1e-9 * bench.baselineKgPerYear;
  if (Math.max(alone, last) <= least) return [];
  const { days } = flowMatrix(bench, compiled, bit);
  const gramsPerDay = gramsPerDayByMode(bench);
  // days that go over to a mode that emits more: those are what add
  const drawn = days.map((row, m) =>
    row.reduce((sum, d, k) => ((gramsPerDay[k] as number) > (gramsPerDay[m] as number) ? sum + d : sum), 0),
  );
  const all = drawn.reduce((sum, d) => sum + d, 0);
  const most = drawn.indexOf(Math.max(...drawn));
  return [
    {
      code: 'adds-co2e',
      measure: measure.id,
      details: {
        aloneCo2eKgPerYear: alone,
        lastCo2eKgPerYear: last,
        ...(all > 0 ? { drawsFrom: travelModes[most] as string, shareOfDrawn: (drawn[most] as number) / all } : {}),
      },
    },
  ];
}
