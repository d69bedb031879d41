import { compare } from './order.ts';

/** A count that tells of nobody, or of k people or more. */
export function isSafe(count: number, k: number): boolean {
  return count === 0 || count >= k;
}

/** The count nearest to `count` of which neither it nor what is left of `total` is between 1 and k − 1; null if there is none. */
export function nearestSafe(count: number, total: number, k: number): number | null {
  return safeNear(count, total, k)[0] ?? null;
}

/**
 * Parts of a total, and the rest of it, each 0 or k and more: every part is moved by less than k people, and as few
 * parts as possible. `limit` is a larger group that a part lies in, of which neither part nor rest may be small.
 * Null when no such parts are near.
 */
export function safeParts(
  parts: Readonly<Record<string, number>>,
  total: number,
  k: number,
  limit: (part: string) => number = () => total,
): Record<string, number> | null {
  const names = Object.keys(parts).sort((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0) || compare(a, b));
  const choices = new Map(names.map((name) => [name, safeNear(parts[name] ?? 0, limit(name), k)]));
  if ([...choices.values()].some((list) => list.length === 0)) return null;
  const chosen = Object.fromEntries(names.map((name) => [name, choices.get(name)?.[0] as number]));
  const rest = total - Object.values(chosen).reduce((sum, n) => sum + n, 0);
  if (fits(rest, k)) return chosen;
  let best: { moved: number; change: Record<string, number> } | null = null;
  const consider = (change: Record<string, number>) => {
    let left = rest;
    let moved = 0;
    for (const [name, n] of Object.entries(change)) {
      left += (chosen[name] as number) - n;
      moved += Math.abs(n - (parts[name] ?? 0));
    }
    if (fits(left, k) && (best === null || moved < best.moved)) best = { moved, change };
  };
  // the largest part first, so that of two ways as near it is the one that gives or takes
  for (const name of names) for (const n of choices.get(name) as number[]) consider({ [name]: n });
  for (const [i, name] of names.entries()) {
    for (const other of names.slice(i + 1)) {
      for (const n of choices.get(name) as number[])
        for (const m of choices.get(other) as number[]) consider({ [name]: n, [other]: m });
    }
  }
  const found = best as { change: Record<string, number> } | null;
  return found && { ...chosen, ...found.change };
}

function fits(rest: number, k: number): boolean {
  return rest >= 0 && isSafe(rest, k);
}

/** Safe counts less than k from a count, the nearest first, of two as near the lower. */
function safeNear(count: number, total: number, k: number): number[] {
  const near: number[] = [];
  for (let distance = 0; distance < Math.max(k, 1 + count - total); distance++) {
    for (const n of distance === 0 ? [count] : [count - distance, count + distance]) {
      if (n >= 0 && n <= total && isSafe(n, k) && isSafe(total - n, k)) near.push(n);
    }
  }
  return near;
}
