/** Profiles of every kind and measures from the catalogue and beside it, for the property tests. */
import fc from 'fast-check';
import type { FootprintAssumptions } from '../../src/footprint/stratum-footprint.ts';
import { createProfile } from '../../src/profile/build.ts';
import type { Headcount, Profile } from '../../src/profile/profile.ts';
import { bundledSets } from '../../src/reference/factors/load.ts';
import { resolveFactors } from '../../src/reference/factors/resolve.ts';
import { sizeOf } from '../../src/reference/measures/ask.ts';
import { catalogue, findMeasure } from '../../src/reference/measures/catalogue.ts';
import type { Measure, ParticipantsEffect } from '../../src/reference/measures/measure.ts';
import { type AnsweredMode, fuels, modes } from '../../src/reference/modes.ts';
import type { ChosenMeasure } from '../../src/simulation/compile.ts';
import type { Facilities } from '../../src/simulation/reach.ts';
import type { SimulationInput } from '../../src/simulation/workbench.ts';
import type { Leg, Respondent } from '../../src/survey/respondent.ts';

export const swedish = resolveFactors(bundledSets.se, { scope: 'well-to-wheel', electricityGPerKWh: null });
export const usualAssumptions: FootprintAssumptions = {
  weeksPerYear: 45,
  busiestDayFactor: 1.15,
  carOccupancy: 1,
  carpoolOccupancy: 2,
  impute: 'represent',
  includeOutliers: false,
};

const travelled = modes.filter((mode): mode is AnsweredMode => mode !== 'remote');
const someMode = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom<AnsweredMode>('car', 'car', 'car', 'train', 'bus', 'bicycle', 'walk', 'carpool'),
  },
  { weight: 1, arbitrary: fc.constantFrom(...travelled) },
);
const someLeg = fc
  .record({ mode: someMode, fuel: fc.constantFrom(...fuels), occupancy: fc.constantFrom(null, 1, 2, 3) })
  .map((one): Leg => {
    const isCar = one.mode === 'car' || one.mode === 'carpool';
    return { ...one, fuel: isCar ? one.fuel : null, occupancy: isCar ? one.occupancy : null, distanceKm: null };
  });
const distance = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 700 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const access = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
const answer = fc.constantFrom('yes', 'no', 'maybe');
const questions = ['has:bike-racks', 'has:e-bike', 'has:parking', 'part-time', 'remote-capable', 'willing:showers'];

export const someone: fc.Arbitrary<Respondent> = fc
  .record({
    site: fc.constantFrom('A', 'B'),
    distanceKm: distance,
    trips: fc.array(
      fc.record({ daysPerWeek: fc.constantFrom(1, 2, 3), legs: fc.array(someLeg, { minLength: 1, maxLength: 2 }) }),
      { minLength: 0, maxLength: 2 },
    ),
    remoteDaysPerWeek: fc.constantFrom(0, 1, 2),
    weight: fc.constantFrom(1, 1, 0.5, 2),
    carAccess: access,
    transitAccess: access,
    answers: fc.dictionary(fc.constantFrom(...questions), answer, { maxKeys: 3 }),
  })
  .map((one) => ({
    employer: null,
    department: null,
    weekdayModes: null,
    ...one,
    trips: one.trips.map(({ daysPerWeek, legs }) => ({
      daysPerWeek,
      legs: legs.map((leg) => ({ ...leg, distanceKm: one.distanceKm === null ? null : one.distanceKm / legs.length })),
    })),
  }));

export function profileOf(people: readonly Respondent[], headcounts: readonly Headcount[] = []): Profile {
  const builder = createProfile({ surveyYear: 2025, winterWeeks: null, outlierKm: 200 });
  for (const person of people) builder.add(person);
  return builder.finish(['mode', 'distance'], headcounts);
}

/** At the least one with kilometres. */
export const somePeople = fc
  .array(someone, { minLength: 3, maxLength: 40 })
  .map((people) => [driver({ site: 'A' }), ...people]);

