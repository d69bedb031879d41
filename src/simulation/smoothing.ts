import { bandEdgesKm } from '../reference/bands.ts';
import { choice } from '../reference/measures/method.ts';
import { cyclingShare } from '../reference/measures/propensity-to-cycle.ts';
import { modeFacts } from '../reference/modes.ts';
import { modeCount, travelModes } from './mode-index.ts';
import { bandMiddleKm, type SimBase, type SimSegment } from './segments.ts';

/** Beyond these one-way distances nobody starts to walk or to cycle (J); whoever does so already goes on. */
const mostKmToStart = { walk: 5, bicycle: 30, 'e-bike': 30 } as const;

/** A mode that few use in a segment, lifted so that it can grow at all. */
export interface Seed {
  segment: number;
  mode: number;
  share: number;
}

/** The shares that the choice works on, of one base. */
export interface Smoothing {
  /** S̃ of a segment whose own days by mode are given (they change when participants have moved first). */
  smooth(index: number, days: Float64Array, into: Float64Array): void;
  /** Modes that stand at their seed, with no user of their own in the segment. */
  seeds(): Seed[];
  /** Takes the days of the base anew, where they have changed. */
  refresh(): void;
}

const notThere = -1;

/**
 * S̃ = (n S + κ P) / (n + κ), P those of the same band and access over all strata, itself leaning on the same band,
 * and that on all; unavailable modes taken out, available ones at least at their seed.
 */
export function createSmoothing(base: SimBase): Smoothing {
  const all = createParents(base, () => 'all', null);
  const byBand = createParents(base, (s) => `${s.band}`, all);
  const byAccess = createParents(base, (s) => `${s.band}|${s.carAccess}|${s.transitAccess}`, byBand);
  const kappa = choice.smoothingPeople.central;
  const refresh = () => {
    for (const parents of [all, byBand, byAccess]) parents.refresh();
  };
  refresh();
  const usedAnywhere = base.segments.length > 0 ? all.sharesOf(0).slice() : new Float64Array(modeCount);
  const transitUsed = travelModes.some(
    (mode, m) => modeFacts[mode].family === 'transit' && (usedAnywhere[m] as number) > 0,
  );
  const seedsOf = base.segments.map((segment) =>
    Float64Array.from(travelModes, (_, m) => seedOf(segment, m, usedAnywhere, transitUsed) ?? notThere),
  );

  return {
    refresh,
    smooth(index, days, into) {
      const parent = byAccess.sharesOf(index);
      const seeds = seedsOf[index] as Float64Array;
      const total = sum(days);
      const n = (base.segments[index] as SimSegment).people;
      let kept = 0;
      for (let m = 0; m < modeCount; m++) {
        const own = total === 0 ? 0 : (days[m] as number) / total;
        const available = own > 0 || seeds[m] !== notThere;
        const share = total === 0 ? (parent[m] as number) : (n * own + kappa * (parent[m] as number)) / (n + kappa);
        into[m] = available ? share : 0;
        kept += into[m] as number;
      }
      if (kept === 0) return;
      let seeded = 0;
      for (let m = 0; m < modeCount; m++) {
        const share = (into[m] as number) / kept;
        into[m] = Math.max(share, seeds[m] as number);
        seeded += into[m] as number;
      }
      for (let m = 0; m < modeCount; m++) into[m] = (into[m] as number) / seeded;
    },
    seeds() {
      return base.segments.flatMap((segment, i) =>
        segment.band === 'unknown'
          ? []
          : [...(seedsOf[i] as Float64Array)].flatMap((share, mode) =>
              share !== notThere && (segment.days[mode] as number) === 0 ? [{ segment: i, mode, share }] : [],
            ),
      );
    },
  };
}

/** Shares of days by mode over groups of segments, each group's people leaning κ people's worth on its parent. */
interface Parents {
  sharesOf(segment: number): Float64Array;
  refresh(): void;
}

function createParents(base: SimBase, group: (segment: SimSegment) => string, above: Parents | null): Parents {
  const places = new Map<string, number>();
  const groupOf = Int32Array.from(base.segments, (segment) => {
    const key = group(segment);
    if (!places.has(key)) places.set(key, places.size);
    return places.get(key) as number;
  });
  const shares = Array.from(places, () => new Float64Array(modeCount));
  const people = new Float64Array(places.size);
  const firstOf = Array.from(places, (_, g) => groupOf.indexOf(g));
  base.segments.forEach((segment, i) => {
    const g = groupOf[i] as number;
    people[g] = (people[g] as number) + segment.people;
  });
  const kappa = choice.smoothingPeople.central;
  return {
    sharesOf: (segment) => shares[groupOf[segment] as number] as Float64Array,
    refresh() {
      for (const ofGroup of shares) ofGroup.fill(0);
      for (let i = 0; i < groupOf.length; i++) {
        const { days, stratum } = base.segments[i] as SimSegment;
        const scale = base.employeesPerAnswer[stratum] as number;
        const into = shares[groupOf[i] as number] as Float64Array;
        for (let m = 0; m < modeCount; m++) into[m] = (into[m] as number) + scale * (days[m] as number);
      }
      for (let g = 0; g < shares.length; g++) {
        const own = shares[g] as Float64Array;
        const total = sum(own);
        const n = people[g] as number;
        const parent = above?.sharesOf(firstOf[g] as number);
        for (let m = 0; m < modeCount; m++) {
          const share = total === 0 ? 0 : (own[m] as number) / total;
          own[m] = parent ? (n * share + kappa * (parent[m] as number)) / (n + kappa) : share;
        }
      }
    },
  };
}

/** The least share of an available mode; null where the mode is not there to take. */
function seedOf(segment: SimSegment, m: number, usedAnywhere: Float64Array, transitUsed: boolean): number | null {
  const mode = travelModes[m] as (typeof travelModes)[number];
  const seed = choice.seedShare.central;
  const used = (usedAnywhere[m] as number) > 0;
  const fromKm = segment.band === 'unknown' ? 0 : (bandEdgesKm[segment.band] as number);
  switch (mode) {
    case 'car':
      return segment.carAccess === 'no' ? null : seed;
    case 'carpool':
      return seed;
    case 'walk':
      return fromKm < mostKmToStart.walk ? seed : null;
    case 'bicycle':
    case 'e-bike': {
      if (fromKm >= mostKmToStart[mode] || segment.band === 'unknown') return null;
      const target = cyclingShare('govtarget', bandMiddleKm(segment.band), choice.gradientPercent.central);
      return Math.min(seed, target);
    }
    default:
      if (modeFacts[mode].family !== 'transit' || segment.transitAccess === 'no') return null;
      return used || (mode === 'transit' && !transitUsed) ? seed : null;
  }
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}
