import { describe, expect, test } from 'vitest';
import { modeIndex } from '../../src/simulation/mode-index.ts';
import { commuter, several } from '../footprint/commuters.ts';
import { benchOf, chosen } from './plans.ts';

/** 300 people at one distance, too far to walk. */
const people = [
  ...several(180, commuter('car', 12, { transitAccess: 'yes' })),
  ...several(15, commuter('carpool', 12, { transitAccess: 'yes' })),
  ...several(60, commuter('bus', 12, { transitAccess: 'yes' })),
  ...several(45, commuter('bicycle', 12, { transitAccess: 'yes' })),
];

/** By how much of itself each mode's share falls. */
function falls(id: string) {
  const { bench, compiled } = benchOf(people, [chosen(id, 1)]);
  const { before, after } = compiled.kernel.outcome(0, bench.allMask);
  return (mode: Parameters<typeof modeIndex>[0]) =>
    1 - (after[modeIndex(mode)] as number) / (before[modeIndex(mode)] as number);
}

// seeds make the segment's shares differ a little from the workplace's own, which the cut is worked from
describe('a published cut of the car share, by a measure for some targets', () => {
  test('carpool matching: the car falls by 2 %, and so do the bus and the bicycle', () => {
    const of = falls('carpool-matching');
    expect(of('car')).toBeCloseTo(0.02, 3);
    expect(of('bus')).toBeCloseTo(of('car'), 12);
    expect(of('bicycle')).toBeCloseTo(of('car'), 12);
    expect(of('carpool')).toBeLessThan(0);
  });

  test('a guaranteed ride home: the car falls by 1.83 %, and what it is for gains alike', () => {
    const of = falls('guaranteed-ride-home');
    expect(of('car')).toBeCloseTo(0.0183, 3);
    expect(of('bus')).toBeLessThan(0);
    expect(of('bicycle')).toBeCloseTo(of('bus'), 12);
    expect(of('carpool')).toBeCloseTo(of('bus'), 12);
  });

  test('travel advice is on the car: the same cut, and all else gains', () => {
    const of = falls('travel-advice');
    expect(of('car')).toBeCloseTo(0.02, 3);
    expect(of('bus')).toBeCloseTo(of('carpool'), 12);
  });
});
