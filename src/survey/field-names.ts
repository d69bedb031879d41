import { distance } from 'fastest-levenshtein';
import { modes } from '../reference/modes.ts';
import vocabulary from '../reference/vocabulary/fields.json' with { type: 'json' };
import { weekdays } from './respondent.ts';

const plain = vocabulary.fields.map((field) => field.id);

/** Every field that --map takes; `willing:` and `barrier:` take any id after them. */
export const fieldNames: readonly string[] = [
  ...plain,
  ...modes.flatMap((mode) => [`days:${mode}`, `tick:${mode}`]),
  ...weekdays.map((day) => `weekday:${day}`),
];

/** Null for a field's name; else the closest one there is. */
export function fieldProblem(name: string): { closest: string | null } | null {
  if (fieldNames.includes(name) || /^(willing|barrier):./.test(name)) return null;
  const closest = [...fieldNames].sort((a, b) => distance(a, name) - distance(b, name))[0] as string;
  return { closest: distance(closest, name) <= 3 ? closest : null };
}
