import { expect, test } from 'vitest';
import { markdownText } from '../../src/report/render/markdown.ts';

test.each(['22.6', '+100', '−70', '-8.7', '8.7 km', '(1)', '-x'])(
  '%j is a figure or a word: it stands as it is',
  (words) => {
    expect(markdownText(words)).toBe(words);
  },
);

test.each([
  ['1. first', '1\\. first'],
  [' 1) first', ' 1\\) first'],
  ['1.', '1\\.'],
  ['- item', '\\- item'],
  [' + item', ' \\+ item'],
  ['-', '\\-'],
  ['---', '\\---'],
  ['- - -', '\\- - -'],
])('%j would begin a list or a line across the page, and is escaped', (words, escaped) => {
  expect(markdownText(words)).toBe(escaped);
});
