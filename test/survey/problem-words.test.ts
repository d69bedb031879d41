/** What the words of a problem must say: what became of the row, and what repairs it. */
import { describe, expect, it } from 'vitest';
import { problemTexts } from '../../src/i18n/problems.ts';
import { type ProblemCode, problemSeverity } from '../../src/survey/problem.ts';

const setAside: ProblemCode[] = [
  'duplicate-id',
  'no-mode',
  'unknown-mode',
  'several-modes',
  'not-employed',
  'summary-row',
  'broken-quote',
  'row-too-long',
  'unreadable-days',
  'bad-weight',
];
const codes = Object.keys(problemSeverity) as ProblemCode[];

describe('the words of a problem', () => {
  it.each(setAside)('«%s» says that the row is set aside', (code) => {
    expect(problemTexts.en[code].what).toMatch(/row (is )?set aside/);
    expect(problemTexts.sv[code].what).toMatch(/raden undantas/);
  });

  it.each(codes.filter((code) => !setAside.includes(code)))('«%s» sets no row aside, and does not say so', (code) => {
    expect(problemTexts.en[code].what).not.toMatch(/row (is )?set aside/);
    expect(problemTexts.sv[code].what).not.toMatch(/raden undantas/);
  });

  it('days that cannot be read are repaired by a number or an empty cell, and it is said what that stands for', () => {
    const { en, sv } = { en: problemTexts.en['unreadable-days'], sv: problemTexts.sv['unreadable-days'] };
    expect(en.repair('full-week', 'varierar')).toContain('leave it empty: a full working week is then assumed');
    expect(sv.repair('full-week', 'varierar')).toContain('lämna den tom: då antas full arbetsvecka');
    expect(en.repair('no-days', 'ibland')).toContain('leave it empty for no days with that mode');
    expect(sv.repair('no-days', 'ibland')).toContain('lämna den tom för inga dagar med det färdmedlet');
  });

  it('a misspelt mode is suggested with its meaning, and nothing is suggested where nothing is near', () => {
    const { repair } = problemTexts.en['unknown-mode'];
    expect(repair('elcykel=e-bike', 'Elcyckel')).toBe(
      'Did they mean “elcykel”? Correct the cell, or say what it means in resplan.yaml, under the survey’s answers: "Elcyckel": e-bike',
    );
    expect(repair(null, 'Luftballong')).toMatch(/answers: "Luftballong": MODE, that is a mode such as car,/);
  });
});
