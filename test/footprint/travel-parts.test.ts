/** A footprint taken apart into days, kilometres, shares and grams: their product is the footprint of the estimate. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { noProgress } from '../../src/cli/progress.ts';
import { runRound } from '../../src/cli/rounds.ts';
import { estimateBaseline } from '../../src/footprint/baseline.ts';
import { stratify } from '../../src/footprint/strata.ts';
import { kgPerEmployee, kindOf, type TravelParts, travelKinds, travelParts } from '../../src/footprint/travel-parts.ts';
import { allModes } from '../../src/reference/modes.ts';
import { plainStyle } from '../../src/report/render/style.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { fixtures } from '../cli/run-tool.ts';
import { commuter, defaultAssumptions, profileOf, roundFactors, several, traveller } from './commuters.ts';
import { people, weightedPeople } from './generated.ts';

const factors = roundFactors();
function partsOf(list: readonly Respondent[], headcount?: number, impute: 'represent' | 'mean' = 'represent') {
  const profile = profileOf(list, headcount);
  const assumptions = { ...defaultAssumptions, impute };
  const { co2eKgPerEmployeeYear, personKmPerYear } = estimateBaseline(profile, factors, assumptions);
  const parts = travelParts(stratify(profile, false).strata, factors, assumptions);
  return { parts, footprint: co2eKgPerEmployeeYear?.value ?? null, personKmPerYear };
}
const equalTo = (wanted: number) => [wanted * (1 - 1e-9), wanted * (1 + 1e-9)] as const;
function expectEqual(actual: number, wanted: number): void {
  const [low, high] = equalTo(wanted);
  expect(actual).toBeGreaterThanOrEqual(low);
  expect(actual).toBeLessThanOrEqual(high);
}
const shareSum = ({ kmShare }: TravelParts) => travelKinds.reduce((sum, kind) => sum + kmShare[kind], 0);

describe('the parts of a survey’s footprint', () => {
  const shell = {
    ...{ stdin: (async function* () {})(), env: {}, cwd: fixtures, language: 'en' as const, interactive: false },
    ...{ columns: 80, style: plainStyle, progress: noProgress, out: () => {}, err: () => {} },
  };

  it.each([
    ['demo-employer.csv', {}],
    ['demo-employer.csv', { headcount: '240' }],
    ['demo-employer.csv', { headcount: '240', impute: 'mean' }],
    ['demo-employer.csv', { weeks: '40', scope: 'tank-to-wheel' }],
    ['council.csv', {}],
    ['several-employers.csv', {}],
    ['sites-and-departments.csv', { headcount: '300' }],
    ['winter-and-summer.csv', {}],
    ['numbers-in-words.csv', { headcount: '300' }],
  ] as const)('of %s multiply to it, with %j', async (file, options) => {
    const { round } = await runRound(shell, { name: file, year: null, files: [file] }, options);
    const footprint = round.baseline.co2eKgPerEmployeeYear?.value as number;
    expect(footprint).toBeGreaterThan(100);
    expectEqual(kgPerEmployee(round.parts as TravelParts), footprint);
    expectEqual(shareSum(round.parts as TravelParts), 1);
  });

  it('are not told of where kilograms by mode are not', async () => {
    const { round } = await runRound(shell, { name: 'part-time', year: null, files: ['part-time.csv'] }, {});
    expect(round.baseline.co2eKgPerEmployeeYear?.value).toBeGreaterThan(0);
    expect(round).toMatchObject({ parts: null, shares: { solo: null, active: null } });
  });
});

describe('the parts of a footprint', () => {
  it('are days, there and back, the share of each kind and grams by it', () => {
    // 6 drive 10 km of 200 g five days, 4 cycle 5 km three days: 30 + 12 days, 600 + 120 km a week
    const list = [...several(6, commuter('car', 10)), ...several(4, commuter('bicycle', 5, { days: 3 }))];
    const { parts, footprint } = partsOf(list);
    expect(parts).toMatchObject({ weeksPerYear: 45, gPerKm: { solo: 200, active: 0, transit: 0 } });
    expect(parts?.daysPerWeek).toBeCloseTo(4.2, 12);
    expect(parts?.kmPerDay).toBeCloseTo(720 / 42, 12);
    expect(parts?.kmShare.solo).toBeCloseTo(5 / 6, 12);
    expect(parts?.kmShare.active).toBeCloseTo(1 / 6, 12);
    expect(footprint).toBeCloseTo(540, 9);
    expect(kgPerEmployee(parts as TravelParts)).toBeCloseTo(540, 9);
  });

  it('count a shared car by those aboard', () => {
    const { parts } = partsOf([
      ...several(3, commuter('carpool', 10)),
      ...several(3, commuter('carpool', 10, { aboard: 4 })),
    ]);
    expect(parts?.gPerKm.carpool).toBeCloseTo((100 + 50) / 2, 12);
  });

  it.each([
    ['nobody travels', several(3, traveller([], { remoteDaysPerWeek: 5 }))],
    ['nobody’s distance is known', several(3, commuter('car', null))],
    ['all have 0 km to work', several(3, commuter('walk', 0))],
  ])('are none where %s', (_, list) => {
    expect(partsOf(list).parts).toBeNull();
  });

  it('sort every mode into a kind', () => {
    expect(allModes.filter((mode) => !travelKinds.includes(kindOf(mode)))).toEqual([]);
    expect(['car', 'carpool', 'train', 'e-bike', 'motorcycle'].map((mode) => kindOf(mode as never))).toEqual([
      ...['solo', 'carpool', 'transit', 'active', 'other'],
    ]);
  });

  test('multiply to it, whoever answers, for all employees or those who answered', () => {
    const impute = fc.constantFrom('represent' as const, 'mean' as const);
    const headcount = fc.option(fc.integer({ min: 30, max: 90 }), { nil: undefined });
    const law = fc.property(fc.oneof(people, weightedPeople), headcount, impute, (list, all, how) => {
      const { parts, footprint, personKmPerYear } = partsOf(list, all, how);
      if (parts === null) {
        expect(personKmPerYear ?? 0).toBe(0);
        return;
      }
      expectEqual(kgPerEmployee(parts), footprint as number);
      expectEqual(shareSum(parts), 1);
    });
    fc.assert(law, { numRuns: 300 });
  });
});
