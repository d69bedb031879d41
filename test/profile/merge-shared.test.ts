import { expect, it } from 'vitest';
import { mergeProfiles } from '../../src/profile/merge.ts';
import type { Shared } from '../../src/profile/profile.ts';
import { commuter, profileOf } from '../footprint/commuters.ts';

const shared = (moved: boolean | undefined): Shared => ({
  minGroup: 5,
  joined: [],
  ...(moved === undefined ? {} : { moved }),
});
const whole = profileOf([commuter('car', 10), commuter('bus', 5)]);
const merged = (a: Shared | null, b: Shared | null) =>
  mergeProfiles({ ...whole, shared: a }, { ...whole, shared: b }).shared;

it.each([
  [true, false, true],
  [false, true, true],
  [true, undefined, true],
  [undefined, true, true],
  [false, false, false],
  [undefined, false, undefined],
  [false, undefined, undefined],
  [undefined, undefined, undefined],
])('what merging moved in one (%s) or the other (%s) is so of both together: %s', (a, b, both) => {
  expect(merged(shared(a), shared(b))?.moved).toBe(both);
});

it('together with a profile that is not shared it is not shared', () => {
  expect(merged(shared(true), null)).toBeNull();
  expect(merged(null, shared(true))).toBeNull();
});
