import { describe, expect, it } from 'vitest';
import { catalogue, findMeasure } from '../../../src/reference/measures/catalogue.ts';
import { parseMeasures } from '../../../src/reference/measures/user-measures.ts';
import { ResplanError } from '../../../src/resplan-error.ts';

const judged = { grade: 'J', note: 'Our own estimate' };
const shuttle = {
  id: 'shuttle-bus',
  label: 'Shuttle bus',
  summary: 'A bus from the station, morning and evening.',
  nature: 'facility',
  eligibility: { inWords: 'Everyone', minKm: 5, maxKm: null, travelBy: 'anyone' },
  effect: {
    kind: 'oddsRatio',
    targets: ['transit'],
    oddsRatio: { low: 1, central: 1.2, high: 1.5, basis: judged },
    size: null,
  },
  costs: [
    {
      what: 'Bus and driver',
      per: 'measure',
      when: 'yearly',
      sek: { low: 9e5, central: 1e6, high: 2e6, basis: judged },
    },
  ],
  life: { years: 1, basis: judged },
  standsBehind: ['employer'],
  firstSteps: ['Ask who would ride', 'Tender', 'Start'],
  indicator: 'Riders a day',
};
type Json = Record<string, unknown>;
const parse = (content: unknown) =>
  parseMeasures(typeof content === 'string' ? content : JSON.stringify(content), 'ours.yaml');

function problemOf(content: unknown): unknown {
  try {
    parse(content);
  } catch (error) {
    if (!(error instanceof ResplanError)) throw error;
    const { file, ...details } = error.details;
    expect([error.code, file]).toEqual(['measures-invalid', 'ours.yaml']);
    return details;
  }
  throw new Error('was taken');
}
const changed = (change: Json) => problemOf({ ...shuttle, ...change });
const changedEffect = (change: Json) => changed({ effect: { ...shuttle.effect, ...change } });

