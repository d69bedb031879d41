import { fuelOf, fuels, modeOf, modeRank, type TravelKey } from '../reference/modes.ts';
import type { AnswerTable, Headcount, Segment, Unit, UnitKey } from './profile.ts';

/** The one order of everything in a profile, so that equal content is equal bytes. */

type SegmentKey = Pick<AnswerTable, 'band' | 'carAccess' | 'transitAccess'>;

/** Bands by distance, then the unknown, then what is about all of them. */
const bandRank = ({ band }: SegmentKey) => (band === null ? 1e7 : band === 'unknown' ? 1e6 : band);

export function compareTravel(a: TravelKey, b: TravelKey): number {
  return modeRank(modeOf(a)) - modeRank(modeOf(b)) || fuelRank(a) - fuelRank(b);
}

function fuelRank(key: TravelKey): number {
  const fuel = fuelOf(key);
  return fuel === null ? -1 : fuels.indexOf(fuel);
}

export function sortSegments(segments: Segment[]): Segment[] {
  for (const segment of segments) {
    segment.cells.sort((a, b) => compareTravel(a.travel, b.travel));
  }
  return segments.sort(compareSegments);
}

export function sortAnswers(tables: AnswerTable[]): AnswerTable[] {
  for (const table of tables) table.questions = sortKeys(table.questions, (counts) => sortKeys(counts, (n) => n));
  return tables.sort(compareSegments);
}

/** A segment's band and access as one text. */
export function segmentPath({ band, carAccess, transitAccess }: SegmentKey): string {
  return `${band}|${carAccess}|${transitAccess}`;
}

export function compareSegments(a: SegmentKey, b: SegmentKey): number {
  return (
    bandRank(a) - bandRank(b) ||
    compare(a.carAccess ?? '', b.carAccess ?? '') ||
    compare(a.transitAccess ?? '', b.transitAccess ?? '')
  );
}

export function unitPath(unit: UnitKey): string {
  return [unit.employer, unit.site, unit.department].map((name) => name ?? '').join('\u0000');
}

export function sortUnits<T extends Unit | Headcount>(units: T[]): T[] {
  return units.sort((a, b) => compare(unitPath(a), unitPath(b)));
}

export function sortKeys<T>(record: Record<string, T>, value: (item: T) => T): Record<string, T> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, value(record[key] as T)]),
  );
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
