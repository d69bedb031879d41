import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listMeasures, search } from '../../src/cli/measures.ts';
import type { Options } from '../../src/cli/options.ts';
import { noProgress } from '../../src/cli/progress.ts';
import type { Shell } from '../../src/cli/shell.ts';
import type { Language } from '../../src/i18n/language.ts';
import { languages } from '../../src/i18n/language.ts';
import { bundledSets } from '../../src/reference/factors/load.ts';
import { resolveFactors } from '../../src/reference/factors/resolve.ts';
import { effectGrade } from '../../src/reference/measures/ask.ts';
import { catalogue, findMeasure, sources } from '../../src/reference/measures/catalogue.ts';
import type { Measure } from '../../src/reference/measures/measure.ts';
import { measureSheet } from '../../src/report/measure-sheet.ts';
import { plainStyle } from '../../src/report/render/style.ts';
import { ResplanError } from '../../src/resplan-error.ts';
import { oneLine, runTool } from './run-tool.ts';

const shuttle = `id: shuttle-bus
label: Shuttle bus
summary: "A bus from the station.\\u001b[31m"
nature: facility
eligibility: {inWords: Everyone, minKm: 5, maxKm: null, travelBy: anyone}
effect:
  kind: oddsRatio
  targets: [transit]
  oddsRatio: {low: 1, central: 1.2, high: 1.5, basis: {grade: B, cites: [{source: The bus company, locator: letter}]}}
  size: null
costs: []
costNote: The bus company pays.
life: {years: 1, basis: {grade: J, note: A year at a time}}
standsBehind: [employer]
firstSteps: [Ask who would ride, Tender, Start]
indicator: Riders a day
`;

async function measures(args: string[], options: Options & { measures?: string } = {}, language: Language = 'en') {
  const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
  writeFileSync(join(cwd, 'ours.yaml'), shuttle);
  let out = '';
  const shell: Shell = {
    stdin: process.stdin,
    env: {},
    cwd,
    language,
    interactive: false,
    progress: noProgress,
    columns: 80,
    style: plainStyle,
    out: (text) => {
      out += text;
    },
    err: () => {},
  };
  const code = await listMeasures(shell, args, options);
  return { code, out, words: out.replace(/\s+/g, ' '), file: (name: string) => readFileSync(join(cwd, name), 'utf8') };
}

const factors = resolveFactors(bundledSets.se, { scope: 'well-to-wheel', electricityGPerKWh: null });
const sheetOf = (id: string) => measureSheet(findMeasure(id) as Measure, false, sources, factors);

describe('resplan measures', () => {
  it('lists all 18 with name, line, size, grade and who can stand behind each, and what to type next', async () => {
    const { code, words } = await measures([]);
    expect(code).toBe(0);
    for (const { id, label, summary } of catalogue) {
      expect(words).toContain(`${id} ${label.en}`);
      expect(words).toContain(summary.en);
    }
    expect(words).toContain('Size: number of showers · Grade J · employer, property owner');
    expect(words).toContain('resplan measures showers');
  });

  it('finds measures by words in either language, accents or not', () => {
    const ids = (...words: string[]) => search(words, catalogue).map(({ id }) => id);
    expect(ids('cykelstall')).toEqual(['bike-racks']);
    expect(ids('parking')).toEqual(
      expect.arrayContaining(['secure-bike-parking', 'parking-charge', 'carpool-parking']),
    );
    expect(ids('Låst', 'garage')).toContain('secure-bike-parking');
    expect(ids('showers')).toEqual(['showers']);
  });

  it('shows the list of several that were found, and the one where it is only one', async () => {
    expect((await measures(['cykel'], {}, 'sv')).out).toContain('Åtgärder om ”cykel”');
    expect((await measures(['parkeringsväxling'], {}, 'sv')).out).toContain('Parkeringsväxling (parking-cash-out)');
  });

  it('names the closest where there is no such measure, and none where nothing is close', async () => {
    const problem = async (id: string) => {
      try {
        await measures([id]);
      } catch (error) {
        if (error instanceof ResplanError) return [error.code, error.details.closest];
      }
      return null;
    };
    expect(await problem('shovers')).toEqual(['measure-unknown', 'showers']);
    expect(await problem('dusk')).toEqual(['measure-unknown', 'showers']);
    expect(await problem('helicopter')).toEqual(['measure-unknown', '']);
  });

  it('shows a user’s own measures beside, their control characters visible, their sources as written', async () => {
    const options = { measures: 'ours.yaml' };
    const list = (await measures([], options)).out;
    expect(list).toContain('Your own, from ours.yaml');
    expect(list).toContain('shuttle-bus  Shuttle bus');
    expect(list).not.toContain('\u001b');
    const { words } = await measures(['shuttle-bus'], options);
    expect(words).toContain('B. [1] letter');
    expect(words).toContain('[1] The bus company');
    expect(words).toContain('its natural logarithm, 0.182');
  });

  it('as JSON lists ids, sizes and grades, or gives one whole with its example', async () => {
    const list = JSON.parse((await measures([], { format: 'json', measures: 'ours.yaml' })).out);
    expect(list.schema).toBe('resplan/measures/1');
    expect(list.measures).toHaveLength(19);
    expect(list.measures[18]).toMatchObject({
      id: 'shuttle-bus',
      own: true,
      kind: 'oddsRatio',
      size: null,
      grade: 'B',
    });
    const one = JSON.parse((await measures(['transit-pass'], { format: 'json' })).out);
    expect(one).toMatchObject({
      measure: { id: 'transit-pass' },
      grade: 'J',
      arithmetic: { kind: 'pass', sekPerTrip: 8 },
    });
    expect(one.example.after.central.shares.transit).toBeGreaterThan(one.example.before.shares.transit);
  });

  it('writes to a file, and refuses a format that there is not', async () => {
    const { out, file } = await measures(['showers'], { output: 'showers.txt' });
    expect(out).toBe('');
    expect(file('showers.txt')).toContain('(showers)');
    await expect(measures([], { format: 'csv' })).rejects.toThrow('option-invalid');
  });
});

