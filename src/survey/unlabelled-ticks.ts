import type { ColumnHeader } from './header-rows.ts';
import type { Problem } from './problem.ts';
import { isMissing } from './words.ts';
import { readTick } from './yes-no-answer.ts';

const aboutModes = /mode|färd|fard|travel|transport|commute|resa|resor/i;
const fewest = 3;

/**
 * Sets of columns such as WMODE_1 … WMODE_8 that hold ticks of modes, while the file does not say which mode each is.
 * One problem per set, with the option to type.
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
  return [...sets.values()]
    .filter((set) => set.length >= fewest)
    .map((set) => ({
      code: 'unlabelled-ticks',
      row: null,
      column: `${set[0]?.name} … ${set.at(-1)?.name}`,
      value: null,
      hint: `--map tick:walk="${set[0]?.name}" --map tick:bicycle="${set[1]?.name}"`,
    }));
}

function holdsTicks(index: number, sample: readonly (readonly string[])[]): boolean {
  const filled = sample.map((row) => row[index] ?? '').filter((cell) => !isMissing(cell));
  return filled.length > 0 && filled.every((cell) => typeof readTick(cell) === 'boolean');
}
