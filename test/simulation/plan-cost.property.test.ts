import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMeasure } from '../../src/reference/measures/catalogue.ts';
import type { Measure } from '../../src/reference/measures/measure.ts';
import { central } from '../../src/simulation/draw.ts';
import { defaultMoneyOptions, planMoney } from '../../src/simulation/money.ts';
import { createPlanCost } from '../../src/simulation/plan-cost.ts';
import { allowedBits, bitsOfIds, exclusionsOf, plansOf } from '../../src/simulation/plans.ts';
import { createWorkbench } from '../../src/simulation/workbench.ts';
import { allMeasures, chosen, someInput } from './generated.ts';

/** Money in all its forms, people who take part in several things, and days at home: in every plan some of each. */
const telling = ['transit-pass', 'flexible-pass', 'parking-charge', 'parking-cash-out', 'test-cyclists', 'remote-days'];
const someTelling = fc
  .tuple(fc.shuffledSubarray(telling, { minLength: 2 }), fc.shuffledSubarray([...allMeasures], { maxLength: 4 }))
  .map(([ids, more]) =>
    [...new Set([...ids, ...more.map(({ id }) => id)])].map((id) => {
      const measure = allMeasures.find((one) => one.id === id) as Measure;
      return { ...chosen(findMeasure(id) ? id : 'ev-charging'), measure };
    }),
  );
const prices = fc.constantFrom(
  {},
  { 'test-cyclists': { perUnit: 700 }, 'e-bike-benefit': { perUnit: 90 }, 'travel-advice': { yearly: 1000 } },
  { 'cycling-challenge': { perUnit: 30 }, 'bike-racks': { investment: 9000 } },
);

test('the fast cost of a plan is what planMoney says of it, gross and revenue', () => {
  fc.assert(
    fc.property(someInput, someTelling, prices, fc.nat(), (input, measures, own, bits) => {
      const bench = createWorkbench({ ...input, measures });
      const compiled = bench.compile(central);
      const options = { ...defaultMoneyOptions, prices: own };
      const costOf = createPlanCost(bench, compiled, options, new Int32Array(measures.length), bench.allMask);
      for (const mask of [0, bits & bench.allMask, (bits >> 3) & bench.allMask, bench.allMask]) {
        const slow = planMoney(bench, compiled, mask, { totalKg: 0, partsKg: [] }, options);
        const { grossSekPerYear, revenueSekPerYear } = costOf(mask);
        const slack = (sek: number) => 1e-9 * Math.max(1, Math.abs(sek));
        expect(Math.abs(grossSekPerYear - slow.costSekPerYear.central)).toBeLessThan(
          slack(slow.costSekPerYear.central),
        );
        expect(Math.abs(revenueSekPerYear - slow.revenueSekPerYear)).toBeLessThan(slack(slow.revenueSekPerYear));
      }
    }),
    { numRuns: 100 },
  );
});

test('so it is where measures exclude each other, and some are forbidden', () => {
  fc.assert(
    fc.property(someInput, someTelling, (input, measures) => {
      const bench = createWorkbench({ ...input, measures });
      const compiled = bench.compile(central);
      const exclusions = exclusionsOf(measures);
      const forbid = [measures.at(-1)?.measure.id as string];
      const allowed = allowedBits(measures, { require: [], forbid }, exclusions);
      expect(allowed & bitsOfIds(measures, forbid)).toBe(0);
      const costOf = createPlanCost(bench, compiled, defaultMoneyOptions, exclusions, allowed);
      const plans = plansOf(allowed, exclusions);
      for (const mask of plans.filter((_, i) => i % 17 === 0).slice(0, 5)) {
        const slow = planMoney(bench, compiled, mask, { totalKg: 0, partsKg: [] });
        const gross = slow.costSekPerYear.central;
        expect(Math.abs(costOf(mask).grossSekPerYear - gross)).toBeLessThan(1e-9 * Math.max(1, gross));
      }
    }),
    { numRuns: 40 },
  );
});
