import { describe, expect, it } from 'vitest';
import { bundledSets } from '../../../src/reference/factors/load.ts';
import { resolveFactors } from '../../../src/reference/factors/resolve.ts';
import { parseUserSet } from '../../../src/reference/factors/user-set.ts';

const bus = { mode: 'bus', value: 102.15, unit: 'gCO2e/pkm', source: 'Our operator' };
const wellToWheel = { scope: 'well-to-wheel', electricityGPerKWh: null } as const;
const parse = (content: unknown) =>
  parseUserSet(typeof content === 'string' ? content : JSON.stringify(content), 'ours.json', bundledSets);

function problemOf(content: unknown): { code: unknown; path: string; problem: string } {
  try {
    parse(content);
  } catch (error) {
    const { code, details } = error as { code: unknown; details: { file: string; path: string; problem: string } };
    expect(details.file).toBe('ours.json');
    expect(details.problem).not.toContain('\n');
    return { code, path: details.path, problem: details.problem };
  }
  throw new Error('expected a problem');
}

describe("a user's set", () => {
  it('changes its rows and keeps the others of the set that it extends', () => {
    const { rows } = resolveFactors(parse({ id: 'ours', extends: 'uk', factors: [bus] }), wellToWheel);
    expect(rows.bus).toMatchObject({ value: 102.15, source: 'Our operator', grade: null, basis: 'own', range: null });
    expect(rows.train?.value).toBe(44.43);
  });

  it('changes the mix that its bus is part of', () => {
    const { rows } = resolveFactors(parse({ id: 'ours', extends: 'uk', factors: [bus] }), wellToWheel);
    expect(rows.transit?.value).toBeCloseTo(0.35 * 102.15 + 0.5 * 44.43 + 0.15 * 35.08, 9);
  });

  it('may be YAML, with a grade, a year, a note and weeks of its own', () => {
    const set = parse(`
id: ours
extends: se
label: Kommunens faktorer
weeksPerYear: 44
factors:
  - mode: ferry
    value: 41.5
    unit: gCO2e/pkm
    source: Rederiets miljörapport
    year: 2025
    grade: B
    note: Elfärja
`);
    const { rows, weeksPerYear, label } = resolveFactors(set, wellToWheel);
    expect(rows.ferry).toMatchObject({ value: 41.5, year: 2025, grade: 'B', note: { sv: 'Elfärja', en: 'Elfärja' } });
    expect(weeksPerYear).toMatchObject({ value: 44, grade: null });
    expect(label.sv).toBe('Kommunens faktorer');
  });

  it('lists no source that its rows no longer rest on', () => {
    const set = parse({ id: 'ours', extends: 'uk', weeksPerYear: 45, factors: [bus] });
    expect(Object.values(set.sources).map(({ title }) => title)).not.toContain('Holiday entitlement explained');
    expect(bundledSets.uk.sources['uk-leave']?.title).toBe('Holiday entitlement explained');
  });

  it('may stand alone when it states its weeks, and then has its own rows only', () => {
    const set = parse({ id: 'ours', weeksPerYear: 46, factors: [bus] });
    expect(Object.keys(resolveFactors(set, wellToWheel).rows)).toEqual(['bus']);
    expect(problemOf({ id: 'ours', factors: [bus] })).toMatchObject({ path: 'weeksPerYear' });
  });

  it('may give tank-to-wheel parts that sum to its value', () => {
    const parts = { tankToWheel: 80, wellToTank: 22.15 };
    const set = parse({ id: 'ours', extends: 'uk', factors: [{ ...bus, parts }] });
    expect(resolveFactors(set, { ...wellToWheel, scope: 'tank-to-wheel' }).rows.bus?.value).toBe(80);
    expect(
      problemOf({ id: 'ours', extends: 'uk', factors: [{ ...bus, parts: { ...parts, wellToTank: 1 } }] }),
    ).toMatchObject({ path: 'factors[0].parts', problem: 'tankToWheel and wellToTank must sum to value' });
  });
});

describe('what is wrong in a set is said in one line, with its place', () => {
  const row = (change: object) => problemOf({ id: 'ours', extends: 'uk', factors: [bus, { ...bus, ...change }] });

  it.each([
    ['buss', 'bus'],
    ['car-petorl', 'car-petrol'],
    ['petrol', 'car-petrol'],
    ['car', 'car-average'],
    ['Train', 'train'],
  ])('an unknown mode %s names the closest, %s', (mode, near) => {
    const { code, path, problem } = row({ mode });
    expect([code, path]).toEqual(['factors-invalid', 'factors[1].mode']);
    expect(problem).toContain(`did you mean ${near}?`);
  });

  it.each([
    [{ mode: 'tram', value: -1 }, 'factors[1].value', 'must be 0 or more'],
    [{ mode: 'tram', value: '102' }, 'factors[1].value', 'must be a number of grams'],
    [{ mode: 'tram', unit: 'kg/km' }, 'factors[1].unit', 'must be gCO2e/pkm or gCO2e/vkm'],
    [{ mode: 'tram', unit: 'gCO2e/vkm' }, 'factors[1].unit', 'must be gCO2e/pkm: tram is counted per person-km'],
    [{ mode: 'tram', source: undefined }, 'factors[1].source', 'is missing'],
    [{ mode: 'tram', source: ' ' }, 'factors[1].source', 'is empty'],
    [{ mode: 'tram', grade: 'D' }, 'factors[1].grade', 'must be A, B, C or J'],
    [{}, 'factors[1].mode', 'bus is given twice'],
  ])('%j', (change, path, problem) => {
    expect(row(change)).toEqual({ code: 'factors-invalid', path, problem });
  });

  it('a key that is not known names the closest and what is allowed', () => {
    expect(row({ mode: 'tram', value: undefined, vaule: 3 })).toEqual({
      code: 'factors-invalid',
      path: 'factors[1].vaule',
      problem: 'is not a key here; did you mean value? (allowed: mode, value, unit, source, year, grade, note, parts)',
    });
  });

  it('a base that does not exist, an id that is taken, no rows at all', () => {
    expect(problemOf({ id: 'ours', extends: 'de', factors: [bus] })).toMatchObject({
      path: 'extends',
      problem: 'must be one of se, uk, fr',
    });
    expect(problemOf({ id: 'uk', extends: 'uk', factors: [bus] }).path).toBe('id');
    expect(problemOf({ id: 'ours', extends: 'uk', factors: [] }).problem).toBe('needs at least one row');
    expect(problemOf({ id: 'ours', extends: 'uk' })).toMatchObject({ path: 'factors', problem: 'is missing' });
  });

  it('a row that is no row says what a row has', () => {
    expect(problemOf({ id: 'ours', extends: 'uk', factors: [102.15] })).toMatchObject({
      path: 'factors[0]',
      problem: 'must be a row with mode, value, unit and source',
    });
  });

  it('an infinite value, as YAML can write it, is not a number of grams', () => {
    const yaml = 'id: ours\nextends: uk\nfactors:\n  - {mode: bus, value: .inf, unit: gCO2e/pkm, source: x}\n';
    expect(problemOf(yaml)).toMatchObject({ path: 'factors[0].value', problem: 'must be a number of grams' });
  });

  it('a file that is no set, or cannot be parsed, says which line', () => {
    expect(problemOf('just text').problem).toContain('is not a factor set');
    expect(problemOf('').problem).toContain('is not a factor set');
    expect(problemOf('id: ours\nfactors: [\n').path).toMatch(/^line \d+, column \d+$/);
    expect(problemOf('id: a\nid: b\n').path).toBe('line 2, column 1');
  });
});
