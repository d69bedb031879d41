import { bandEdgesKm } from '../reference/bands.ts';
import type { Measure } from '../reference/measures/measure.ts';
import { fuelOf } from '../reference/modes.ts';
import { carIndex } from './mode-index.ts';
import { reachOf } from './reach.ts';
import type { SimSegment } from './segments.ts';
import type { Compiled, Workbench } from './workbench.ts';

/** What none of the profile's people has; `users` are those whose travel it would change: drivers, cars of a fuel. */
export type NobodyReason = 'distance' | 'access' | 'trait' | 'willing' | 'users';

/** Why a measure is for nobody in the profile, the first need that leaves none; null where it is for someone. */
export function whyNobody(measure: Measure, bench: Workbench, { setting }: Compiled): NobodyReason | null {
  const { facilities } = bench.input;
  const within = bench.base.segments.filter((segment) => isWithin(measure, segment));
  if (within.length === 0) return 'distance';
  const reached = (of: Measure) =>
    within.filter((segment) => reachOf(of, bench.base, segment, facilities, setting.draw) > 0);
  const { traits } = measure.eligibility;
  const access = traits.filter((need) => need.oneOf.every(({ trait }) => isAccess(trait)));
  // without its id a measure has no willingness to look up
  const needing = (needs: typeof traits): Measure => ({
    ...measure,
    id: '',
    eligibility: { ...measure.eligibility, traits: needs },
  });
  if (access.length > 0 && reached(needing(access)).length === 0) return 'access';
  if (reached(needing(traits)).length === 0) return 'trait';
  const served = reached(measure);
  if (served.length === 0) return 'willing';
  return served.some((segment) => hasUsers(measure, segment)) ? null : 'users';
}

const isAccess = (trait: string) => trait === 'has:car' || trait === 'has:transit';

function isWithin({ eligibility }: Measure, { band, people }: SimSegment): boolean {
  if (band === 'unknown' || people === 0) return false;
  const fromKm = bandEdgesKm[band] as number;
  return fromKm >= eligibility.minKm && (eligibility.maxKm === null || fromKm < eligibility.maxKm);
}

/** Someone whose travel the measure would change is there. */
function hasUsers({ effect }: Measure, { days, source }: SimSegment): boolean {
  switch (effect.kind) {
    case 'participants':
      return (days[carIndex] as number) > 0;
    case 'fuel':
      return source.cells.some(({ legs }) =>
        Object.keys(legs).some((key) => {
          const fuel = fuelOf(key as Parameters<typeof fuelOf>[0]);
          if (fuel === 'unknown') return effect.shareOfUnknownFuel.central > 0;
          return fuel !== null && (effect.from as readonly string[]).includes(fuel);
        }),
      );
    case 'money':
      if (effect.instrument === 'charge') return (days[carIndex] as number) > 0;
      return days.some((d) => d > 0);
    case 'percentage':
      if (effect.acts.on === 'against-car') return (days[carIndex] as number) > 0;
      return days.some((d) => d > 0);
    default:
      return days.some((d) => d > 0);
  }
}
