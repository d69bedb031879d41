import { distance } from 'fastest-levenshtein';
import { catalogue, findMeasure } from '../reference/measures/catalogue.ts';
import type { Measure } from '../reference/measures/measure.ts';
import type { ChosenMeasure } from '../simulation/scenario.ts';
import { ResplanError } from '../survey/resplan-error.ts';
import type { Options } from './options.ts';
import { readNumberOption, type Settings } from './settings.ts';

/** The measures of -m, else those of the plan, each with its size. */
export function chosenMeasures(options: Options, settings: Settings): ChosenMeasure[] {
  const asked = (options.measure ?? []).map((entry) => {
    const equals = entry.indexOf('=');
    return equals < 0 ? { id: entry, size: undefined } : { id: entry.slice(0, equals), size: entry.slice(equals + 1) };
  });
  const planned = (settings.plan?.measures ?? [])
    .filter((measure) => measure.status !== 'dropped')
    .map(({ id, size }) => ({ id, size: size?.toString() }));
  return (asked.length > 0 ? asked : planned).map(({ id, size }) => {
    const measure = findMeasure(id) ?? unknownMeasure(id);
    return { measure, size: readSize(measure, size) };
  });
}

function readSize(measure: Measure, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!('size' in measure.effect) || !measure.effect.size)
    throw new ResplanError('size-invalid', { id: measure.id, size: text });
  const { min, max } = measure.effect.size;
  return readNumberOption('measure', text, min, max);
}

function unknownMeasure(id: string): never {
  const closest = catalogue.map((measure) => measure.id).sort((a, b) => distance(a, id) - distance(b, id))[0] as string;
  throw new ResplanError('measure-unknown', { id, closest: distance(closest, id) <= 5 ? closest : '' });
}
