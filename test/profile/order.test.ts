import { describe, expect, it } from 'vitest';
import { compareSegments, compareTravel } from '../../src/profile/order.ts';

describe('the one order of a profile', () => {
  it('has bands by distance, then the unknown, then what is of all of them; access within a band', () => {
    const of = (band: number | 'unknown' | null, car: 'yes' | 'no' | null, transit: 'yes' | null = 'yes') => ({
      ...{ band, carAccess: car, transitAccess: transit },
    });
    const ordered = [
      of(0, null),
      of(0, 'no', null),
      of(0, 'no'),
      of(0, 'yes'),
      of(3, 'no'),
      of('unknown', 'no'),
      of(null, null, null),
    ];
    expect([...ordered].reverse().sort(compareSegments)).toEqual(ordered);
  });

  it('has modes in their fixed order, and fuels within a mode', () => {
    expect(compareTravel('car:petrol', 'car:petrol')).toBe(0);
    expect(Math.sign(compareTravel('car:petrol', 'bus'))).toBe(-Math.sign(compareTravel('bus', 'car:petrol')));
    expect(compareTravel('car:petrol', 'car:diesel')).not.toBe(0);
  });
});
