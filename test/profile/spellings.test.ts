import { describe, expect, test } from 'vitest';
import { person, profileOf, times } from './respondents.ts';

const sites = (...groups: [count: number, site: string][]) =>
  groups.flatMap(([count, site]) => times(count, person({ site, employer: 'Acme' })));

describe('a site written in several ways', () => {
  test('is one, as most have written it, in whatever order they come', () => {
    const groups: [number, string][] = [
      [3, 'HUVUDKONTORET'],
      [9, 'Huvudkontoret'],
      [4, 'huvudkontoret'],
      [6, 'Lager  Norr'],
      [7, 'Lager Norr'],
    ];
    for (const order of [groups, [...groups].reverse()]) {
      const { units } = profileOf(sites(...order));
      expect(units.map(({ site, usual }) => [site, usual.people])).toEqual([
        ['Huvudkontoret', 16],
        ['Lager Norr', 13],
      ]);
    }
  });

  test('of two ways as common has the first in order', () => {
    expect(profileOf(sites([5, 'depot'], [5, 'Depot'])).units[0]?.site).toBe('Depot');
  });

  test('has the headcount that is given for it, however that is written', () => {
    const headcounts = [{ employer: 'ACME', site: 'depot', department: null, headcount: 40 }];
    const profile = profileOf(sites([8, 'Depot']), { headcounts });
    expect(profile.headcounts).toEqual([{ employer: 'Acme', site: 'Depot', department: null, headcount: 40 }]);
  });

  test('and an employer, are one for the whole survey', () => {
    const { units } = profileOf([
      ...times(6, person({ employer: 'Acme', site: 'North' })),
      ...times(4, person({ employer: 'ACME', site: 'South' })),
    ]);
    expect(units.map(({ employer, site }) => [employer, site])).toEqual([
      ['Acme', 'North'],
      ['Acme', 'South'],
    ]);
  });
});
