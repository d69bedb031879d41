/** The measures that can be tried on a page: each with its size, the range of it, and whether it is on. */
import { sizeOf } from '../../reference/measures/ask.ts';
import type { Text } from '../../reference/measures/figure.ts';
import type { SizeUnit } from '../../reference/measures/size.ts';
import type { ChosenMeasure } from '../../simulation/compiled-measure.ts';

export interface MeasureChoice {
  id: string;
  label: Text;
  on: boolean;
  size: number;
  /** Null for a measure that is there or not. */
  unit: SizeUnit | null;
  min: number;
  max: number;
  uptake: number | null;
}

/** In the order of `sized`; those chosen are on, in the size that they were chosen in. */
export function measureChoices(sized: readonly ChosenMeasure[], chosen: readonly ChosenMeasure[]): MeasureChoice[] {
  return sized.map((recommended) => {
    const own = chosen.find(({ measure }) => measure.id === recommended.measure.id);
    const { measure, size, uptake } = own ?? recommended;
    const range = sizeOf(measure);
    return {
      id: measure.id,
      label: measure.label,
      on: own !== undefined,
      size,
      unit: range?.unit ?? null,
      min: range?.min ?? 1,
      max: range?.max ?? 1,
      uptake,
    };
  });
}
