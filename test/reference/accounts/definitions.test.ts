import { describe, expect, test } from 'vitest';
import { carrierOf, subsectorOf } from '../../../src/reference/accounts/covenant-sectors.ts';
import { accountStandards, definitionOf, definitions, standards } from '../../../src/reference/accounts/definitions.ts';

describe('definitions of accounts', () => {
  test('each has an id of its own, a standard, a place in it, a grade and words in both languages', () => {
    expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
    for (const { standard, reference, grade, text } of definitions) {
      expect(accountStandards).toContain(standard);
      expect(reference).not.toBe('');
      expect(['A', 'B', 'C', 'J']).toContain(grade);
      expect(text.sv).not.toBe(text.en);
    }
  });

  test('each standard names its edition and where it and its wording were read', () => {
    for (const standard of accountStandards) {
      const { edition, url, readIn } = standards[standard];
      expect(edition).toMatch(/\d/);
      expect(url).toMatch(/^https:/);
      expect(readIn).toMatch(/https:/);
    }
  });

  test('one that does not exist is an error of ours', () => {
    expect(() => definitionOf('scope-4')).toThrow('no definition of scope-4');
  });
});

describe('sectors of the Covenant of Mayors', () => {
  test.each([
    ['car:petrol', 'private-and-commercial-transport', 'gasoline'],
    ['car:phev', 'private-and-commercial-transport', null],
    ['carpool:bev', 'private-and-commercial-transport', 'electricity'],
    ['e-bike', 'private-and-commercial-transport', 'electricity'],
    ['taxi', 'private-and-commercial-transport', null],
    ['train', 'public-transport', null],
    ['ferry', 'public-transport', null],
    ['walk', 'no-motor', null],
    ['other', 'not-told', null],
  ] as const)('%s is %s, carrier %s', (travel, subsector, carrier) => {
    expect([subsectorOf(travel), carrierOf(travel)]).toEqual([subsector, carrier]);
  });
});
