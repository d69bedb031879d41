import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ModeAnswer, readModeAnswer } from '../../src/survey/mode-answer.ts';
import { createVocabulary } from '../../src/survey/vocabulary.ts';

const vocabulary = createVocabulary();
const read = (text: string) => readModeAnswer(text, vocabulary);

/** `car:bev x1`, `bus+train`, `unknown`: short enough for a table. */
function inShort(answer: ModeAnswer): string {
  if (answer.kind === 'several') return answer.modes.map(name).join('+');
  return answer.kind === 'mode' ? name(answer) : answer.kind;
}
function name({ mode, fuel, occupancy }: { mode: string; fuel: string | null; occupancy: number | null }): string {
  return `${mode}${fuel ? `:${fuel}` : ''}${occupancy ? ` x${occupancy}` : ''}`;
}

describe('readModeAnswer knows the labels of form tools', () => {
  it.each([
    ['Bil', 'car'],
    ['Bil, ensam', 'car x1'],
    ['Bil (ensam)', 'car x1'],
    ['BIL – ENSAM.', 'car x1'],
    ['Egen bil som förare', 'car'],
    ['Drive alone', 'car x1'],
    ['SOV', 'car x1'],
    ['Drove alone (car, truck, van, SUV, or motorcycle)', 'car x1'],
    ['Driving', 'car'],
    ['Auto only', 'car'],
    ['Förmånsbil', 'car'],
    ['Tjänstebil', 'car'],
    ['EPA-traktor', 'car'],
    ['Elbil', 'car:bev'],
    ['Bil (el)', 'car:bev'],
    ['Bil, bensin', 'car:petrol'],
    ['Laddhybrid', 'car:phev'],
    ['Egen bil (bensin/diesel)', 'car'],
    ['Bilpassagerare', 'carpool'],
    ['samåker som passagerare', 'carpool'],
    ['Bil - samåkning', 'carpool'],
    ['Car (with others)', 'carpool'],
    ['Carpool (2 people)', 'carpool x2'],
    ['Bil (2 eller fler personer)', 'carpool'],
    ['Vanpool', 'carpool'],
    ['Rideshare', 'carpool'],
    ['Rideshare (Uber/Lyft)', 'taxi'],
    ['Kollektivtrafik (buss, tåg, tunnelbana)', 'transit'],
    ['Kollektivtrafik (buss)', 'bus'],
    ['Public transport', 'transit'],
    ['Transit', 'transit'],
    ['Buss/tåg', 'transit'],
    ['Buss eller tåg', 'transit'],
    ['Pendeltåg', 'train'],
    ['Pågatåg', 'train'],
    ['Öresundståg', 'train'],
    ['T-bana', 'metro'],
    ['Spårvagn', 'tram'],
    ['Båt/färja', 'ferry'],
    ['MC', 'motorcycle'],
    ['Moped', 'moped'],
    ['Elsparkcykel', 'e-scooter'],
    ['Cyklar', 'bicycle'],
    ['Cycling', 'bicycle'],
    ['Elcykel', 'e-bike'],
    ['Cykel (el)', 'e-bike'],
    ['Cykel (ej elcykel)', 'bicycle'],
    ['Bicycle (including e-bike)', 'bicycle'],
    ['Går/springer', 'walk'],
    ['Walking', 'walk'],
    ['Work from home', 'remote'],
    ['Distansarbete', 'remote'],
    ['Hemarbete', 'remote'],
    ['wfh', 'remote'],
    ['e_bike', 'e-bike'],
    ['car:bev', 'car:bev'],
    ['Annat (t.ex. taxi)', 'other'],
    ['🚲', 'bicycle'],
  ])('«%s» is %s', (text, expected) => {
    const answer = read(text);
    expect(inShort(answer)).toBe(expected);
  });
});

describe('readModeAnswer tells no travel from no answer', () => {
  it.each([
    'Ledig',
    'Föräldraledig',
    'off',
    'Not working',
    'Did not work (day off, vacation, sick)',
    'Jobbar inte på fredagar',
    'No travel',
  ])('«%s» is a day without travel', (text) => expect(read(text)).toEqual({ kind: 'none' }));
  it.each(['', '  ', '-', '–', '?', 'NA', 'N/A', 'null', 'vet ej', 'Inget svar', 'Prefer not to say'])(
    '«%s» is missing',
    (text) => expect(read(text)).toEqual({ kind: 'missing' }),
  );
});

