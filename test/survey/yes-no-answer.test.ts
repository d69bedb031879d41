import { describe, expect, it } from 'vitest';
import { readTick, readYesNo } from '../../src/survey/yes-no-answer.ts';

describe('readYesNo', () => {
  it.each([
    ['Ja', 'yes'],
    ['TRUE', 'yes'],
    ['1', 'yes'],
    ['Yes, full-time', 'yes'],
    ['Ja, absolut', 'yes'],
    ['Nej', 'no'],
    ['0', 'no'],
    ['Nej, inte än', 'no'],
    ['Unlikely', 'no'],
    ['Kanske', 'maybe'],
    ['Ja, kanske', 'maybe'],
    ['Yes, but not daily', 'maybe'],
    ['Vet ej', 'unknown'],
    ['Not well', 'unknown'],
    ['', 'missing'],
    ['NA', 'missing'],
  ])('«%s» is %s', (text, expected) => expect(readYesNo(text)).toBe(expected));
});

describe('readTick', () => {
  it.each(['x', 'X', '✓', '✔', '✔️', '☑', '1', 'TRUE', 'Ja', 'Cykel'])('«%s» is ticked', (text) =>
    expect(readTick(text, 'Cykel')).toBe(true),
  );
  it.each(['0', 'FALSE', 'Nej', '☐', 'Not selected'])('«%s» is not ticked', (text) =>
    expect(readTick(text)).toBe(false),
  );
  it('tells an empty cell from words it does not know', () => {
    expect(readTick('')).toBe('missing');
    expect(readTick('NA')).toBe('missing');
    expect(readTick('Bil', 'Cykel')).toBe('unknown');
  });
});
