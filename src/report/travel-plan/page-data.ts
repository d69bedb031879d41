/**
 * What a page carries so that it can count for itself: the shared profile and what is set. In: a plan's input.
 * Out: JSON, and from it the same input again. The catalogue of measures is part of the page's script.
 */

import { jsonLine } from '../../json-text.ts';
import { catalogue, findMeasure } from '../../reference/measures/catalogue.ts';
import type { Measure } from '../../reference/measures/measure.ts';
import type { TravelKey } from '../../reference/modes.ts';
import type { ChosenMeasure } from '../../simulation/compiled-measure.ts';
import type { TravelPlanInput } from './travel-plan.ts';

export interface PageData {
  /** Of the page: `sv` or `en`. */
  language: 'sv' | 'en';
  input: TravelPlanInput;
}

interface PackedChoice {
  id: string;
  size: number;
  uptake: number | null;
}

interface Packed {
  language: PageData['language'];
  chosen: PackedChoice[];
  fold: [TravelKey, TravelKey][];
  /** The ids of all measures that there are, in their order, and the whole of those that are the user's own. */
  known: string[];
  own: Measure[];
  input: Omit<TravelPlanInput, 'chosen' | 'settings' | 'about'> & {
    settings: Omit<TravelPlanInput['settings'], 'fold'>;
    about: Omit<TravelPlanInput['about'], 'known'>;
  };
}

export function packPage({ language, input }: PageData): string {
  const { chosen, settings, about, ...rest } = input;
  const { fold, ...withoutFold } = settings;
  const { known, ...withoutKnown } = about;
  const packed: Packed = {
    language,
    chosen: chosen.map(({ measure, size, uptake }) => ({ id: measure.id, size, uptake })),
    fold: [...fold],
    known: known.map(({ id }) => id),
    own: known.filter((measure) => !catalogue.includes(measure)),
    input: { ...rest, settings: withoutFold, about: withoutKnown },
  };
  return jsonLine(packed);
}

export function unpackPage(json: string): PageData {
  const { language, chosen, fold, known, own, input } = JSON.parse(json) as Packed;
  const measures = known.flatMap((id) => findMeasure(id, own) ?? findMeasure(id) ?? []);
  return {
    language,
    input: {
      ...input,
      chosen: chosen.flatMap((choice) => chosenMeasure(choice, measures)),
      settings: { ...input.settings, fold: new Map(fold) },
      about: { ...input.about, known: measures },
    },
  };
}

/** A measure in a size, by its id; nothing for an id that is not known. */
export function chosenMeasure({ id, size, uptake }: PackedChoice, known: readonly Measure[]): ChosenMeasure[] {
  const measure = findMeasure(id, known);
  return measure ? [{ measure, size, uptake }] : [];
}
