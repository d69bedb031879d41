import { describe, expect, test } from 'vitest';
import type { Measure } from '../../src/reference/measures/measure.ts';
import { hangsOn } from '../../src/simulation/hangs-on.ts';
import { planWarnings, type WarningCode } from '../../src/simulation/warnings.ts';
import { commuter, roundFactors, several } from '../footprint/commuters.ts';
import { benchOf, chosen } from './plans.ts';

type Plan = Parameters<typeof benchOf>[1];

function warningsOf(...[people, plan, options]: Parameters<typeof benchOf>) {
  const { bench, compiled, all } = benchOf(people, plan, options);
  const warnings = planWarnings(bench, compiled, all);
  const of = (code: WarningCode) => warnings.filter((warning) => warning.code === code);
  return { warnings, of };
}

/** A measure of the catalogue with another figure in its effect. */
function withEffect(id: string, effect: Record<string, unknown>, more: Partial<Measure> = {}): Measure {
  const { measure } = chosen(id, 1);
  return { ...measure, ...more, effect: { ...measure.effect, ...effect } as Measure['effect'] };
}

const sure = (value: number) => ({
  low: value,
  central: value,
  high: value,
  basis: { grade: 'A' as const, cites: [] },
});
const drivers = several(20, commuter('car', 4, { transitAccess: 'yes' }));
const codes = (plan: Plan, people = drivers) => warningsOf(people, plan).warnings.map(({ code }) => code);

describe('ceilings', () => {
  test('racks, showers and service together gain 4.2 minutes, 0.126 of the 1.581 that was published', () => {
    expect(codes([chosen('bike-racks', 100), chosen('showers', 10)])).not.toContain(
      'cycling-facilities-above-published',
    );
  });

  test('60 minutes at 0.030 are 1.8, above ln 4.86', () => {
    const racks = withEffect('bike-racks', { gainMinutes: sure(60) });
    const [warning] = warningsOf(drivers, [chosen(racks, 100)]).of('cycling-facilities-above-published');
    expect(warning?.measure).toBeNull();
    expect(warning?.details.value).toBeCloseTo(1.8, 9);
    expect(warning?.details.ceiling).toBeCloseTo(Math.log(4.86), 12);
  });

  test('the same gain by a measure that is no facility is not', () => {
    const advice = withEffect('bike-racks', { gainMinutes: sure(60) }, { nature: 'soft' });
    expect(codes([chosen(advice, 100)])).not.toContain('cycling-facilities-above-published');
  });

  test('three days of five at home cut car-km by 60 %, above the 45 of any plan published', () => {
    const options = { facilities: { 'remote-capable': true } };
    const [warning] = warningsOf(drivers, [chosen('remote-days', 3, 1)], options).of('car-km-cut-above-published');
    expect(warning?.details.value).toBeCloseTo(0.6, 9);
    expect(warning?.details.ceiling).toBe(0.45);
    expect(warningsOf(drivers, [chosen('remote-days', 2, 1)], options).of('car-km-cut-above-published')).toEqual([]);
  });

  test('a measure above its own published maximum is named with what was measured', () => {
    const colleagues = [...drivers, ...several(20, commuter('bicycle', 4))];
    const [warning] = warningsOf(colleagues, [chosen('parking-charge', 200)]).of('measure-above-published');
    expect(warning).toMatchObject({ measure: 'parking-charge', details: { ceiling: 0.2, of: 'car-km' } });
    expect(warning?.details.value).toBeGreaterThan(0.2);
  });

  test('a maximum of CO2e is held against CO2e: twenty plug-in hybrids that turn electric', () => {
    const hybrids = several(20, commuter('car', 40, { fuel: 'phev' }));
    const hybrid = { mode: 'car-phev', value: 100, unit: 'gCO2e/vkm', source: 'round figures' } as const;
    const options = { factors: roundFactors([hybrid]) };
    const [warning] = warningsOf(hybrids, [chosen('ev-charging', 100)], options).of('measure-above-published');
    expect(warning).toMatchObject({ measure: 'ev-charging', details: { ceiling: 0.119, of: 'commute-co2e' } });
    // 63 % of the kilometres go from 100 g to 15
    expect(warning?.details.value).toBeCloseTo(0.63 * 0.85, 9);
  });

  test('20 drivers lent bicycles in a plan of soft measures cut driving by 19 %, above 5', () => {
    const [warning] = warningsOf(drivers, [chosen('test-cyclists', 20)]).of('soft-plan-above-published');
    expect(warning?.details.value).toBeCloseTo(0.65 * 0.37 * 0.8, 9);
    expect(warning?.details.ceiling).toBe(0.05);
  });

  test('with a facility beside them it is no soft plan any more', () => {
    expect(codes([chosen('test-cyclists', 20), chosen('bike-racks', 50)])).not.toContain('soft-plan-above-published');
  });

  test('a charge of 400 a day cuts driving by more than the 30 % of any plan with prices', () => {
    const [warning] = warningsOf(drivers, [chosen('parking-charge', 400)]).of('priced-plan-above-published');
    expect(warning?.details.value).toBeGreaterThan(0.3);
  });

  test('a plan that is left empty is warned of in nothing', () => {
    const { bench, compiled } = benchOf(drivers, [chosen('parking-charge', 400)]);
    expect(planWarnings(bench, compiled, 0)).toEqual([]);
  });
});

