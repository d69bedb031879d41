import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateBaseline } from '../../src/footprint/baseline.ts';
import type { FootprintAssumptions } from '../../src/footprint/stratum-footprint.ts';
import { languages } from '../../src/i18n/language.ts';
import { createProfile } from '../../src/profile/build.ts';
import { foldModes } from '../../src/profile/fold-modes.ts';
import { addTallies } from '../../src/profile/merge.ts';
import type { Headcount } from '../../src/profile/profile.ts';
import { bundledSets } from '../../src/reference/factors/load.ts';
import { resolveFactors } from '../../src/reference/factors/resolve.ts';
import type { AnsweredMode, Fuel } from '../../src/reference/modes.ts';
import { baselineReport } from '../../src/report/estimate-report.ts';
import { explainFigure } from '../../src/report/explain/explain-figure.ts';
import type { Explanation, FoldedFigure, Step } from '../../src/report/explanation.ts';
import { explanationText, foldedText } from '../../src/report/render/explanation/explanation-text.ts';
import { plainStyle } from '../../src/report/render/style.ts';
import type { Respondent } from '../../src/survey/respondent.ts';

const assumptions: FootprintAssumptions = {
  weeksPerYear: 45,
  carOccupancy: 1,
  carpoolOccupancy: 2,
  busiestDayFactor: 1.15,
  impute: 'represent',
  includeOutliers: false,
};
const factors = resolveFactors(bundledSets.se, { scope: 'well-to-wheel', electricityGPerKWh: null });

interface Given {
  mode: AnsweredMode;
  fuel?: Fuel;
  km?: number | null;
  days?: number;
  occupancy?: number | null;
  site?: string | null;
  weight?: number;
}

function person({ mode, fuel, km = 10, days = 5, occupancy = null, site = null, weight = 1 }: Given): Respondent {
  const ownFuel = mode === 'car' || mode === 'carpool' ? (fuel ?? 'unknown') : null;
  return {
    employer: null,
    site,
    department: null,
    weight,
    distanceKm: km,
    trips: days > 0 ? [{ daysPerWeek: days, legs: [{ mode, fuel: ownFuel, distanceKm: km, occupancy }] }] : [],
    remoteDaysPerWeek: 0,
    carAccess: 'unknown',
    transitAccess: 'unknown',
    answers: {},
    weekdayModes: null,
  };
}

const times = (n: number, given: Given) => Array.from({ length: n }, () => person(given));
const whole = (headcount: number): Headcount[] => [{ employer: null, site: null, department: null, headcount }];
const ofSite = (site: string, headcount: number): Headcount => ({ employer: null, site, department: null, headcount });

function explained(
  figure: string,
  people: Respondent[],
  headcounts: Headcount[],
  changed: Partial<FootprintAssumptions> = {},
) {
  const builder = createProfile({ surveyYear: null, winterWeeks: null, outlierKm: 200 });
  for (const one of people) builder.add(one);
  const profile = builder.finish([], headcounts);
  const fold = foldModes(profile.units.map((unit) => unit.usual).reduce(addTallies), 5);
  const all = { ...assumptions, ...changed };
  const baseline = baselineReport(estimateBaseline(profile, factors, all, fold), []);
  const result = explainFigure({
    figure,
    profile,
    factors,
    assumptions: all,
    baseline,
    fold,
    minGroup: 5,
    from: { weeksPerYear: 'default', headcount: 'option' },
  });
  return { baseline, result: result as Explanation & FoldedFigure };
}

/** The steps from the first to the last, multiplied and divided as they say. */
function multiply(steps: readonly Step[]): number {
  return steps.reduce((value, { how, value: by }) => {
    if (how === 'start') return by;
    if (how === 'times') return value * by;
    return how === 'divide' ? value / by : value;
  }, 0);
}

