import { expect, test } from 'vitest';
import { effectGrade } from '../../src/reference/measures/ask.ts';
import { findMeasure } from '../../src/reference/measures/catalogue.ts';
import type { Measure } from '../../src/reference/measures/measure.ts';

test.each([
  // money through b_c, hence through b_t, which is our judgement
  ['parking-charge', 'J'],
  ['parking-cash-out', 'J'],
  ['transit-pass', 'J'],
  // minutes through b_t
  ['bike-racks', 'J'],
  // published as they are
  ['guaranteed-ride-home', 'A'],
  ['e-bike-benefit', 'J'],
  ['remote-days', 'C'],
] as const)('the effect of %s is no surer than %s', (id, grade) => {
  expect(effectGrade((findMeasure(id) as Measure).effect)).toBe(grade);
});
