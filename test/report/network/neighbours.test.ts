import { describe, expect, it } from 'vitest';
import { findMeasure } from '../../../src/reference/measures/catalogue.ts';
import type { Measure } from '../../../src/reference/measures/measure.ts';
import { type Neighbour, neighboursReport } from '../../../src/report/network/neighbours.ts';
import { defaultScenarioSettings, simulateScenario } from '../../../src/simulation/scenario.ts';
import { type Commuters, statedInput } from '../../simulation/stated-workplace.ts';

const settings = { ...defaultScenarioSettings, fold: new Map(), draws: 0 };
const measure = (id: string) => findMeasure(id) as Measure;
const few: Commuters = [
  [3, { car: 21, bicycle: 6, walk: 5 }],
  [12, { car: 17, bus: 8 }],
];
const neighbour = (name: string, given: Partial<Neighbour> = {}): Neighbour => ({
  name,
  headcount: 57,
  input: statedInput([], few),
  done: [],
  ...given,
});
const of = (neighbours: readonly Neighbour[], ...ids: string[]) =>
  neighboursReport('Kv. Läkaren', neighbours, ids.map(measure), settings);

describe('a measure that neighbours have together', () => {
  it('adds what each would save by it, and needs no more places than each on its own', () => {
    const report = of([neighbour('A'), neighbour('B'), neighbour('C')], 'secure-bike-parking');
    const [garage] = report.measures;
    const input = statedInput(
      [{ measure: measure('secure-bike-parking'), size: (garage?.apart.size ?? 0) / 3, uptake: null }],
      few,
    );
    const alone = simulateScenario(input, settings)?.savedCo2eKgPerYear.value ?? 0;
    expect(garage?.members).toEqual(['A', 'B', 'C']);
    expect(garage?.addedCo2eKgPerYear).toBeCloseTo(3 * alone, 6);
    expect(garage?.together?.size).toBeLessThanOrEqual(garage?.apart.size ?? 0);
    expect(garage?.together?.costPerYear).toBeLessThanOrEqual((garage?.apart.costPerYear ?? 0) + 1e-6);
  });

  it('that only its users cost has no price together', () => {
    expect(of([neighbour('A'), neighbour('B')], 'transit-pass').measures[0]).toMatchObject({ together: null });
  });

  it('that is costed by site is costed once', () => {
    const [showers] = of([neighbour('A'), neighbour('B')], 'showers').measures;
    expect(showers).toMatchObject({ isCostedBySite: true });
    expect(showers?.together?.costPerYear).toBeCloseTo((showers?.apart.costPerYear ?? 0) / 2, 6);
  });

  it('is for those who neither have it, nor have done it, nor have one that excludes it', () => {
    const garage = { measure: measure('secure-bike-parking'), size: 5, uptake: null };
    const planned = neighbour('A', { input: { ...statedInput([], few), measures: [garage] } });
    const others = [neighbour('C'), neighbour('D')];
    expect(of([planned, ...others], 'secure-bike-parking').measures[0]?.members).toEqual(['C', 'D']);
    expect(of([neighbour('B', { done: ['showers'] }), ...others], 'showers').measures[0]?.members).toEqual(['C', 'D']);
    expect(of([planned, neighbour('B')], 'secure-bike-parking').measures).toEqual([]);
  });

  it('is not reckoned for who has no headcount, or no kilometres to save from', () => {
    const walking = neighbour('B', { input: statedInput([], [[1, { walk: 30 }]]) });
    const report = of([neighbour('A', { headcount: null }), walking, neighbour('C'), neighbour('D')], 'showers');
    expect(report.left).toEqual(['A', 'B']);
    expect(report.measures[0]?.members).toEqual(['C', 'D']);
  });

  it('counts what exists at each: places add up, and yes stays yes', () => {
    const facilities = (there: Record<string, number | boolean>) =>
      neighbour('A', { input: { ...statedInput([], few), facilities: there } });
    const [some] = of(
      [facilities({ 'bike-racks': 4, parking: true }), facilities({ 'bike-racks': 6 })],
      'bike-racks',
    ).measures;
    const [none] = of([neighbour('A'), neighbour('B')], 'bike-racks').measures;
    expect(some?.together?.size).toBeLessThan(none?.together?.size ?? 0);
  });
});
