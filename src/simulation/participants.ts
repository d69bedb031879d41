import { sizeOf } from '../reference/measures/ask.ts';
import type { ChosenMeasure } from './compiled-measure.ts';
import { carIndex } from './mode-index.ts';
import { representedFactors } from './represented.ts';
import type { SimSegment } from './segments.ts';
import type { Compiled, Workbench } from './workbench.ts';

/**
 * People who take part: uptake × eligible, scaled by 1 / max(1, Σ uptakes) so that nobody takes part twice. Those
 * without a known distance take part as the others of their stratum do.
 */
export function participantsIn(bench: Workbench, compiled: Compiled, index: number, mask: number): number | null {
  const action = compiled.measures[index];
  if (action?.kind !== 'participants') return null;
  const { base, input } = bench;
  const { measure } = input.measures[index] as ChosenMeasure;
  const drivers = sizeOf(measure)?.unit === 'people' || measure.eligibility.travelBy === 'drivers';
  const count = ({ usual, weight }: SimSegment) => (drivers ? (usual[carIndex] as number) : weight);
  const represented = representedFactors(base, count);
  const others = compiled.measures.filter((m, i) => m.kind === 'participants' && (mask | (1 << index)) & (1 << i));
  let people = 0;
  for (const [s, segment] of base.segments.entries()) {
    const { band, stratum } = segment;
    if (band === 'unknown') continue;
    const taking = others.reduce((q, m) => q + (m.kind === 'participants' ? (m.taking[s] as number) : 0), 0);
    const part = (action.taking[s] as number) / Math.max(1, taking);
    people += (base.employeesPerAnswer[stratum] as number) * (represented[stratum] as number) * count(segment) * part;
  }
  return people;
}