describe('demand above size', () => {
  test('30 cyclists and five places', () => {
    const people = [...several(30, commuter('bicycle', 4)), ...drivers];
    const options = { facilities: { 'secure-bike-parking': 3 } };
    const [warning] = warningsOf(people, [chosen('secure-bike-parking', 5)], options).of('demand-above-size');
    expect(warning).toMatchObject({ measure: 'secure-bike-parking', details: { existing: 3, planned: 5 } });
    expect(warning?.details.needed).toBeGreaterThan(34.5);
    expect(warning?.details.short).toBeCloseTo((warning?.details.needed as number) - 8, 9);
  });

  test('places enough are not warned of', () => {
    expect(codes([chosen('secure-bike-parking', 60)])).not.toContain('demand-above-size');
  });
});

describe('a measure that nobody is eligible for, and why', () => {
  const reasonOf = (...args: Parameters<typeof benchOf>) =>
    warningsOf(...args).of('nobody-eligible')[0]?.details.reason;

  test('distance: carpool matching from 8 km, where all live 4 km away', () => {
    expect(reasonOf(drivers, [chosen('carpool-matching', 1)])).toBe('distance');
  });

  test('distance: nobody’s distance is known', () => {
    expect(reasonOf([commuter('car', null), ...several(2, commuter('bus', 90))], [chosen('bike-racks', 5)])).toBe(
      'distance',
    );
  });

  test('access: a pass where nobody has public transport', () => {
    const cutOff = several(10, commuter('car', 20, { transitAccess: 'no' }));
    expect(reasonOf(cutOff, [chosen('transit-pass', 300)])).toBe('access');
  });

  test('trait: an e-bike for people who all have one', () => {
    const riders = several(10, commuter('car', 5, { answers: { 'has:e-bike': 'yes' } }));
    expect(reasonOf(riders, [chosen('e-bike-benefit', 1)])).toBe('trait');
  });

  test('trait: days at home where the work cannot be done there', () => {
    const options = { facilities: { 'remote-capable': false } };
    expect(reasonOf(drivers, [chosen('remote-days', 1, 0.4)], options)).toBe('trait');
  });

  test('willing: all have said no', () => {
    const unwilling = several(10, commuter('car', 5, { answers: { 'willing:showers': 'no' } }));
    expect(reasonOf(unwilling, [chosen('showers', 1)])).toBe('willing');
  });

  test('users: a charge where nobody drives, and chargers where no car is a plug-in hybrid', () => {
    expect(reasonOf(several(10, commuter('bus', 10)), [chosen('parking-charge', 25)])).toBe('users');
    expect(reasonOf(drivers, [chosen('ev-charging', 5)])).toBe('users');
  });

  test('a measure that reaches someone is not warned of', () => {
    expect(codes([chosen('bike-racks', 5), chosen('parking-charge', 5)])).not.toContain('nobody-eligible');
  });
});

describe('more is not always less', () => {
  test('a pass that draws walkers to the bus adds CO2e, and the warning names walking', () => {
    const people = [
      ...several(60, commuter('walk', 1.5, { transitAccess: 'yes', carAccess: 'no' })),
      ...several(30, commuter('bus', 1.5, { transitAccess: 'yes', carAccess: 'no' })),
    ];
    const [warning] = warningsOf(people, [chosen('transit-pass', 500)]).of('adds-co2e');
    expect(warning).toMatchObject({ measure: 'transit-pass', details: { drawsFrom: 'walk' } });
    expect(warning?.details.aloneCo2eKgPerYear).toBeGreaterThan(0);
    expect(warning?.details.shareOfDrawn).toBeGreaterThan(0.5);
  });

  test('a pass that draws drivers is not warned of', () => {
    const people = several(40, commuter('car', 15, { transitAccess: 'yes' }));
    expect(warningsOf(people, [chosen('transit-pass', 500)]).of('adds-co2e')).toEqual([]);
  });
});

