import { describe, expect, it } from 'vitest';
import { noKindShares } from '../../../src/footprint/travel-parts.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { shareProfile } from '../../../src/profile/share.ts';
import { bundledSets } from '../../../src/reference/factors/load.ts';
import { resolveFactors } from '../../../src/reference/factors/resolve.ts';
import { compareEmployers } from '../../../src/report/compare/comparison.ts';
import { commuter, defaultAssumptions, profileOf } from '../../footprint/commuters.ts';

const factors = resolveFactors(bundledSets.se, { scope: 'well-to-wheel', electricityGPerKWh: null });
const people = (count: number, km: number, mode: 'car' | 'bus' | 'walk' | 'carpool') =>
  Array.from({ length: count }, () => commuter(mode, km));
const compare = (...profiles: Profile[]) =>
  compareEmployers(
    profiles.map((profile, i) => ({ name: `E${i}`, namedBy: 'file' as const, profile })),
    factors,
    defaultAssumptions,
    5,
  );

const town = [...people(8, 1, 'walk'), ...people(9, 7, 'bus'), ...people(13, 12, 'car')];
const plant = [...people(20, 12, 'car'), ...people(3, 30, 'car'), ...people(7, 7, 'bus')];

describe('the network’s distances', () => {
  it('tell no class of fewer answers than the smallest group: the farthest is one with the one before', () => {
    const { network } = compare(profileOf(town, 60), profileOf(plant, 90));
    expect(network.distances.map(({ fromKm }) => fromKm)).toEqual([0, 2, 10]);
    expect(network.distances.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('are those of the members whose headcount is known, or of all where none is', () => {
    const unknown = profileOf(plant);
    const known = compare(profileOf(town, 60), unknown).network.distances;
    expect(known).toEqual(compare(profileOf(town, 60), profileOf(town, 60)).network.distances);
    expect(compare(profileOf(town), unknown).network.distances).not.toEqual(known);
  });
});

describe('quartiles', () => {
  const kg = [5, 12, 17, 22, 30].map((km) => profileOf([...people(5, km, 'car'), ...people(5, km + 1, 'car')], 20));

  it('are told of four employers or more, and a median of two', () => {
    const three = compare(...kg.slice(0, 3));
    expect(three.network.quartilesKg).toBeNull();
    expect(three.employers.map(({ quartile }) => quartile)).toEqual([null, null, null]);
    expect(three.employers[1]?.fromMedianKg).toBe(0);
    expect(compare(...kg).employers.map(({ quartile }) => quartile)).toEqual([1, 1, 2, 3, 4]);
  });

  it('have no median of one', () => {
    expect(compare(kg[0] as Profile).network.medianKg).toBeNull();
  });
});

describe('an employer', () => {
  it('with more answers than its headcount is told per respondent, and why', () => {
    const { employers, network } = compare(profileOf(town, 10), profileOf(plant, 90));
    expect(employers[0]).toMatchObject({ headcount: null, co2eKgPerYear: null, lacks: ['overfull'] });
    expect(network.counted).toBe(1);
  });

  it('told of by a profile that merging has moved has no place', () => {
    const moved = { ...profileOf(town, 60), shared: { minGroup: 5, joined: [], moved: true } };
    const { employers, fromShared } = compare(moved, profileOf(plant, 90));
    expect(employers.map(({ isMoved, place }) => [isMoved, place])).toEqual([
      [true, null],
      [false, { best: 1, worst: 1 }],
    ]);
    expect(fromShared).toBe(true);
  });

  it('tells no share of a way of travelling that others may have been counted with', () => {
    const joined = shareProfile(profileOf([...plant, ...people(2, 12, 'carpool')], 90), 5);
    const { employers } = compare({ ...joined, shared: { minGroup: 5, joined: ['car'] } }, profileOf(town, 60));
    expect(employers[0]?.shares).toEqual(noKindShares);
    expect(employers[1]?.shares.solo?.value).toBeCloseTo(13 / 30, 9);
  });

  it('with too few answers is not told of at all', () => {
    const { employers } = compare(profileOf(people(3, 5, 'car'), 20), profileOf(town, 60));
    expect(employers[0]).toMatchObject({ respondents: 0, co2eKgPerEmployeeYear: null, lacks: ['answers'] });
  });
});
