/** The switches, sizes, budget and target of the page as values. In: the form. Out: the measures that are on. */

import { sizeOf } from '../reference/measures/ask.ts';
import { wholeUnits } from '../reference/measures/size.ts';
import type { SizedMeasure } from '../report/optimised-report.ts';
import { chosenMeasure } from '../report/travel-plan/page-data.ts';
import type { TargetInput } from '../report/travel-plan/target-path.ts';
import type { TravelPlanInput } from '../report/travel-plan/travel-plan.ts';
import type { ChosenMeasure } from '../simulation/compiled-measure.ts';

export interface Switches {
  read(): { chosen: ChosenMeasure[]; targetShare: number };
  /** Turns on these measures in these sizes, and no others. */
  set(measures: readonly Pick<SizedMeasure, 'id' | 'size' | 'uptake'>[]): void;
  /** Turns off what cannot go with the one that was just turned on, and turns on one whose size was changed. */
  settle(changed: HTMLInputElement): void;
  /** Brings the number of a box within its bounds, and shows it so. */
  bring(box: HTMLInputElement): void;
  budget(): number;
  setBudget(amount: number): void;
  /** The report's target with this share for its first. */
  target(share: number): TargetInput;
}

export function createSwitches(form: HTMLFormElement, input: TravelPlanInput): Switches {
  const { known } = input.about;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[data-measure]')];
  const field = (kind: string, id: string) =>
    form.querySelector<HTMLInputElement>(`input[data-${kind}="${CSS.escape(id)}"]`);
  const idOf = (box: HTMLInputElement) => box.dataset.measure as string;
  const measureOf = (id: string) => known.find((measure) => measure.id === id);
  /** The share of a box that holds per cent. */
  const share = (box: HTMLInputElement | null, otherwise: number) => {
    const value = box ? within(box, box.valueAsNumber) : Number.NaN;
    return Number.isFinite(value) ? value / 100 : otherwise;
  };

  function sizeIn(id: string): number {
    const measure = measureOf(id);
    const size = measure && sizeOf(measure);
    const box = field('size', id);
    if (!size || !box) return 1;
    const value = within(box, box.valueAsNumber);
    const fallback = Number(box.defaultValue);
    const number = Number.isFinite(value) ? value : fallback;
    if (size.unit === 'shareOfStaff') return number / 100;
    return wholeUnits.has(size.unit) ? Math.round(number) : number;
  }

  return {
    read() {
      const chosen = boxes
        .filter((box) => box.checked)
        .flatMap((box) => {
          const uptake = field('uptake', idOf(box));
          const taken = uptake ? share(uptake, Number(uptake.defaultValue) / 100) : null;
          return chosenMeasure({ id: idOf(box), size: sizeIn(idOf(box)), uptake: taken }, known);
        });
      const target = form.querySelector<HTMLInputElement>('#target');
      return { chosen, targetShare: share(target, input.target.targets[0]?.share ?? 0) };
    },
    set(measures) {
      for (const box of boxes) {
        const one = measures.find(({ id }) => id === idOf(box));
        box.checked = one !== undefined;
        if (!one) continue;
        const [size, uptake] = [field('size', one.id), field('uptake', one.id)];
        const measure = measureOf(one.id);
        const inPercent = measure && sizeOf(measure)?.unit === 'shareOfStaff';
        if (size) size.value = String(Number((inPercent ? one.size * 100 : one.size).toFixed(4)));
        if (uptake && one.uptake !== null) uptake.value = String(Number((one.uptake * 100).toFixed(4)));
      }
    },
    settle(changed) {
      const sized = changed.dataset.size ?? changed.dataset.uptake;
      const box = sized === undefined ? changed : boxes.find((one) => idOf(one) === sized);
      if (!box?.dataset.measure) return;
      if (sized !== undefined) box.checked = true;
      const measure = measureOf(idOf(box));
      if (!box.checked || !measure) return;
      for (const other of boxes) {
        const clash =
          measure.excludes.includes(idOf(other)) || measureOf(idOf(other))?.excludes.includes(measure.id) === true;
        if (other !== box && clash) other.checked = false;
      }
    },
    bring(box) {
      if (box.type !== 'number') return;
      const value = Number.isFinite(box.valueAsNumber) ? within(box, box.valueAsNumber) : Number(box.defaultValue);
      const id = box.dataset.size;
      const measure = id === undefined ? undefined : measureOf(id);
      const unit = measure && sizeOf(measure)?.unit;
      box.value = String(unit && wholeUnits.has(unit) ? Math.round(value) : value);
    },
    setBudget(amount) {
      const slider = form.querySelector<HTMLInputElement>('#budget');
      if (slider) slider.value = String(Math.ceil(amount));
    },
    budget: () => form.querySelector<HTMLInputElement>('#budget')?.valueAsNumber ?? 0,
    target: (first) => ({
      ...input.target,
      from: first === input.target.targets[0]?.share ? input.target.from : 'option',
      targets: input.target.targets.map((target, i) => (i === 0 ? { ...target, share: first } : target)),
    }),
  };
}

/** A number in the bounds of its box. */
function within(box: HTMLInputElement, value: number): number {
  const [min, max] = [Number(box.min), Number(box.max)];
  return Math.min(box.max === '' ? value : max, Math.max(box.min === '' ? value : min, value));
}
