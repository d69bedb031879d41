import { describe, expect, it } from 'vitest';
import { electricityMixes, electricitySources } from '../../../src/reference/factors/electricity.ts';
import { bundledSets, sourcesUsed } from '../../../src/reference/factors/load.ts';
import { type ResolvedFactor, resolveFactors } from '../../../src/reference/factors/resolve.ts';
import { factorIds, factorSetSchema } from '../../../src/reference/factors/schema.ts';

const asPublished = { scope: 'well-to-wheel', electricityGPerKWh: null } as const;
const rowLine = (row: ResolvedFactor) =>
  [row.id, row.value, row.unit, row.grade, row.basis ?? 'published', row.year, row.source].join(' | ');

describe.each(Object.entries(bundledSets))('the bundled set %s', (id, set) => {
  it('has the shape that the schema asks for', () => {
    expect(factorSetSchema.safeParse(set).error?.issues ?? []).toEqual([]);
    expect(set.id).toBe(id);
  });

  it('cites only sources that it lists, and lists only sources that it cites', () => {
    expect([...sourcesUsed(set)].sort()).toEqual(Object.keys(set.sources).sort());
  });

  it('has each row once', () => {
    expect(new Set(set.factors.map((row) => row.id)).size).toBe(set.factors.length);
  });

  it('resolves every row, well-to-wheel, to the value that stands in the file', () => {
    const resolved = resolveFactors(set, asPublished);
    expect(resolved.missing).toEqual([]);
    for (const row of set.factors) expect(resolved.rows[row.id]?.value, row.id).toBeCloseTo(row.value, 1);
  });

  it('resolves to this table, so that any change of a number is seen in review', () => {
    const { rows, weeksPerYear } = resolveFactors(set, asPublished);
    expect(
      [`weeks | ${weeksPerYear.value} | ${weeksPerYear.grade}`, ...Object.values(rows).map(rowLine)].join('\n'),
    ).toMatchSnapshot();
  });

  it('comes to an end when its bases are followed', () => {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null; at = bundledSets[at as keyof typeof bundledSets].extends) {
      expect(seen.has(at)).toBe(false);
      seen.add(at);
    }
  });

  it('grades a mix no better than any of its members', () => {
    const order = ['A', 'B', 'C', 'J'];
    for (const row of set.factors.filter((row) => row.mix))
      for (const member of Object.keys(row.mix ?? {})) {
        const grade = set.factors.find(({ id }) => id === member)?.grade ?? 'A';
        expect(order.indexOf(row.grade ?? '')).toBeGreaterThanOrEqual(order.indexOf(grade));
      }
  });
});

it('Sweden has a row for every name but a shared car per person-km, which is counted by who is aboard', () => {
  const has = new Set(bundledSets.se.factors.map((row) => row.id));
  expect(factorIds.filter((id) => !has.has(id))).toEqual(['carpool']);
});

it('France has no car, because its file does not say whether one is per vehicle or per person', () => {
  expect(bundledSets.fr.factors.filter((row) => row.id.startsWith('car') || row.unit === 'gCO2e/vkm')).toEqual([]);
  expect(bundledSets.fr.thin?.en).toContain('per vehicle or per person');
});

describe('electricity mixes', () => {
  it('cite only sources that are listed, and every one of them', () => {
    const cited = electricityMixes.flatMap((mix) => [mix.source, ...(mix.inputs ?? []).map(({ source }) => source)]);
    expect([...new Set(cited)].sort()).toEqual(Object.keys(electricitySources).sort());
  });

  it('stand at these figures', () => {
    expect(electricityMixes.map(({ id, gPerKWh, grade, year }) => [id, gPerKWh, grade, year])).toEqual([
      ['nordic', 59, 'B', 2023],
      ['swedish', 47.2, 'A', 2013],
      ['eu', 214, 'A', 2023],
    ]);
  });

  it('agree with the sets that rest on them', () => {
    const { electricity } = bundledSets.se;
    expect(electricityMixes.find(({ id }) => id === electricity?.mix)?.gPerKWh).toBe(electricity?.gPerKWh);
  });
});