function expectClose(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

/** Every line gives its kilograms, the lines sum to the week, the week times the scale is the figure. */
function expectChain(explanation: Explanation, kgPerYear: number) {
  const lines = explanation.modes.flatMap((chain) => chain.lines);
  for (const { steps } of lines) expectClose(multiply(steps) / 1000, (steps.at(-1) as Step).value);
  const kgPerWeek = lines.reduce((total, { steps }) => total + multiply(steps) / 1000, 0);
  expectClose(kgPerWeek, (explanation.scale[0] as Step).value);
  expectClose(multiply(explanation.scale), kgPerYear);
  expectClose((explanation.scale.at(-1) as Step).value, kgPerYear);
}

const office = [
  ...times(8, { mode: 'car', fuel: 'petrol', km: 20 }),
  ...times(6, { mode: 'car', fuel: 'diesel', km: 12.5, days: 4 }),
  ...times(6, { mode: 'carpool', fuel: 'petrol', km: 15, occupancy: 3 }),
  ...times(5, { mode: 'carpool', fuel: 'petrol', km: 9 }),
  ...times(7, { mode: 'bus', km: 8 }),
  ...times(5, { mode: 'moped', km: 3 }),
  ...times(6, { mode: 'bicycle', km: 4 }),
  person({ mode: 'car', fuel: 'petrol', km: null }),
  person({ mode: 'bus', km: null }),
];

describe('the chain of a figure', () => {
  it('gives what a pencil gives: 8 people × 200 km × 210 g × 60/40 × 45 weeks', () => {
    const { result } = explained(
      'car',
      [...times(8, { mode: 'car', fuel: 'petrol', km: 20 }), ...times(32, { mode: 'walk', km: 1 })],
      whole(60),
    );
    expectChain(result, (8 * 200 * 210 * (60 / 40) * 45) / 1000);
    expect(result.modes[0]?.counts.map((step) => step.value)).toEqual([8, 40]);
  });

  it.each(['total', 'car', 'carpool', 'bus', 'moped', 'bicycle'])(
    '%s: multiplied, its steps give the baseline',
    (figure) => {
      const { baseline, result } = explained(figure, office, whole(70));
      const row = baseline.modes.find((one) => one.mode === figure);
      expectChain(result, row?.co2eKgPerYear ?? baseline.co2eKgPerYear?.value ?? Number.NaN);
    },
  );

  it('holds when the incomplete answers get the mean of their mode', () => {
    const { baseline, result } = explained('car', office, whole(70), { impute: 'mean' });
    expectChain(result, baseline.modes.find((row) => row.mode === 'car')?.co2eKgPerYear as number);
    expect(result.answers.find((step) => step.step === 'imputed')?.value).toBe(2);
  });

  it('holds for any survey, with sites of their own headcount, weights and missing distances', () => {
    const given = fc.record({
      mode: fc.constantFrom<AnsweredMode>(
        'walk',
        'bicycle',
        'car',
        'carpool',
        'bus',
        'train',
        'motorcycle',
        'taxi',
        'other',
      ),
      fuel: fc.constantFrom<Fuel>('petrol', 'diesel', 'bev', 'unknown'),
      km: fc.option(fc.double({ min: 0.1, max: 90, noNaN: true }), { freq: 8 }),
      days: fc.integer({ min: 0, max: 5 }),
      occupancy: fc.constantFrom(null, 2, 3),
      site: fc.constantFrom('north', 'south'),
      weight: fc.constantFrom(1, 1, 2.5),
    });
    fc.assert(
      fc.property(fc.array(given, { minLength: 25, maxLength: 60 }), fc.boolean(), (people, known) => {
        const { baseline, result } = explained(
          'total',
          people.map(person),
          known ? [ofSite('north', 90), ofSite('south', 140)] : [],
        );
        expectChain(result, baseline.co2eKgPerYear?.value as number);
        for (const row of baseline.modes)
          expectChain(
            explained(row.mode, people.map(person), known ? [ofSite('north', 90), ofSite('south', 140)] : []).result,
            row.co2eKgPerYear ?? 0,
          );
      }),
      { numRuns: 40, seed: 20 },
    );
  });

  it('tells the number aboard that was answered from the one that is assumed', () => {
    const { result } = explained('carpool', office, whole(70));
    const aboard = result.modes[0]?.lines.map(({ steps }) => steps.find((step) => step.step === 'aboard'));
    expect(aboard?.map((step) => [step?.value, step?.source.kind])).toEqual([
      [3, 'survey'],
      [2, 'assumption'],
    ]);
  });

  it('puts answered and assumed together where fewer than minGroup did either', () => {
    const people = [
      ...times(8, { mode: 'carpool', fuel: 'petrol', occupancy: 3 }),
      ...times(2, { mode: 'carpool', fuel: 'petrol' }),
      ...times(9, { mode: 'bus' }),
    ];
    const { baseline, result } = explained('carpool', people, whole(30));
    expect(result.modes[0]?.lines.map(({ steps }) => steps[1]?.source.kind)).toEqual(['answers-and-assumption']);
    expectChain(result, baseline.modes.find((row) => row.mode === 'carpool')?.co2eKgPerYear as number);
  });

  it('leaves out the kilometres that no factor covers, and says how many', () => {
    const { baseline, result } = explained('total', [...office, ...times(6, { mode: 'other', km: 7 })], whole(70));
    expectChain(result, baseline.co2eKgPerYear?.value as number);
    expect(result.modes.find((chain) => chain.mode === 'other')?.personKmPerWeekWithoutFactor).toBe(6 * 70);
  });

  it('cites for each factor its source, year, grade and basis', () => {
    const { result } = explained('car', office, whole(70));
    const step = result.modes[0]?.lines[0]?.steps.find((one) => one.step === 'factor');
    expect(step).toMatchObject({
      value: 210,
      unit: 'gCO2e/vkm',
      source: { kind: 'factor', factor: { id: 'car-petrol', year: 2024, grade: 'B', basis: 'derived' } },
    });
  });
});

describe('groups', () => {
  const two = [
    ...times(12, { mode: 'car', fuel: 'petrol', km: 20, site: 'north' }),
    ...times(8, { mode: 'bus', km: 10, site: 'north' }),
    ...times(9, { mode: 'car', fuel: 'petrol', km: 30, site: 'south' }),
  ];

  it('with headcounts of their own are scaled each by its own', () => {
    const { baseline, result } = explained('car', two, [ofSite('north', 40), ofSite('south', 27)]);
    expect(result.strata.groups?.map((group) => group.employeesPerAnswer)).toEqual([2, 3]);
    expectChain(result, baseline.modes.find((row) => row.mode === 'car')?.co2eKgPerYear as number);
  });

  it('with too few users of the mode are shown only scaled, so that theirs cannot be worked out', () => {
    const people = [...two, ...times(2, { mode: 'bus', km: 40, site: 'south' })];
    const headcounts = [ofSite('north', 40), ofSite('south', 33)];
    const { baseline, result } = explained('bus', people, headcounts);
    expect(result.strata.scaled).toBe(true);
    expect(result.scale.map((step) => step.step)).toEqual(['kg-week', 'weeks', 'kg-year']);
    expect(result.modes[0]?.counts).toEqual([]);
    expectChain(result, baseline.modes.find((row) => row.mode === 'bus')?.co2eKgPerYear as number);
    expect(explained('car', people, headcounts).result.strata.scaled).toBe(false);
  });

  it('of which nobody’s kilometres are known leave the chain whole', () => {
    const people = [...two, ...times(6, { mode: 'car', fuel: 'petrol', km: null, site: 'west' })];
    const headcounts = [ofSite('north', 40), ofSite('south', 27), ofSite('west', 9)];
    const { baseline, result } = explained('total', people, headcounts);
    expectChain(result, baseline.co2eKgPerYear?.value as number);
  });

  it('with too few answers are not listed', () => {
    const people = [...two, ...times(3, { mode: 'car', fuel: 'petrol', site: 'west' })];
    const headcounts = [ofSite('north', 40), ofSite('south', 27), ofSite('west', 9)];
    expect(explained('total', people, headcounts).result.strata).toMatchObject({ count: 3, groups: null });
  });
});

describe('the interval', () => {
  const none = { kgPerWeek: Number.NaN, answers: 0, employees: 0, weeksPerYear: 0 };

  it('of the total is the baseline’s own', () => {
    const { baseline, result } = explained('total', office, whole(70));
    const { value, high } = baseline.co2eKgPerYear as { value: number; high: number };
    expectClose(value + (result.interval?.halfWidthKgPerYear as number), high);
  });

  it('is spread / √answers × √(1 − answers/employees) × employees × weeks × multiplier', () => {
    const { interval } = explained('car', office, whole(70)).result;
    const { kgPerWeek, answers, employees, weeksPerYear } = interval?.spread ?? none;
    const error = (kgPerWeek / Math.sqrt(answers)) * Math.sqrt(1 - answers / employees) * employees * weeksPerYear;
    expectClose(error, interval?.standardErrorKgPerYear as number);
    expectClose(error * (interval?.multiplier as number), interval?.halfWidthKgPerYear as number);
  });

  it('is none without a headcount, and has no width when everybody answered', () => {
    expect(explained('total', office, []).result.interval).toBeNull();
    const everybody = explained('car', times(10, { mode: 'car' }), whole(10)).result;
    expect(everybody.co2eKgPerYear).toEqual({ value: 8415, low: 8415, high: 8415 });
  });
});

describe('what is not explained', () => {
  it('is a mode with fewer users than minGroup: it is counted with another row', () => {
    const people = [...office, ...times(2, { mode: 'train', km: 30 }), ...times(6, { mode: 'metro', km: 9 })];
    const { result } = explained('train', people, whole(90));
    expect(result.countedWith).toEqual(['transit']);
    expect(foldedText(result, 'en', 80)).toContain('resplan explain transit');
    expect(foldedText(result, 'sv', 80)).toContain('resplan explain kollektivtrafik');
  });

  it('is what nobody answered, or a word that is no mode', () => {
    expect(() => explained('ferry', office, whole(70))).toThrow('total, bicycle, moped, car, carpool, bus');
    expect(() => explained('horse', office, whole(70))).toThrow('explain-unknown');
  });

  it('is a survey where fewer than minGroup have kilometres', () => {
    const people = [...times(3, { mode: 'car' }), ...times(9, { mode: 'car', km: null })];
    expect(() => explained('total', people, whole(40))).toThrow('too-few-to-share');
  });

  it('is CO2e without any distance: the reason is given instead', () => {
    const { result } = explained('total', times(9, { mode: 'car', km: null }), whole(40));
    expect(result).toMatchObject({ noFootprint: 'no-distances', modes: [], scale: [], co2eKgPerYear: null });
    expect(explanationText(result, 5, 'sv', plainStyle, 80)).toContain('inga användbara avstånd');
  });
});

describe('the text', () => {
  it.each(languages)('in %s keeps within 80 columns and leaves no hole', (language) => {
    const sites = [ofSite('north', 40), ofSite('south', 33)];
    const people = office.map((one, i) => ({ ...one, site: i % 2 ? 'north' : 'south' }));
    for (const headcounts of [[], sites]) {
      for (const figure of ['total', 'car', 'carpool', 'bus', 'bicycle']) {
        const text = explanationText(explained(figure, people, headcounts).result, 5, language, plainStyle, 80);
        expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
        expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
      }
    }
  });

  it('shows the chain with its numbers in the language’s own form', () => {
    const { result } = explained('car', office, whole(70));
    const text = explanationText(result, 5, 'sv', plainStyle, 80).replaceAll('\u00a0', ' ');
    expect(text).toContain('personkilometer i veckan');
    expect(text).toContain('70 anställda / 43 svar');
    expect(text).toContain('210  g CO2e per fordonskilometer: härledd, 2024, betyg B');
  });
});
