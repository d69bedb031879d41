/**
 * Rows that answer alike are read once. How people travel, where they work and what they were asked beside are
 * remembered apart, by the numbers of their texts; so is a distance that needs no comment, which only lengthens the way.
 */
import type { NoteCell } from './cell-readers.ts';
import type { Column } from './columns.ts';
import { readDistance } from './distance-cell.ts';
import type { Field } from './field.ts';
import { createRowReader, type RowOptions, type RowRead } from './read-row.ts';
import type { Respondent } from './respondent.ts';
import { type CodedRows, emptyCode } from './table-rows.ts';
import type { Vocabulary } from './vocabulary.ts';

type Workplace = Pick<Respondent, 'employer' | 'site' | 'department'>;
type Asked = Pick<Respondent, 'answers' | 'carAccess' | 'transitAccess'>;
type Note = Parameters<NoteCell>;

/** What was made of the cells that tell how somebody travels: the example itself, or why it was set aside. */
interface Manner {
  read: RowRead;
  notes: Note[];
}

const workplaceFields = /^(employer|site|department)$/;
const askedFields = /^(has|willing|barrier)(:|$)/;
/** Nothing is read from these: one counts rows, the other is dropped. */
const unread: ReadonlySet<Field> = new Set<Field>(['id', 'postcode']);

/** Tuples beyond this many are read row by row. */
const mostTuples = 32_768;
const notYet = -1;
/** A distance that is missing, unreadable, too far, or read with an assumption: such a row is read by itself. */
const notPlain = -2;

/**
 * Reads rows as createRowReader does, coded rows mostly from memory: respondents then share their trips and answers,
 * which nobody may change.
 */
export function createAlikeRows(
  columns: readonly Column[],
  options: RowOptions,
  vocabulary: Vocabulary,
  note: NoteCell,
): { read(cells: readonly string[]): RowRead; readCoded(rows: CodedRows, i: number): RowRead } {
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
  const workplaces = rememberedBy<Workplace>(ofWorkplace);
  const asked = rememberedBy<Asked>(ofAsked);
  const kmByCode: number[] = [];

  function plainKm(rows: CodedRows, i: number, { index }: Column): number {
    const at = (rows.first[i] as number) + index;
    if (at >= (rows.first[i + 1] as number)) return notPlain;
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

  function readAndRemember(rows: CodedRows, i: number, travel: number, workplace: number, beside: number): RowRead {
    const row = read(rows.record(i).cells);
    if ('setAside' in row) {
      manners.remember(travel, { read: row, notes: noted });
      return row;
    }
    const { employer, site, department, answers, carAccess, transitAccess, trips } = row.respondent;
    const shared = distance
      ? trips.map((trip) => ({ ...trip, legs: trip.legs.map((leg) => ({ ...leg, distanceKm: 'whole' as const })) }))
      : trips;
    manners.remember(travel, { read: { respondent: { ...row.respondent, trips: shared } }, notes: noted });
    workplaces.remember(workplace, { employer, site, department });
    asked.remember(beside, { answers, carAccess, transitAccess });
    return row;
  }

  function readCoded(rows: CodedRows, i: number): RowRead {
    const km = distance ? plainKm(rows, i, distance) : 0;
    const travel = km === notPlain ? -1 : manners.number(rows, i);
    if (travel < 0) return read(rows.record(i).cells);
    const workplace = workplaces.number(rows, i);
    const beside = asked.number(rows, i);
    const manner = manners.known(travel);
    const at = workplaces.known(workplace);
    const given = asked.known(beside);
    if (!manner || !at || !given) return readAndRemember(rows, i, travel, workplace, beside);
    for (const [code, column, value, hint] of manner.notes) note(code, column, value, hint);
    if ('setAside' in manner.read) return manner.read;
    const { weight, distanceKm, trips, remoteDaysPerWeek, weekdayModes } = manner.read.respondent;
    return {
      respondent: {
        employer: at.employer,
        site: at.site,
        department: at.department,
        weight,
        distanceKm: distance ? km : distanceKm,
        trips,
        remoteDaysPerWeek,
        carAccess: given.carAccess,
        transitAccess: given.transitAccess,
        answers: given.answers,
        weekdayModes,
        sharedTravel: travel,
        sharedAnswers: beside,
      },
    };
  }

  return { read, readCoded };
}

/** Values by the numbers of the texts in some columns of a row. */
function rememberedBy<T>(columns: readonly Column[]) {
  const indexes = Int32Array.from(columns, (column) => column.index);
  const width = indexes.length;
  const tuple = new Int32Array(width);
  const tuples: number[] = [];
  let slots = new Int32Array(1024);
  const hashes: number[] = [];
  const values: (T | undefined)[] = [];

  function isAt(number: number): boolean {
    for (let k = 0; k < width; k++) if (tuples[number * width + k] !== tuple[k]) return false;
    return true;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    for (const [number, hash] of hashes.entries()) slots[freeSlot(hash)] = number + 1;
  }

  function freeSlot(hash: number): number {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  return {
    /** The number of the row's tuple; −1 where a text has no number, or there are too many tuples. */
    number(rows: CodedRows, i: number): number {
      const from = rows.first[i] as number;
      const cells = (rows.first[i + 1] as number) - from;
      let hash = 17;
      for (let k = 0; k < width; k++) {
        const index = indexes[k] as number;
        const code = index < cells ? (rows.codes[from + index] as number) : emptyCode;
        if (code < 0) return -1;
        tuple[k] = code;
        hash = Math.imul(hash ^ code, 0x5bd1e995);
        hash ^= hash >>> 15;
      }
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
        if (hashes[held - 1] === hash && isAt(held - 1)) return held - 1;
        slot = (slot + 1) & mask;
      }
      const number = hashes.length;
      if (number >= mostTuples) return -1;
      hashes.push(hash);
      for (let k = 0; k < width; k++) tuples.push(tuple[k] as number);
      slots[slot] = number + 1;
      if (hashes.length * 2 > slots.length) grow();
      return number;
    },
    known: (number: number): T | undefined => values[number],
    remember(number: number, value: T): void {
      if (number >= 0) values[number] = value;
    },
  };
}
