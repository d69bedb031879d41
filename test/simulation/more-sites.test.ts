import { describe, expect, test } from 'vitest';
import type { AnsweredMode } from '../../src/reference/modes.ts';
import { central } from '../../src/simulation/draw.ts';
import { createRandom } from '../../src/simulation/random.ts';
import { createWorkbench } from '../../src/simulation/workbench.ts';
import { chosen, driver, inputOf, profileOf } from './generated.ts';

/** People of one place, dealt over so many sites: what they answer has nothing to do with the site. */
function peopleOf(count: number, sites: number, seed: number) {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const km = 0.5 + Math.round(10 * -12 * Math.log(1 - random.uniform())) / 10;
    const u = random.uniform();
    const near: AnsweredMode = u < 0.4 ? 'car' : u < 0.6 ? 'bicycle' : u < 0.75 ? 'walk' : 'bus';
    const far: AnsweredMode = u < 0.65 ? 'car' : u < 0.75 ? 'carpool' : u < 0.9 ? 'train' : 'bus';
    return driver({ km, mode: km < 5 ? near : far, site: `${i % sites}` });
  });
}

const plan = [
  'bike-racks',
  'showers',
  'carpool-matching',
  'transit-pass',
  'e-bike-benefit',
  'parking-charge',
  'remote-days',
];

describe.each([
  { count: 300, sites: 3 },
  { count: 600, sites: 10 },
  { count: 1000, sites: 4 },
])('$count people cut into $sites sites', ({ count, sites }) => {
  const savedBy = (of: number, ids: readonly string[], seed: number) => {
    const bench = createWorkbench(
      inputOf(
        profileOf(peopleOf(count, of, seed)),
        ids.map((id) => chosen(id)),
      ),
    );
    return bench.compile(central).kernel.saved(bench.allMask);
  };

  test.each([1, 2, 3, 4, 5])('save the same in all as in one, within 5 % (survey %i)', (seed) => {
    const whole = savedBy(1, plan, seed);
    const cut = savedBy(sites, plan, seed);
    expect(Math.abs(cut / whole - 1)).toBeLessThan(0.05);
  });

  // a mode that few use in segments of four or five people: what is left of S(1 − S) that smoothing does not take away
  test.each(plan)('%s alone saves the same within 7 %%', (id) => {
    const whole = savedBy(1, [id], 1);
    const cut = savedBy(sites, [id], 1);
    expect(Math.abs(cut / whole - 1)).toBeLessThan(0.07);
  });
});