describe('readModeAnswer reads sentences by the phrases in them', () => {
  it.each([
    ['I drive alone in my own car', 'car x1', true],
    ['Jag tar cykeln', 'bicycle', true],
    ['Jag åker bil med en kollega', 'carpool', true],
    ['Tåget till Lund', 'train', false],
  ])('«%s» is %s', (text, expected, sure) => {
    const answer = read(text);
    expect(inShort(answer)).toBe(expected);
    expect(answer).toMatchObject({ by: 'phrase', sure });
  });

  it('«Buss (linje 3)» is a known answer without its parenthesis', () => {
    expect(read('Buss (linje 3)')).toMatchObject({ mode: 'bus', by: 'exact', sure: true });
  });

  it.each([
    'Inte bil',
    'Allt utom bil',
    'Not by car',
    'not working from home',
    'Cykel, men bil när det regnar',
    'Bil ibland',
    'Cyklar till tåget',
    'Park and ride',
    'Ledig, Bil',
    'Multimodal',
    'Bil; luftballong',
    'Bil, luftballong',
  ])('«%s» is not read as any mode', (text) => expect(read(text).kind).toBe('unknown'));

  it.each([
    ['Cykle', 'cykla', 'bicycle'],
    ['Spårvang', 'spårvagn', 'tram'],
    ['jag tar bussenn', 'bussen', 'bus'],
    ['Elcyckel', 'elcykel', 'e-bike'],
  ])('suggests for «%s» the word «%s»', (text, word, mode) =>
    expect(read(text)).toMatchObject({ kind: 'unknown', closest: { word, meaning: { mode } } }),
  );

  it.each([
    'xyzzy',
    'usually bike but drive if raining',
    'Cyckel och buss',
    'Inte bil',
    'samåker inte',
    'Tåd',
    'Bli',
    'en helt annan sak än cyckel',
  ])('suggests nothing for «%s»', (text) => expect(read(text)).toEqual({ kind: 'unknown', closest: null }));
});

describe('readModeAnswer reads several ticked at once', () => {
  it.each([
    ['Public transport (bus, train, metro), Bicycle', 'transit+bicycle'],
    ['Car, alone, Bicycle', 'car x1+bicycle'],
    ['Bil och tåg', 'car+train'],
    ['Drive alone + Walk', 'car x1+walk'],
    ['Cykel; Buss\nTåg', 'bicycle+bus+train'],
    ['Tåg, buss eller bil', 'train+bus+car'],
    ['Walk/Bike/Bus', 'walk+bicycle+bus'],
    ['Elbil, Cykel', 'car:bev+bicycle'],
    ['1. Bil; 2. Cykel', 'car+bicycle'],
    ['Bil, Egen bil', 'car'],
  ])('«%s» is %s', (text, expected) => expect(inShort(read(text))).toBe(expected));
});

describe("readModeAnswer lets the user's own answers win", () => {
  const own = createVocabulary({ modes: { Bil: 'car:bev', Moppe: 'e-scooter', '-': 'remote', 'N/A': 'none' } });
  it.each([
    ['BIL', 'car:bev'],
    ['moppe', 'e-scooter'],
    ['-', 'remote'],
    ['n/a', 'none'],
    ['Moppe, Buss', 'e-scooter+bus'],
  ])('«%s» is %s', (text, expected) => expect(inShort(readModeAnswer(text, own))).toBe(expected));
});

describe('readModeAnswer holds for any text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        ['missing', 'none', 'mode', 'several', 'unknown'].includes(read(text).kind),
      ),
    );
  });

  const words = [...vocabulary.modes.whole.keys(), 'inte', 'linje 3', 'till jobbet'];
  it('does not change its answer with case or spaces', () => {
    const text = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
      .chain((parts) => fc.constantFrom(', ', '; ', ' + ', ' och ', ' ').map((joint) => parts.join(joint)));
    fc.assert(
      fc.property(text, (answer) => {
        expect(read(`  ${answer.toUpperCase().replaceAll(' ', '  ')}\t`)).toEqual(read(answer));
      }),
    );
  });
});
