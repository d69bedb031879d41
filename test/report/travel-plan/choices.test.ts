import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/reference/measures/catalogue.ts';
import { measureChoices } from '../../../src/report/travel-plan/choices.ts';
import { recommendedMeasures } from '../../../src/simulation/recommended-size.ts';
import { commuter, profileOf, several } from '../../footprint/commuters.ts';
import { planInput } from './plan-of.ts';

describe('the measures that can be tried on the page', () => {
  const { profile, facilities, factors, assumptions } = planInput(profileOf(several(60, commuter('car', 6)), 90));
  const sized = recommendedMeasures(catalogue, { profile, facilities, factors, assumptions });
  const chosen = sized.filter(({ measure }) => measure.id === 'showers').map((one) => ({ ...one, size: 7 }));
  const choices = measureChoices(sized, chosen);

  it('are all there are, and only the chosen are on, in the size that they were chosen in', () => {
    expect(choices.map(({ id }) => id)).toEqual(sized.map(({ measure }) => measure.id));
    expect(choices.filter(({ on }) => on)).toMatchObject([{ id: 'showers', size: 7 }]);
  });

  it('each have a size within its range; what is there or not has none', () => {
    for (const { unit, size, min, max } of choices.filter(({ on }) => !on)) {
      expect(min).toBeLessThanOrEqual(max);
      if (unit === null) expect([min, max]).toEqual([1, 1]);
      else expect(size).toBeLessThanOrEqual(max);
    }
    expect(choices.some(({ unit }) => unit === null)).toBe(true);
  });
});
