/**
 * What a plan's conclusions hang on: which would fall if one figure of grade C or J were at its unfavourable end.
 * In: a workbench, a plan, a target. Out: warnings with the figure, its grade and what would be left.
 */
import type { Grade } from '../reference/factors/factor-set.ts';
import { effectFigures } from '../reference/measures/ask.ts';
import { basisOf, type Figure } from '../reference/measures/figure.ts';
import { choice } from '../reference/measures/method.ts';
import type { Draw } from './draw.ts';
import type { SimulationWarning } from './warnings.ts';
import type { Workbench } from './workbench.ts';

/** A saving of which no more than this is left has vanished. */
const nothingLeft = 0.01;
const ends = ['low', 'high'] as const;

/**
 * One figure at a time, all others central, at the end that saves least: `saving-hangs-on` where the saving of a
 * measure alone vanishes, `target-hangs-on` where the plan no longer meets a target (0 to 1 of the footprint) that it
 * meets at the central figures. A figure has the grade of its central value.
 */
export function hangsOn(bench: Workbench, mask: number, targetShare: number | null): SimulationWarning[] {
  const chosen = bench.input.measures.map(({ measure }, i) => ({ id: measure.id, bit: 1 << i }));
  const inPlan = chosen.filter(({ bit }) => mask & bit);
  const savings = (draw: Draw) => {
    const { kernel } = bench.compile(draw);
    const none = kernel.evaluate(0);
    return {
      plan: none - kernel.evaluate(mask),
      alone: inPlan.map(({ bit }) => none - kernel.evaluate(bit)),
    };
  };
  const middle = savings((_, figure) => figure.central);
  const target = targetShare === null ? null : targetShare * bench.baselineKgPerYear;
  return unsureFigures(bench, mask).flatMap(({ name, figure, grade }) => {
    const atEnds = ends
      .filter((end) => figure[end] !== figure.central)
      .map((end) => ({ end, ...savings((of, own) => (of === name ? own[end] : own.central)) }));
    const worst = leastOf(atEnds, ({ plan }) => plan);
    if (!worst) return [];
    const vanishing = inPlan.flatMap(({ id }, i): SimulationWarning[] => {
      const saved = middle.alone[i] as number;
      const least = leastOf(atEnds, ({ alone }) => alone[i] as number) ?? worst;
      const left = least.alone[i] as number;
      if (saved <= 0 || left > nothingLeft * saved) return [];
      const details = { figure: name, grade, end: least.end, savedCo2eKgPerYear: saved, leftCo2eKgPerYear: left };
      return [{ code: 'saving-hangs-on', measure: id, details }];
    });
    if (target === null || middle.plan < target || worst.plan >= target) return vanishing;
    const missed: SimulationWarning = {
      code: 'target-hangs-on',
      measure: name.includes('.') ? name.slice(0, name.indexOf('.')) : null,
      details: {
        ...{ figure: name, grade, end: worst.end },
        savedCo2eKgPerYear: middle.plan,
        leftCo2eKgPerYear: worst.plan,
        targetCo2eKgPerYear: target,
      },
    };
    return [...vanishing, missed];
  });
}

function leastOf<T>(items: readonly T[], of: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>((least, item) => (least && of(least) <= of(item) ? least : item), undefined);
}

/** Figures that a draw is asked for, whose central value is recalled or judged; named as the draws are. */
function unsureFigures(bench: Workbench, mask: number): { name: string; figure: Figure; grade: Grade }[] {
  const { minuteUtility, valueOfTimeSekPerHour, maybeCountsAs } = choice;
  const shared = Object.entries({ minuteUtility, valueOfTimeSekPerHour, maybeCountsAs });
  const own = bench.input.measures
    .filter((_, i) => mask & (1 << i))
    .flatMap(({ measure }) => [
      ...effectFigures(measure.effect).map(({ name, figure }) => [`${measure.id}.${name}`, figure] as const),
      ...measure.eligibility.traits.map((need, i) => [`${measure.id}.trait${i}`, need.shareIfNotAsked] as const),
    ]);
  return [...shared, ...own].flatMap(([name, figure]) => {
    const { grade } = basisOf(figure, 'central');
    return grade === 'C' || grade === 'J' ? [{ name, figure, grade }] : [];
  });
}
