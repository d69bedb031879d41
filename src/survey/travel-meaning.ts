/** Meanings of words put together: what two words for one journey say between them. */
import { modeFacts } from '../reference/modes.ts';
import { findFuel } from './fuel-answer.ts';
import type { ModeMeaning, TravelMeaning, Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

const peopleAboard = new RegExp(`(?:^| )([1-9]) (?:${wordsOf('people').join('|')})(?: |$)`, 'u');

/** More exact words for the same thing: a carpool is a car, an e-bike a bicycle, a bus public transport. */
function isMoreExact(exact: TravelMeaning, general: TravelMeaning): boolean {
  if (general.mode === 'transit') return modeFacts[exact.mode].family === 'transit';
  return (
    (general.mode === 'car' && exact.mode === 'carpool' && general.occupancy !== 1) ||
    (general.mode === 'bicycle' && exact.mode === 'e-bike')
  );
}

/** The one thing that all meanings speak of, or null. */
export function mostExact(meanings: ModeMeaning[]): ModeMeaning | null {
  const travel = meanings.filter((meaning) => meaning !== 'none');
  if (travel.length < meanings.length) return travel.length === 0 ? 'none' : null;
  const exact = travel.filter((one) => !travel.some((other) => other.mode !== one.mode && isMoreExact(other, one)));
  const fuel = oneOf(travel.map((meaning) => meaning.fuel));
  const [only, ...others] = withoutRepeats(exact);
  return only && others.length === 0 ? { ...only, fuel: isCar(only) ? fuel : null } : null;
}

/** Each mode once. What two words for it disagree on is not known. Public transport beside a kind of it is that kind. */
export function withoutRepeats(meanings: TravelMeaning[]): TravelMeaning[] {
  const kinds = meanings.some(({ mode }) => mode !== 'transit' && modeFacts[mode].family === 'transit');
  const told = kinds ? meanings.filter(({ mode }) => mode !== 'transit') : meanings;
  return [...new Set(told.map(({ mode }) => mode))].map((mode) => {
    const same = told.filter((meaning) => meaning.mode === mode);
    return { mode, fuel: oneOf(same.map(({ fuel }) => fuel)), occupancy: oneOf(same.map((one) => one.occupancy)) };
  });
}

/** The fuel that the words name, for a car whose fuel is not yet known. */
export function withFuel(meaning: ModeMeaning, words: string[], vocabulary: Vocabulary): ModeMeaning {
  if (meaning === 'none' || !isCar(meaning) || meaning.fuel !== null || words.length === 0) return meaning;
  const fuel = findFuel(words.join(' '), vocabulary);
  return fuel === null || fuel === 'unknown' ? meaning : { ...meaning, fuel };
}

/** `Bil, 2 personer` is a shared car. */
export function withPeople(meaning: ModeMeaning, key: string): ModeMeaning {
  const people = Number(peopleAboard.exec(key)?.[1] ?? 0);
  if (meaning === 'none' || !isCar(meaning) || people === 0 || meaning.occupancy !== null) return meaning;
  return { ...meaning, mode: people > 1 ? 'carpool' : meaning.mode, occupancy: people };
}

/** The words without such a count of people. */
export function withoutPeople(words: string[]): string[] {
  return words
    .join(' ')
    .replace(peopleAboard, ' ')
    .split(' ')
    .filter((word) => word !== '');
}

function isCar({ mode }: TravelMeaning): boolean {
  return mode === 'car' || mode === 'carpool';
}

/** The one value that is known, null where none or several are. */
function oneOf<Value>(values: (Value | null)[]): Value | null {
  const known = [...new Set(values.filter((value) => value !== null))];
  return known.length === 1 ? (known[0] ?? null) : null;
}
