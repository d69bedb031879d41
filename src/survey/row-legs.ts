import type { AnsweredMode } from '../reference/modes.ts';
import type { CellReaders, NoteCell } from './cell-readers.ts';
import { readFuel } from './fuel-answer.ts';
import type { ModeAnswer } from './mode-answer.ts';
import { readNumber } from './number-answer.ts';
import type { Leg } from './respondent.ts';
import type { RowDistance } from './row-distance.ts';
import type { TravelMeaning, Vocabulary } from './vocabulary.ts';

/** The legs of the current row's trips: fuel, people aboard and a second leg, which are asked once for all its trips. */
export function createRowLegs(
  { reader }: CellReaders,
  readMode: (text: string) => ModeAnswer,
  distance: RowDistance,
  vocabulary: Vocabulary,
  note: NoteCell,
) {
  const fuel = reader('fuel', (text) => readFuel(text, vocabulary));
  const occupancy = reader('occupancy', readNumber);
  const legMode = reader('legMode', readMode);

  /** People aboard, where the row says so; beside days of carpooling the answer is about those, not about driving alone. */
  function occupancyOf(travel: TravelMeaning, alsoCarpools: boolean): number | null {
    const cell = occupancy?.();
    if (!cell || cell.answer.kind === 'missing' || (travel.mode === 'car' && alsoCarpools)) return travel.occupancy;
    if (cell.answer.kind === 'number' && cell.answer.value >= 1 && cell.answer.value <= 9) return cell.answer.value;
    note('unreadable-number', cell.header, cell.text);
    return travel.occupancy;
  }

  /** A car with company is a carpool, a carpool of one a car: the number aboard is asked of all who drive. */
  function asLeg(travel: TravelMeaning, km: number | null, alsoCarpools: boolean): Leg {
    if (travel.mode !== 'car' && travel.mode !== 'carpool') {
      return { mode: travel.mode, fuel: null, distanceKm: km, occupancy: null };
    }
    const fuelCell = fuel?.();
    if (fuelCell?.answer.kind === 'unknown') {
      const { closest } = fuelCell.answer;
      note('unknown-fuel', fuelCell.header, fuelCell.text, closest && `${closest.word}=${closest.meaning}`);
    }
    const aboard = occupancyOf(travel, alsoCarpools);
    let mode: AnsweredMode = travel.mode;
    if (aboard !== null && aboard > 1) mode = 'carpool';
    if (aboard === 1 && mode === 'carpool') {
      note('occupancy-contradicts-mode', occupancy?.().header ?? null, occupancy?.().text ?? null);
      mode = 'car';
    }
    const asked = fuelCell?.answer.kind === 'fuel' ? fuelCell.answer.fuel : 'unknown';
    return { mode, fuel: travel.fuel ?? asked, distanceKm: km, occupancy: aboard };
  }

  /** The second leg takes its own distance off the whole; without one the whole trip is the first mode's, and noted. */
  function legsOf(travel: TravelMeaning, km: number | null, alsoCarpools: boolean): Leg[] {
    const second = legMode?.();
    if (second?.answer.kind !== 'mode' || second.answer.mode === travel.mode || second.answer.mode === 'remote') {
      return [asLeg(travel, km, alsoCarpools)];
    }
    const length = distance.legKm();
    if (km === null || length === null || length > km) {
      note('second-leg-without-distance', second.header, second.text);
      return [asLeg(travel, km, alsoCarpools)];
    }
    return [asLeg(travel, km - length, alsoCarpools), asLeg(second.answer, length, alsoCarpools)];
  }

  return { asLeg, legsOf };
}
