import { jsonLine } from '../json-text.ts';
import type { Severity } from '../survey/problem.ts';

export const messageSchema = 'resplan/message/1';

/** What a message is about, beside its words. */
export interface Told {
  /** Stable, in kebab-case: of an error, a problem or a note. */
  code: string;
  severity?: Severity;
  /** What is known of it: file, line, column, closest, allowed … */
  details?: Readonly<Record<string, string | number>>;
}

/** One line of --json-errors. Absent keys are not known. */
export interface Message {
  schema: typeof messageSchema;
  severity: Severity;
  code: string;
  /** In the language of the run. */
  message: string;
  /** As it was given; - is standard input. */
  file?: string;
  /** Of the file, from 1: of a table as a spreadsheet numbers it, of a text its line. */
  row?: number;
  /** A header, or of a text the place in its line, from 1. */
  column?: string | number;
  /** What might be written instead. */
  hint?: string;
  details: Record<string, string | number>;
}

/** A message as one line of JSON, with no control character in it; one that has no code is a note. */
export function messageLine(words: string, { code, severity = 'note', details = {} }: Told): string {
  const { file, line, row, column, closest, allowed, known, hint, ...rest } = details;
  const about = {
    file: file === undefined ? undefined : String(file),
    row: row ?? line,
    column,
    hint: hint ?? [closest, allowed, known].find((one) => one !== undefined && one !== ''),
  };
  const whole = { schema: messageSchema, severity, code, message: words, ...about, details: rest };
  return jsonLine(whole);
}
