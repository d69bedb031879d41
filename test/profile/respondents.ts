import fc from 'fast-check';
import { createProfile } from '../../src/profile/build.ts';
import type { Headcount, Profile } from '../../src/profile/profile.ts';
import { fuels, modes } from '../../src/reference/modes.ts';
import type { Leg, Respondent, Trip } from '../../src/survey/respondent.ts';

/** Someone who drives 8 km on four days a week, alone, in a petrol car; what a test is about is given. */
export function person(given: Partial<Respondent> = {}): Respondent {
  return {
    employer: null,
    site: null,
    department: null,
    weight: 1,
    distanceKm: 8,
    trips: [{ daysPerWeek: 4, legs: [leg('car', 8, { fuel: 'petrol', occupancy: 1 })] }],
    remoteDaysPerWeek: 1,
    carAccess: 'yes',
    transitAccess: 'yes',
    answers: {},
    weekdayModes: null,
    ...given,
  };
}

export function leg(mode: Leg['mode'], distanceKm: number | null, more: Partial<Leg> = {}): Leg {
  return { mode, fuel: null, distanceKm, occupancy: null, ...more };
}

/** The same person going all days by one mode. */
export function travelling(
  mode: Leg['mode'],
  distanceKm: number | null,
  daysPerWeek = 5,
  given: Partial<Respondent> = {},
): Respondent {
  return person({
    distanceKm,
    trips: [{ daysPerWeek, legs: [leg(mode, distanceKm)] }],
    remoteDaysPerWeek: 0,
    ...given,
  });
}

/** As many like it. */
export function times(count: number, respondent: Respondent): Respondent[] {
  return Array.from({ length: count }, () => respondent);
}

export function profileOf(
  respondents: readonly Respondent[],
  options: { headcounts?: Headcount[]; surveyYear?: number | null; winterWeeks?: number | null } = {},
): Profile {
  const { headcounts = [], surveyYear = 2025, winterWeeks = null } = options;
  const builder = createProfile({ surveyYear, winterWeeks, outlierKm: 200 });
  for (const respondent of respondents) builder.add(respondent);
  return builder.finish(['mode', 'distance'], headcounts);
}

const yesNoMaybe = fc.constantFrom('yes', 'maybe', 'no');
const access = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
/** Few modes often and all modes seldom, so that there are groups of every size. */
const mode = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('car' as const, 'train' as const, 'bicycle' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...modes.filter((name) => name !== 'remote')) },
);

const arbitraryLeg = fc.record({
  mode,
  fuel: fc.constantFrom(...fuels),
  occupancy: fc.option(fc.integer({ min: 1, max: 4 })),
});

const arbitraryTrips = (distanceKm: number | null): fc.Arbitrary<Trip[]> =>
  fc.array(
    fc.record({
      daysPerWeek: fc.constantFrom(0.5, 1, 2, 2.5, 5),
      legs: fc
        .array(arbitraryLeg, { minLength: 1, maxLength: 2 })
        .map((legs) => legs.map((one) => withDistance(one, distanceKm === null ? null : distanceKm / legs.length))),
    }),
    { maxLength: 3 },
  );

function withDistance(
  one: { mode: Leg['mode']; fuel: Leg['fuel']; occupancy: number | null },
  distanceKm: number | null,
): Leg {
  const isCar = one.mode === 'car' || one.mode === 'carpool';
  return { mode: one.mode, fuel: isCar ? one.fuel : null, occupancy: isCar ? one.occupancy : null, distanceKm };
}

const distance = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0.1, max: 60, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double({ min: 201, max: 900, noNaN: true }) },
);

/** Anyone a survey may hold: any mix of modes, legs missing distance, sites and departments large and tiny. */
export const anyone: fc.Arbitrary<Respondent> = distance.chain((distanceKm) =>
  fc.record({
    employer: fc.constantFrom('Alfa', 'Alfa', 'Beta', null),
    site: fc.constantFrom('North', 'North', 'South', null),
    department: fc.constantFrom('A', 'B', null, null, null),
    weight: fc.constantFrom(1, 1, 1, 0.5, 2),
    distanceKm: fc.constant(distanceKm),
    trips: arbitraryTrips(distanceKm),
    remoteDaysPerWeek: fc.constantFrom(0, 1, 2),
    carAccess: access,
    transitAccess: access,
    answers: fc.dictionary(fc.constantFrom('has:e-bike', 'has:car', 'willing:showers', 'barrier:time'), yesNoMaybe),
    weekdayModes: fc.option(fc.record({ mon: mode, tue: mode, wed: mode }, { requiredKeys: ['mon'] })),
  }),
);

/** A survey of one employer and site, in which groups are larger. */
export const oneSite = (respondents: fc.Arbitrary<Respondent[]>) =>
  respondents.map((list) => list.map((one) => ({ ...one, employer: null, site: null, department: null })));
