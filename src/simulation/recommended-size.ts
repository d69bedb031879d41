/** The size that a measure gets when none is given. In: measures, the workplace. Out: measures with sizes. */
import { sizeOf } from '../reference/measures/ask.ts';
import type { Measure } from '../reference/measures/measure.ts';
import type { Size } from '../reference/measures/size.ts';
import type { ChosenMeasure } from './compiled-measure.ts';
import { central } from './draw.ts';
import { eligibleDrivers } from './participants-action.ts';
import { reachOf } from './reach.ts';
import { createWorkbench, type SimulationInput, type Workbench } from './workbench.ts';

/** Places and the like: whole units that serve the demand; people: a share of the drivers reached; amounts as stated. */
export function recommendedMeasures(
  measures: readonly Measure[],
  workplace: Omit<SimulationInput, 'measures'>,
): ChosenMeasure[] {
  // demand is the users there are with those whom the measure adds at full coverage: it does not hang on the size
  const sized = measures.map((measure) => withSize(measure, sizeOf(measure)?.min ?? 1));
  const bench = createWorkbench({ ...workplace, measures: sized });
  const { coverages } = bench.compile(central);
  return measures.map((measure, i) => {
    const size = sizeOf(measure);
    return withSize(measure, size ? recommendedSize(measure, size, bench, coverages[i]?.unitsNeeded ?? 0) : 1);
  });
}

function withSize(measure: Measure, size: number): ChosenMeasure {
  const { effect } = measure;
  return { measure, size, uptake: effect.kind === 'fewer-days' ? effect.size.uptake.recommended : null };
}

function recommendedSize(measure: Measure, size: Size, bench: Workbench, unitsNeeded: number): number {
  const within = (units: number) => Math.min(size.max, Math.max(size.min, units));
  if ('servesPerUnit' in size) return within(Math.ceil(unitsNeeded - 1e-9));
  if ('recommendedShareOfEligible' in size) {
    return within(Math.round(size.recommendedShareOfEligible * driversFor(measure, bench)));
  }
  return size.recommended;
}

/** Employees who usually drive alone and whom the measure is for. */
function driversFor(measure: Measure, { base, input }: Workbench): number {
  return eligibleDrivers(
    base,
    Float64Array.from(base.segments, (segment) => reachOf(measure, base, segment, input.facilities, central)),
  );
}

/** Measures as they are simulated, with the recommended size where none was given. */
export function sizedMeasures(
  asked: readonly { measure: Measure; size: number | null; uptake: number | null }[],
  workplace: Omit<SimulationInput, 'measures'>,
): ChosenMeasure[] {
  const unsized = asked.some(({ size }) => size === null);
  const recommended = unsized
    ? recommendedMeasures(
        asked.map(({ measure }) => measure),
        workplace,
      )
    : [];
  return asked.map(({ size, ...chosen }, i) => ({ ...chosen, size: size ?? recommended[i]?.size ?? 1 }));
}
