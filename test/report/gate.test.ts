import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gate, judgeGate, parseGate } from '../../src/report/gate.ts';
import { trackGateKinds } from '../../src/report/gate-figures.ts';

const kinds = trackGateKinds;
const parsed = (text: string): Gate => {
  const gate = parseGate(text, kinds);
  if ('reason' in gate) throw new Error(gate.reason);
  return gate;
};

describe('a bound as it is written', () => {
  it('is a figure, an operator and a number, joined by and', () => {
    expect(parsed('co2ePerEmployee.high >= 900 and soloCarShare>60% AND meanDistanceKm = 1,5').terms).toEqual([
      { name: 'co2ePerEmployee', end: 'high', operator: '>=', bound: 900 },
      { name: 'soloCarShare', end: 'value', operator: '>', bound: 0.6 },
      { name: 'meanDistanceKm', end: 'value', operator: '=', bound: 1.5 },
    ]);
  });

  it('takes names in any case, and numbers below 0', () => {
    expect(parsed('CO2EPEREMPLOYEECHANGE > -20').terms[0]).toMatchObject({ name: 'co2ePerEmployeeChange', bound: -20 });
  });

  it.each([
    ['', { reason: 'form', term: '' }],
    ['co2ePerEmployee', { reason: 'form', term: 'co2ePerEmployee' }],
    ['900 < co2ePerEmployee', { reason: 'form', term: '900 < co2ePerEmployee' }],
    ['co2ePerEmployee > 900 and', { reason: 'form', term: 'co2ePerEmployee > 900 and' }],
    ['co2ePerEmployee > 1e3', { reason: 'form', term: 'co2ePerEmployee > 1e3' }],
    ['co2ePerEmployee > 9 or respondents < 5', { reason: 'form', term: 'co2ePerEmployee > 9 or respondents < 5' }],
    ['constructor > 1', { reason: 'name', name: 'constructor' }],
    ['responseRate.low > 0.5', { reason: 'interval', name: 'responseRate' }],
    ['co2eTonnes > 9%', { reason: 'percent', name: 'co2eTonnes' }],
    ['soloCarShare > 60', { reason: 'share', name: 'soloCarShare', bound: '60' }],
  ])('“%s” is refused', (text, fault) => {
    expect(parseGate(text, kinds)).toEqual(fault);
  });

  it('whatever is typed is a bound or a fault, and nothing is thrown', () => {
    const words = fc.constantFrom(
      'co2eTonnes',
      'soloCarShare.low',
      '>',
      '<=',
      '=',
      '5',
      '60%',
      ' and ',
      '(',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join('')),
        ),
        (text) => {
          const gate = parseGate(text, kinds);
          expect('reason' in gate || gate.terms.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('a verdict', () => {
  const figures = {
    co2ePerEmployee: { value: 530, low: 390, high: 670 },
    co2eTonnes: { value: 127, low: null, high: null },
    responseRate: null,
  };
  const verdict = (text: string) => judgeGate(parsed(text), figures);

  it.each([
    ['co2ePerEmployee > 500', 'holds'],
    ['co2ePerEmployee > 530', 'clear'],
    ['co2ePerEmployee >= 530', 'holds'],
    ['co2ePerEmployee <= 530', 'holds'],
    ['co2ePerEmployee < 530', 'clear'],
    ['co2ePerEmployee = 530', 'holds'],
    ['co2ePerEmployee.low > 500', 'clear'],
    ['co2ePerEmployee.high > 600', 'holds'],
    ['co2ePerEmployee > 500 and co2eTonnes > 200', 'clear'],
    ['responseRate < 50%', 'unknown'],
    ['co2eTonnes.high > 1', 'unknown'],
    ['responseRate < 50% and co2ePerEmployee > 500', 'unknown'],
    ['responseRate < 50% and co2ePerEmployee > 900', 'clear'],
  ])('%s: %s', (text, expected) => {
    expect(verdict(text).verdict).toBe(expected);
  });

  it('names what it hangs on: what is not known before what is', () => {
    expect(verdict('co2ePerEmployee > 500 and co2ePerEmployee.low > 300').names).toEqual(['co2ePerEmployee']);
    expect(verdict('responseRate < 50% and co2ePerEmployee > 500').names).toEqual(['responseRate']);
  });

  it('a bound and its opposite are never both clear', () => {
    const opposite = { '>': '<=', '<': '>=' };
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: 0, max: 2000 }),
        fc.constantFrom('>' as const, '<' as const),
        (x, op) => {
          const bound = x.toFixed(3);
          const judged = [op, opposite[op]].map((one) => verdict(`co2ePerEmployee ${one} ${bound}`).verdict);
          expect(judged.sort()).toEqual(['clear', 'holds']);
        },
      ),
    );
  });
});
