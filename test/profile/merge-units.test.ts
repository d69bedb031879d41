import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSmallUnits } from '../../src/profile/merge-units.ts';
import { unitPath } from '../../src/profile/order.ts';
import type { UnitKey } from '../../src/profile/profile.ts';

type Sized = UnitKey & { people: number };
const unit = (employer: string | null, site: string | null, department: string | null, people: number): Sized => ({
  employer,
  site,
  department,
  people,
});

/** The merged units as `employer/site/department people`. */
function merged(units: Sized[], k: number): string[] {
  const merge = mergeSmallUnits(units, k);
  const sums = new Map<string, number>();
  for (const one of units) {
    const { employer, site, department } = merge.get(unitPath(one)) as UnitKey;
    const name = [employer, site, department].map((part) => part ?? '–').join('/');
    sums.set(name, (sums.get(name) ?? 0) + one.people);
  }
  return [...sums].map(([name, people]) => `${name} ${people}`).sort();
}

describe('small units', () => {
  test('that are not there leave everything as it is', () => {
    expect(merged([unit('A', 'N', 'x', 5), unit('A', 'S', null, 9)], 5)).toEqual(['A/N/x 5', 'A/S/– 9']);
  });

  test('join as department * of their site', () => {
    expect(merged([unit('A', 'N', 'x', 20), unit('A', 'N', 'y', 4), unit('A', 'N', 'z', 3)], 5)).toEqual([
      'A/N/* 7',
      'A/N/x 20',
    ]);
  });

  test('that are still too few draw in the smallest sibling, so that nothing is left by subtraction', () => {
    expect(merged([unit('A', 'N', 'x', 20), unit('A', 'N', 'y', 12), unit('A', 'N', 'z', 3)], 5)).toEqual([
      'A/N/* 15',
      'A/N/x 20',
    ]);
  });

  test('one alone is never shown as *, which would be its count', () => {
    expect(merged([unit('A', 'N', 'x', 20), unit('A', 'N', 'y', 12), unit('A', 'N', 'z', 0)], 5)).toEqual([
      'A/N/* 12',
      'A/N/x 20',
    ]);
  });

  test('of a site that is too small join as site * of the employer', () => {
    const units = [unit('A', 'N', 'x', 20), unit('A', 'S', 'x', 2), unit('A', 'S', 'y', 2), unit('A', 'W', null, 3)];
    expect(merged(units, 5)).toEqual(['A/*/– 7', 'A/N/x 20']);
  });

  test('of an employer that is too small join as employer *', () => {
    expect(merged([unit('A', 'N', null, 20), unit('B', 'S', null, 2), unit('C', null, null, 4)], 5)).toEqual([
      '*/–/– 6',
      'A/N/– 20',
    ]);
  });

  test('that were joined before are one group with those that are small now', () => {
    expect(merged([unit('A', '*', null, 7), unit('A', 'N', null, 20), unit('A', 'S', null, 6)], 7)).toEqual([
      'A/*/– 13',
      'A/N/– 20',
    ]);
  });

  test('are never under k once joined, for any units, in any order', () => {
    const name = fc.constantFrom('a', 'b', 'c', null);
    const units = fc.uniqueArray(
      fc.record({ employer: name, site: name, department: name, people: fc.integer({ min: 0, max: 12 }) }),
      { selector: unitPath, minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(units, fc.integer({ min: 3, max: 8 }), (list, k) => {
        const all = list.reduce((sum, one) => sum + one.people, 0);
        const shown = merged(list, k);
        expect(merged([...list].reverse(), k)).toEqual(shown);
        for (const line of shown) expect(Number(line.split(' ')[1])).toBeGreaterThanOrEqual(Math.min(k, all));
      }),
    );
  });
});
