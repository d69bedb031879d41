/** Profiles of every kind and measures from the catalogue and beside it, for the property tests. */
import fc from 'fast-check';
import type { FootprintAssumptions } from '../../src/footprint/stratum-footprint.ts';
import type { Headcount, Profile } from '../../src/profile/profile.ts';
import type { Measure } from '../../src/reference/measures/measure.ts';
import { type AnsweredMode } from '../../src/reference/modes.ts';
import type { ChosenMeasure } from '../../src/simulation/compile.ts';
import type { Facilities } from '../../src/simulation/reach.ts';
import type { SimulationInput } from '../../src/simulation/workbench.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
export declare const swedish: import('../../src/reference/factors/resolve.ts').ResolvedFactors;
export declare const usualAssumptions: FootprintAssumptions;
export declare const someone: fc.Arbitrary<Respondent>;
export declare function profileOf(people: readonly Respondent[], headcounts?: readonly Headcount[]): Profile;
/** At the least one with kilometres. */
export declare const somePeople: fc.Arbitrary<Respondent[]>;
export declare const someProfile: fc.Arbitrary<Profile>;
export declare function driver(
  given?: Partial<Respondent> & {
    km?: number;
    mode?: AnsweredMode;
  },
): Respondent;
/** A measure of the catalogue at about its recommended size, for a workplace of some hundred people. */
export declare function chosen(id: string, size?: number): ChosenMeasure;
/** What the catalogue has no example of: participants who share cars, and a second measure on fuels and on days. */
export declare const uncommon: readonly Measure[];
export declare const allMeasures: readonly Measure[];
export declare const someMeasures: fc.Arbitrary<ChosenMeasure[]>;
export declare const someFacilities: fc.Arbitrary<Facilities>;
export declare const someInput: fc.Arbitrary<SimulationInput>;
export declare const inputOf: (profile: Profile, measures: ChosenMeasure[]) => SimulationInput;
