import type { Estimate } from '../../footprint/interval.ts';
import type { TravelKind } from '../../footprint/travel-parts.ts';
import type { ComparedEmployer, Comparison } from './comparison.ts';

/**
 * A comparison in which employers are called by `letters` (name → letter), in the order of these. How many work at or
 * answered for an employer, and what it emits in all, are known in its town: they are left out. Exact fractions and the
 * width of a share's interval tell how many answered: figures have two digits, and shares no interval.
 */
export function anonymousComparison(comparison: Comparison, letters: ReadonlyMap<string, string>): Comparison {
  const employers = comparison.employers
    .map((one): ComparedEmployer => {
      const kinds = Object.entries(one.shares) as [TravelKind, Estimate | null][];
      return {
        ...one,
        name: letters.get(one.name) as string,
        namedBy: 'network',
        respondents: null,
        headcount: null,
        co2eKgPerYear: null,
        co2eKgPerEmployeeYear: one.co2eKgPerEmployeeYear && coarseEstimate(one.co2eKgPerEmployeeYear),
        standardisedKgPerEmployee: coarse(one.standardisedKgPerEmployee),
        soloCarShare: withoutInterval(one.soloCarShare),
        sustainableShare: withoutInterval(one.sustainableShare),
        shares: Object.fromEntries(kinds.map(([kind, share]) => [kind, withoutInterval(share)])) as typeof one.shares,
        meanDistanceKm: coarse(one.meanDistanceKm),
        medianDistanceKm: coarse(one.medianDistanceKm),
        fromMedianKg: coarse(one.fromMedianKg),
      };
    })
    .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  const { network } = comparison;
  return {
    ...comparison,
    anonymous: true,
    employers,
    network: {
      ...network,
      respondents: coarse(network.respondents),
      headcount: coarse(network.headcount),
      co2eKgPerYear: network.co2eKgPerYear && coarseEstimate(network.co2eKgPerYear),
      co2eKgPerEmployeeYear: network.co2eKgPerEmployeeYear && coarseEstimate(network.co2eKgPerEmployeeYear),
      medianKg: coarse(network.medianKg),
      quartilesKg: network.quartilesKg && {
        first: coarse(network.quartilesKg.first),
        third: coarse(network.quartilesKg.third),
      },
      distances: network.distances.map((band) => ({ ...band, share: Math.round(band.share * 100) / 100 })),
    },
  };
}

function coarse<T extends number | null>(value: T): T {
  return (value === null ? null : Number(value.toPrecision(2))) as T;
}

function coarseEstimate({ value, low, high }: Estimate): Estimate {
  return { value: coarse(value), low: coarse(low), high: coarse(high) };
}

function withoutInterval(share: Estimate | null): Estimate | null {
  return share && { value: Math.round(share.value * 100) / 100, low: null, high: null };
}

/** Names that have no letter yet get the next ones, in the order given: A to Z, then AA, AB … */
export function nextLetters(known: ReadonlyMap<string, string>, names: readonly string[]): Map<string, string> {
  const letters = new Map(known);
  const taken = new Set(known.values());
  let n = 0;
  for (const name of names) {
    if (letters.has(name)) continue;
    while (taken.has(letterOf(n))) n++;
    letters.set(name, letterOf(n));
    taken.add(letterOf(n));
  }
  return letters;
}

/** 0 is A, 25 is Z, 26 is AA. */
function letterOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : `${letterOf(Math.floor(n / 26) - 1)}${last}`;
}
