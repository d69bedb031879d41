import { emptyMoments } from './moments.ts';
import type { Moments } from './profile.ts';

/**
 * Moments without a count in them but n, in which no product of fewer than k people stands: such a product becomes
 * (k − 1) × the mean product of two people at the root mean squares of both dimensions, the most that fewer than k
 * people would give on average. The number of users behind a mean square is taken at the multiple of k below it.
 */
export function hideSmallPairs(moments: Moments, k: number): Moments {
  const hidden: Moments = { ...moments, sums: {}, products: {} };
  for (const [name, [, weighted, squared]] of Object.entries(moments.sums)) hidden.sums[name] = [0, weighted, squared];
  const meanSquare = (name: string) => {
    const [users, square] = moments.products[`${name} ${name}`] ?? [0, 0];
    return square / Math.max(k, Math.floor(users / k) * k);
  };
  for (const [pair, [users, product]] of Object.entries(moments.products)) {
    const [a, b] = pair.split(' ') as [string, string];
    const told = a === b || users >= k;
    hidden.products[pair] = [0, told ? product : (k - 1) * Math.sqrt(meanSquare(a) * meanSquare(b))];
  }
  return hidden;
}

/** Who holds which moments, so that none are of fewer than 2k people. */
export interface Carried {
  /** Per holder its moments, in the order they came; empty where the carrier has them. */
  kept: Moments[];
  /** Which of them the carrier has. */
  carried: boolean[];
}

/**
 * Moments of fewer than 2k people go to a carrier, which draws in the smallest others until it has 2k people;
 * if all of them are fewer, nobody has any.
 */
export function carryMoments(list: readonly Moments[], k: number): Carried {
  const people = (at: readonly number[]) => at.reduce((sum, i) => sum + (list[i] as Moments).n, 0);
  const bySize = list.map((_, i) => i).sort((a, b) => (list[a] as Moments).n - (list[b] as Moments).n || a - b);
  const some = bySize.filter((i) => (list[i] as Moments).n > 0);
  const small = some.filter((i) => (list[i] as Moments).n < 2 * k);
  const rest = some.filter((i) => !small.includes(i));
  while (small.length > 0 && people(small) < 2 * k && rest.length > 0) small.push(rest.shift() as number);
  const carried = list.map((_, i) => small.includes(i));
  return { kept: list.map((moments, i) => (carried[i] ? emptyMoments() : moments)), carried };
}
