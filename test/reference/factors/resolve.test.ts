import { describe, expect, it } from 'vitest';
import { readElectricity } from '../../../src/reference/factors/electricity.ts';
import { applyUserSet, bundledSets } from '../../../src/reference/factors/load.ts';
import { factorFor, resolveFactors } from '../../../src/reference/factors/resolve.ts';

const { se, uk, fr } = bundledSets;
const wellToWheel = { scope: 'well-to-wheel', electricityGPerKWh: null } as const;
const tankToWheel = { scope: 'tank-to-wheel', electricityGPerKWh: null } as const;

describe('looking up a way of travelling', () => {
  const factors = resolveFactors(se, wellToWheel);

  it('a car has the row of its fuel, and the average where the fuel is unknown', () => {
    expect(factorFor(factors, 'car:diesel')?.id).toBe('car-diesel');
    expect(factorFor(factors, 'car:unknown')?.id).toBe('car-average');
  });

  it('a shared car has the same row as a car', () => {
    expect(factorFor(factors, 'carpool:petrol')?.id).toBe('car-petrol');
    expect(factorFor(factors, 'carpool:unknown')?.id).toBe('car-average');
  });

  it('a shared car has its own row per person-km where a set gives one, whatever the fuel', () => {
    const ours = applyUserSet(
      { id: 'ours', factors: [{ mode: 'carpool', value: 85, unit: 'gCO2e/pkm', source: 'Our survey' }] },
      se,
    );
    expect(factorFor(resolveFactors(ours, wellToWheel), 'carpool:petrol')).toMatchObject({
      id: 'carpool',
      unit: 'gCO2e/pkm',
    });
  });

  it('a fuel that the set lacks is missing, never the average car', () => {
    expect(factorFor(resolveFactors(uk, wellToWheel), 'car:e85')).toBeNull();
    expect(factorFor(resolveFactors(fr, wellToWheel), 'car:unknown')).toBeNull();
  });

  it('remote work and other modes have no factor', () => {
    expect(factorFor(factors, 'remote')).toBeNull();
    expect(factorFor(factors, 'other')).toBeNull();
  });
});

describe('scope', () => {
  it('tank-to-wheel takes the part that the source gives', () => {
    expect(factorFor(resolveFactors(uk, tankToWheel), 'car:petrol')?.value).toBe(162.72);
  });

  it('tank-to-wheel never shows a well-to-wheel value: a row without parts is missing', () => {
    const { rows, missing } = resolveFactors(se, tankToWheel);
    expect(rows.train).toBeUndefined();
    expect(missing).toContainEqual({ id: 'train', reason: 'no-parts-for-scope' });
    expect(missing).toContainEqual({ id: 'transit', reason: 'mix-member-missing' });
  });

  it('walking, cycling and the two together are zero in either scope', () => {
    for (const set of [se, uk, fr])
      for (const options of [wellToWheel, tankToWheel]) {
        const { rows } = resolveFactors(set, options);
        expect([rows.walk?.value, rows.bicycle?.value, rows.active?.value]).toEqual([0, 0, 0]);
      }
  });

  it('a mix is taken from the parts of its members', () => {
    const { rows } = resolveFactors(uk, tankToWheel);
    expect(rows.transit?.value).toBeCloseTo(0.35 * 103.85 + 0.5 * 35.46 + 0.15 * 27.8, 9);
  });
});

describe('electricity', () => {
  it('is what the set rests on, and its published values stand, when nothing is asked', () => {
    const factors = resolveFactors(se, wellToWheel);
    expect(factors.electricity).toEqual({ mix: 'nordic', gPerKWh: 59, asked: false });
    expect(factors.rows['car-bev']).toMatchObject({ value: 14, recomputedWithGPerKWh: null, basis: null });
  });

  it('changes what is charged from the grid, says so, and nothing else', () => {
    const asPublished = resolveFactors(se, wellToWheel);
    const onEuMix = resolveFactors(se, { scope: 'well-to-wheel', electricityGPerKWh: 214 });
    const changed = Object.values(onEuMix.rows).filter((row) => row.recomputedWithGPerKWh !== null);
    expect(changed.map((row) => row.id).sort()).toEqual(['car-bev', 'car-phev', 'e-bike', 'e-scooter']);
    expect(onEuMix.rows['car-bev']).toMatchObject({ basis: 'derived', recomputedWithGPerKWh: 214, range: null });
    expect(onEuMix.rows['car-bev']?.value).toBeCloseTo(0.2286 * 214, 9);
    expect(onEuMix.rows['car-phev']?.value).toBeCloseTo(118.7 + 0.0726 * 214, 9);
    expect(onEuMix.rows.train).toEqual(asPublished.rows.train);
    expect(onEuMix.electricity).toEqual({ mix: null, gPerKWh: 214, asked: true });
  });

  it('has no tank-to-wheel part of its own, so that electric vehicles are then missing', () => {
    const { rows, missing } = resolveFactors(uk, { scope: 'tank-to-wheel', electricityGPerKWh: 59 });
    expect(rows['car-bev']).toBeUndefined();
    expect(missing).toContainEqual({ id: 'car-bev', reason: 'electricity-has-no-parts' });
  });

  it.each([
    ['nordic', 59],
    ['Swedish', 47.2],
    ['eu', 214],
    ['85', 85],
    ['47,2', 47.2],
    ['0', 0],
  ])('%s is %d g/kWh', (text, gPerKWh) => {
    expect(readElectricity(text)?.gPerKWh).toBe(gPerKWh);
  });

  it.each(['green', '', '-5', '1e3', '5 g', 'Infinity'])('%j is not an electricity', (text) => {
    expect(readElectricity(text)).toBeNull();
  });
});
