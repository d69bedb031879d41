/**
 * Employers on the same footing. In: a profile each, one set of factors and assumptions for all. Out: figures by employer,
 * the places that they allow, the network together; no words, nothing rounded.
 */
import { type DistanceClass, distanceClassesKm, footprintByDistance } from '../../footprint/by-distance.ts';
import type { Estimate } from '../../footprint/interval.ts';
import { shownBaseline } from '../../footprint/shown-baseline.ts';
import { stratify } from '../../footprint/strata.ts';
import type { FootprintAssumptions } from '../../footprint/stratum-footprint.ts';
import { kindShares, noKindShares, type TravelKind } from '../../footprint/travel-parts.ts';
import type { Profile } from '../../profile/profile.ts';
import type { ResolvedFactors } from '../../reference/factors/resolve.ts';
import { type RankRange, rankRanges } from './rank-ranges.ts';
import { standardisedMean } from './standardise.ts';
import { totalOf } from './total.ts';

export const compareSchema = 'resplan/compare/1';

export interface Employer {
  name: string;
  /** Where the name comes from: a column of the survey, the profile itself, a network's list of members, or the file's name. */
  namedBy: 'column' | 'profile' | 'network' | 'file';
  profile: Profile;
}

export interface ComparedEmployer {
  name: string;
  namedBy: Employer['namedBy'];
  /** Null where the employer is not to be recognised by it. */
  respondents: number | null;
  /** Null where it is not known: the employer is then in no total. */
  headcount: number | null;
  co2eKgPerEmployeeYear: Estimate | null;
  /** Of all employees; null without a headcount. */
  co2eKgPerYear: Estimate | null;
  /** With the network's distances; null where nobody's are known. No interval: how sure it is, is not worked out. */
  standardisedKgPerEmployee: number | null;
  soloCarShare: Estimate | null;
  sustainableShare: Estimate | null;
  /** Shares of trips; null where modes are not told. */
  shares: Record<TravelKind, Estimate | null>;
  meanDistanceKm: number | null;
  medianDistanceKm: number | null;
  /** By kg per employee and year, 1 the lowest. */
  place: RankRange | null;
  /** 1 the lowest fourth of the employers, by value alone. */
  quartile: 1 | 2 | 3 | 4 | null;
  /** kg per employee and year above the median of the employers. */
  fromMedianKg: number | null;
  /** Its figures are of a profile in which merging small groups moved what it emits: it has no place. */
  isMoved: boolean;
  /** What the employer lacks to be compared whole; `overfull`: more answers than the headcount given, which is not used. */
  lacks: ('headcount' | 'overfull' | 'footprint' | 'answers')[];
}

export interface Comparison {
  schema: typeof compareSchema;
  /** Names are letters, and figures that would give an employer away are left out. */
  anonymous: boolean;
  /** Some employer is told of by a shared profile. */
  fromShared: boolean;
  employers: ComparedEmployer[];
  network: {
    employers: number;
    respondents: number;
    /** Employees of those whose headcount is known. */
    headcount: number;
    /** Employers that are in the total. */
    counted: number;
    co2eKgPerYear: Estimate | null;
    co2eKgPerEmployeeYear: Estimate | null;
    /** Half of the employers' kg per employee and year lies below it; null with fewer than two. */
    medianKg: number | null;
    /** A fourth lies below the first, three below the third; null with fewer than four employers. */
    quartilesKg: { first: number; third: number } | null;
    /** Employees by how far they live: what each is standardised to. */
    distances: { fromKm: number; share: number }[];
  };
}

/** An employer's own figures, and its people by how far they live. */
export interface Counted {
  employer: ComparedEmployer;
  classes: DistanceClass[];
}

const fewestForQuartiles = 4;

