import { expect } from 'vitest';

/** The same words and structure, and numbers that differ by 1e-9 at most; ends of intervals by the root of it. */
export function expectSame(actual: unknown, wanted: unknown, path = ''): void {
  if (typeof wanted === 'number' && typeof actual === 'number') {
    const tolerance = /\.(low|high)$/.test(path) ? 1e-6 : 1e-9;
    expect(Math.abs(actual - wanted), path).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
  } else if (wanted !== null && typeof wanted === 'object') {
    expect(Object.keys(actual as object), path).toEqual(Object.keys(wanted));
    for (const [key, value] of Object.entries(wanted)) {
      expectSame((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  } else expect(actual, path).toEqual(wanted);
}
