/** Respondents of every kind for the property tests. */
import fc from 'fast-check';
import type { Respondent } from '../../src/survey/respondent.ts';
/** Whoever may answer: any modes and legs, without a distance, far away, remote, weighted where asked. */
export declare function anyone(weight?: fc.Arbitrary<number>): fc.Arbitrary<Respondent>;
export declare const weights: fc.Arbitrary<1 | 0.5 | 2.5>;
export declare const people: fc.Arbitrary<Respondent[]>;
export declare const weightedPeople: fc.Arbitrary<Respondent[]>;
/** With kilometres, at the least from the first. */
export declare const measuredPeople: fc.Arbitrary<Respondent[]>;
