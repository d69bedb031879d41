import { describe, expect, test } from 'vitest';
import {
  annuity,
  costPerTonne,
  defaultMoneyOptions,
  type MoneyOptions,
  measureMoney,
  planMoney,
} from '../../src/simulation/money.ts';
import { commuter, leg, several, traveller } from '../footprint/commuters.ts';
import { type BenchOptions, benchOf, chosen } from './plans.ts';

type People = Parameters<typeof benchOf>[0];
type Plan = Parameters<typeof benchOf>[1];

/** The money of each measure of a plan, by id. */
function moneyOf(people: People, plan: Plan, money: Partial<MoneyOptions> = {}, options: BenchOptions = {}) {
  const { bench, compiled, all } = benchOf(people, plan, options);
  const of = { ...defaultMoneyOptions, ...money };
  return Object.fromEntries(plan.map(({ measure }, i) => [measure.id, measureMoney(bench, compiled, i, all, of)]));
}

const drivers = several(10, commuter('car', 10, { transitAccess: 'no' }));
const prices = (id: string, price: MoneyOptions['prices'][string]) => ({ prices: { [id]: price } });

describe('an investment as a cost a year', () => {
  test('80,000 over 15 years at 3.5 % is 6,946 a year', () => {
    expect(annuity(80_000, 15, 0.035)).toBeCloseTo(6946.006, 2);
  });

  test('without interest it is spread evenly, and over one year with its interest', () => {
    expect(annuity(80_000, 16, 0)).toBe(5000);
    expect(annuity(1000, 1, 0.035)).toBeCloseTo(1035, 9);
  });
});

describe('what the catalogue lists', () => {
  test('40 racks: 1,000, 2,000 and 3,000 kronor each, over 15 years', () => {
    const { 'bike-racks': racks } = moneyOf(drivers, [chosen('bike-racks', 40)]);
    expect(racks?.investmentSek).toEqual({ low: 40_000, central: 80_000, high: 120_000 });
    expect(racks?.annuitySekPerYear.central).toBeCloseTo(annuity(80_000, 15, 0.035), 9);
    expect(racks?.costSekPerYear.high).toBeCloseTo(annuity(120_000, 15, 0.035), 9);
    expect(racks?.runningSekPerYear.central).toBe(0);
  });

  test('travel advice is 100 kronor for each of 240 employees, and half of that for half the staff', () => {
    const yearly = (size: number) =>
      moneyOf(drivers, [chosen('travel-advice', size)], {}, { headcount: 240 })['travel-advice']?.runningSekPerYear;
    expect(yearly(1)).toEqual({ low: 12_000, central: 24_000, high: 48_000 });
    expect(yearly(0.5)?.central).toBe(12_000);
  });

  test('a challenge is run for the whole staff, whatever share of it takes part', () => {
    const { 'cycling-challenge': challenge } = moneyOf(several(10, commuter('car', 5)), [
      chosen('cycling-challenge', 0.1),
    ]);
    expect(challenge?.runningSekPerYear.central).toBe(1250);
    expect(challenge?.participants).toBeCloseTo(1, 9);
  });

  test('showers are built at each site: two sites with four showers, one site with a single one', () => {
    const people = [commuter('car', 5, { site: 'North' }), commuter('car', 5, { site: 'South' })];
    const sites = (showers: number) => moneyOf(people, [chosen('showers', showers)]).showers?.investmentSek.central;
    expect(sites(4)).toBe(500_000);
    expect(sites(1)).toBe(250_000);
  });

  test('five testers at 2,500 kronor, spread over the two years that it lasts; no more than there are drivers', () => {
    const test = (size: number) => moneyOf(drivers, [chosen('test-cyclists', size)])['test-cyclists'];
    expect(test(5)?.participants).toBeCloseTo(5, 9);
    expect(test(5)?.investmentSek.central).toBeCloseTo(12_500, 6);
    expect(test(5)?.costSekPerYear.central).toBeCloseTo(annuity(12_500, 2, 0.035), 6);
    expect(test(50)?.participants).toBeCloseTo(10, 9);
  });

  test('a leased e-bike is paid by the employee, 3,996 a year; the employer pays for the work', () => {
    // 20 % of those 0.9 of ten who have no e-bike take one
    const { 'e-bike-benefit': lease } = moneyOf(drivers, [chosen('e-bike-benefit', 1)]);
    expect(lease?.participants).toBeCloseTo(1.8, 9);
    expect(lease?.employeesPaySekPerYear.central).toBeCloseTo(1.8 * 3996, 6);
    expect(lease?.costSekPerYear.central).toBeCloseTo(54_000 + annuity(45_000, 3, 0.035), 6);
  });

  test('an offer is taken by those without a known distance as by the others; so many invited are so many', () => {
    const people = [...several(8, commuter('car', 10)), ...several(2, commuter('car', null))];
    const money = moneyOf(people, [chosen('e-bike-benefit', 1), chosen('test-cyclists', 4)]);
    expect(money['e-bike-benefit']?.participants).toBeCloseTo(1.8, 9);
    expect(money['test-cyclists']?.participants).toBeCloseTo(4, 9);
  });

  test('nobody takes part twice: where uptakes are more than all, each is scaled', () => {
    const plan = [chosen('test-cyclists', 10), chosen('transit-trial', 10)];
    const money = moneyOf(several(10, commuter('car', 10, { transitAccess: 'yes' })), plan);
    expect((money['test-cyclists']?.participants ?? 0) + (money['transit-trial']?.participants ?? 0)).toBeCloseTo(
      10,
      9,
    );
  });
});

