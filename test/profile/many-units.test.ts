import { expect, it } from 'vitest';
import { createProfile } from '../../src/profile/build.ts';
import { commuter } from '../footprint/commuters.ts';

it('ten thousand sites are read, and one more is refused: answers of another kind, one a row', () => {
  const builder = createProfile({ surveyYear: null, winterWeeks: null, outlierKm: 200 });
  for (let i = 0; i < 10_000; i++) builder.add({ ...commuter('car', 5), site: `Site ${i}` });
  builder.add({ ...commuter('car', 5), site: 'Site 7' });
  expect(() => builder.add({ ...commuter('car', 5), site: 'One more' })).toThrow(
    expect.objectContaining({ code: 'too-many-units' }),
  );
});
