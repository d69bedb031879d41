/** The cells of the row at hand, each through its column's reader, which remembers every text it has read. */
import type { Column } from './columns.ts';
import type { Field } from './field.ts';
import { memo } from './memo.ts';
import type { ProblemCode } from './problem.ts';

/** A cell with its column's header and what it was read as. */
export interface Cell<T> {
  header: string;
  text: string;
  answer: T;
}

/** Takes what is to be said of a cell. */
export type NoteCell = (code: ProblemCode, column: string | null, value: string | null, hint?: string | null) => void;

export type CellReaders = ReturnType<typeof createCellReaders>;

export function createCellReaders(columns: readonly Column[]) {
  let row: readonly string[] = [];
  /** A reader of one field's cell in the current row; null without the column. */
  function reader<T>(field: Field, read: (text: string) => T): (() => Cell<T>) | null {
    const found = columns.find((column) => column.field === field);
    return found ? readerOf(found, read) : null;
  }
  function readerOf<T>({ index, header }: Column, read: (text: string) => T): () => Cell<T> {
    const remembered = memo(read);
    return () => {
      const text = row[index] ?? '';
      return { header, text, answer: remembered(text) };
    };
  }
  return {
    /** Makes this the current row. */
    take(cells: readonly string[]): void {
      row = cells;
    },
    reader,
    /** Readers of all columns of a grid, such as `days:`; label is the option that a column stands for. */
    readersOf<T>(prefix: string, read: (text: string, label: string) => T) {
      return columns
        .filter((column) => column.field.startsWith(prefix))
        .map((column) => ({
          id: column.field.slice(prefix.length),
          read: readerOf(column, (text) => read(text, column.option ?? column.header)),
        }));
    },
  };
}
