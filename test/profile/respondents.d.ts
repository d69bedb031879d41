import fc from 'fast-check';
import type { Headcount, Profile } from '../../src/profile/profile.ts';
import type { Leg, Respondent, Trip } from '../../src/survey/respondent.ts';
/** Someone who drives 8 km on four days a week, alone, in a petrol car; what a test is about is given. */
export declare function person(given?: Partial<Respondent>): Respondent;
export declare function leg(mode: Leg['mode'], distanceKm: number | null, more?: Partial<Leg>): Leg;
/** The same person going all days by one mode. */
export declare function travelling(
  mode: Leg['mode'],
  distanceKm: number | null,
  daysPerWeek?: number,
  given?: Partial<Respondent>,
): Respondent;
/** As many like it. */
export declare function times(count: number, respondent: Respondent): Respondent[];
export declare function profileOf(
  respondents: readonly Respondent[],
  options?: {
    headcounts?: Headcount[];
    surveyYear?: number | null;
    winterWeeks?: number | null;
  },
): Profile;
/** Anyone a survey may hold: any mix of modes, legs missing distance, sites and departments large and tiny. */
export declare const anyone: fc.Arbitrary<Respondent>;
/** A survey of one employer and site, in which groups are larger. */
export declare const oneSite: (respondents: fc.Arbitrary<Respondent[]>) => fc.Arbitrary<
  {
    employer: null;
    site: null;
    department: null;
    weight: number;
    distanceKm: number | null;
    trips: Trip[];
    remoteDaysPerWeek: number;
    carAccess: import('../../src/survey/respondent.ts').Access;
    transitAccess: import('../../src/survey/respondent.ts').Access;
    answers: Record<string, string>;
    weekdayModes: Partial<
      Record<import('../../src/survey/respondent.ts').Weekday, import('../../src/reference/modes.ts').AnsweredMode>
    > | null;
  }[]
>;
