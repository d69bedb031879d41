import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIdSet } from '../../src/survey/id-set.ts';

const id = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map(String),
  fc.integer({ min: 0, max: 99_999_999 }).map(String),
  fc.constantFrom(
    '0',
    '00',
    '007',
    '7',
    '67108863',
    '67108864',
    '99999999',
    '100000000',
    '1.5',
    '-1',
    'R_1',
    'r_1',
    '',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
);

test('an id is new the first time only, whether it comes as a text or as bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, fc.boolean()), { maxLength: 400 }), (given) => {
      const ids = createIdSet();
      const seen = new Set<string>();
      for (const [text, asBytes] of given) {
        const bytes = new TextEncoder().encode(`;${text};`);
        const isNew = asBytes ? ids.addAscii(bytes, 1, bytes.length - 1) : ids.add(text);
        expect(isNew, text).toBe(!seen.has(text));
        seen.add(text);
      }
    }),
  );
});
