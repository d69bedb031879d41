import { describe, expect, test } from 'vitest';
import { daysPerWeek } from '../../src/footprint/shares.ts';
import { flowMatrix, flowsOf } from '../../src/simulation/flows.ts';
import { carKmPerYear, kilometresPerYear } from '../../src/simulation/kilometres.ts';
import { modeIndex, travelModes } from '../../src/simulation/mode-index.ts';
import { commuter, several } from '../footprint/commuters.ts';
import { benchOf, chosen } from './plans.ts';

const town = [
  ...several(12, commuter('car', 4, { transitAccess: 'yes' })),
  ...several(8, commuter('car', 12, { days: 4, transitAccess: 'yes' })),
  ...several(5, commuter('bus', 9, { transitAccess: 'yes' })),
  ...several(5, commuter('bicycle', 3)),
  commuter('car', null),
];

describe('who moved from what to what', () => {
  test('one day more at home for 40 % of ten drivers: 4 of 50 days fall away, 0.8 of a person', () => {
    const { bench, compiled, all } = benchOf(several(10, commuter('car', 10)), [chosen('remote-days', 1, 0.4)], {
      facilities: { 'remote-capable': true },
    });
    const matrix = flowMatrix(bench, compiled, all);
    const car = modeIndex('car');
    expect(matrix.before[car]).toBeCloseTo(50, 9);
    expect(matrix.after[car]).toBeCloseTo(46, 9);
    expect(matrix.away[car]).toBeCloseTo(4, 9);
    const [flow, ...others] = flowsOf(matrix);
    expect(flow).toMatchObject({ from: 'car', to: null });
    expect(flow?.people).toBeCloseTo(0.8, 9);
    expect(others).toEqual([]);
  });

  test('ten drivers lent a bicycle: 0.65 × 0.37 × 0.8 of 50 days move, half to bicycles and half to e-bikes', () => {
    const { bench, compiled, all } = benchOf(several(10, commuter('car', 10)), [chosen('test-cyclists', 10)]);
    const flows = flowsOf(flowMatrix(bench, compiled, all));
    expect(flows.map(({ from, to }) => `${from} ${to}`)).toEqual(['car bicycle', 'car e-bike']);
    for (const { daysPerWeek: days, people } of flows) {
      expect(days).toBeCloseTo(50 * 0.65 * 0.37 * 0.8 * 0.5, 9);
      expect(people).toBeCloseTo(0.962, 9);
    }
  });

  test('of 40 employees by 10 answers the days are those of all 40', () => {
    const options = { headcount: 40 };
    const { bench, compiled, all } = benchOf(several(10, commuter('car', 10)), [chosen('test-cyclists', 40)], options);
    const matrix = flowMatrix(bench, compiled, all);
    expect(matrix.before[modeIndex('car')]).toBeCloseTo(200, 9);
    expect(flowsOf(matrix)[0]?.people).toBeCloseTo(4 * 0.962, 9);
  });

  test('without a measure every day stays where it was', () => {
    const { bench, compiled } = benchOf(town, [chosen('parking-charge', 25)]);
    const matrix = flowMatrix(bench, compiled, 0);
    expect(flowsOf(matrix)).toEqual([]);
    expect(matrix.after).toEqual(matrix.before);
  });

  test('participants, choice and days at home together: rows sum to the days before, columns to those of the cells after', () => {
    const plan = [
      chosen('e-bike-benefit', 1),
      chosen('bike-racks', 10),
      chosen('parking-charge', 25),
      chosen('transit-pass', 300),
      chosen('remote-days', 1, 0.4),
    ];
    const { bench, compiled, all, after } = benchOf(town, plan, { headcount: 62 });
    const matrix = flowMatrix(bench, compiled, all);
    for (const [m, mode] of travelModes.entries()) {
      const row = (matrix.days[m] ?? []).reduce((sum, d) => sum + d, 0) + (matrix.away[m] ?? 0);
      expect(row).toBeCloseTo(
        daysPerWeek(bench.base.strata, (one) => (one === mode ? 1 : 0)),
        9,
      );
      expect(matrix.after[m]).toBeCloseTo(
        daysPerWeek(after.strata, (one) => (one === mode ? 1 : 0)),
        9,
      );
    }
    expect(flowsOf(matrix)[0]?.from).toBe('car');
  });
});

describe('kilometres by mode', () => {
  test('a driver of 10 km and a pair in one car: 2 × 10 × 5 × 45 km each, of cars 4500 + 2 × 2250', () => {
    const people = [commuter('car', 10), ...several(2, commuter('carpool', 10, { aboard: 2 }))];
    const { bench } = benchOf(people, []);
    const km = kilometresPerYear(bench.base.strata, bench.input);
    expect(km.get('car')?.personKm).toBeCloseTo(4500, 6);
    expect(km.get('carpool')?.personKm).toBeCloseTo(9000, 6);
    expect(carKmPerYear(km)).toBeCloseTo(9000, 6);
  });
});
