import { expect, test } from 'vitest';
import { formatDate } from '../../src/i18n/dates.ts';

test.each([
  ['2026-11-03', '3 november 2026', '3 November 2026'],
  ['2026-11', 'november 2026', 'November 2026'],
  ['2026', '2026', '2026'],
])('%s is %s in Swedish and %s in English', (date, sv, en) => {
  expect(formatDate(date, 'sv')).toBe(sv);
  expect(formatDate(date, 'en')).toBe(en);
});
