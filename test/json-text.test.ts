/** Printed JSON: the same value, and nothing in it that a terminal obeys. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine, jsonText } from '../src/json-text.ts';
import { runTool } from './cli/run-tool.ts';

const obeyed = /(?!\n)[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
/** A row break of another program, DEL, the one-byte CSI, text turned round. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u007f', '\u009b', '\u0085', '\u2028', '\u202e', '\u2066', '\u001b', '"', '\\'),
    fc.string(),
  ),
});

describe('JSON as it is printed', () => {
  it('reads back as the value that it was, without a character that is obeyed', () => {
    fc.assert(
      fc.property(fc.dictionary(hostile, hostile), (value) => {
        for (const text of [jsonText(value), jsonLine(value)]) {
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
          expect(text).not.toMatch(obeyed);
        }
      }),
    );
  });

  it('writes lists of numbers kept as bytes as lists', () => {
    expect(JSON.parse(jsonText({ days: new Float64Array([1, 2.5]) }))).toEqual({ days: [1, 2.5] });
  });
});

describe('a survey whose headers and names hold control characters', () => {
  const header = 'Res\u009btid till arbetet\u007f (minuter);Hur reser du till arbetet?;Avstånd (km);Arbetsgivare';
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${10 + i};${i % 2 ? 'Bil' : 'Cykel'};${1 + (i % 9)};A\u009b\u202e${i % 2}`,
  );
  const stdin = [header, ...rows].join('\n');

  it.each([
    'estimate - -f json',
    'estimate - -f csv',
    'profile -',
    'profile - --share',
    'compare - -f json',
    'optimise - -f json',
    'report - -f json',
    'report - -f md --draws 0',
    'check - --json-errors',
  ])('%s prints none of them', async (line) => {
    const { out, err } = await runTool(line.split(' '), { stdin });
    expect(out + err).not.toMatch(obeyed);
    expect(out).not.toBe('');
  });
});
