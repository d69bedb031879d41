import type { Mode } from '../reference/modes.ts';
import { type Fold, foldModes, shownModes } from './fold-modes.ts';
import { emptyMoments, scaleMoments } from './moments.ts';
import type { Tally } from './profile.ts';
import { shareAnswers } from './share-answers.ts';
import { shareArrivals } from './share-arrivals.ts';
import { joinEmptySegments, joinSmallCells, joinUsualModes, roundUsers } from './share-cells.ts';
import { shareDistances } from './share-distances.ts';
import { joinSmallLegs } from './share-legs.ts';
import { hideSmallPairs } from './share-moments.ts';
import { joinSegments } from './share-segments.ts';
import { foldOccupancy, foldTravel } from './share-travel.ts';
import { placeRemote, placeUnknown, withoutKilometres } from './share-unknown.ts';
import { inOrder, type SharedCell, segmentsOf, sharedCells } from './shared-cell.ts';

/** The tally of nobody. */
export function emptyTally(): Tally {
  return {
    people: 0,
    weight: 0,
    segments: [],
    answers: [],
    distances: {},
    complete: { people: 0, weight: 0 },
    kilometres: emptyMoments(),
    days: emptyMoments(),
    arrivals: { asked: 0, byWeekday: {} },
  };
}

/**
 * A tally of k people or more in which no table tells of fewer, and no difference of two does. People, days and
 * kilometres by mode are recoded, not left out; where fewer than k have no kilometres, those of the others are
 * scaled up to stand for them, which is what the estimate does with all who have none.
 */
export function shareTally(tally: Tally, k: number, fold: Fold = foldModes(tally, k, 0)): Tally {
  if (tally.people === 0) return tally;
  const enoughComplete = tellsKilometres(tally, k);
  const all = sharedCells(tally);
  const start = enoughComplete ? (fold.get('remote') === 'remote' ? all : placeRemote(all)) : withoutKilometres(all);
  const kilometres = enoughComplete ? tally.kilometres : emptyMoments();
  const travel = foldOccupancy(foldTravel({ cells: start, kilometres, days: tally.days }, fold), k);
  const { cells: placed, represented } = placeUnknown(travel.cells, k);
  const joined = inOrder(joinSmallCells(joinSegments(placed, k), k)).filter(
    (cell) => cell.users > 0 || cell.people > 0,
  );
  const countedAs = joinUsualModes(joined, k);
  const cells = joinEmptySegments(joined);
  joinSmallLegs(cells, k);
  roundUsers(cells, k);

  const complete = enoughComplete
    ? {
        people: tally.complete.people + represented.people,
        weight: tally.complete.weight + represented.weight,
      }
    : { people: 0, weight: 0 };
  const foldedAs = shownModes(fold);
  const shownAs = (mode: Mode) => countedAs.get(foldedAs(mode)) ?? foldedAs(mode);
  const factor = enoughComplete && represented.people > 0 ? complete.weight / tally.complete.weight : 1;
  if (factor !== 1) for (const cell of cells) cell.legs = scaled(cell.legs, factor);
  const moments = factor === 1 ? travel.kilometres : scaleMoments(travel.kilometres, complete.people, factor);
  return {
    people: tally.people,
    weight: tally.weight,
    segments: segmentsOf(cells.filter((cell) => cell.people > 0 || cell.users > 0)),
    answers: shareAnswers(tally, cells, k),
    distances: shareDistances(cells, tally, shownAs, k),
    complete,
    kilometres: hideSmallPairs(moments, k),
    days: hideSmallPairs(travel.days, k),
    arrivals: shareArrivals(tally, cells, fold, k),
  };
}

/**
 * k people and more gave their kilometres, and not all of them because they never travel where a few others do: the few
 * would be those who are left.
 */
function tellsKilometres({ people, complete, segments }: Tally, k: number): boolean {
  if (complete.people < k) return false;
  const left = people - complete.people;
  return (
    left === 0 ||
    left >= k ||
    segments.some(({ band, cells }) => band !== 'unknown' && cells.some((cell) => cell.daysPerWeek > 0))
  );
}

function scaled(legs: SharedCell['legs'], factor: number): SharedCell['legs'] {
  const result: SharedCell['legs'] = {};
  for (const [key, leg] of Object.entries(legs)) {
    result[key as keyof typeof legs] = {
      users: leg.users,
      personKm: leg.personKm * factor,
      vehicleKm: leg.vehicleKm * factor,
      unknownOccupancyKm: leg.unknownOccupancyKm * factor,
    };
  }
  return result;
}
