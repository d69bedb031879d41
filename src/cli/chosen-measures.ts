import { distance } from 'fastest-levenshtein';
import { sizeOf } from '../reference/measures/ask.ts';
import { catalogue, findMeasure } from '../reference/measures/catalogue.ts';
import type { Measure } from '../reference/measures/measure.ts';
import type { ChosenMeasure } from '../simulation/compile.ts';
import { ResplanError } from '../survey/resplan-error.ts';
import { readText } from './files.ts';
import type { Options } from './options.ts';
import type { Settings } from './settings.ts';
import type { Shell } from './shell.ts';

/**
 * The measures of -m, else those of the plan, each with its size: `id`, `id=size`, or `remote-days=days:uptake`.
 * Throws ResplanError for one that is not known, a size out of range, the same twice, or two that exclude each other.
 */
export async function chosenMeasures(shell: Shell, options: Options, settings: Settings): Promise<ChosenMeasure[]> {
  const known = await knownMeasures(shell, options);
  const asked = (options.measure ?? []).map((entry) => {
    const equals = entry.indexOf('=');
    return equals < 0 ? { id: entry, size: undefined } : { id: entry.slice(0, equals), size: entry.slice(equals + 1) };
  });
  const planned = (settings.plan?.measures ?? [])
    .filter((measure) => measure.status !== 'dropped')
    .map(({ id, size }) => ({ id, size: size?.toString() }));
  const chosen = (asked.length > 0 ? asked : planned).map(({ id, size }) => {
    const measure = findMeasure(id, known) ?? unknownMeasure(id, known);
    return { measure, ...readSize(measure, size) };
  });
  refuseClashes(chosen.map(({ measure }) => measure));
  return chosen;
}

/** The catalogue, and the user's own measures of --measures FILE before it. */
export async function knownMeasures(shell: Shell, options: Options): Promise<readonly Measure[]> {
  if (options.measures === undefined) return catalogue;
  const { parseMeasures } = await import('../reference/measures/user-measures.ts');
  const own = parseMeasures(await readText(shell, options.measures), options.measures);
  return [...own, ...catalogue.filter(({ id }) => !own.some((measure) => measure.id === id))];
}

function refuseClashes(measures: readonly Measure[]): void {
  for (const [i, measure] of measures.entries()) {
    for (const other of measures.slice(i + 1)) {
      const clash =
        other.id === measure.id || measure.excludes.includes(other.id) || other.excludes.includes(measure.id);
      if (clash) throw new ResplanError('measures-exclude', { first: measure.id, second: other.id });
    }
  }
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

function unknownMeasure(id: string, known: readonly Measure[]): never {
  const closest = known.map((measure) => measure.id).sort((a, b) => distance(a, id) - distance(b, id))[0] as string;
  throw new ResplanError('measure-unknown', { id, closest: distance(closest, id) <= 5 ? closest : '' });
}
