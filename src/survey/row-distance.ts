import type { AnsweredMode } from '../reference/modes.ts';
import type { Cell, CellReaders, NoteCell } from './cell-readers.ts';
import { type DistanceRead, readDistance } from './distance-cell.ts';
import type { DistanceUnits } from './distance-units.ts';
import { readNumber } from './number-answer.ts';

export interface DistanceOptions {
  /** Units of the distance columns, where the header or the user gives them. */
  units: DistanceUnits;
  /** Speeds by mode, without which minutes are no distance. */
  speedKmPerHour: Partial<Record<AnsweredMode, number>>;
}

export type RowDistance = ReturnType<typeof createRowDistance>;

/** The distances of the row at hand; each assumption is noted, and a number without a unit for every cell it stands in. */
export function createRowDistance({ reader }: CellReaders, options: DistanceOptions, note: NoteCell) {
  const column = (field: keyof DistanceUnits) =>
    reader(field, (text) => readDistance(text, options.units[field] ?? null));
  const oneWay = column('distance');
  const both = column('returnDistance');
  const leg = column('legDistance');
  const minutes = reader('minutes', readNumber);
  const hasSpeeds = Object.keys(options.speedKmPerHour).length > 0;

  /** Km there and back, halved unless the cell itself says so. */
  function halved({ answer, header, text }: Cell<DistanceRead>): number | null {
    if (answer.km === null) return null;
    note('distance-from-return', header, text);
    return answer.note === 'distance-from-return' ? answer.km : answer.km / 2;
  }

  function fromMinutes(mode: AnsweredMode | null): number | null {
    const cell = minutes?.();
    const speed = mode ? options.speedKmPerHour[mode] : undefined;
    if (cell?.answer.kind !== 'number' || speed === undefined) return null;
    note('distance-from-minutes', cell.header, cell.text);
    const { value, unit } = cell.answer;
    return ((unit === 'h' ? value * 60 : value) / 60) * speed;
  }

  /** Whether the cell holds a number that no unit is known of, which is noted. */
  function lacksUnit(cell: Cell<DistanceRead> | undefined): boolean {
    if (cell?.answer.problem !== 'unit-unknown') return false;
    note('unit-unknown', cell.header, cell.text);
    return true;
  }

  return {
    /** One-way km of the whole trip, null where the row does not say. mode null: no trips. */
    km(mode: AnsweredMode | null): number | null {
      const direct = oneWay?.();
      const withoutUnit = lacksUnit(direct);
      if (direct && !withoutUnit && direct.answer.problem !== 'missing-distance') {
        if (direct.answer.problem) note(direct.answer.problem, direct.header, direct.text);
        if (direct.answer.note) note(direct.answer.note, direct.header, direct.text);
        return direct.answer.km;
      }
      const thereAndBack = both?.();
      const alsoWithoutUnit = lacksUnit(thereAndBack);
      if (thereAndBack?.answer.problem === 'unreadable-distance')
        note('unreadable-distance', thereAndBack.header, thereAndBack.text);
      const km = (thereAndBack ? halved(thereAndBack) : null) ?? fromMinutes(mode);
      if (km !== null) return km;
      const asked = direct ?? thereAndBack ?? minutes?.();
      // minutes without any speed, and distances without a unit, are told of once, for the whole survey
      const toldOfOnce = withoutUnit || alsoWithoutUnit || (!direct && !thereAndBack && !hasSpeeds);
      if (mode && asked && !toldOfOnce) note('missing-distance', asked.header, minutes?.().text ?? null);
      return null;
    },
    /** Km of the second leg, null where the row does not say. */
    legKm(): number | null {
      const cell = leg?.();
      lacksUnit(cell);
      return cell?.answer.km ?? null;
    },
    /** The cell that a distance too far is shown by. */
    asked: () => oneWay?.() ?? both?.() ?? null,
  };
}
