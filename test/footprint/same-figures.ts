import { expect } from 'vitest';

/** The same words and structure, and numbers that differ by 1e-9 at most; ends of intervals too. */
export function expectSame(actual: unknown, wanted: unknown, path = ''): void {
  if (typeof wanted === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - wanted), path).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  } else if (wanted !== null && typeof wanted === 'object') {
    expect(Object.keys(actual as object), path).toEqual(Object.keys(wanted));
    for (const [key, value] of Object.entries(wanted)) {
      expectSame((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  } else expect(actual, path).toEqual(wanted);
}
