import { describe, expect, test } from 'vitest';
import { estimateBaseline } from '../../src/footprint/baseline.ts';
import { foldModes } from '../../src/profile/fold-modes.ts';
import { addTallies, mergeProfiles } from '../../src/profile/merge.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { parseProfile } from '../../src/profile/read-profile.ts';
import { shareProfile } from '../../src/profile/share.ts';
import { profileText } from '../../src/profile/write-profile.ts';
import { bundledSets } from '../../src/reference/factors/load.ts';
import { resolveFactors } from '../../src/reference/factors/resolve.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { defaultAssumptions } from '../footprint/commuters.ts';
import { profileOf, times, travelling } from './respondents.ts';

const { se } = bundledSets;
const factors = resolveFactors(se as NonNullable<typeof se>, { scope: 'well-to-wheel', electricityGPerKWh: null });
const estimate = (profile: Profile) => estimateBaseline(profile, factors, defaultAssumptions);

const at = (site: string, ...groups: Respondent[][]) => groups.flat().map((one) => ({ ...one, site }));
const site = (name: string, size: number) =>
  at(
    name,
    times(size, travelling('car', 9)),
    times(size, travelling('car', 21)),
    times(size, travelling('train', 30)),
    times(2, travelling('car', null)),
  );

describe('the estimate of a shared profile', () => {
  const plain = profileOf([...site('North', 12), ...site('South', 6), ...site('West', 2)]);
  const shared = shareProfile(plain, 5);

  test('is the same total, mean and shares where no mode was counted with another', () => {
    const [a, b] = [estimate(plain), estimate(shared)];
    expect(b.respondents).toBe(a.respondents);
    expect(b.co2eKgPerYear?.value).toBeCloseTo(a.co2eKgPerYear?.value as number, 6);
    expect(b.soloCarShare?.value).toBeCloseTo(a.soloCarShare?.value as number, 9);
    // those without a distance who are few get that of most of their mode
    expect((b.meanDistanceKm as number) / (a.meanDistanceKm as number)).toBeCloseTo(1, 1);
  });

  test('has an interval near the same, from moments that units hold for each other', () => {
    const width = (profile: Profile) => {
      const { low, high } = estimate(profile).co2eKgPerEmployeeYear ?? { low: null, high: null };
      return (high as number) - (low as number);
    };
    expect(width(shared)).toBeGreaterThan(0.8 * width(plain));
    expect(width(shared)).toBeLessThan(1.25 * width(plain));
  });

  test('counts those who use a mode on a second leg only as enough', () => {
    const toTrain = times(9, {
      ...travelling('train', 23),
      trips: [
        {
          daysPerWeek: 5,
          legs: [
            { mode: 'bus', fuel: null, distanceKm: 3, occupancy: null },
            { mode: 'train', fuel: null, distanceKm: 20, occupancy: null },
          ],
        },
      ],
    });
    const tallies = shareProfile(profileOf(toTrain), 5).units.map((unit) => unit.usual);
    const fold = foldModes(tallies.reduce(addTallies), 5);
    expect(fold.get('bus')).toBe('bus');
  });

  test('holds when it is put together with a plain one, and written and read', () => {
    const sum = mergeProfiles(shared, profileOf(at('East', times(20, travelling('bus', 5)))));
    expect(sum.shared).toBeNull();
    const read = parseProfile(profileText(sum), 'sum');
    expect(estimate(read).co2eKgPerEmployeeYear?.low).not.toBeNull();
  });
});
