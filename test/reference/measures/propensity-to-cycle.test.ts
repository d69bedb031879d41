import { describe, expect, it } from 'vitest';
import { cyclingLogit, cyclingShare } from '../../../src/reference/measures/propensity-to-cycle.ts';

describe('the Propensity to Cycle Tool', () => {
  it('gives the worked example of its source: godutch, 15 km, 2 %', () => {
    expect(cyclingLogit('godutch', 15, 2)).toBeCloseTo(-3.144098, 6);
    expect(cyclingShare('godutch', 15, 2)).toBeCloseTo(0.04132445, 8);
  });

  it.each([
    [2, 0.057038, 0.392974, 0.501781],
    [5, 0.051877, 0.3178, 0.455981],
    [10, 0.02777, 0.142432, 0.266363],
  ])('at %s km and 1 %% of gradient: govtarget %s, godutch %s, ebike_2020 %s', (km, govtarget, godutch, ebike) => {
    expect(cyclingShare('govtarget', km, 1)).toBeCloseTo(govtarget, 6);
    expect(cyclingShare('godutch', km, 1)).toBeCloseTo(godutch, 6);
    expect(cyclingShare('ebike_2020', km, 1)).toBeCloseTo(ebike, 6);
  });

  it.each([
    ['govtarget', 0.010738],
    ['godutch', 0.041324],
    ['ebike_2020', 0.109128],
  ] as const)('%s at 15 km and 2 %% is %s', (scenario, share) => {
    expect(cyclingShare(scenario, 15, 2)).toBeCloseTo(share, 6);
  });

  it('takes a distance over 100 as kilometres and a small gradient as per cent, and guesses no units', () => {
    expect(cyclingLogit('govtarget', 101, 0)).toBeCloseTo(
      -3.959 - 0.5963 * 101 + 1.866 * Math.sqrt(101) + 0.00805 * 101 ** 2,
      9,
    );
    expect(cyclingLogit('govtarget', 4, 0.1)).not.toBeCloseTo(cyclingLogit('govtarget', 4, 10), 3);
  });
});
