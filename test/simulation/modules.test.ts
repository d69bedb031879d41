import { describe, expect, test } from 'vitest';
import { applyUserSet } from '../../src/reference/factors/load.ts';
import { type ModuleId, onePercentModules } from '../../src/simulation/modules.ts';
import { commuter, resolved, several } from '../footprint/commuters.ts';
import { type BenchOptions, benchOf } from './plans.ts';

function modulesOf(people: Parameters<typeof benchOf>[0], options?: BenchOptions) {
  const { bench } = benchOf(people, [], options);
  const modules = onePercentModules(bench);
  const one = (id: ModuleId) => modules.find((module) => module.id === id);
  return { one, onePercent: bench.baselineKgPerYear / 100 };
}

/**
 * A driver of d km emits d × 2 × 5 × 45 × 0.2 = 90 d kg a year. Ten at 4 km and ten at 20 km: 21,600 kg.
 */
const twenty = [
  ...several(10, commuter('car', 4, { transitAccess: 'no' })),
  ...several(10, commuter('car', 20, { transitAccess: 'yes' })),
];

describe('what one per cent of the footprint takes, in people', () => {
  test('216 kg are 0.6 of a driver of 4 km who cycles', () => {
    const { one, onePercent } = modulesOf(twenty);
    expect(onePercent).toBeCloseTo(216, 6);
    expect(one('cycling')).toMatchObject({ available: 10 });
    expect(one('cycling')?.kgPerPersonYear).toBeCloseTo(360, 6);
    expect(one('cycling')?.people).toBeCloseTo(0.6, 9);
  });

  test('a driver of 20 km who takes public transport at 16 g saves 20 × 450 × 0.184 kg; those without it are not asked', () => {
    const { one } = modulesOf(twenty);
    expect(one('transit')).toMatchObject({ available: 10 });
    expect(one('transit')?.kgPerPersonYear).toBeCloseTo(1656, 6);
    expect(one('transit')?.people).toBeCloseTo(216 / 1656, 9);
  });

  test('where colleagues go by train a new traveller emits as they do, 7 g a km', () => {
    const { one } = modulesOf([...twenty, commuter('train', 20)]);
    expect(one('transit')?.kgPerPersonYear).toBeCloseTo(20 * 450 * 0.193, 6);
  });

  test('a battery instead of petrol saves 185 of 200 g: 12 km on average, 999 kg', () => {
    const { one } = modulesOf(twenty);
    expect(one('electric')).toMatchObject({ available: 20 });
    expect(one('electric')?.kgPerPersonYear).toBeCloseTo(999, 6);
  });

  test('who drives electric already is not among those who could', () => {
    const { one } = modulesOf([...twenty, commuter('car', 20, { fuel: 'bev' })]);
    expect(one('electric')).toMatchObject({ available: 20 });
  });

  test('one day a week at home is a fifth of a traveller’s 1,080 kg, 216 kg: one person', () => {
    const { one } = modulesOf(twenty);
    expect(one('remote')?.kgPerPersonYear).toBeCloseTo(216, 6);
    expect(one('remote')?.people).toBeCloseTo(1, 9);
  });

  test('ten answers for 40 employees are four times as many people, and one per cent takes four times as many', () => {
    const { one } = modulesOf(several(10, commuter('car', 4)), { headcount: 40 });
    expect(one('cycling')?.available).toBeCloseTo(40, 9);
    expect(one('cycling')?.people).toBeCloseTo(0.4, 9);
  });

  test('where nobody drives there is nobody to ask, and where nobody emits nothing to save', () => {
    const { one } = modulesOf(several(5, commuter('bus', 8)));
    expect(one('cycling')).toEqual({ id: 'cycling', kgPerPersonYear: null, people: null, available: 0 });
    expect(one('electric')?.people).toBeNull();
    const walkers = modulesOf(several(5, commuter('walk', 1)));
    expect(walkers.one('remote')?.people).toBeNull();
  });

  test('without a factor for batteries nothing is said of them', () => {
    const petrol = { mode: 'car-petrol', value: 200, unit: 'gCO2e/vkm', source: 'round figures' } as const;
    const without = resolved(applyUserSet({ id: 'petrol', weeksPerYear: 45, factors: [petrol] }, null));
    expect(modulesOf(twenty, { factors: without }).one('electric')?.kgPerPersonYear).toBeNull();
  });

  test('drivers of a car without a factor are there, and the others’ saving is the mean', () => {
    const { one } = modulesOf([...twenty, commuter('car', 4, { fuel: 'phev' })]);
    expect(one('cycling')?.available).toBe(11);
    expect(one('cycling')?.kgPerPersonYear).toBeCloseTo(360, 6);
  });

  /**
   * CERO's firm is not described: 500 staff, 36 drivers within 0.5–6 km who cycle, or 13 who take public transport.
   * At the mean distance of all drivers one per cent can never take more than one in a hundred of the staff, 5; so its
   * drivers with public transport live nearer than the rest. A firm of 500 in a town, with half of its drivers from
   * the countryside, is within a factor of two of both: 21.8 and 11.1.
   */
  test('CERO, 500 staff: 36 who cycle or 13 who take public transport, within a factor of two in a firm made up for it', () => {
    const near = { transitAccess: 'yes' as const };
    const far = { transitAccess: 'no' as const };
    const firm = [
      ...several(60, commuter('car', 3, near)),
      ...several(100, commuter('car', 9, near)),
      ...several(180, commuter('car', 30, far)),
      ...several(60, commuter('bus', 9, near)),
      ...several(70, commuter('bicycle', 3, near)),
      ...several(30, commuter('walk', 1, near)),
    ];
    const { one } = modulesOf(firm);
    const cycling = one('cycling')?.people ?? 0;
    const transit = one('transit')?.people ?? 0;
    expect(firm).toHaveLength(500);
    expect(cycling).toBeGreaterThan(36 / 2);
    expect(cycling).toBeLessThan(36 * 2);
    expect(transit).toBeGreaterThan(13 / 2);
    expect(transit).toBeLessThan(13 * 2);
  });

  test('CERO is not reached where all drivers have public transport: one per cent is then near one in a hundred drivers', () => {
    const { one } = modulesOf(several(500, commuter('car', 20, { transitAccess: 'yes' })));
    expect(one('transit')?.people).toBeCloseTo(5 / 0.92, 6);
  });
});
