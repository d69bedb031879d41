/**
 * What an employer would emit with the network's distances, so that a plant in the country is not blamed for its place.
 * In: people and sums by class, of one employer and of the standard. Out: a standardised mean; null where none can be given.
 */

export interface ClassSum {
  /** People in the class. */
  people: number;
  /** What they have together: kilograms. */
  sum: number;
}

/** Where more of the standard than this is in classes in which the employer has too few, nothing is told (J). */
const mostBorrowed = 0.2;

/**
 * Direct standardisation: Σ standard people × own mean of the class ÷ Σ standard people. A class in which the employer
 * has fewer than `least` people has no mean of its own: it is one with the next, both in the employer and in the standard.
 */
export function standardisedMean(
  own: readonly ClassSum[],
  standardPeople: readonly number[],
  least: number,
): number | null {
  const joined: { people: number; sum: number; standard: number }[] = [];
  for (const [i, { people, sum }] of own.entries()) {
    const standard = standardPeople[i] ?? 0;
    const last = joined.at(-1);
    if (last && last.people < least) {
      last.people += people;
      last.sum += sum;
      last.standard += standard;
    } else joined.push({ people, sum, standard });
  }
  const end = joined.at(-1);
  const before = joined.at(-2);
  if (end && before && end.people < least) {
    joined.pop();
    before.people += end.people;
    before.sum += end.sum;
    before.standard += end.standard;
  }
  const all = joined.reduce((sum, { standard }) => sum + standard, 0);
  const borrowed = own.reduce((sum, { people }, i) => sum + (people < least ? (standardPeople[i] ?? 0) : 0), 0);
  if (all === 0 || borrowed > mostBorrowed * all || joined.some(({ people }) => people === 0)) return null;
  return joined.reduce((sum, one) => sum + (one.standard * one.sum) / one.people, 0) / all;
}
