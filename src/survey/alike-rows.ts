/**
 * Rows that answer alike are read once. How people travel, where they work and what they were asked beside are
 * remembered apart, by the numbers of their texts; so is a distance that needs no comment, which only lengthens the way.
 */
import type { NoteCell } from './cell-readers.ts';
import type { Column } from './columns.ts';
import { readDistance } from './distance-cell.ts';
import type { Field } from './field.ts';
import { createNumberedTuples } from './numbered-tuples.ts';
import { createRowReader, type RowOptions, type RowRead } from './read-row.ts';
import type { AlikeRespondent, SharedNumbers } from './respondent.ts';
import { type CodedRows, emptyCode } from './table-rows.ts';
import type { Unusable } from './travel-week.ts';
import type { Vocabulary } from './vocabulary.ts';

type Note = Parameters<NoteCell>;

/** What was made of the cells that tell how somebody travels: why it was set aside, or how far, where that is told here. */
interface Manner {
  setAside: Unusable | null;
  distanceKm: number | null;
  notes: readonly Note[];
}
const noNotes: readonly Note[] = [];

const workplaceFields = /^(employer|site|department)$/;
const askedFields = /^(has|willing|barrier)(:|$)/;
/** Nothing is read from these: one counts rows, the other is dropped. */
const unread: ReadonlySet<Field> = new Set<Field>(['id', 'postcode']);

/** Tuples beyond this many are read row by row. */
const mostTuples = 32_768;
const notYet = -1;
/** A distance that is missing, unreadable, too far, or read with an assumption: rows are alike with the same text only. */
const notPlain = -2;
/** Any distance that needs no comment. */
const plain = -1;

/** What a row was read as, or that it answers as another one did; that is told in place, and good until the next row. */
export type CodedRowRead = RowRead | { alike: AlikeRespondent };

/**
 * Reads rows as createRowReader does, coded rows mostly from memory: the first of those who answer alike comes as a
 * respondent with its numbers, the others by these.
 */
export function createAlikeRows(
  columns: readonly Column[],
  options: RowOptions,
  vocabulary: Vocabulary,
  note: NoteCell,
): { read(cells: readonly string[]): RowRead; readCoded(rows: CodedRows, i: number): CodedRowRead } {
  let noted: Note[] = [];
  const readRow = createRowReader(columns, options, vocabulary, (...of) => {
    noted.push(of);
    note(...of);
  });
  const has = (field: Field) => columns.some((column) => column.field === field);
  // with a second leg the distance also decides how the way is parted
  const distance = has('legMode') ? undefined : columns.find((column) => column.field === 'distance');
  const ofWorkplace = columns.filter(({ field }) => workplaceFields.test(field));
  const ofAsked = columns.filter(({ field }) => askedFields.test(field));
  const ofTravel = columns.filter(
    (column) => column !== distance && ![...ofWorkplace, ...ofAsked].includes(column) && !unread.has(column.field),
  );
  const manners = rememberedBy<Manner>(ofTravel);
  const workplaces = rememberedBy<true>(ofWorkplace);
  const asked = rememberedBy<true>(ofAsked);
  const kmByCode: number[] = [];
  const again = { alike: { workplace: 0, travel: 0, asked: 0, distanceKm: 0 as number | null } };

  function plainKm(rows: CodedRows, at: number): number {
    const code = rows.codes[at] as number;
    if (code < 0) return readPlainKm(rows.cell(at));
    while (kmByCode.length <= code) kmByCode.push(notYet);
    if (kmByCode[code] === notYet) kmByCode[code] = readPlainKm(rows.cell(at));
    return kmByCode[code] as number;
  }

  function readPlainKm(text: string): number {
    const { km, problem, note: assumption } = readDistance(text, options.units.distance ?? null);
    return km === null || km < 0 || km > options.outlierKm || problem || assumption ? notPlain : km;
  }

  function read(cells: readonly string[]): RowRead {
    noted = [];
    return readRow(cells);
  }

  function readAndRemember(rows: CodedRows, i: number, alike: SharedNumbers): RowRead {
    const row = read(rows.record(i).cells);
    const notes = noted.length > 0 ? noted : noNotes;
    if ('setAside' in row) {
      manners.remember(alike.travel, { setAside: row.setAside, distanceKm: null, notes });
      return row;
    }
    const { respondent } = row;
    manners.remember(alike.travel, { setAside: null, distanceKm: respondent.distanceKm, notes });
    workplaces.remember(alike.workplace, true);
    asked.remember(alike.asked, true);
    const shared = { workplace: alike.workplace, travel: alike.travel, asked: alike.asked };
    const isNumbered = shared.workplace >= 0 && shared.asked >= 0;
    return isNumbered ? { respondent: { ...respondent, shared } } : row;
  }

  function readCoded(rows: CodedRows, i: number): CodedRowRead {
    const at = distance ? (rows.first[i] as number) + distance.index : -1;
    const hasCell = at >= 0 && at < (rows.first[i + 1] as number);
    const km = hasCell ? plainKm(rows, at) : notPlain;
    const way = km !== notPlain ? plain : hasCell ? (rows.codes[at] as number) : emptyCode;
    const { alike } = again;
    alike.travel = way < 0 && km === notPlain ? -1 : manners.number(rows, i, way);
    if (alike.travel < 0) return read(rows.record(i).cells);
    alike.workplace = workplaces.number(rows, i);
    alike.asked = asked.number(rows, i);
    const manner = manners.known(alike.travel);
    if (!manner || !workplaces.known(alike.workplace) || !asked.known(alike.asked))
      return readAndRemember(rows, i, alike);
    for (const [code, column, value, hint] of manner.notes) note(code, column, value, hint);
    if (manner.setAside) return { setAside: manner.setAside };
    alike.distanceKm = km === notPlain ? manner.distanceKm : km;
    return again;
  }

  return { read, readCoded };
}

/** Values by the numbers of the texts in some columns of a row. */
function rememberedBy<T>(columns: readonly Column[]) {
  const indexes = Int32Array.from(columns, (column) => column.index);
  const tuples = createNumberedTuples(indexes.length + 1, mostTuples);
  const values: (T | undefined)[] = [];
  return {
    /** The number of the row's tuple, one number beside in it; −1 where a text has none, or there are too many tuples. */
    number(rows: CodedRows, i: number, beside = 0): number {
      const from = rows.first[i] as number;
      const cells = (rows.first[i + 1] as number) - from;
      for (let k = 0; k < indexes.length; k++) {
        const index = indexes[k] as number;
        const code = index < cells ? (rows.codes[from + index] as number) : emptyCode;
        if (code < 0) return -1;
        tuples.asked[k] = code;
      }
      tuples.asked[indexes.length] = beside;
      return tuples.number();
    },
    known: (number: number): T | undefined => values[number],
    remember(number: number, value: T): void {
      if (number >= 0) values[number] = value;
    },
  };
}
