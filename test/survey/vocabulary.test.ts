import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import modeData from '../../src/reference/vocabulary/modes.json' with { type: 'json' };
import { wordKey } from '../../src/survey/normalise.ts';
import { createVocabulary, lookUpAny, normalise, parseModeMeaning } from '../../src/survey/vocabulary.ts';

describe('normalise', () => {
  it.each([
    ['  Bil  ', 'bil'],
    ['1. Bil', 'bil'],
    ['a) Cykel', 'cykel'],
    ['3 - Buss', 'buss'],
    ['🚲 Cykel', 'cykel'],
    ['🚲', '🚲'],
    ['E–bike', 'e-bike'],
    ['T\u00a0bana', 't bana'],
    ['”Bil”', 'bil'],
    ['Bil.', 'bil'],
    ['?', '?'],
    ['ga\u030ang', 'gång'],
    ['2,9', '2,9'],
  ])('makes «%s» into «%s»', (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });
});

describe('the vocabulary of modes', () => {
  const vocabulary = createVocabulary();

  it('gives every word one meaning, whatever its language', () => {
    const seen = new Map<string, string>();
    for (const language of Object.values(modeData)) {
      for (const [word, meaning] of [...Object.entries(language.anywhere), ...Object.entries(language.whole)]) {
        const key = wordKey(word);
        expect(`${word}: ${seen.get(key) ?? meaning}`).toBe(`${word}: ${meaning}`);
        seen.set(key, meaning);
      }
    }
  });

  it('refuses a meaning that is no mode, no mode with fuel and not none', () => {
    expect(() => createVocabulary({ modes: { moppe: 'mopeed' } })).toThrow('mopeed');
    expect(parseModeMeaning('bus:diesel')).toBeNull();
    expect(parseModeMeaning('carpool:bev x3')).toEqual({ mode: 'carpool', fuel: 'bev', occupancy: 3 });
  });

  it.each([
    ['Cykelställ', 'bike-racks'],
    ['Dusch och omklädning', 'showers'],
    ['Låst cykelparkering', 'secure-bike-parking'],
    ['Guaranteed ride home', 'guaranteed-ride-home'],
    ['Skulle du använda ett rabatterat månadskort?', 'transit-pass'],
    ['Vad tycker du?', null],
  ])('knows that «%s» asks about %s', (text, measure) => {
    expect(lookUpAny(vocabulary.measures, text)).toBe(measure);
  });

  it.each([
    ['För långt', 'distance'],
    ['Bad weather', 'weather'],
    ['Hämta och lämna barn', 'children'],
  ])('knows «%s» as the barrier %s', (text, barrier) => {
    expect(lookUpAny(vocabulary.barriers, text)).toBe(barrier);
  });

  it('makes a key of any text without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof wordKey(text) === 'string'));
  });
});