export function compareEmployers(
  employers: readonly Employer[],
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
  minGroup: number,
): Comparison {
  const counted = employers.map((employer) => employerFigures(employer, factors, assumptions, minGroup));
  // answers stand for employees; where a headcount is not known, for nobody else, unless it is so of all
  const whole = counted.some(({ employer }) => employer.headcount !== null);
  const weighing = counted.filter(({ employer }) => !whole || employer.headcount !== null);
  const standard = distanceClassesKm.map((_, i) =>
    weighing.reduce((sum, { classes }) => sum + (classes[i]?.employees ?? 0), 0),
  );
  const places = rankRanges(counted.map(({ employer }) => (employer.isMoved ? null : employer.co2eKgPerEmployeeYear)));
  const sorted = counted.flatMap(({ employer }) => employer.co2eKgPerEmployeeYear?.value ?? []).sort((a, b) => a - b);
  const medianKg = sorted.length < 2 ? null : quantileOf(sorted, 0.5);
  const quartilesKg =
    sorted.length < fewestForQuartiles ? null : { first: quantileOf(sorted, 0.25), third: quantileOf(sorted, 0.75) };
  const compared = counted.map(({ employer, classes }, i): ComparedEmployer => {
    const own = classes.map(({ employees, co2eKgPerYear }) => ({ people: employees, sum: co2eKgPerYear }));
    const value = employer.co2eKgPerEmployeeYear?.value ?? null;
    // classes are joined by answers, whose number the employees of each answer stand for
    const perAnswer = employer.headcount === null ? 1 : employer.headcount / Math.max(1, employer.respondents ?? 0);
    return {
      ...employer,
      standardisedKgPerEmployee: value === null ? null : standardisedMean(own, standard, minGroup * perAnswer),
      place: places[i] ?? null,
      quartile:
        quartilesKg === null || medianKg === null || value === null ? null : quartileOf(value, medianKg, quartilesKg),
      fromMedianKg: medianKg === null || value === null ? null : value - medianKg,
    };
  });
  return {
    schema: compareSchema,
    anonymous: false,
    fromShared: employers.some(({ profile }) => profile.shared !== null),
    employers: compared,
    network: {
      employers: compared.length,
      respondents: compared.reduce((sum, { respondents }) => sum + (respondents ?? 0), 0),
      ...totalOf(compared),
      medianKg,
      quartilesKg,
      distances: distancesShown(weighing, minGroup),
    },
  };
}

/** What is told of an employer by itself: nothing where it has fewer answers than the smallest group. */
export function employerFigures(
  { name, namedBy, profile: given }: Employer,
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
  minGroup: number,
): Counted {
  const isOverfull = shownBaseline(given, factors, assumptions, minGroup).baseline.overfull.length > 0;
  const read = isOverfull ? { ...given, headcounts: [] } : given;
  const { baseline, profile, fold, modesHidden } = shownBaseline(read, factors, assumptions, minGroup);
  const isTooFew = baseline.respondents < minGroup;
  const told = <T>(value: T): T | null => (isTooFew ? null : value);
  const { strata } = stratify(profile, assumptions.includeOutliers);
  return {
    classes: isTooFew ? [] : footprintByDistance(strata, factors, assumptions),
    employer: {
      ...{ name, namedBy, respondents: isTooFew ? 0 : baseline.respondents, headcount: baseline.headcount },
      co2eKgPerEmployeeYear: told(baseline.co2eKgPerEmployeeYear),
      co2eKgPerYear: baseline.headcount === null ? null : told(baseline.co2eKgPerYear),
      standardisedKgPerEmployee: null,
      soloCarShare: told(baseline.soloCarShare),
      sustainableShare: told(baseline.sustainableShare),
      shares: isTooFew || modesHidden ? noKindShares : kindShares(strata, fold, read),
      meanDistanceKm: told(baseline.meanDistanceKm),
      medianDistanceKm: told(baseline.medianDistanceKm),
      ...{ place: null, quartile: null, fromMedianKg: null },
      isMoved: read.shared?.moved === true,
      lacks: [
        ...(isTooFew ? (['answers'] as const) : []),
        ...(isOverfull ? (['overfull'] as const) : baseline.headcount === null ? (['headcount'] as const) : []),
        ...(!isTooFew && baseline.co2eKgPerEmployeeYear === null ? (['footprint'] as const) : []),
      ],
    },
  };
}

/** Employees by distance; classes with fewer answers than the smallest group are one with the next, or the one before. */
function distancesShown(counted: readonly Counted[], minGroup: number): Comparison['network']['distances'] {
  const classes = distanceClassesKm.map((fromKm, i) => ({
    fromKm: fromKm as number,
    people: counted.reduce((sum, one) => sum + (one.classes[i]?.people ?? 0), 0),
    employees: counted.reduce((sum, one) => sum + (one.classes[i]?.employees ?? 0), 0),
  }));
  const joined: typeof classes = [];
  for (const one of classes) {
    const last = joined.at(-1);
    if (last && last.people < minGroup) {
      last.people += one.people;
      last.employees += one.employees;
    } else joined.push({ ...one });
  }
  const [end, before] = [joined.at(-1), joined.at(-2)];
  if (end && before && end.people < minGroup) {
    before.employees += end.employees;
    joined.pop();
  }
  const all = joined.reduce((sum, { employees }) => sum + employees, 0);
  return joined.map(({ fromKm, employees }) => ({ fromKm, share: all === 0 ? 0 : employees / all }));
}

/** On the straight line between the two nearest values (type 7 of Hyndman and Fan 1996, recalled: grade C). */
function quantileOf(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return low + (place - Math.floor(place)) * (high - low);
}

function quartileOf(value: number, medianKg: number, { first, third }: { first: number; third: number }) {
  return value <= first ? 1 : value <= medianKg ? 2 : value <= third ? 3 : 4;
}