describe.each(languages)('in %s', (language) => {
  it.each(catalogue.map(({ id }) => id))(
    '%s keeps within 80 columns, but for addresses, and nothing is left blank',
    async (id) => {
      const { out, words } = await measures([id], {}, language);
      expect(out.split('\n').filter((line) => line.length > 80 && !line.includes('http'))).toEqual([]);
      expect(out).not.toMatch(/undefined|NaN|null|\[0\]/);
      const measure = findMeasure(id) as Measure;
      for (const step of measure.firstSteps[language]) expect(words).toContain(step.replace(/\s+/g, ' '));
      for (const { source } of sheetOf(id).sources) if (source?.url) expect(out).toContain(source.url);
    },
  );

  it('the list keeps within 80 columns', async () => {
    const { out } = await measures([], {}, language);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('the worked example', () => {
  it('starts at 60, 5, 15, 15 and 5 % and gives the shares of the method’s table for racks', () => {
    const { before, after } = sheetOf('bike-racks').example;
    expect(before.shares).toEqual({ car: 0.6, carpool: 0.05, transit: 0.15, cycling: 0.15, walk: 0.05 });
    expect(after.central.shares.car).toBeCloseTo(0.5931, 4);
    expect(after.central.shares.cycling).toBeCloseTo(0.1598, 4);
  });

  it.each(catalogue.map(({ id }) => id))('of %s: the low end saves least, the high end most', (id) => {
    const { low, central, high } = sheetOf(id).example.after;
    expect(low.savedKgPerYear).toBeLessThanOrEqual(central.savedKgPerYear);
    expect(central.savedKgPerYear).toBeLessThanOrEqual(high.savedKgPerYear);
    expect(Object.values(central.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('moves what the arithmetic in words says: participants’ part of all car days', () => {
    const { example, arithmetic } = sheetOf('e-bike-benefit');
    if (arithmetic.kind !== 'participants') throw new Error(arithmetic.kind);
    expect(1 - example.after.central.shares.car / 0.6).toBeCloseTo(arithmetic.ofCarDays, 12);
    const challenge = sheetOf('cycling-challenge');
    if (challenge.arithmetic.kind !== 'participants') throw new Error(challenge.arithmetic.kind);
    expect(1 - challenge.example.after.central.shares.car / 0.6).toBeCloseTo(challenge.arithmetic.ofCarDays, 12);
  });

  it('multiplies the odds of what gains by the factor that is told', () => {
    const odds = (share: number) => share / (1 - share);
    for (const [id, mode] of [
      ['showers', 'cycling'],
      ['transit-pass', 'transit'],
      ['flexible-pass', 'transit'],
      ['carpool-matching', 'carpool'],
      ['parking-charge', 'car'],
      ['travel-advice', 'car'],
    ] as const) {
      const { example, arithmetic } = sheetOf(id);
      if (!('oddsFactor' in arithmetic)) throw new Error(id);
      const told = odds(example.after.central.shares[mode]) / odds(example.before.shares[mode]);
      expect(told, id).toBeCloseTo(arithmetic.oddsFactor, 10);
    }
  });
});

it('the grade of an effect is that of the weakest figure or coefficient that it rests on', () => {
  const grade = (id: string) => effectGrade((findMeasure(id) as Measure).effect);
  // minutes and money work through coefficients that are our judgement
  expect(grade('showers')).toBe('J');
  expect(grade('parking-charge')).toBe('J');
  expect(grade('guaranteed-ride-home')).toBe('A');
  // every figure but the part of the year was read in its source
  expect(grade('e-bike-benefit')).toBe('J');
});

describe('the built tool', () => {
  it('lists in Swedish, shows one in English, and says in one line which id is closest', async () => {
    const [list, one, wrong] = await Promise.all([
      runTool(['measures', '--lang', 'sv']),
      runTool(['measures', 'showers', '--lang', 'en']),
      runTool(['measures', 'shovers', '--lang', 'en']),
    ]);
    expect(list).toMatchObject({ code: 0, err: '' });
    expect(list.out).toContain('Åtgärder som resplan kan räkna på (18)');
    expect(one.out).toContain('1.7\u00a0×\u00a00.030\u00a0=\u00a00.051');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(oneLine(wrong.err)).toBe(
      'There is no measure “shovers”. Did you mean “showers”? All of them: resplan measures',
    );
  });
});
