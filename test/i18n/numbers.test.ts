import { describe, expect, test } from 'vitest';
import { asSureAs, formatEstimate, formatShareEstimate } from '../../src/i18n/estimate-figures.ts';
import {
  chooseLanguage,
  decimalsOf,
  formatNumber,
  formatRough,
  formatShare,
  formatSignificant,
  type Language,
} from '../../src/i18n/language.ts';

/** Spaces that do not break are written as plain ones, so that the tables can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const both = (format: (language: Language) => string) => [plain(format('sv')), plain(format('en'))];

describe('numbers in the language’s own form', () => {
  test.each([
    [1234.5, 1, '1 234,5', '1,234.5'],
    [1234.5, 0, '1 235', '1,235'],
    [1250, -2, '1 300', '1,300'],
    [49, -2, '0', '0'],
    [-1234, 0, '−1 234', '-1,234'],
    [0, 2, '0,00', '0.00'],
    [-0, 0, '0', '0'],
    [-0.4, 0, '0', '0'],
    [-40, -2, '0', '0'],
    [1e-300, 301, '0', '0'],
    [1_234_567_890, -6, '1 235 000 000', '1,235,000,000'],
  ])('%d with %d decimals is %s and %s', (value, decimals, sv, en) => {
    expect(both((language) => formatNumber(value, language, decimals))).toEqual([sv, en]);
  });

  test('thousands are never parted at the end of a line', () => {
    expect(formatNumber(12_345, 'sv')).not.toContain(' ');
    expect(formatShare(0.5, 'sv')).not.toContain(' ');
  });
});

describe('a figure without an interval of its own has two digits', () => {
  test.each([
    [0, '0', '0'],
    [-0, '0', '0'],
    [7.04, '7,0', '7.0'],
    [9.96, '10', '10'],
    [0.0996, '0,10', '0.10'],
    [99.6, '100', '100'],
    [1234, '1 200', '1,200'],
    [0.004_56, '0,0046', '0.0046'],
    [1e-12, '0', '0'],
    [123_456_789, '120 000 000', '120,000,000'],
    [-1234, '−1 200', '-1,200'],
  ])('%d is %s and %s', (value, sv, en) => {
    expect(both((language) => formatRough(value, language))).toEqual([sv, en]);
  });

  test('or as many as are asked for: 9,996 with three is 10,000', () => {
    expect(plain(formatSignificant(9996, 'en', 3))).toBe('10,000');
    expect(plain(formatSignificant(9994, 'en', 3))).toBe('9,990');
  });
});

describe('decimals that a half-width carries', () => {
  test.each([
    [0, 0],
    [1, 1],
    [1.99, 1],
    [2, 0],
    [9.9, 0],
    [10, 0],
    [19, 0],
    [20, -1],
    [150, -1],
    [250, -2],
    [0.15, 2],
    [0.3, 1],
    [3e-5, 5],
    [4e12, -12],
  ])('of ±%d are %d', (halfWidth, decimals) => {
    expect(decimalsOf(halfWidth)).toBe(decimals);
  });
});

describe('an estimate has no more digits than its interval carries', () => {
  test.each([
    // value, low, high, Swedish, English
    [812.345, 752.1, 872.6, '810 (750–870)', '810 (750–870)'],
    [812.345, 797.3, 827.4, '812 (797–827)', '812 (797–827)'],
    [812.345, 512, 1112, '800 (500–1 100)', '800 (500–1,100)'],
    [12_345, 11_100, 13_590, '12 300 (11 100–13 600)', '12,300 (11,100–13,600)'],
    // never more than three digits, however narrow
    [812_345, 812_300, 812_390, '812 000 (812 000–812 000)', '812,000 (812,000–812,000)'],
    [0.1234, 0.1, 0.1468, '0,12 (0,10–0,15)', '0.12 (0.10–0.15)'],
    // a bound at zero
    [4, 0, 12, '4 (0–12)', '4 (0–12)'],
    [0, 0, 3.2, '0,0 (0,0–3,2)', '0.0 (0.0–3.2)'],
    // everyone answered: three digits, for the factors are no better
    [812.345, 812.345, 812.345, '812', '812'],
    [9996, 9996, 9996, '10 000', '10,000'],
    [0, 0, 0, '0', '0'],
    [1e-12, 0, 2e-12, '0 (0–0)', '0 (0–0)'],
  ])('%d (%d to %d) is %s, in English %s', (value, low, high, sv, en) => {
    const show = (language: Language) => {
      const figure = formatEstimate({ value, low, high }, language);
      return figure.range === null ? figure.value : `${figure.value} (${figure.range})`;
    };
    expect(both(show)).toEqual([sv, en]);
  });

  test('one respondent has no interval: two digits', () => {
    expect(formatEstimate({ value: 1134.7, low: null, high: null }, 'en')).toEqual({ value: '1,100', range: null });
  });

  test('in tonnes it carries the same digits as in kilograms', () => {
    const estimate = { value: 81_234, low: 75_210, high: 87_260 };
    expect(formatEstimate(estimate, 'en', 0.001)).toEqual({ value: '81', range: '75–87' });
    expect(formatEstimate(estimate, 'en')).toEqual({ value: '81,000', range: '75,000–87,000' });
  });
});

describe('a total that has no interval has the digits of the mean that has one', () => {
  const mean = { value: 100, low: 70, high: 130 };

  test('the same relative width', () => {
    expect(asSureAs({ value: 2500, low: null, high: null }, mean)).toEqual({ value: 2500, low: 1750, high: 3250 });
  });

  test.each([
    ['its own interval stays', { value: 5, low: 4, high: 6 }, mean, { value: 5, low: 4, high: 6 }],
    ['a mean without one gives none', none(5), none(1), none(5)],
    ['a mean of 0 gives none', none(0), { value: 0, low: 0, high: 1 }, none(0)],
  ])('%s', (_, figure, like, wanted) => {
    expect(asSureAs(figure, like)).toEqual(wanted);
  });
});

describe('shares', () => {
  test.each([
    [0, '0 %', '0%'],
    [-0, '0 %', '0%'],
    [0.001, '<1 %', '<1%'],
    [0.0049, '<1 %', '<1%'],
    [0.005, '1 %', '1%'],
    [0.4749, '47 %', '47%'],
    [0.994, '99 %', '99%'],
    [0.996, '>99 %', '>99%'],
    [1, '100 %', '100%'],
    [1 - 1e-13, '100 %', '100%'],
  ])('%d is %s and %s', (share, sv, en) => {
    expect(both((language) => formatShare(share, language))).toEqual([sv, en]);
  });

  test('with their interval in whole per cent', () => {
    expect(formatShareEstimate({ value: 0.482, low: 0.421, high: 0.544 }, 'en')).toEqual({
      value: '48%',
      range: '42–54',
    });
  });

  test('without one where there is none, or where everyone answered', () => {
    expect(formatShareEstimate({ value: 0.5, low: null, high: null }, 'en').range).toBeNull();
    expect(formatShareEstimate({ value: 0.5, low: 0.5, high: 0.5 }, 'en').range).toBeNull();
  });
});

describe('the language', () => {
  test.each([
    [['sv_SE.UTF-8'], 'sv'],
    [['sv-FI'], 'sv'],
    [['en', 'sv_SE'], 'en'],
    [[undefined, 'C.UTF-8', 'sv_SE'], 'sv'],
    [['POSIX', null, ''], 'en'],
    [['de_DE', 'sv_SE'], 'en'],
    [[], 'en'],
  ] as const)('of %j is %s', (candidates, language) => {
    expect(chooseLanguage(candidates)).toBe(language);
  });
});

function none(value: number) {
  return { value, low: null, high: null };
}
