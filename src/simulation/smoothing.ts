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

/**
 * The shares that the choice works on: S̃ = (n S + κ P) / (n + κ), P those of the same band and access over all strata,
 * itself leaning on the same band, and that on all; unavailable modes taken out, available ones at least at their seed.
 */
export function createSmoothing(base: SimBase) {
  const all = parentShares(base, () => 'all', null);
  const byBand = parentShares(
    base,
    (s) => `${s.band}`,
    () => all.get('all') as Float64Array,
  );
  const byAccess = parentShares(
    base,
    (s) => `${s.band}|${s.carAccess}|${s.transitAccess}`,
    (s) => byBand.get(`${s.band}`) as Float64Array,
  );
  const kappa = choice.smoothingPeople.central;
  const usedAnywhere = all.get('all') as Float64Array;
  const transitUsed = travelModes.some(
    (mode, m) => modeFacts[mode].family === 'transit' && (usedAnywhere[m] as number) > 0,
  );
  const seedsOf = base.segments.map((segment) =>
    travelModes.map((_, m) => seedOf(segment, m, usedAnywhere, transitUsed)),
  );

  /** S̃ of a segment whose own days by mode are given (they change when participants have moved first). */
  function smooth(index: number, days: Float64Array, into: Float64Array): void {
    const segment = base.segments[index] as SimSegment;
    const parent = byAccess.get(`${segment.band}|${segment.carAccess}|${segment.transitAccess}`) as Float64Array;
    const seeds = seedsOf[index] as (number | null)[];
    const total = sum(days);
    const n = segment.people;
    let kept = 0;
    for (let m = 0; m < modeCount; m++) {
      const own = total === 0 ? 0 : (days[m] as number) / total;
      const available = own > 0 || seeds[m] !== null;
      const share = total === 0 ? (parent[m] as number) : (n * own + kappa * (parent[m] as number)) / (n + kappa);
      into[m] = available ? share : 0;
      kept += into[m] as number;
    }
    if (kept === 0) return;
    let seeded = 0;
    for (let m = 0; m < modeCount; m++) {
      const share = (into[m] as number) / kept;
      into[m] = seeds[m] === null ? share : Math.max(share, seeds[m] as number);
      seeded += into[m] as number;
    }
    for (let m = 0; m < modeCount; m++) into[m] = (into[m] as number) / seeded;
  }

  /** Modes that stand at their seed, with no user of their own in the segment. */
  function seeds(): Seed[] {
    return base.segments.flatMap((segment, i) =>
      segment.band === 'unknown'
        ? []
        : (seedsOf[i] as (number | null)[]).flatMap((share, mode) =>
            share !== null && (segment.days[mode] as number) === 0 ? [{ segment: i, mode, share }] : [],
          ),
    );
  }

  return { smooth, seeds };
}

type Grouping = (segment: SimSegment) => string;

/** Shares of days by mode over groups of segments, each group's people leaning κ people's worth on its parent. */
function parentShares(base: SimBase, group: Grouping, parent: ((segment: SimSegment) => Float64Array) | null) {
  const groups = new Map<string, { days: Float64Array; people: number; of: SimSegment }>();
  for (const segment of base.segments) {
    const key = group(segment);
    const entry = groups.get(key) ?? { days: new Float64Array(modeCount), people: 0, of: segment };
    const scale = base.employeesPerAnswer[segment.stratum] as number;
    for (let m = 0; m < modeCount; m++) entry.days[m] = (entry.days[m] as number) + scale * (segment.days[m] as number);
    entry.people += segment.people;
    groups.set(key, entry);
  }
  const kappa = choice.smoothingPeople.central;
  return new Map(
    [...groups].map(([key, { days, people, of }]) => {
      const total = sum(days);
      const above = parent?.(of);
      const shares = days.map((d, m) => {
        const own = total === 0 ? 0 : d / total;
        return above ? (people * own + kappa * (above[m] as number)) / (people + kappa) : own;
      });
      return [key, shares] as const;
    }),
  );
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
