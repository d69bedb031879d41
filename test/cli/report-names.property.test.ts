/** File names made from the names of employers, whatever these are. */
import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { reportNames } from '../../src/cli/batch/report-names.ts';

test.each([
  ['../../x', 'x'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['batch', '_batch'],
  ['', 'client'],
  ['...', 'client'],
  ['=cmd|calc', 'cmd-calc'],
  ['Åre kommun, växel/el', 'Åre kommun- växel-el'],
  ['A\u030Are', 'Åre'],
  ['-o', 'o'],
  ['a\u001b[31m\u202eb', 'a-31m-b'],
  ['Bolaget. ', 'Bolaget'],
])('%j is called %j', (name, file) => {
  expect(reportNames([name])).toEqual([file]);
});

it('names that would be one file are numbered in their order', () => {
  expect(reportNames(['A', 'a', 'A-2', 'A/'])).toEqual(['A', 'a-2', 'A-2-2', 'A-3']);
});

it('whatever the names: no two the same in any case, no path, nothing hidden, none too long', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('con', 'A', 'a', '../a', 'Ö', 'ö'),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 20 }), (names) => {
      const files = reportNames(names);
      expect(files).toHaveLength(names.length);
      expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
      for (const file of files) {
        expect(file).toMatch(/^[^\s.\-\\/:*?"<>|\p{Cc}][^\\/:*?"<>|\p{Cc}]*$/u);
        expect(file).not.toMatch(/[\s.]$/);
        expect(Buffer.byteLength(file)).toBeLessThan(140);
      }
    }),
  );
});
