import type { AlikePeople } from './alike-travel.ts';
import { type Asked, createAskedSums } from './asked-sums.ts';
import type { Tally } from './profile.ts';
import type { ReadyTravel } from './ready-travel.ts';
import { segmentNumber } from './segment-number.ts';
import { createTravelSums } from './travel-sums.ts';

/** Sums respondents into a tally: what each was asked beside, and how they travel, one by one or many at once. */
export interface TallyBuilder {
  /** `arrivals` are numbers in arrivalsAt. Returns the number of the person's segment, where the travel belongs. */
  addAnswers(asked: Asked, travel: ReadyTravel, arrivals: readonly number[] | null, distanceKm: number | null): number;
  addTravel(segment: number, travel: ReadyTravel, distanceKm: number | null): void;
  /** People of a segment who travel alike, each with a way longer than 0 or all with none that is known. */
  addAlike(segment: number, travel: ReadyTravel, alike: AlikePeople): void;
  finish(): Tally;
}

export function createTally(): TallyBuilder {
  const asked = createAskedSums();
  const travelled = createTravelSums();
  return {
    addAnswers(answers, travel, arrivals, distanceKm) {
      const segment = segmentNumber(travel.complete ? distanceKm : null, answers.access);
      asked.addAnswers(segment, answers);
      if (distanceKm !== null) asked.addDistance(travel.usual.mode, distanceKm);
      if (arrivals) asked.addArrivals(arrivals);
      return segment;
    },
    addTravel(segment, travel, distanceKm) {
      travelled.add(segment, travel, { people: 1, km: distanceKm ?? 0, squaresKm2: 0 }, distanceKm);
    },
    addAlike(segment, travel, alike) {
      travelled.add(segment, travel, alike, null);
    },
    finish() {
      const { people, weight, segments, complete, kilometres, days } = travelled.finish();
      const { answers, distances, arrivals } = asked.finish();
      // in the order that a profile's file is read by
      return { people, weight, segments, answers, distances, complete, kilometres, days, arrivals };
    },
  };
}
