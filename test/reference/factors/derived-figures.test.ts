import { describe, expect, it } from 'vitest';
import { electricityMixes } from '../../../src/reference/factors/electricity.ts';
import type { FactorSet } from '../../../src/reference/factors/factor-set.ts';
import { bundledSets } from '../../../src/reference/factors/load.ts';
import type { FactorId } from '../../../src/reference/modes.ts';

function row(set: FactorSet, id: FactorId) {
  const found = set.factors.find((factor) => factor.id === id);
  if (!found) throw new Error(`${set.id} has no row ${id}`);
  return found;
}
const se = (id: FactorId) => row(bundledSets.se, id).value;
const uk = (id: FactorId) => row(bundledSets.uk, id).value;
/** Rows are kept to the decimals that their sources carry: whole grams in Sweden. */
const wholeGrams = (grams: number) => Math.round(grams);

describe('Sweden', () => {
  const petrolMJPerKm = 2.4;
  const petrolGPerMJ = 93.3 * (1 - 0.06);
  const dieselMJPerKm = 2.23;
  const dieselGPerMJ = 95.1 * (1 - 0.06);
  const petrol = petrolMJPerKm * petrolGPerMJ;

  it('petrol is 2.40 MJ/km × 87.70 g/MJ, within a gram of the 210 that the agency gives', () => {
    expect(petrolGPerMJ).toBeCloseTo(87.7, 2);
    expect(Math.abs(petrol - se('car-petrol'))).toBeLessThan(1);
  });

  it('diesel is 2.23 MJ/km × 89.39 g/MJ', () => {
    expect(dieselGPerMJ).toBeCloseTo(89.39, 2);
    expect(se('car-diesel')).toBe(wholeGrams(dieselMJPerKm * dieselGPerMJ));
  });

  it('tank-to-wheel of petrol and diesel is their MJ/km × Danish pump fuel', () => {
    expect(row(bundledSets.se, 'car-petrol').parts?.tankToWheel).toBe(wholeGrams(petrolMJPerKm * 67.3));
    expect(row(bundledSets.se, 'car-diesel').parts?.tankToWheel).toBe(wholeGrams(dieselMJPerKm * 69.6));
  });

  it('E85 and biogas are petrol of 2019 less 46 and 86 per cent', () => {
    expect(se('car-e85')).toBe(wholeGrams(petrolMJPerKm * 88.5 * (1 - 0.46)));
    expect(se('car-biogas')).toBe(wholeGrams(petrolMJPerKm * 88.5 * (1 - 0.86)));
  });

  it('HVO is the diesel car at 14 g/MJ', () => {
    expect(se('car-hvo')).toBe(wholeGrams(dieselMJPerKm * 14));
  });

  it('a hybrid is petrol by the British ratio', () => {
    expect(se('car-hybrid')).toBe(wholeGrams((petrol * uk('car-hybrid')) / uk('car-petrol')));
  });

  it('a plug-in hybrid is 0.564 of petrol and 0.0726 kWh/km', () => {
    const electric = row(bundledSets.se, 'car-phev').electric;
    expect(electric?.otherGPerKm).toBeCloseTo(0.564 * petrol, 1);
    expect(se('car-phev')).toBe(wholeGrams(0.564 * petrol + 0.0726 * 59));
  });

  it('the average car weighs petrol, diesel, plug-in hybrid and electric by kilometres', () => {
    expect(se('car-average')).toBe(wholeGrams(0.42 * petrol + 0.45 * 199 + 0.065 * 123 + 0.065 * 13.5));
  });

  it('a taxi is the average car with 1.4 aboard', () => {
    expect(se('taxi')).toBe(wholeGrams(se('car-average') / 1.4));
  });

  it('tram and metro are 0.14 kWh per person-km of Nordic power', () => {
    expect(se('tram')).toBe(wholeGrams(0.14 * 59));
    expect(se('metro')).toBe(wholeGrams(0.14 * 59));
  });
});

describe('the United Kingdom', () => {
  it('every row that is not a mix is the sum of its tank-to-wheel and well-to-tank parts', () => {
    for (const factor of bundledSets.uk.factors.filter(({ mix }) => !mix)) {
      const { tankToWheel, wellToTank } = factor.parts ?? { tankToWheel: Number.NaN, wellToTank: Number.NaN };
      expect(tankToWheel + wellToTank, factor.id).toBeCloseTo(factor.value, 6);
    }
  });

  it('power is generation, its upstream, grid losses and theirs', () => {
    expect(bundledSets.uk.electricity?.gPerKWh).toBeCloseTo(177 + 45.9 + 18.53 + 3.97, 6);
  });

  it('an electric car is generation, upstream and grid losses', () => {
    expect(uk('car-bev')).toBeCloseTo(40.47 + 10.49 + 3.84, 6);
    expect(uk('car-phev')).toBeCloseTo(104.61 + 29.34 + 1.22, 6);
  });

  it('what an electric car draws follows from its generation, a plug-in hybrid from its grid losses', () => {
    const bevKWhPerKm = 40.47 / 177;
    expect(row(bundledSets.uk, 'car-bev').electric?.kWhPerKm).toBeCloseTo(bevKWhPerKm, 4);
    expect(row(bundledSets.uk, 'car-phev').electric?.kWhPerKm).toBeCloseTo((bevKWhPerKm * 1.22) / 3.84, 4);
  });
});

describe('what is charged from the grid', () => {
  const charged = [bundledSets.se, bundledSets.uk].flatMap((set) =>
    set.factors.filter(({ electric }) => electric).map((factor) => ({ name: `${set.id} ${factor.id}`, set, factor })),
  );
  it.each(charged)('$name is its kWh/km at the mix of its set, within 4 % or a tenth of a gram', ({ set, factor }) => {
    const { otherGPerKm, kWhPerKm } = factor.electric ?? { otherGPerKm: Number.NaN, kWhPerKm: Number.NaN };
    const recomputed = otherGPerKm + kWhPerKm * (set.electricity?.gPerKWh ?? Number.NaN);
    expect(Math.abs(recomputed - factor.value)).toBeLessThan(Math.max(0.1, 0.04 * factor.value));
  });
});

it('the Swedish mix is 13.1 g/MJ, and the EU mix 58 % below the 510 g/kWh of 1990', () => {
  const gPerKWh = (id: string) => electricityMixes.find((mix) => mix.id === id)?.gPerKWh;
  expect(gPerKWh('swedish')).toBeCloseTo(13.1 * 3.6, 1);
  expect(gPerKWh('eu')).toBe(wholeGrams(510 * (1 - 0.58)));
});
