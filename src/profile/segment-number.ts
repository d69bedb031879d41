/** Segments of a tally by number: a band, car access and transit access. */
import { bandEdgesKm, bandOf } from '../reference/bands.ts';
import type { Access } from '../survey/respondent.ts';
import type { Segment } from './profile.ts';

const accesses: readonly Access[] = ['yes', 'no', 'unknown'];
const unknownBand = bandEdgesKm.length;

/** The part of a segment's number that what somebody can travel by makes of it. */
export function accessNumber(carAccess: Access, transitAccess: Access): number {
  return accesses.indexOf(carAccess) * accesses.length + accesses.indexOf(transitAccess);
}

/** `distanceKm`: one way, null where the band is not known. */
export function segmentNumber(distanceKm: number | null, access: number): number {
  return (distanceKm === null ? unknownBand : bandOf(distanceKm)) * accesses.length ** 2 + access;
}

export function segmentNamed(number: number): Pick<Segment, 'band' | 'carAccess' | 'transitAccess'> {
  const band = Math.floor(number / accesses.length ** 2);
  return {
    band: band === unknownBand ? 'unknown' : band,
    carAccess: accesses[Math.floor(number / accesses.length) % accesses.length] as Access,
    transitAccess: accesses[number % accesses.length] as Access,
  };
}
