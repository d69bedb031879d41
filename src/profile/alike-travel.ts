/**
 * People of one tally, segment and way of travelling, whose kilometres differ by the length of the way alone: they are
 * counted together, so that what they add is worked out once.
 */
import { lostToRounding } from './moments.ts';

/** How many, and the sums of their one-way km and of the squares of these. */
export interface AlikePeople {
  people: number;
  km: number;
  squaresKm2: number;
}

export interface AlikeTravel {
  /** One person more. False where no more are told apart: whoever asks counts that one alone. */
  add(tally: number, segment: number, way: number, distanceKm: number): boolean;
  each(visit: (tally: number, segment: number, way: number, alike: AlikePeople) => void): void;
}

/** Segments of a tally and ways of a survey, at most. */
export const mostSegments = 256;
export const mostWays = 8192;
/** Three quarters of a table of 12 MB. */
const mostTold = 196_608;
/** In one place, since near memory is scarce: key + 1; people; km, and what rounding has lost of it; squares, and theirs. */
const width = 6;

/** `most`: how many tallies, segments and ways together are told apart. */
export function createAlikeTravel(most = mostTold): AlikeTravel {
  let capacity = 4096;
  let table = new Float64Array(capacity * width);
  let told = 0;

  /** Where people stand, or the free place for them. `group`: of a tally and a segment. */
  function placeOf(group: number, way: number): number {
    const key = group * mostWays + way;
    const mask = capacity - 1;
    let hash = Math.imul(group, 0x9e3779b1) ^ Math.imul(way, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = table[slot * width] as number;
      if (held === key + 1 || held === 0) return slot * width;
    }
  }

  function grow(): void {
    const before = table;
    capacity *= 2;
    table = new Float64Array(capacity * width);
    for (let at = 0; at < before.length; at += width) {
      const key = before[at] as number;
      if (key === 0) continue;
      const place = placeOf(Math.floor((key - 1) / mostWays), (key - 1) % mostWays);
      table.set(before.subarray(at, at + width), place);
    }
  }

  function addTo(at: number, x: number): void {
    const before = table[at] as number;
    const after = before + x;
    table[at] = after;
    table[at + 1] = (table[at + 1] as number) + lostToRounding(before, x, after);
  }

  return {
    add(tally, segment, way, distanceKm) {
      const group = tally * mostSegments + segment;
      let at = placeOf(group, way);
      if (table[at] === 0) {
        if (told === most) return false;
        told++;
        if (told * 4 > capacity * 3) {
          grow();
          at = placeOf(group, way);
        }
        table[at] = group * mostWays + way + 1;
      }
      table[at + 1] = (table[at + 1] as number) + 1;
      addTo(at + 2, distanceKm);
      addTo(at + 4, distanceKm * distanceKm);
      return true;
    },
    each(visit) {
      for (let at = 0; at < table.length; at += width) {
        const [held = 0, people = 0, km = 0, lostKm = 0, squares = 0, lostSquares = 0] = table.subarray(at, at + width);
        if (held === 0) continue;
        const [ofTally, way] = [Math.floor((held - 1) / mostWays), (held - 1) % mostWays];
        const [tally, segment] = [Math.floor(ofTally / mostSegments), ofTally % mostSegments];
        visit(tally, segment, way, { people, km: km + lostKm, squaresKm2: squares + lostSquares });
      }
    },
  };
}
