import { describe, expect, it } from 'vitest';
import { readFuel } from '../../src/survey/fuel-answer.ts';
import { createVocabulary } from '../../src/survey/vocabulary.ts';

const vocabulary = createVocabulary({ fuels: { Gas: 'biogas' } });

describe('readFuel', () => {
  it.each([
    ['Bensin', 'petrol'],
    ['gasoline', 'petrol'],
    ['El', 'bev'],
    ['el (100%)', 'bev'],
    ['Ren elbil', 'bev'],
    ['Diesel (HVO)', 'hvo'],
    ['E85/etanol', 'e85'],
    ['Fordonsgas', 'biogas'],
    ['CNG', 'biogas'],
    ['Elhybrid', 'hybrid'],
    ['Hybrid (ej laddbar)', 'hybrid'],
    ['Hybrid (plug-in)', 'phev'],
    ['Laddhybrid (bensin/el)', 'phev'],
    ['Min bil går på diesel', 'diesel'],
    ['Vet ej', 'unknown'],
    ['gas', 'biogas'],
  ])('«%s» is %s', (text, fuel) => expect(readFuel(text, vocabulary)).toMatchObject({ kind: 'fuel', fuel }));

  it.each(['', 'N/A', 'Har ingen bil'])('«%s» is missing', (text) =>
    expect(readFuel(text, vocabulary)).toEqual({ kind: 'missing' }),
  );

  it('does not choose between two fuels', () => {
    expect(readFuel('Bensin/diesel', vocabulary).kind).toBe('unknown');
  });

  it('does not take «gas» for petrol or biogas by itself, since it is either by language', () => {
    expect(readFuel('gas', createVocabulary()).kind).toBe('unknown');
  });

  it('suggests the closest fuel', () => {
    expect(readFuel('Desel', vocabulary)).toEqual({
      kind: 'unknown',
      closest: { word: 'diesel', meaning: 'diesel' },
    });
  });
});
