/** No figure of a report tells of fewer people than the smallest group, alone or by subtraction. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Profile } from '../../../src/profile/profile.ts';
import { travelGroups } from '../../../src/report/travel-plan/reach.ts';
import type { TravelPlan } from '../../../src/report/travel-plan/travel-plan.ts';
import { anyone, profileOf } from '../../profile/respondents.ts';
import { planOf } from './plan-of.ts';

const surveys = fc.array(
  anyone.map((one) => ({ ...one, weight: 1 })),
  { minLength: 12, maxLength: 90 },
);
const sizes = fc.integer({ min: 3, max: 7 });

/** Every count of people that a report shows, and every difference of two counts of the same people. */
function counts({ reach, voices, potential }: TravelPlan): [string, number][] {
  const found: [string, number][] = [];
  const rows = reach.rows;
  for (const [i, row] of rows.entries()) {
    const name = String(row.withinKm);
    found.push([`within ${name}`, row.people], [`beyond ${name}`, reach.people - row.people]);
    for (const group of travelGroups) {
      found.push(
        [`${group} within ${name}`, row.by[group]],
        [`not ${group} within ${name}`, row.people - row.by[group]],
      );
      const nearer = rows[i - 1];
      if (nearer) found.push([`${group} between ${nearer.withinKm} and ${name}`, row.by[group] - nearer.by[group]]);
    }
  }
  for (const { id, yes, maybe, of } of [...voices.willing, ...voices.barriers]) {
    found.push([`${id} yes`, yes], [`${id} maybe`, maybe], [`${id} rest`, of - yes - maybe]);
  }
  found.push(['solo', potential.soloDrivers]);
  for (const { km, people } of potential.soloWithin) found.push([`solo ${km}`, people]);
  if (potential.soloWithTransit !== null) {
    found.push(['solo with transit', potential.soloWithTransit]);
    found.push(['solo without transit', potential.soloDrivers - potential.soloWithTransit]);
  }
  return found;
}

const askingForTransit = (profile: Profile): Profile => ({
  ...profile,
  quality: { ...profile.quality, asked: [...profile.quality.asked, 'has:transit'] },
});

test('no count of people in a report, and no difference of two, is between one and k − 1', () => {
  fc.assert(
    fc.property(surveys, sizes, (survey, k) => {
      const read = profileOf(survey);
      fc.pre(read.units.reduce((sum, { usual }) => sum + usual.people, 0) >= k);
      const plan = planOf(askingForTransit(read), ['bike-racks', 'remote-days'], k);
      const small = counts(plan).filter(([, n]) => Math.abs(n) > 1e-6 && n < k - 1e-6);
      expect(small).toEqual([]);
    }),
    { numRuns: 120, endOnFailure: true },
  );
});
