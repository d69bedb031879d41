/** The factor of a row that several factors are in: their mean by kilometres, and no surer than the weakest of them. */
import { describe, expect, it } from 'vitest';
import { lowestGrade } from '../../src/footprint/mode-rows.ts';
import { baselineOf, commuter, roundFactors, rowOf } from './commuters.ts';

describe('the factor of a row', () => {
  const petrol = { mode: 'car-petrol', value: 200, unit: 'gCO2e/vkm', source: 'A', year: 2024, grade: 'A' } as const;
  const diesel = { mode: 'car-diesel', value: 180, unit: 'gCO2e/vkm', source: 'B', year: 2019, grade: 'C' } as const;
  const of = (more: Parameters<typeof roundFactors>[0], ...fuels: ('petrol' | 'diesel')[]) =>
    rowOf(
      baselineOf(
        fuels.map((fuel, i) => commuter('car', 10 * (i + 1), { fuel })),
        { factors: roundFactors(more) },
      ),
      'car',
    ).factor;

  it('of two fuels is their mean by kilometres, of the older year and the weaker grade, from both sources', () => {
    const factor = of([petrol, diesel], 'petrol', 'diesel');
    expect(factor).toMatchObject({ id: 'car-mix', unit: 'gCO2e/vkm', source: 'A; B', year: 2019, grade: 'C' });
    expect(factor?.value).toBeCloseTo((10 * 200 + 20 * 180) / 30, 9);
  });

  it('of one fuel is its own', () => {
    expect(of([petrol, diesel], 'petrol', 'petrol')).toMatchObject({
      id: 'car-petrol',
      value: 200,
      year: 2024,
      grade: 'A',
    });
  });

  it('has the year of those that have one, and none where none has', () => {
    const { year: _, ...undated } = diesel;
    expect(of([petrol, undated], 'petrol', 'diesel')?.year).toBe(2024);
    expect(of([], 'petrol', 'diesel')?.year).toBeNull();
  });
});

describe('the weakest grade', () => {
  it.each([
    [['A', 'B'], 'B'],
    [['C', 'A', 'B'], 'C'],
    [['J', 'A'], 'J'],
    [['A', null], null],
    [[], null],
  ] as const)('of %j is %s', (grades, weakest) => {
    expect(lowestGrade(grades)).toBe(weakest);
  });
});
