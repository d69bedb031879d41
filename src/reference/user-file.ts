/** A file of the user's own reference data, factors or measures: in, JSON or YAML text; out, plain values. */
import { parseDocument } from 'yaml';
import type { ResplanError } from '../resplan-error.ts';
import { nestsTooDeeply } from './nesting.ts';

/** Makes the error for a place in the file (`factors[0].mode`, or a line where it cannot be parsed). */
export type Invalid = (path: string, problem: string) => ResplanError;

/** Throws what `invalid` makes where the text cannot be parsed, or its aliases unfold without end. */
export function readUserFile(text: string, invalid: Invalid): unknown {
  if (nestsTooDeeply(text)) throw invalid('', 'is nested too deeply');
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { prettyErrors: true, stringKeys: true });
  const [error] = document.errors;
  if (error) {
    const [position] = error.linePos ?? [];
    const place = position ? `line ${position.line}, column ${position.col}` : '';
    throw invalid(place, `yaml: ${error.code}`);
  }
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw invalid('', 'has too many aliases');
  }
}
