import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { travelByScope } from '../../src/footprint/by-scope.ts';
import { shownBaseline } from '../../src/footprint/shown-baseline.ts';
import { bundledSets } from '../../src/reference/factors/load.ts';
import { resolveFactors } from '../../src/reference/factors/resolve.ts';
import { modeOf } from '../../src/reference/modes.ts';
import { activityKm, wellToWheelKg } from '../../src/report/accounts/commuting-account.ts';
import { defaultAssumptions, profileOf } from './commuters.ts';
import { weightedPeople } from './generated.ts';

const set = fc.constantFrom(...Object.values(bundledSets));
const electricity = fc.option(fc.integer({ min: 0, max: 500 }));
/** With 1 nothing is merged; with 5 most small surveys are. */
const minGroup = fc.constantFrom(1, 5);
const headcount = fc.option(fc.integer({ min: 30, max: 90 }), { nil: undefined });

describe('travel by scope', () => {
  test('its parts sum to the estimate of each scope and of each mode, and each row is its kilometres times its factor', () => {
    const law = fc.property(
      weightedPeople,
      set,
      electricity,
      headcount,
      minGroup,
      (list, factors, gPerKWh, employees, k) => {
        const read = profileOf(list, employees);
        const resolve = (scope: 'well-to-wheel' | 'tank-to-wheel') =>
          resolveFactors(factors, { scope, electricityGPerKWh: gPerKWh });
        const byScope = { wellToWheel: resolve('well-to-wheel'), tankToWheel: resolve('tank-to-wheel') };
        const { baseline, profile, fold, modesHidden } = shownBaseline(
          read,
          byScope.wellToWheel,
          defaultAssumptions,
          k,
        );
        const tank = shownBaseline(read, byScope.tankToWheel, defaultAssumptions, k);
        if (modesHidden || tank.modesHidden || baseline.co2eKgPerYear === null) return;
        const rows = travelByScope(profile, fold, byScope, defaultAssumptions);
        const kg = (of: typeof rows) =>
          of.reduce((sum, row) => sum + (row.co2eKgPerYear ? wellToWheelKg(row.co2eKgPerYear) : 0), 0);
        expectEqual(kg(rows), baseline.co2eKgPerYear.value);
        expectEqual(
          rows.reduce((sum, row) => sum + (row.co2eKgPerYear?.tankToWheel ?? 0), 0),
          tank.baseline.co2eKgPerYear?.value ?? 0,
        );
        for (const { mode, personKmPerYear, co2eKgPerYear } of baseline.modes) {
          const own = rows.filter(({ travel }) => modeOf(travel) === mode);
          expectEqual(
            own.reduce((sum, row) => sum + row.personKmPerYear, 0),
            personKmPerYear ?? 0,
          );
          expectEqual(kg(own), co2eKgPerYear ?? 0);
        }
        for (const row of rows) {
          expect(row.co2eKgPerYear === null).toBe(row.factor === null);
          if (row.factor && row.co2eKgPerYear)
            expectEqual((row.factor.value * activityKm(row)) / 1000, wellToWheelKg(row.co2eKgPerYear));
        }
      },
    );
    fc.assert(law, { numRuns: 150 });
  });
});

function expectEqual(a: number, b: number) {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));
}
