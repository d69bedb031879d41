import type { Mode } from '../reference/modes.ts';
import { addDistances } from './distances.ts';
import { type Fold, shownModes } from './fold-modes.ts';
import { addCounts } from './merge.ts';
import type { Profile, Tally } from './profile.ts';
import { foldTravel } from './share-travel.ts';
import { segmentsOf, sharedCells } from './shared-cell.ts';

/**
 * A profile in which modes and fuels with too few users are answers of the mode that they are counted with. Everything
 * that is shown is computed from it, so that no figure, and no difference of two, tells what the few do. People, days
 * and person-km stay what they were.
 */
export function countWithLike(profile: Profile, fold: Fold): Profile {
  if ([...fold].every(([from, to]) => from === to)) return profile;
  return {
    ...profile,
    units: profile.units.map((unit) => ({
      ...unit,
      usual: foldTally(unit.usual, fold),
      outliers: foldTally(unit.outliers, fold),
    })),
  };
}

function foldTally(tally: Tally, fold: Fold): Tally {
  const travel = foldTravel({ cells: sharedCells(tally), kilometres: tally.kilometres, days: tally.days }, fold);
  const shownAs = shownModes(fold);
  const distances: Tally['distances'] = {};
  for (const [mode, bins] of Object.entries(tally.distances) as [Mode, NonNullable<Tally['distances'][Mode]>][]) {
    distances[shownAs(mode)] = addDistances(distances[shownAs(mode)] ?? [], bins);
  }
  const byWeekday = Object.fromEntries(
    Object.entries(tally.arrivals.byWeekday).map(([day, counts]) => [
      day,
      (Object.entries(counts) as [Mode, number][])
        .map(([mode, n]) => ({ [shownAs(mode)]: n }))
        .reduce((sum, one) => addCounts(sum, one), {}),
    ]),
  );
  return {
    ...tally,
    segments: segmentsOf(travel.cells),
    kilometres: travel.kilometres,
    days: travel.days,
    distances,
    arrivals: { ...tally.arrivals, byWeekday },
  };
}