describe('passes, rewards and charges, by those who travel so after the plan', () => {
  const allByBus = several(10, commuter('bus', 10, { transitAccess: 'yes' }));

  test('a pass of 300 a month for ten who already go by bus is 36,000 a year', () => {
    const { 'transit-pass': pass } = moneyOf(allByBus, [chosen('transit-pass', 300)]);
    expect(pass?.users).toBeCloseTo(10, 9);
    expect(pass?.passSekPerYear).toBeCloseTo(36_000, 6);
    expect(pass?.costSekPerYear.low).toBeCloseTo(36_000, 6);
  });

  test('someone who goes by bus one day in five holds no pass', () => {
    const week = [
      { daysPerWeek: 4, legs: [leg('car', 10)] },
      { daysPerWeek: 1, legs: [leg('bus', 10)] },
    ];
    const people = several(10, traveller(week, { transitAccess: 'no' }));
    expect(moneyOf(people, [chosen('transit-pass', 300)])['transit-pass']?.passSekPerYear).toBe(0);
  });

  test('a flexible pass is for those who work part time or may work at home: 4 of 10 where it was not asked', () => {
    const { 'flexible-pass': pass } = moneyOf(allByBus, [chosen('flexible-pass', 200)]);
    expect(pass?.users).toBeCloseTo(4, 1);
  });

  test('25 kronor a day from ten who drive and go on driving: 25 × 50 × 45 is revenue, and no cost', () => {
    // beyond the reach of any other mode but shared cars, the charge moves few; those who still drive pay
    const { bench, compiled, all, after } = benchOf(drivers, [chosen('parking-charge', 25)]);
    const days = after.strata[0]?.tally.segments[0]?.cells
      .filter((cell) => cell.travel === 'car:petrol')
      .reduce((sum, cell) => sum + cell.daysPerWeek, 0);
    const charge = measureMoney(bench, compiled, 0, all);
    expect(charge.revenueSekPerYear).toBeCloseTo(25 * (days ?? 0) * 45, 6);
    expect(charge.revenueSekPerYear).toBeGreaterThan(0.9 * 56_250);
    expect(charge.costSekPerYear).toEqual({ low: 0, central: 0, high: 0 });
  });

  test('a reward goes to those with a space of their own: 8 in 10 of ten who walk, 25 kronor for 50 days a week', () => {
    const walkers = several(10, commuter('walk', 1));
    const { 'parking-cash-out': reward } = moneyOf(walkers, [chosen('parking-cash-out', 25)]);
    expect(reward?.rewardSekPerYear).toBeCloseTo(0.8 * 25 * 50 * 45, 0);
  });

  test('those unwilling to change are paid too when they already go by bus', () => {
    const unwilling = allByBus.map((one) => ({ ...one, answers: { 'willing:transit-pass': 'no' } }));
    expect(moneyOf(unwilling, [chosen('transit-pass', 300)])['transit-pass']?.users).toBeCloseTo(10, 9);
  });

  test('users are those after the whole plan: a charge beside the pass brings more of them', () => {
    const people = [...several(20, commuter('car', 10, { transitAccess: 'yes' })), ...allByBus];
    const alone = moneyOf(people, [chosen('transit-pass', 300)])['transit-pass']?.users ?? 0;
    const plan = [chosen('transit-pass', 300), chosen('parking-charge', 50)];
    expect(moneyOf(people, plan)['transit-pass']?.users ?? 0).toBeGreaterThan(alone + 1);
    expect(alone).toBeGreaterThan(10);
  });
});

