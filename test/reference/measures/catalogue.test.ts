import { describe, expect, it } from 'vitest';
import { basesOf, effectFigures, sizeOf, targetsOf } from '../../../src/reference/measures/ask.ts';
import { catalogue, findMeasure, sources } from '../../../src/reference/measures/catalogue.ts';
import { type Basis, basisOf, type Figure } from '../../../src/reference/measures/figure.ts';
import type { Measure } from '../../../src/reference/measures/measure.ts';
import { allParameters } from '../../../src/reference/measures/method.ts';
import { cyclingScenarioCitation } from '../../../src/reference/measures/propensity-to-cycle.ts';
import { measureSchema } from '../../../src/reference/measures/schema.ts';
import vocabulary from '../../../src/reference/vocabulary/measures-asked.json' with { type: 'json' };

const get = (id: string) => findMeasure(id) as Measure;
const measureFigures = (measure: Measure): Figure[] => [
  ...effectFigures(measure.effect).map(({ figure }) => figure),
  ...measure.eligibility.traits.map(({ shareIfNotAsked }) => shareIfNotAsked),
  ...measure.costs.map(({ sek }) => sek),
];
const citedBy = (bases: Basis[]) => bases.flatMap((basis) => (basis.cites ?? []).map(({ source }) => source));

describe('the catalogue', () => {
  it('holds the 18 measures of the method, in its order', () => {
    expect(catalogue.map(({ id }) => id)).toEqual([
      'bike-racks',
      'secure-bike-parking',
      'showers',
      'e-bike-benefit',
      'bike-service',
      'carpool-matching',
      'carpool-parking',
      'guaranteed-ride-home',
      'travel-advice',
      'transit-trial',
      'transit-pass',
      'flexible-pass',
      'parking-charge',
      'parking-cash-out',
      'remote-days',
      'ev-charging',
      'cycling-challenge',
      'test-cyclists',
    ]);
  });

  it('knows every measure that a survey may ask about', () => {
    const asked = Object.values(vocabulary).flatMap(({ measures }) => Object.values(measures));
    const known = new Set(catalogue.map(({ id }) => id));
    expect([...new Set(asked)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('cites only sources that it lists, and lists only sources that are cited', () => {
    const parameterBases = Object.values(allParameters).flatMap((figure) =>
      (['low', 'central', 'high'] as const).map((point) => basisOf(figure, point)),
    );
    const cited = citedBy([...catalogue.flatMap(basesOf), ...parameterBases]);
    expect([...new Set([...cited, cyclingScenarioCitation.source])].sort()).toEqual(Object.keys(sources).sort());
  });

  it('lists sources that a reader can look up: an address, or where it was read', () => {
    for (const [id, { title, url, readIn, publisher }] of Object.entries(sources)) {
      expect(title, id).not.toBe('');
      if (url) expect(new URL(url).protocol, id).toBe('https:');
      else expect(readIn ?? publisher, id).toBeTruthy();
      expect(JSON.stringify(sources[id])).not.toMatch(/evidence\.md|\/work\//);
    }
  });

  it('excludes both ways, racks with secure parking and a charge with cash-out', () => {
    for (const measure of catalogue)
      for (const other of measure.excludes) expect(get(other).excludes, `${measure.id} ${other}`).toContain(measure.id);
    expect(catalogue.flatMap(({ id, excludes }) => excludes.map((other) => `${id} ${other}`))).toEqual([
      'bike-racks secure-bike-parking',
      'secure-bike-parking bike-racks',
      'parking-charge parking-cash-out',
      'parking-cash-out parking-charge',
    ]);
  });

  it('uses every kind of effect but the odds ratio, which is there for measures of a user', () => {
    expect([...new Set(catalogue.map(({ effect }) => effect.kind))].sort()).toEqual([
      'fewer-days',
      'fuel',
      'minutes',
      'money',
      'participants',
      'percentage',
    ]);
  });
});

describe.each(catalogue.map((measure) => [measure.id, measure] as const))('%s', (_, measure) => {
  it('has the shape that the schema asks for, and nothing is filled in for it', () => {
    const read = measureSchema.safeParse(measure);
    expect(read.error?.issues ?? []).toEqual([]);
    expect(read.data).toEqual(measure);
  });

  it('runs from low to high', () => {
    for (const { low, central, high } of measureFigures(measure)) {
      expect(low).toBeLessThanOrEqual(central);
      expect(central).toBeLessThanOrEqual(high);
    }
  });

  it('speaks two languages, in one line each', () => {
    const pairs = [measure.label, measure.summary, measure.indicator, measure.eligibility.inWords];
    for (const { sv, en } of pairs) {
      expect(sv.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(sv).not.toBe(en);
      expect(`${sv}${en}`).not.toContain('\n');
    }
    expect(measure.firstSteps.sv).toHaveLength(measure.firstSteps.en.length);
  });

  it('names at least one who can stand behind it', () => {
    expect(measure.standsBehind.length).toBeGreaterThan(0);
    expect(new Set(measure.standsBehind).size).toBe(measure.standsBehind.length);
  });

  it('assumes of people only what it calls an assumption', () => {
    for (const { shareIfNotAsked } of measure.eligibility.traits)
      expect(basisOf(shareIfNotAsked, 'central').grade).toBe('J');
  });
});

it('stands at these figures, so that any change of a number is seen in review', () => {
  const point = ({ low, central, high, ...figure }: Figure) => {
    const grades = (['low', 'central', 'high'] as const).map(
      (at) => basisOf({ low, central, high, ...figure }, at).grade,
    );
    return `${low} / ${central} / ${high} (${[...new Set(grades)].length === 1 ? grades[0] : grades.join(' ')})`;
  };
  const lines = catalogue.map((measure) => {
    const size = sizeOf(measure);
    return [
      `${measure.id}: ${measure.effect.kind} → ${targetsOf(measure).join(' ') || '–'}`,
      `who: ${measure.eligibility.minKm}–${measure.eligibility.maxKm ?? ''} km, ${measure.eligibility.travelBy}`,
      ...measure.eligibility.traits.map(
        ({ oneOf, shareIfNotAsked }) =>
          `  ${oneOf.map(({ trait, answer }) => `${trait} ${answer}`).join(' or ')}: ${point(shareIfNotAsked)}`,
      ),
      ...effectFigures(measure.effect).map(({ name, figure }) => `effect ${name}: ${point(figure)}`),
      `size: ${size ? `${size.unit} ${size.min}–${size.max}` : '–'}`,
      ...measure.costs.map(
        ({ what, per, when, paidBy, sek }) => `cost ${what.en}, ${per} ${when} ${paidBy}: ${point(sek)}`,
      ),
      `life: ${measure.life.years} (${measure.life.basis.grade})`,
    ].join('\n');
  });
  expect(lines.join('\n\n')).toMatchSnapshot();
});
