/** The unit that a question asks for, and what units are in kilometres. */
import { unify } from './normalise.ts';
import type { Unit } from './unit.ts';
import { patternOf, unitWords } from './words.ts';

export type DistanceUnit = 'km' | 'mil' | 'mile' | 'm';

/** Kilometres in one of each. A Swedish mil is ten kilometres, a mile is the international one. */
export const kmPerUnit: Record<DistanceUnit, number> = { km: 1, mil: 10, mile: 1.609344, m: 0.001 };

const askable = new Set<Unit>(['km', 'mil', 'mile', 'm', 'min']);
// "min" is also Swedish for "my", and single letters are anything: they count only where a unit would stand
const needsPlace = new Set(['m', 'min', 'mi', 'm.', 'min.', 'mi.', 'mls']);
/** `1 mil = 10 km` explains a unit, it does not ask for two. */
const equation = /\d+(?:[.,]\d+)?\s*(\p{L}+)\s*(?:=|är)\s*\d+(?:[.,]\d+)?\s*\p{L}+/gu;

const patterns = unitWords
  .filter(([, unit]) => askable.has(unit))
  .map(([word, unit]) => {
    const name = patternOf(word);
    // not a part of another word, and not "per km" nor "km/h"
    const anywhere = `(?<![\\p{L}/])(?<!\\bper )${name}(?![\\p{L}/])(?! per )`;
    const inPlace = `(?:[([,:_]\\s*(?:i |in )?|\\b(?:i|in) |^[\\p{L}]+ )${name}(?=\\s*(?:[)\\],:?.]|$))`;
    return { unit, pattern: new RegExp(needsPlace.has(word) ? inPlace : anywhere, 'gu') };
  });

/** The one unit that a header names (`distance_km`, `Restid (minuter)`), or null when it names none or several. */
export function unitInHeader(text: string): DistanceUnit | 'min' | null {
  const spaced = text.replace(/([\p{Ll}])(\p{Lu})/gu, '$1_$2');
  let left = unify(spaced).replace(equation, '$1').replaceAll('_', '_ ');
  const units = new Set<Unit>();
  for (const { unit, pattern } of patterns) {
    const without = left.replace(pattern, ' ');
    if (without === left) continue;
    units.add(unit);
    left = without;
  }
  const [only] = units;
  return units.size === 1 && only !== undefined ? (only as DistanceUnit | 'min') : null;
}
