import type { TargetMode } from '../reference/measures/measure.ts';
import { familyIndexes, modeCount, modeIndex } from './mode-index.ts';

/** `transit` is the whole family. */
export function targetIndexes(target: TargetMode): number[] {
  return target === 'transit' ? familyIndexes('transit') : [modeIndex(target)];
}

/** ΔU by mode: the same gain for every target, 0 for the others. */
export function gainTo(targets: readonly TargetMode[], gain: number): Float64Array {
  const utility = new Float64Array(modeCount);
  for (const m of targets.flatMap(targetIndexes)) utility[m] = gain;
  return utility;
}
