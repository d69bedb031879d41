/** What measures save by a shared profile is what they save by the survey, but for what few answers cannot tell. */
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../src/profile/profile.ts';
import { shareProfile } from '../../src/profile/share.ts';
import { catalogue } from '../../src/reference/measures/catalogue.ts';
import { distanceReach } from '../../src/report/travel-plan/reach.ts';
import { carFuels } from '../../src/simulation/car-fuels.ts';
import { central } from '../../src/simulation/draw.ts';
import { onePercentModules } from '../../src/simulation/modules.ts';
import { recommendedMeasures } from '../../src/simulation/recommended-size.ts';
import { createWorkbench } from '../../src/simulation/workbench.ts';
import { fixtures, runTool } from '../cli/run-tool.ts';
import { leg, person, profileOf, times, travelling } from '../profile/respondents.ts';
import { planInput } from '../report/travel-plan/plan-of.ts';

const { factors, assumptions } = planInput(profileOf(times(9, person())));
const workplace = (profile: Profile) => ({ profile, facilities: {}, factors, assumptions });

async function readProfile(file: string): Promise<Profile> {
  const run = await runTool(['profile', `${fixtures}/${file}`]);
  return JSON.parse(run.out);
}

/** Per cent of the footprint that each measure saves alone, in the sizes that fit the survey itself. */
function savings(profile: Profile, sizes: Profile): Map<string, number> {
  const measures = recommendedMeasures(catalogue, workplace(sizes));
  const bench = createWorkbench({ ...workplace(profile), measures });
  const compiled = bench.compile(central);
  const before = bench.baselineKgPerYear;
  return new Map(
    measures.map(({ measure }, i) => [
      measure.id,
      (100 * (before - bench.run(compiled, 1 << i).co2eKgPerYear)) / before,
    ]),
  );
}

describe('a shared profile', () => {
  test.each(['demo-employer.csv', 'council.csv'])('of %s saves by measures what the survey does', async (file) => {
    const survey = await readProfile(file);
    const own = savings(survey, survey);
    const shared = savings(shareProfile(survey, 5), survey);
    const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + Math.abs(value), 0);
    const moved = sum([...own].map(([id, saved]) => (shared.get(id) as number) - saved));
    // of a hundred and more answers; it was two fifths, and for cycling three times, before segments were those of all modes
    expect(moved / sum(own.values())).toBeLessThan(0.25);
    for (const id of ['bike-racks', 'parking-charge', 'remote-days', 'ev-charging']) {
      if ((own.get(id) as number) < 0.05) continue;
      const ratio = (shared.get(id) as number) / (own.get(id) as number);
      expect(ratio, id).toBeGreaterThan(0.6);
      expect(ratio, id).toBeLessThan(1.7);
    }
  });

  test('counts as many within each distance as the survey, where no more than a few live', async () => {
    const survey = await readProfile('demo-employer.csv');
    const [own, shared] = [distanceReach(survey, false), distanceReach(shareProfile(survey, 5), false)];
    for (const [i, row] of own.rows.entries()) {
      const there = shared.rows[i] as typeof row;
      expect(Math.abs(there.share - row.share), String(row.withinKm)).toBeLessThan(0.06);
      expect(Math.abs(there.by.solo / shared.people - row.by.solo / own.people)).toBeLessThan(0.06);
    }
  });

  test('counts few who walk with those who cycle, and not with drivers', () => {
    const survey = profileOf([
      ...times(30, travelling('car', 8)),
      ...times(9, travelling('bicycle', 4)),
      ...times(3, travelling('walk', 1)),
      ...times(3, travelling('e-scooter', 2)),
    ]);
    const { distances } = (shareProfile(survey, 5).units[0] as Profile['units'][number]).usual;
    const people = (mode: 'car' | 'bicycle') => (distances[mode] ?? []).reduce((sum, bin) => sum + bin[1], 0);
    expect(people('car')).toBe(30);
  });

  test('knows how many ride in shared cars after their fuels were joined', () => {
    const riding = (fuel: 'petrol' | 'diesel' | 'bev') => ({
      ...travelling('carpool', 20),
      trips: [{ daysPerWeek: 5, legs: [leg('carpool', 20, { fuel, occupancy: 4 })] }],
    });
    const survey = profileOf([
      ...times(30, travelling('car', 20)),
      ...times(3, riding('petrol')),
      ...times(3, riding('diesel')),
      ...times(2, riding('bev')),
    ]);
    const { kilometres } = (shareProfile(survey, 5).units[0] as Profile['units'][number]).usual;
    const km = (measure: string) => kilometres.sums[`carpool:unknown|${measure}`]?.[1] ?? 0;
    expect(km('u')).toBe(0);
    expect(km('v')).toBeCloseTo(km('p') / 4, 9);
  });
});

describe('the cars of drivers whose fuel is not told', () => {
  const km = (personKm: number) => ({ users: 0, personKm, vehicleKm: personKm, unknownOccupancyKm: 0 });

  test('run on what their kilometres do', () => {
    const legs = { 'car:petrol': km(300), 'car:bev': km(100), train: km(50) };
    expect(carFuels({ travel: 'car:unknown', legs })).toEqual([
      ['petrol', 0.75],
      ['bev', 0.25],
    ]);
    expect(carFuels({ travel: 'car:diesel', legs: { 'car:diesel': km(9) } })).toEqual([['diesel', 1]]);
    expect(carFuels({ travel: 'car:unknown', legs: {} })).toEqual([['unknown', 1]]);
    expect(carFuels({ travel: 'train', legs })).toBeNull();
  });

  test('count as electric in what one per cent takes', () => {
    const driving = (fuel: 'petrol' | 'bev', km: number) =>
      person({ distanceKm: km, trips: [{ daysPerWeek: 5, legs: [leg('car', km, { fuel, occupancy: 1 })] }] });
    const kms = [2, 4, 6, 9, 12, 18, 25, 40];
    const survey = profileOf(
      kms.flatMap((km) => [...times(3, driving('petrol', km)), ...times(2, driving('bev', km))]),
    );
    const electric = (profile: Profile) =>
      onePercentModules(createWorkbench({ ...workplace(profile), measures: [] })).find(({ id }) => id === 'electric');
    expect(electric(survey)?.available).toBe(24);
    expect(electric(shareProfile(survey, 5))?.available).toBeCloseTo(24, 6);
  });
});
