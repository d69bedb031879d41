/**
 * What merging small groups did to the figures of a report. In: the estimate as read and as shared.
 * Out: which key figures moved by a twentieth or more of themselves. By how much, and which way, is not said: from that
 * the few who were merged could be worked out.
 */
import type { Baseline } from '../../footprint/baseline.ts';
import type { Mode } from '../../reference/modes.ts';

export interface MovedFigure {
  figure: 'co2e' | 'meanDistance' | 'tripShare';
  mode: Mode | null;
}

/** Of the figure itself (J). */
const movedShare = 0.05;

export function movedFigures(asRead: Baseline, shared: Baseline): MovedFigure[] {
  const moved = (figure: MovedFigure['figure'], mode: Mode | null, before: number | null, after: number | null) => {
    if (before === null || after === null || before === 0) return [];
    return Math.abs(after - before) >= movedShare * before ? [{ figure, mode }] : [];
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
