/**
 * Compiled measures drawn over and over: what a draw cannot change is settled once.
 * In: a workbench, a base that changes in place. Out: measures under the figures of each draw, sizes settled again.
 */
import { sizeOf } from '../reference/measures/ask.ts';
import type { Figure } from '../reference/measures/figure.ts';
import { choice } from '../reference/measures/method.ts';
import type { CoverageSize } from '../reference/measures/size.ts';
import { actionOf } from './compile.ts';
import type { ChosenMeasure, CompiledMeasure, Setting } from './compiled-measure.ts';
import { coverageOfDemand, existingUnits } from './coverage.ts';
import { createDemand, type Demand } from './demand.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { reachOf } from './reach.ts';
import type { Smoothing } from './smoothing.ts';

/**
 * Reach is a constant × the drawn traits × (willing + maybe × what maybe counts as): asked for with traits of 1 and
 * maybes of 0 and 1, it tells its parts.
 */
interface ReachTerms {
  constant: Float64Array;
  maybe: Float64Array;
  /** Per segment an index into `traits`: the figures that were not asked there. */
  traitsOf: Int32Array;
  traits: { name: string; figure: Figure }[][];
}

interface Prepared {
  chosen: ChosenMeasure;
  terms: ReachTerms;
  size: CoverageSize | null;
  demand: Demand;
  existing: number;
}

export interface DrawnMeasures {
  kernel: Kernel;
  /** Figures are drawn by the setting's own draw; the base and its smoothing are read as they are now. */
  refresh(): void;
}

export function createDrawnMeasures(
  measures: readonly ChosenMeasure[],
  setting: Setting,
  smoothing: Smoothing,
): DrawnMeasures {
  const { base, draw } = setting;
  const prepared = measures.map((chosen) => prepare(chosen, setting));
  const compileAt = ({ chosen, terms }: Prepared, coverage: number) =>
    actionOf(chosen, setting, reachNow(terms, setting, coverage));
  const compiled: CompiledMeasure[] = prepared.map((one) => compileAt(one, 1));
  const kernel = createKernel(base, smoothing, compiled);

  /** As coverageOf, with the kernel at hand. */
  function coverage({ chosen, size, demand, existing }: Prepared, i: number): number {
    const perUnit = draw(`${chosen.measure.id}.servesPerUnit`, (size as CoverageSize).servesPerUnit);
    return coverageOfDemand(chosen.size, demand.users(), demand.added(kernel, 1 << i), existing, perUnit).share;
  }

  return {
    kernel,
    refresh() {
      for (const [i, one] of prepared.entries()) {
        // demand for chargers hangs on no choice
        const served = one.chosen.measure.effect.kind === 'fuel' && one.size ? coverage(one, i) : 1;
        compiled[i] = compileAt(one, served);
      }
      kernel.refresh(compiled);
      const shares = prepared.map((one, i) => (one.size && compiled[i]?.kind === 'choice' ? coverage(one, i) : 1));
      for (const [i, share] of shares.entries()) {
        const action = compiled[i] as CompiledMeasure;
        if (share === 1 || action.kind !== 'choice') continue;
        for (let s = 0; s < action.reach.length; s++) action.reach[s] = share * (action.reach[s] as number);
      }
      if (shares.some((share) => share !== 1)) kernel.reorder(compiled);
    },
  };
}

function prepare(chosen: ChosenMeasure, setting: Setting): Prepared {
  const { measure } = chosen;
  const size = sizeOf(measure);
  return {
    chosen,
    terms: reachTerms(chosen, setting),
    size: size && 'servesPerUnit' in size ? size : null,
    demand: createDemand(chosen, setting),
    existing: existingUnits(chosen, setting),
  };
}

const maybeName = 'maybeCountsAs';

function reachTerms({ measure }: ChosenMeasure, { base, facilities }: Setting): ReachTerms {
  const traits: ReachTerms['traits'] = [];
  const places = new Map<string, number>();
  const terms: ReachTerms = {
    constant: new Float64Array(base.segments.length),
    maybe: new Float64Array(base.segments.length),
    traitsOf: new Int32Array(base.segments.length),
    traits,
  };
  for (const [s, segment] of base.segments.entries()) {
    const used: { name: string; figure: Figure }[] = [];
    const without = reachOf(measure, base, segment, facilities, (name, figure) => {
      if (name === maybeName) return 0;
      used.push({ name, figure });
      return 1;
    });
    const withAll = reachOf(measure, base, segment, facilities, () => 1);
    terms.constant[s] = without;
    terms.maybe[s] = withAll - without;
    const key = used.map(({ name }) => name).join('|');
    if (!places.has(key)) places.set(key, traits.push(used) - 1);
    terms.traitsOf[s] = places.get(key) as number;
  }
  return terms;
}

function reachNow(
  { constant, maybe, traitsOf, traits }: ReachTerms,
  { draw }: Setting,
  coverage: number,
): Float64Array {
  const counts = draw(maybeName, choice.maybeCountsAs);
  const drawn = traits.map((list) => list.reduce((share, { name, figure }) => share * draw(name, figure), coverage));
  const reach = new Float64Array(constant.length);
  for (let s = 0; s < reach.length; s++) {
    const share = (constant[s] as number) + (maybe[s] as number) * counts;
    reach[s] = share * (drawn[traitsOf[s] as number] as number);
  }
  return reach;
}
