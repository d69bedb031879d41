import type { Comparison } from './comparison.ts';

/**
 * A comparison in which employers are called by `letters` (name → letter), in the order of these. How many work at or
 * answered for an employer, and what it emits in all, are known in its town: they are left out.
 */
export function anonymousComparison(comparison: Comparison, letters: ReadonlyMap<string, string>): Comparison {
  const employers = comparison.employers
    .map((employer) => ({
      ...employer,
      name: letters.get(employer.name) as string,
      respondents: null,
      headcount: null,
      co2eKgPerYear: null,
    }))
    .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  return { ...comparison, anonymous: true, employers };
}

/** Names that have no letter yet get the next ones, in the order given: A to Z, then AA, AB … */
export function nextLetters(known: ReadonlyMap<string, string>, names: readonly string[]): Map<string, string> {
  const letters = new Map(known);
  const taken = new Set(known.values());
  let n = 0;
  for (const name of names) {
    if (letters.has(name)) continue;
    while (taken.has(letterOf(n))) n++;
    letters.set(name, letterOf(n));
    taken.add(letterOf(n));
  }
  return letters;
}

/** 0 is A, 25 is Z, 26 is AA. */
function letterOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : `${letterOf(Math.floor(n / 26) - 1)}${last}`;
}
