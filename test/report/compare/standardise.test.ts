/** Direct standardisation, against a worked textbook example and its laws. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { standardisedMean } from '../../../src/report/compare/standardise.ts';

const standardMillion = [84_416, 294_353, 316_744, 205_745, 98_742];
/** Deaths per 100,000 as sums over any number of people: the mean is what counts. */
const ofRates = (rates: readonly number[]) => rates.map((rate) => ({ people: 1000, sum: rate * 1000 }));

describe('Le, Introductory Biostatistics, table 1.8: age-adjusted death rates by the 1970 US standard million', () => {
  it('Alaska has 788.6 per 100,000', () => {
    const rates = ofRates([405.0, 83.6, 261.0, 777.6, 4933.3]);
    expect(standardisedMean(rates, standardMillion, 5)).toBeCloseTo(788.6, 0);
  });

  it('Florida has 770.6 per 100,000', () => {
    const rates = ofRates([375.3, 60.3, 190.5, 1101.5, 4397.9]);
    expect(standardisedMean(rates, standardMillion, 5)).toBeCloseTo(770.6, 0);
  });
});

const classes = fc.array(
  fc.record({ people: fc.integer({ min: 5, max: 500 }), mean: fc.integer({ min: 0, max: 900 }) }),
  {
    minLength: 5,
    maxLength: 5,
  },
);

test('whose people are distributed as the standard is as it was', () => {
  fc.assert(
    fc.property(classes, (all) => {
      const own = all.map(({ people, mean }) => ({ people, sum: people * mean }));
      const crude = own.reduce((sum, one) => sum + one.sum, 0) / own.reduce((sum, one) => sum + one.people, 0);
      expect(
        standardisedMean(
          own,
          own.map(({ people }) => 3 * people),
          5,
        ),
      ).toBeCloseTo(crude, 9);
    }),
  );
});

test('two that emit alike in every class have the same, however far their people live', () => {
  fc.assert(
    fc.property(classes, classes, (a, b) => {
      const as = (people: typeof a) => people.map(({ people: n }, i) => ({ people: n, sum: n * (a[i]?.mean ?? 0) }));
      const standard = a.map(({ people }, i) => people + (b[i]?.people ?? 0));
      expect(standardisedMean(as(a), standard, 5)).toBeCloseTo(standardisedMean(as(b), standard, 5) ?? Number.NaN, 9);
    }),
  );
});

it('a class with too few people is one with the next, the last with the one before', () => {
  const own = [
    { people: 2, sum: 20 },
    { people: 8, sum: 180 },
    { people: 10, sum: 500 },
    { people: 1, sum: 940 },
  ];
  // (10 people, 200) for 30 of the standard, (11 people, 1440) for 70
  expect(standardisedMean(own, [10, 20, 60, 10], 5)).toBeCloseTo((30 * 20 + (70 * 1440) / 11) / 100, 9);
});

it('nobody has no standardised mean', () => {
  expect(standardisedMean([{ people: 0, sum: 0 }], [10], 5)).toBeNull();
});