describe('seeds', () => {
  test('shared cars that nobody uses grow from their seed, and it is said in how many segments', () => {
    const [warning] = warningsOf(several(30, commuter('car', 25, { transitAccess: 'no' })), [
      chosen('carpool-matching', 1),
    ]).of('seed-used');
    expect(warning).toMatchObject({ measure: null, details: { modes: 'carpool', segments: 1 } });
    expect(warning?.details.daysPerWeek).toBeGreaterThan(1.5);
    expect(warning?.details.shareOfDays).toBeCloseTo((warning?.details.daysPerWeek as number) / 150, 12);
  });

  test('all modes are told of in one line, and none that less than 1 % of the days move to', () => {
    const people = several(30, commuter('car', 4, { transitAccess: 'yes' }));
    const found = warningsOf(people, [chosen('parking-charge', 400)]).of('seed-used');
    expect(found).toHaveLength(1);
    const modes = String(found[0]?.details.modes).split(',');
    expect(modes.length).toBeGreaterThan(1);
    expect(found[0]?.details.shareOfDays).toBeGreaterThanOrEqual(0.01 * modes.length);
    expect(warningsOf(people, [chosen('bike-service', 5)]).of('seed-used')).toEqual([]);
  });

  test('a seed that no measure of the plan lets grow is not mentioned', () => {
    const people = several(30, commuter('car', 25, { transitAccess: 'no' }));
    const options = { facilities: { 'remote-capable': true } };
    expect(warningsOf(people, [chosen('remote-days', 1, 0.4)], options).of('seed-used')).toEqual([]);
  });
});

describe('what a conclusion hangs on', () => {
  const hanging = (plan: Plan, target: number | null, options = {}) => {
    const { bench, all } = benchOf(drivers, plan, options);
    return hangsOn(bench, all, target);
  };

  test('a challenge saves nothing if nobody goes on cycling, which is our guess and graded J', () => {
    const found = hanging([chosen('cycling-challenge', 0.1)], null);
    expect(found).toEqual([
      {
        code: 'saving-hangs-on',
        measure: 'cycling-challenge',
        details: {
          figure: 'cycling-challenge.changedShare',
          grade: 'J',
          end: 'low',
          savedCo2eKgPerYear: expect.any(Number),
          leftCo2eKgPerYear: 0,
        },
      },
    ]);
  });

  test('a saving that does not vanish hangs on nothing', () => {
    expect(hanging([chosen('parking-charge', 50)], null)).toEqual([]);
  });

  test('a target that is met at 8 % of days at home, and missed if half of it comes back, hangs on the rebound', () => {
    // 8 % less a fifth is 6.4 %; less a half it is 4 %
    const options = { facilities: { 'remote-capable': true } };
    const [missed, ...others] = hanging([chosen('remote-days', 1, 0.4)], 0.05, options);
    expect(others).toEqual([]);
    expect(missed).toMatchObject({
      code: 'target-hangs-on',
      measure: 'remote-days',
      details: { figure: 'remote-days.reboundShare', grade: 'C', end: 'high' },
    });
    const base = benchOf(drivers, []).bench.baselineKgPerYear;
    expect(missed?.details.savedCo2eKgPerYear).toBeCloseTo(0.064 * base, 6);
    expect(missed?.details.leftCo2eKgPerYear).toBeCloseTo(0.04 * base, 6);
    expect(missed?.details.targetCo2eKgPerYear).toBeCloseTo(0.05 * base, 6);
  });

  test('a target that is missed anyway, or met at either end, hangs on nothing', () => {
    const options = { facilities: { 'remote-capable': true } };
    expect(hanging([chosen('remote-days', 1, 0.4)], 0.5, options)).toEqual([]);
    expect(hanging([chosen('remote-days', 1, 0.4)], 0.03, options)).toEqual([]);
  });

  test('an assumed share of people is a figure too: half can work at home, from 30 to 70 %', () => {
    const found = hanging([chosen('remote-days', 1, 0.4)], 0.028);
    expect(found.map(({ details }) => details.figure)).toContain('remote-days.trait0');
  });

  test('a figure of the choice itself is no measure’s own', () => {
    const { bench, all } = benchOf(drivers, [chosen('parking-charge', 50)]);
    const saved =
      1 -
      bench.run(
        bench.compile((_, figure) => figure.central),
        all,
      ).co2eKgPerYear /
        bench.baselineKgPerYear;
    const found = hangsOn(bench, all, saved * 0.99);
    expect(found).toMatchObject([{ measure: null, details: { figure: 'minuteUtility', grade: 'J', end: 'low' } }]);
  });
});
