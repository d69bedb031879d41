import type { ColumnHeader } from './header-rows.ts';
import type { Problem } from './problem.ts';
import { isMissing } from './words.ts';
import { readTick } from './yes-no-answer.ts';

const aboutModes = /mode|färd|fard|travel|transport|commute|resa|resor/i;
const fewest = 3;

/** A set of the journey to work goes before those of other journeys, as the one to suggest. */
const aboutWork = /work|arbet|jobb|commut|pendl|^w_?mode/i;

/**
 * Sets of columns such as WMODE_1 … WMODE_8 that hold ticks of modes, while the file does not say which mode each is.
 * One problem with the option to type; of several sets one is to be chosen, since only one is about the commute.
 */
export function findUnlabelledTicks(
  headers: readonly ColumnHeader[],
  sample: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): Problem[] {
  const sets = new Map<string, ColumnHeader[]>();
  for (const header of headers) {
    const stem = /^(.*?)[ _.-]?\d+$/.exec(header.name)?.[1];
    if (!stem || taken.has(header.index) || !aboutModes.test(stem) || !holdsTicks(header.index, sample)) continue;
    sets.set(stem, [...(sets.get(stem) ?? []), header]);
  }
  const found = [...sets]
    .filter(([, set]) => set.length >= fewest)
    .sort(([a], [b]) => Number(aboutWork.test(b)) - Number(aboutWork.test(a)))
    .map(([, set]) => set);
  const [first] = found;
  if (!first) return [];
  return [
    {
      code: 'unlabelled-ticks',
      row: null,
      column: found.map((set) => `${set[0]?.name} … ${set.at(-1)?.name}`).join(' | '),
      value: found.length > 1 ? String(found.length) : null,
      hint: `--map tick:walk="${first[0]?.name}" --map tick:bicycle="${first[1]?.name}"`,
    },
  ];
}

function holdsTicks(index: number, sample: readonly (readonly string[])[]): boolean {
  const filled = sample.map((row) => row[index] ?? '').filter((cell) => !isMissing(cell));
  return filled.length > 0 && filled.every((cell) => typeof readTick(cell) === 'boolean');
}