describe("a user's own measures", () => {
  it('may be one, a list, or a list under measures', () => {
    for (const content of [shuttle, [shuttle], { measures: [shuttle] }])
      expect(parse(content).map(({ id }) => id)).toEqual(['shuttle-bus']);
  });

  it('text in one language stands in both, and what is left out is nothing', () => {
    const [measure] = parse(shuttle);
    expect(measure?.label).toEqual({ sv: 'Shuttle bus', en: 'Shuttle bus' });
    expect(measure?.firstSteps.sv).toEqual(['Ask who would ride', 'Tender', 'Start']);
    expect(measure).toMatchObject({ costNote: null, publishedMaximum: null, excludes: [] });
    expect(measure?.costs[0]?.paidBy).toBe('employer');
    expect(measure?.eligibility.traits).toEqual([]);
  });

  it('may be written in YAML', () => {
    const yaml = [
      'id: indoor-racks',
      'label: {sv: Cykelrum, en: Bicycle room}',
      'summary: A room',
      'nature: facility',
      'eligibility: {inWords: All, minKm: 0, maxKm: 10, travelBy: anyone}',
      'effect:',
      '  kind: minutes',
      '  targets: [bicycle]',
      '  gainMinutes: {low: 1, central: 2, high: 3, basis: &ours {grade: J, note: Ours}}',
      '  size: null',
      'costs: []',
      'costNote: The room is there',
      'life: {years: 10, basis: *ours}',
      'excludes: [bike-racks]',
      'standsBehind: [employer]',
      'firstSteps: [Look, Ask, Open]',
      'indicator: Bicycles in it',
    ];
    expect(parse(yaml.join('\n'))[0]?.effect).toMatchObject({ kind: 'minutes', gainMinutes: { central: 2 } });
  });

  it('a bundled measure under another id is taken as it is', () => {
    for (const measure of catalogue)
      expect(parse({ ...measure, id: `own-${measure.id}` })).toEqual([{ ...measure, id: `own-${measure.id}` }]);
  });

  it('the first thing wrong is named in one line', () => {
    expect(changed({ nature: 'big' })).toEqual({
      path: 'nature',
      problem: 'must be one of soft, facility, price, policy',
    });
    expect(changed({ label: undefined })).toEqual({ path: 'label', problem: 'is missing' });
    expect(changed({ label: { sv: 'Buss' } })).toEqual({ path: 'label.en', problem: 'is missing' });
    expect(changed({ firstSteps: ['One'] })).toEqual({ path: 'firstSteps', problem: 'needs 3 to 5' });
    expect(changed({ costs: [] })).toEqual({ path: 'costNote', problem: 'is needed where costs is empty: say why' });
    expect(changed({ id: 'Shuttle Bus' })).toEqual({
      path: 'id',
      problem: 'must be lower-case letters, digits and hyphens',
    });
  });

  it('a misspelt key names the one meant', () => {
    expect(changed({ lable: 'Bus', label: undefined })).toMatchObject({
      path: '',
      problem: expect.stringContaining('lable is not a key here; did you mean label?'),
    });
  });

  it('a key that reads as a number is told as it is written', () => {
    expect(() => parseMeasures('{"id": "bus", 1e999}', 'own.json')).toThrow(/"1e999 is not a key here/);
  });

  it('a kind that is not known names those that are', () => {
    expect(changed({ effect: { kind: 'magic' } })).toEqual({
      path: 'effect.kind',
      problem: 'needs kind, one of minutes, money, percentage, oddsRatio, participants, fewer-days, fuel',
    });
    expect(changed({ effect: { kind: 'money', instrument: 'gift' } })).toMatchObject({
      path: 'effect.instrument',
      problem: 'needs instrument, one of pass, reward, charge',
    });
  });

  it('a figure runs from low to high, with a grade, and a source where the grade says read', () => {
    const oddsRatio = { low: 1, central: 1.2, high: 1.5, basis: judged };
    expect(changedEffect({ oddsRatio: { ...oddsRatio, low: 2 } })).toEqual({
      path: 'effect.oddsRatio',
      problem: 'must have low <= central <= high',
    });
    expect(changedEffect({ oddsRatio: { ...oddsRatio, basis: { grade: 'A' } } })).toEqual({
      path: 'effect.oddsRatio.basis.cites',
      problem: 'is missing',
    });
    expect(changedEffect({ oddsRatio: { ...oddsRatio, basis: { grade: 'D', note: 'x' } } })).toEqual({
      path: 'effect.oddsRatio.basis.grade',
      problem: 'needs grade, one of A, B, C, J',
    });
    expect(changedEffect({ oddsRatio: { ...oddsRatio, basis: { grade: 'J' } } })).toEqual({
      path: 'effect.oddsRatio.basis.note',
      problem: 'is missing',
    });
  });

  it('distances are edges of bands, since a segment is in or out', () => {
    const problem = 'must be the edge of a distance band: 0, 0.5, 1, 2, 3, 5, 6, 8, 10, 15, 20, 30, 50, 100, 200';
    expect(changed({ eligibility: { ...shuttle.eligibility, minKm: 4 } })).toEqual({
      path: 'eligibility.minKm',
      problem,
    });
    expect(changed({ eligibility: { ...shuttle.eligibility, maxKm: 5 } })).toEqual({
      path: 'eligibility.maxKm',
      problem: 'must be above minKm',
    });
  });

  it('shares of where days go sum to 1, and a cost per unit needs units', () => {
    const trial = { ...findMeasure('transit-trial'), id: 'own-trial' } as Json;
    const to = [{ mode: 'transit', share: 0.4 }];
    expect(problemOf({ ...trial, effect: { ...(trial.effect as Json), to } })).toEqual({
      path: 'effect.to',
      problem: 'the shares must sum to 1',
    });
    expect(changed({ costs: [{ ...shuttle.costs[0], per: 'unit' }] })).toEqual({
      path: 'costs[0].per',
      problem: 'is unit, but the size counts no units',
    });
  });

  it('an id is its own, once, and excludes only what exists', () => {
    expect(problemOf({ ...shuttle, id: 'showers' })).toEqual({
      path: 'id',
      problem: 'showers is a measure of resplan already',
    });
    expect(problemOf([shuttle, shuttle])).toEqual({ path: '[1].id', problem: 'shuttle-bus is given twice' });
    expect(problemOf({ measures: [{ ...shuttle, excludes: ['taxi'] }] })).toEqual({
      path: 'measures[0].excludes',
      problem: 'taxi is not another measure',
    });
  });

  it('a file with no measure in it, or that cannot be parsed, says so', () => {
    for (const content of ['', 'just text', '[]', 'measures: []'])
      expect(problemOf(content)).toMatchObject({ path: '', problem: expect.stringContaining('holds no measure') });
    expect(problemOf('id: [\n')).toMatchObject({ path: expect.stringMatching(/^line \d+, column \d+$/) });
    expect(problemOf({ measures: [shuttle], measure: [] })).toMatchObject({ path: 'measure' });
  });
});
