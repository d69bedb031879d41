import { type AskedMeasure, knownMeasure, readSize, refuseClashes } from '../reference/measures/asked-measure.ts';
import { catalogue } from '../reference/measures/catalogue.ts';
import type { Measure } from '../reference/measures/measure.ts';
import { readText } from './files.ts';
import type { Options } from './options.ts';
import type { Settings } from './settings.ts';
import type { Shell } from './shell.ts';

export { type AskedMeasure, knownMeasure, readSize } from '../reference/measures/asked-measure.ts';

/**
 * The measures of -m, else those of the plan, each with its size: `id`, `id=size`, or `remote-days=days:uptake`.
 * Throws ResplanError for one that is not known, a size out of range, the same twice, or two that exclude each other.
 */
export async function chosenMeasures(shell: Shell, options: Options, settings: Settings): Promise<AskedMeasure[]> {
  const known = await knownMeasures(shell, options);
  const asked = (options.measure ?? []).map((entry) => {
    const equals = entry.indexOf('=');
    return equals < 0 ? { id: entry, size: undefined } : { id: entry.slice(0, equals), size: entry.slice(equals + 1) };
  });
  const planned = (settings.plan?.measures ?? [])
    .filter((measure) => measure.status !== 'dropped')
    .map(({ id, size }) => ({ id, size: size?.toString() }));
  const chosen = (asked.length > 0 ? asked : planned).map(({ id, size }) => {
    const measure = knownMeasure(id, known);
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
