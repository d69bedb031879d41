import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/reference/measures/catalogue.ts';
import { movedFigures } from '../../../src/report/travel-plan/moved-figures.ts';
import { packPage, unpackPage } from '../../../src/report/travel-plan/page-data.ts';
import { sinceBaseline, targetPath } from '../../../src/report/travel-plan/target-path.ts';
import { travelPlan } from '../../../src/report/travel-plan/travel-plan.ts';
import { leg, person, profileOf, times, travelling } from '../../profile/respondents.ts';
import { planInput, planOf } from './plan-of.ts';

/** 10 who drive 3 km, 20 who drive 12, 10 who cycle 4, 5 at 25 km by train: 45 answers from 90 employees. */
const office = (headcount: number | null = 90) =>
  profileOf(
    [
      ...times(10, driving(3)),
      ...times(20, driving(12)),
      ...times(10, travelling('bicycle', 4)),
      ...times(5, travelling('train', 25)),
    ],
    { headcounts: headcount === null ? [] : [{ employer: null, site: null, department: null, headcount }] },
  );
const driving = (km: number) =>
  person({ distanceKm: km, trips: [{ daysPerWeek: 5, legs: [leg('car', km, { fuel: 'petrol', occupancy: 1 })] }] });

describe('how far people live', () => {
  test('counts each within every distance that holds them, an answer standing for two employees', () => {
    const { reach } = planOf(office());
    expect(reach.people).toBe(90);
    expect(reach.rows.map(({ withinKm, people }) => [withinKm, people])).toEqual([
      [2, 0],
      [5, 40],
      [10, 40],
      [20, 80],
      [null, 90],
    ]);
    expect(reach.rows[1]?.by).toMatchObject({ solo: 20, active: 20, transit: 0 });
  });

  test('counts respondents where nobody has said how many work here', () => {
    expect(planOf(office(null)).reach.people).toBe(45);
  });
});

test('those who drive alone less than 5 km are the potential: 20 of 60 drivers', () => {
  expect(planOf(office()).potential).toMatchObject({
    soloDrivers: 60,
    soloWithin: [
      { km: 2, people: 0 },
      { km: 5, people: 20 },
      { km: 10, people: 20 },
    ],
  });
});

test('where some drivers have no distance, those who do are taken to have transit as often as all drivers', () => {
  const near = (km: number | null, transitAccess: 'yes' | 'no') => travelling('car', km, 5, { transitAccess });
  const read = profileOf([...times(20, near(8, 'yes')), ...times(20, near(8, 'no')), ...times(20, near(null, 'yes'))]);
  const asked = { ...read, quality: { ...read.quality, asked: [...read.quality.asked, 'has:transit'] } };
  const { soloDrivers, soloWithTransit } = planOf(asked).potential;
  expect(soloDrivers).toBe(40);
  expect(soloWithTransit).toBeCloseTo((40 * 40) / 60, 12);
});

test('shares of kilometres and of CO2e are parts of one whole each', () => {
  const { shares } = planOf(office());
  for (const of of ['personKm', 'co2e'] as const)
    expect(shares.reduce((sum, row) => sum + (row[of] ?? 0), 0)).toBeCloseTo(1, 12);
});

describe('what people said', () => {
  const asked = profileOf([
    ...times(12, person({ answers: { 'willing:showers': 'yes', 'barrier:time': 'yes' } })),
    ...times(8, person({ answers: { 'willing:showers': 'no', 'willing:bike-racks': 'yes' } })),
    ...times(10, person()),
  ]);

  test('stands most named first, of those who were asked', () => {
    const { willing, barriers } = planOf(asked).voices;
    expect(willing.map(({ id, yes, of }) => [id, yes, of])).toEqual([
      ['showers', 12, 20],
      ['bike-racks', 8, 30],
    ]);
    expect(barriers).toMatchObject([{ id: 'time', yes: 12, of: 30, label: null }]);
  });
});

