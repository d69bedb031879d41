import { distance } from 'fastest-levenshtein';
import { sizeOf } from '../reference/measures/ask.ts';
import { catalogue, findMeasure } from '../reference/measures/catalogue.ts';
import type { Measure } from '../reference/measures/measure.ts';
import type { ChosenMeasure } from '../simulation/compile.ts';
import { ResplanError } from '../survey/resplan-error.ts';
import type { Options } from './options.ts';
import type { Settings } from './settings.ts';

/** The measures of -m, else those of the plan, each with its size: `id`, `id=size`, or `remote-days=days:uptake`. */
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
    return { measure, ...readSize(measure, size) };
  });
}

/** A size in its range; without one the measure's recommendation, where it has one that needs no forecast. */
function readSize(measure: Measure, text: string | undefined): { size: number; uptake: number | null } {
  const size = sizeOf(measure);
  const invalid = (allowed: string) => new ResplanError('size-invalid', { id: measure.id, size: text ?? '', allowed });
  if (!size) {
    if (text !== undefined) throw invalid('');
    return { size: 1, uptake: null };
  }
  const parts = (text ?? '').split(':');
  const number = (part: string | undefined, range: { min: number; max: number }, fallback: number) => {
    if (part === undefined || part === '') return fallback;
    const value = Number(part.replace(',', '.'));
    if (!(value >= range.min && value <= range.max)) throw invalid(`${range.min}–${range.max}`);
    return value;
  };
  if (size.unit === 'daysPerWeek') {
    return {
      size: number(parts[0], size, size.recommended),
      uptake: number(parts[1], size.uptake, size.uptake.recommended),
    };
  }
  if (parts.length > 1) throw invalid(`${size.min}–${size.max}`);
  if (text === undefined && (!('recommended' in size) || typeof size.recommended !== 'number')) {
    throw invalid(`${measure.id}=${size.min}–${size.max}`);
  }
  const recommended = 'recommended' in size && typeof size.recommended === 'number' ? size.recommended : size.min;
  return { size: number(text, size, recommended), uptake: null };
}

function unknownMeasure(id: string): never {
  const closest = catalogue.map((measure) => measure.id).sort((a, b) => distance(a, id) - distance(b, id))[0] as string;
  throw new ResplanError('measure-unknown', { id, closest: distance(closest, id) <= 5 ? closest : '' });
}
