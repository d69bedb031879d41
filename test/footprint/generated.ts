/** Respondents of every kind for the property tests. */
import fc from 'fast-check';
import { type AnsweredMode, fuels, modes } from '../../src/reference/modes.ts';
import type { Leg, Respondent, Trip } from '../../src/survey/respondent.ts';
import { traveller } from './commuters.ts';

const travelled = modes.filter((mode): mode is AnsweredMode => mode !== 'remote');
const km = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 900 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(320) },
);

function leg(distance: fc.Arbitrary<number | null>): fc.Arbitrary<Leg> {
  const any = fc.record({
    mode: fc.constantFrom(...travelled),
    fuel: fc.constantFrom(...fuels),
    distanceKm: distance,
    occupancy: fc.constantFrom(null, 1, 2, 3),
  });
  const isCar = (mode: AnsweredMode) => mode === 'car' || mode === 'carpool';
  return any.map((one) => (isCar(one.mode) ? one : { ...one, fuel: null, occupancy: null }));
}

function trips(distance: fc.Arbitrary<number | null>): fc.Arbitrary<Trip[]> {
  const daysPerWeek = fc.constantFrom(0.5, 1, 2, 3);
  const legs = fc.array(leg(distance), { minLength: 1, maxLength: 2 });
  return fc.array(fc.record({ daysPerWeek, legs }), { maxLength: 2 });
}

/** Whoever may answer: any modes and legs, without a distance, far away, remote, weighted where asked. */
export function anyone(weight: fc.Arbitrary<number> = fc.constant(1)): fc.Arbitrary<Respondent> {
  return fc
    .record({
      trips: fc.oneof({ weight: 4, arbitrary: trips(km) }, { weight: 1, arbitrary: trips(fc.constant(null)) }),
      employer: fc.constantFrom(null, 'X', 'Y'),
      site: fc.constantFrom('A', 'B'),
      remoteDaysPerWeek: fc.constantFrom(0, 1, 5),
      weight,
    })
    .map(({ trips: all, ...about }) => traveller(all, about));
}

export const weights = fc.constantFrom(0.5, 1, 2.5);
export const people = fc.array(anyone(), { minLength: 1, maxLength: 25 });
export const weightedPeople = fc.array(anyone(weights), { minLength: 1, maxLength: 25 });
/** With kilometres, at the least from the first. */
export const measuredPeople = people.map((list) => [
  traveller([{ daysPerWeek: 4, legs: [{ mode: 'car', fuel: 'petrol', distanceKm: 11, occupancy: null }] }], {
    site: 'A',
    employer: 'X',
  }),
  ...list,
]);