describe('a user’s own prices', () => {
  test('a price of a place takes the place of the catalogue’s, once, with no range', () => {
    const { 'bike-racks': racks } = moneyOf(
      drivers,
      [chosen('bike-racks', 40)],
      prices('bike-racks', { perUnit: 500 }),
    );
    expect(racks?.investmentSek).toEqual({ low: 20_000, central: 20_000, high: 20_000 });
  });

  test('a price of a service is paid each year, as the catalogue’s is', () => {
    const money = moneyOf(drivers, [chosen('bike-service', 4)], prices('bike-service', { perUnit: 450 }));
    expect(money['bike-service']?.runningSekPerYear.central).toBe(1800);
    expect(money['bike-service']?.investmentSek.central).toBe(0);
  });

  test('an investment and a yearly cost are of the measure as a whole', () => {
    const own = prices('showers', { investment: 700_000, yearly: 12_000 });
    const { showers } = moneyOf(drivers, [chosen('showers', 3)], own);
    expect(showers?.investmentSek.high).toBe(700_000);
    expect(showers?.runningSekPerYear.low).toBe(12_000);
  });

  test('a yearly price alone leaves the investment to the catalogue', () => {
    const { 'bike-racks': racks } = moneyOf(drivers, [chosen('bike-racks', 40)], prices('bike-racks', { yearly: 900 }));
    expect(racks?.investmentSek.central).toBe(80_000);
    expect(racks?.runningSekPerYear.central).toBe(900);
  });
});

describe('the plan', () => {
  const plan = [chosen('bike-racks', 40), chosen('travel-advice', 1), chosen('parking-charge', 25)];
  const { bench, compiled, all } = benchOf(drivers, plan);
  const saving = { totalKg: 2000, partsKg: [500, -100, 1600] };
  const money = planMoney(bench, compiled, all, saving, { ...defaultMoneyOptions, drivingSekPerKm: 2 });

  test('costs what its measures cost', () => {
    const central = money.measures.reduce((sum, one) => sum + one.costSekPerYear.central, 0);
    expect(money.costSekPerYear.central).toBeCloseTo(central, 9);
    expect(money.costSekPerYear.central).toBeCloseTo(annuity(80_000, 15, 0.035) + 1000, 6);
    expect(money.investmentSek.central).toBe(80_000);
  });

  test('a tonne costs the gross cost over the saving, and nothing is said where a part saves nothing', () => {
    expect(money.costPerTonneSek?.central).toBeCloseTo(money.costSekPerYear.central / 2, 9);
    expect(money.measures.map((one) => one.costPerTonneSek?.central ?? null)).toEqual([
      expect.closeTo(annuity(80_000, 15, 0.035) * 2, 6),
      null,
      0,
    ]);
    expect(costPerTonne({ low: 1, central: 2, high: 3 }, 0)).toBeNull();
  });

  test('2 tonnes are worth 14,000 kronor at 7 a kilogram', () => {
    expect(money.carbonValueSekPerYear).toBe(14_000);
  });

  test('frees the places of the cars that no longer come on the busiest day', () => {
    expect(money.parkingPlacesFreed).toBeGreaterThan(0);
  });

  test('what employees save by driving less is told only at a price that was given', () => {
    expect(money.employeesDrivingSavedSekPerYear).toBeGreaterThan(0);
    expect(planMoney(bench, compiled, all, saving).employeesDrivingSavedSekPerYear).toBeNull();
  });

  test('a measure left out of the plan costs nothing in it', () => {
    const only = planMoney(bench, compiled, 0b010, { totalKg: 100, partsKg: [0, 100, 0] });
    expect(only.measures.map((one) => one.id)).toEqual(['travel-advice']);
    expect(only.costSekPerYear.central).toBe(1000);
  });

  test('8 % fewer days of ten who drive 100 km a week save 3,600 km, and rebound takes a fifth of them back', () => {
    const atHome = benchOf(drivers, [chosen('remote-days', 1, 0.4)], { facilities: { 'remote-capable': true } });
    const options = { ...defaultMoneyOptions, drivingSekPerKm: 2 };
    const of = planMoney(atHome.bench, atHome.compiled, atHome.all, { totalKg: 1, partsKg: [1] }, options);
    expect(of.employeesDrivingSavedSekPerYear).toBeCloseTo(2 * 3600 * 0.8, 6);
  });
});