export const someProfile: fc.Arbitrary<Profile> = fc
  .tuple(somePeople, fc.constantFrom<number | null>(null, 60, 400))
  .map(([people, headcount]) =>
    profileOf(
      people,
      headcount === null
        ? []
        : [...new Set(people.map(({ site }) => site))].map((site) => ({
            employer: null,
            site,
            department: null,
            headcount,
          })),
    ),
  );

export function driver(given: Partial<Respondent> & { km?: number; mode?: AnsweredMode } = {}): Respondent {
  const { km = 10, mode = 'car', ...rest } = given;
  const fuel = mode === 'car' || mode === 'carpool' ? 'petrol' : null;
  return {
    employer: null,
    site: 'A',
    department: null,
    weight: 1,
    distanceKm: km,
    trips: [
      { daysPerWeek: 5, legs: [{ mode, fuel, distanceKm: km, occupancy: fuel ? (mode === 'car' ? 1 : 2) : null }] },
    ],
    remoteDaysPerWeek: 0,
    carAccess: 'unknown',
    transitAccess: 'unknown',
    answers: {},
    weekdayModes: null,
    ...rest,
  };
}

/** A measure of the catalogue at about its recommended size, for a workplace of some hundred people. */
export function chosen(id: string, size?: number): ChosenMeasure {
  const measure = findMeasure(id) as Measure;
  const unit = sizeOf(measure);
  return { measure, size: size ?? recommendedOf(unit), uptake: unit?.unit === 'daysPerWeek' ? 0.4 : null };
}
const recommendedOf = (size: ReturnType<typeof sizeOf>) =>
  size && 'recommended' in size && typeof size.recommended === 'number' ? size.recommended : 20;

const eBikeBenefit = findMeasure('e-bike-benefit') as Measure;
const charging = findMeasure('ev-charging') as Measure;
/** What the catalogue has no example of: participants who share cars, and a second measure on fuels and on days. */
export const uncommon: readonly Measure[] = [
  {
    ...eBikeBenefit,
    id: 'carpool-club',
    effect: {
      ...(eBikeBenefit.effect as ParticipantsEffect),
      to: [
        { mode: 'carpool', share: 0.6 },
        { mode: 'transit', share: 0.4 },
      ],
    },
  },
  { ...charging, id: 'electric-fleet', effect: { ...charging.effect, from: ['petrol', 'diesel', 'phev'] } as never },
  { ...(findMeasure('remote-days') as Measure), id: 'short-week' },
];

export const allMeasures: readonly Measure[] = [...catalogue, ...uncommon];

export const someMeasures: fc.Arbitrary<ChosenMeasure[]> = fc
  .shuffledSubarray([...allMeasures], { minLength: 1, maxLength: 9 })
  .chain((measures) =>
    fc.tuple(
      ...measures.map((measure) =>
        fc.constantFrom(0.3, 1, 2).map((times) => {
          const size = sizeOf(measure);
          const share = size?.unit === 'shareOfStaff' || size?.unit === 'daysPerWeek';
          return {
            measure,
            size: Math.min(share ? 1 : 10_000, recommendedOf(size) * times),
            uptake: size?.unit === 'daysPerWeek' ? 0.4 : null,
          };
        }),
      ),
    ),
  );

export const someFacilities: fc.Arbitrary<Facilities> = fc.constantFrom<Facilities>(
  {},
  { 'bike-racks': 3, showers: 1 },
  { 'bike-racks': true, 'remote-capable': 0.8, 'parking-scarce': true },
);

export const someInput: fc.Arbitrary<SimulationInput> = fc
  .record({
    profile: someProfile,
    measures: someMeasures,
    facilities: someFacilities,
    impute: fc.constantFrom('represent' as const, 'mean' as const),
  })
  .map(({ impute, ...input }) => ({ ...input, factors: swedish, assumptions: { ...usualAssumptions, impute } }));

export const inputOf = (profile: Profile, measures: ChosenMeasure[]): SimulationInput => ({
  profile,
  measures,
  facilities: {},
  factors: swedish,
  assumptions: usualAssumptions,
});
