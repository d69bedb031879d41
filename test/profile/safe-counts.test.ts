import { describe, expect, it } from 'vitest';
import { nearestSafe, safeParts } from '../../src/profile/safe-counts.ts';

describe('a count that tells of no few', () => {
  it('is the nearest of which neither it nor the rest is one to k - 1; of two as near the lower', () => {
    expect(nearestSafe(2, 4, 3)).toBe(0);
    expect(nearestSafe(5, 9, 3)).toBe(5);
    expect(nearestSafe(7, 8, 3)).toBe(8);
  });

  it('is none where every count would tell', () => {
    expect(nearestSafe(1, 2, 3)).toBeNull();
    expect(safeParts({ a: 1 }, 2, 3)).toBeNull();
  });
});
