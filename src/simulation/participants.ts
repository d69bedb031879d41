import { sizeOf } from '../reference/measures/ask.ts';
import type { ChosenMeasure } from './compile.ts';
import { carIndex } from './mode-index.ts';
import type { Compiled, Workbench } from './workbench.ts';

/**
 * People who take part: uptake × eligible, scaled by 1 / max(1, Σ uptakes) so that nobody takes part twice. An uptake
 * that is a share holds for those without a known distance too; so many invited are so many.
 */
export function participantsIn(bench: Workbench, compiled: Compiled, index: number, mask: number): number | null {
  const action = compiled.measures[index];
  if (action?.kind !== 'participants') return null;
  const { base, input } = bench;
  const { measure } = input.measures[index] as ChosenMeasure;
  const invited = sizeOf(measure)?.unit === 'people';
  const drivers = invited || measure.eligibility.travelBy === 'drivers';
  const others = compiled.measures.filter((m, i) => m.kind === 'participants' && (mask | (1 << index)) & (1 << i));
  const people = base.strata.map(() => ({ known: 0, all: 0, taking: 0 }));
  for (const [s, segment] of base.segments.entries()) {
    const sum = people[segment.stratum] as (typeof people)[number];
    const own = drivers ? (segment.usual[carIndex] as number) : segment.weight;
    sum.all += own;
    if (segment.band === 'unknown') continue;
    const taking = others.reduce((q, m) => q + (m.kind === 'participants' ? (m.taking[s] as number) : 0), 0);
    sum.known += own;
    sum.taking += (own * (action.taking[s] as number)) / Math.max(1, taking);
  }
  return people.reduce((sum, { known, all, taking }, stratum) => {
    const represented = invited || known === 0 ? 1 : all / known;
    return sum + (base.employeesPerAnswer[stratum] as number) * taking * represented;
  }, 0);
}
