import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/survey/number-answer.ts';

describe('readNumber reads digits as people write them', () => {
  it.each([
    ['5', 5],
    ['2.9', 2.9],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234,5', 1234.5],
    ["1'234", 1234],
    ['1’234', 1234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    [',5', 0.5],
    ['5,', 5],
    ['½', 0.5],
    ['1½', 1.5],
    ['2 ½', 2.5],
    ['1 1/2', 1.5],
    ['⅔', 2 / 3],
    ['3/4', 0.75],
    ['٢٫٥', 2.5],
    ['５', 5],
    ['1e3', 1000],
    ['1E+03', 1000],
    ['0', 0],
    ['08.55', 8.55],
    ['(5)', 5],
  ])('«%s» is %d', (text, value) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', value, unit: null, assumption: null });
  });

  it('reads «2,9» as 2.9, never 29', () => expect(readNumber('2,9')).toMatchObject({ value: 2.9, assumption: null }));
  it('takes a separator that stands once for the decimal mark, always', () => {
    expect(readNumber('1.200')).toMatchObject({ value: 1.2 });
    expect(readNumber('12,000')).toMatchObject({ value: 12 });
  });
});

describe('readNumber reads units and assumptions', () => {
  it.each([
    ['5 km', 5, 'km', null],
    ['5km', 5, 'km', null],
    ['km 5', 5, 'km', null],
    ['5 km.', 5, 'km', null],
    ['1 mil', 1, 'mil', null],
    ['1,5 mil', 1.5, 'mil', null],
    ['1½ mil', 1.5, 'mil', null],
    ['en mil', 1, 'mil', 'words'],
    ['en halv mil', 0.5, 'mil', 'words'],
    ['En halvmil', 0.5, 'mil', 'words'],
    ['en och en halv mil', 1.5, 'mil', 'words'],
    ['half a mile', 0.5, 'mile', 'words'],
    ['a mile and a half', 1.5, 'mile', 'words'],
    ['7 miles', 7, 'mile', null],
    ['7 mi', 7, 'mile', null],
    ['1 200 m', 1200, 'm', null],
    ['45 minuter', 45, 'min', null],
    ['1 h 20 min', 80, 'min', null],
    ['80 %', 80, 'percent', null],
    ['3 gånger i veckan', 3, 'days', null],
    ['five', 5, null, 'words'],
    ['Fem', 5, null, 'words'],
    ['ett och ett halvt', 1.5, null, 'words'],
    ['ca 5', 5, null, 'approximate'],
    ['c:a 5 km', 5, 'km', 'approximate'],
    ['~5', 5, null, 'approximate'],
    ['Approx 5', 5, null, 'approximate'],
    ['about five miles', 5, 'mile', 'approximate'],
    ['5 km ungefär', 5, 'km', 'approximate'],
    ['Jag har ca 12 km till jobbet', 12, 'km', 'approximate'],
    ['10 km enkel väg', 10, 'km', null],
    ['10-15', 12.5, null, 'range'],
    ['10–15 km', 12.5, 'km', 'range'],
    ['10 km - 15 km', 12.5, 'km', 'range'],
    ['10 till 15', 12.5, null, 'range'],
    ['between 5 and 10', 7.5, null, 'range'],
    ['mellan 5 och 10 km', 7.5, 'km', 'range'],
    ['2 or 3', 2.5, null, 'range'],
    ['<1', 1, null, 'range'],
    ['mindre än 1', 1, null, 'range'],
    ['mer än 50 km', 50, 'km', 'range'],
    ['50+', 50, null, 'range'],
  ])('«%s» is %d %s, %s', (text, value, unit, assumption) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', value, unit, assumption });
  });

  it('keeps what stands in parentheses apart', () => {
    expect(readNumber('5-10 km (beroende på väg)')).toMatchObject({ value: 7.5, rest: 'beroende på väg' });
  });

  it.each(['20 km tur och retur', '20 km (t/r)', '20 km round trip'])('says that «%s» is both ways', (text) =>
    expect(readNumber(text)).toMatchObject({ value: 20, unit: 'km', bothWays: true }),
  );
});

describe('readNumber refuses rather than guesses', () => {
  it.each([
    'a few',
    'några',
    'ett par mil',
    'a',
    'once',
    '-5',
    '- 5',
    'ca -5',
    '10:30',
    '12/10',
    '21/2',
    '2/3',
    '2019-04',
    '2024-05-01',
    '04-mar',
    '070-1234567',
    '10 15',
    '15-10',
    '1,2,3',
    '5 km och 3 km',
    '5 km - 10 min',
    '50 km/h',
    '10 km/dag',
    '5 km med bil',
    '∞',
    'NaN5',
    '9'.repeat(400),
    'långt',
  ])('«%s» is unreadable', (text) => expect(readNumber(text)).toEqual({ kind: 'unreadable' }));

  it.each(['', ' ', '-', '–', 'NA', 'n/a', 'null', 'NaN', '?', 'vet ej', 'inget svar'])('«%s» is missing', (text) =>
    expect(readNumber(text)).toEqual({ kind: 'missing' }),
  );
});

describe('readNumber holds for any text', () => {
  it('gives back any number written with decimal comma or point and with any unit', () => {
    const units = fc.constantFrom(
      ['', null],
      [' km', 'km'],
      ['km', 'km'],
      [' mil', 'mil'],
      [' miles', 'mile'],
      [' meter', 'm'],
      [' min', 'min'],
      [' h', 'h'],
      ['%', 'percent'],
      [' dagar', 'days'],
    );
    const number = fc.integer({ min: 0, max: 999_999 }).map((thousandths) => (thousandths / 1000).toFixed(3));
    fc.assert(
      fc.property(number, fc.constantFrom('.', ','), units, (text, mark, [written, unit]) => {
        const answer = readNumber(text.replace('.', mark) + written);
        expect(answer).toMatchObject({ kind: 'number', value: Number(text), unit, assumption: null });
      }),
    );
  });

  it('never gives NaN, a negative number or infinity', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '1',
        '0',
        '9',
        ',',
        '.',
        ' ',
        "'",
        '-',
        '/',
        '½',
        'e',
        'km',
        'till',
        'fem',
        'och en halv',
        '(',
        ')',
        '<',
        '%',
        '٣',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          pieces.map((all) => all.join('')),
          fc.double().map(String),
        ),
        (text) => {
          const answer = readNumber(text);
          expect(answer.kind !== 'number' || (Number.isFinite(answer.value) && answer.value >= 0)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
