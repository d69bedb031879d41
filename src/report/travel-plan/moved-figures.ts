/**
 * What merging small groups did to the figures of a report. In: the estimate as read and as shared.
 * Out: the change of each key figure, in whole per cent: finer would tell of the groups that were merged.
 */
import type { Baseline } from '../../footprint/baseline.ts';
import type { Mode } from '../../reference/modes.ts';

export interface MovedFigure {
  figure: 'co2e' | 'meanDistance' | 'tripShare';
  mode: Mode | null;
  /** Relative, as a multiple of 0.01. */
  change: number;
}

export function movedFigures(asRead: Baseline, shared: Baseline): MovedFigure[] {
  const moved = (figure: MovedFigure['figure'], mode: Mode | null, before: number | null, after: number | null) => {
    if (before === null || after === null || before === 0) return [];
    const change = Math.round((100 * (after - before)) / before) / 100;
    return change === 0 ? [] : [{ figure, mode, change }];
  };
  const modes = shared.modes.flatMap((row) => {
    const before = asRead.modes.find((other) => other.mode === row.mode);
    // a row that holds others is marked so in the table, and is no longer the same thing
    if (!before || before.includesOthers || row.includesOthers) return [];
    return moved('tripShare', row.mode, before.tripShare?.value ?? null, row.tripShare?.value ?? null);
  });
  return [
    ...moved('co2e', null, asRead.co2eKgPerYear?.value ?? null, shared.co2eKgPerYear?.value ?? null),
    ...moved('meanDistance', null, asRead.meanDistanceKm, shared.meanDistanceKm),
    ...modes,
  ];
}