describe('the path to the target', () => {
  const input = { from: 'plan' as const, surveyYear: 2026, baselineYear: null, since: null };

  test('is a straight line from the survey through each target', () => {
    const { path, targets } = targetPath(1000, 800, {
      ...input,
      targets: [
        { year: 2028, share: 0.2 },
        { year: 2030, share: 0.5 },
      ],
    });
    expect(targets.map(({ co2eKgPerYear }) => co2eKgPerYear)).toEqual([800, 500]);
    expect(path).toEqual([
      { year: 2026, co2eKgPerYear: 1000 },
      { year: 2027, co2eKgPerYear: 900 },
      { year: 2028, co2eKgPerYear: 800 },
      { year: 2029, co2eKgPerYear: 650 },
      { year: 2030, co2eKgPerYear: 500 },
    ]);
  });

  test('is met exactly at its level, and missed a kilogram above', () => {
    const meets = (planKg: number) =>
      targetPath(1000, planKg, { ...input, targets: [{ year: 2028, share: 0.2 }] }).meetsTarget;
    expect(meets(800)).toBe(true);
    expect(meets(801)).toBe(false);
  });

  test('has no years where the survey has none', () => {
    const open = targetPath(1000, null, { ...input, surveyYear: null, targets: [{ year: 2030, share: 0.2 }] });
    expect(open).toMatchObject({ path: [], nextSurveyYear: null, meetsTarget: null });
  });

  test('tells of a baseline year that the survey does not cover', () => {
    const other = targetPath(1000, null, { ...input, baselineYear: 2020, targets: [{ year: 2030, share: 0.2 }] });
    expect(other).toMatchObject({ startYear: 2026, baselineYear: 2020 });
  });

  test('set against an earlier round is what is left of it since, and nothing where it is met', () => {
    const set = { ...input, baselineYear: 2020, targets: [{ year: 2030, share: 0.15 }] };
    // 530 × 0.85 is 450.5, which is 2 % less than 460
    const left = sinceBaseline(set, 530, 460);
    expect(left.targets[0]?.share).toBeCloseTo(1 - 450.5 / 460, 12);
    expect(left.since).toEqual({ thenKgPerEmployee: 530, nowKgPerEmployee: 460, share: 0.15 });
    expect(sinceBaseline(set, 530, 440).targets[0]?.share).toBe(0);
    // without a target, or where nothing was or is emitted, there is nothing to be left of
    for (const [same, then, now] of [
      [{ ...set, targets: [] }, 530, 460],
      [set, 0, 460],
      [set, 530, 0],
    ] as const)
      expect(sinceBaseline(same, then, now)).toBe(same);
    expect(targetPath(110_400, 100_000, left)).toMatchObject({ meetsTarget: true, since: left.since });
  });
});

describe('the measures of a plan', () => {
  test('rest on what their grade says: one that is judged is named as weak', () => {
    const { method } = planOf(office(), ['bike-racks', 'guaranteed-ride-home']);
    expect(method.measures.map(({ id, grade }) => [id, grade])).toEqual([
      ['bike-racks', 'J'],
      ['guaranteed-ride-home', 'A'],
    ]);
    expect(method.weak).toEqual(['bike-racks']);
    expect(method.measures[1]?.sources.length).toBeGreaterThan(0);
  });

  test('are signed by the transit authority only where one of them needs it', () => {
    expect(planOf(office(), ['bike-racks']).signatories).toEqual(['employer', 'propertyOwner', 'municipality']);
    expect(planOf(office(), ['transit-pass']).signatories).toContain('transitAuthority');
  });

  test('count on every factor that the footprint used, each with its source', () => {
    const { method } = planOf(office());
    expect(method.factors.map(({ id }) => id)).toEqual(['bicycle', 'car-petrol', 'train']);
    for (const { source, locator } of method.factors) expect(`${source}${locator}`).not.toBe('');
  });
});

describe('what merging moved', () => {
  const baseline = planInput(office()).estimate.baseline as unknown as Parameters<typeof movedFigures>[0];

  test('is nothing where nothing was merged', () => {
    expect(movedFigures(baseline, baseline)).toEqual([]);
  });

  test('is told by its name alone: how much it moved would tell of the few', () => {
    const co2eKgPerYear = baseline.co2eKgPerYear && {
      ...baseline.co2eKgPerYear,
      value: 1.1234 * baseline.co2eKgPerYear.value,
    };
    expect(movedFigures(baseline, { ...baseline, co2eKgPerYear })).toEqual([{ figure: 'co2e', mode: null }]);
  });
});

test('a page carries all that it takes to count the same plan again, and the shared profile alone', () => {
  const input = planInput(office(), ['bike-racks', 'remote-days']);
  const packed = packPage({ language: 'sv', input });
  expect(travelPlan(unpackPage(packed).input)).toEqual(travelPlan(input));
  const { profile } = JSON.parse(packed).input;
  expect(profile.shared).toMatchObject({ minGroup: 5 });
  // the catalogue is in the page's script, and not once more in its data
  expect(packed).not.toContain((catalogue[0]?.summary.sv ?? '').slice(0, 30));
});
