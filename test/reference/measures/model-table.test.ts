/** The catalogue and the parameters against the tables of the method. */
import { describe, expect, it } from 'vitest';
import { coefficientsOf, targetsOf } from '../../../src/reference/measures/ask.ts';
import { findMeasure } from '../../../src/reference/measures/catalogue.ts';
import { basisOf, type Figure, lowestGrade } from '../../../src/reference/measures/figure.ts';
import type { Effect, EffectKind, Measure } from '../../../src/reference/measures/measure.ts';
import {
  carbonValueSekPerKg,
  ceilings,
  choice,
  costUtilityPerSek,
  health,
  interestRate,
} from '../../../src/reference/measures/method.ts';

const get = (id: string) => findMeasure(id) as Measure;
const range = ({ low, central, high }: Figure) => [low, central, high];
function effectOf<Kind extends EffectKind>(id: string, kind: Kind): Extract<Effect, { kind: Kind }> {
  const { effect } = get(id);
  if (effect.kind !== kind) throw new Error(`${id} is ${effect.kind}`);
  return effect as Extract<Effect, { kind: Kind }>;
}

describe('minutes gained', () => {
  it.each([
    ['bike-racks', [1, 2.5, 5]],
    ['secure-bike-parking', [2.5, 4.3, 5]],
    ['showers', [0.7, 1.7, 8]],
    ['bike-service', [0, 0.5, 1]],
  ])('%s: %j', (id, minutes) => {
    expect(range(effectOf(id, 'minutes').gainMinutes)).toEqual(minutes);
  });

  it('a carpool space saves two minutes on foot, at the weight of a minute on foot', () => {
    expect(range(effectOf('carpool-parking', 'minutes').gainMinutes)).toEqual(
      range(choice.walkMinuteFactor).map((factor) => 2 * factor),
    );
  });

  it('secure parking and showers are together worth 6.0 minutes', () => {
    const minutes = ['secure-bike-parking', 'showers'].map((id) => effectOf(id, 'minutes').gainMinutes.central);
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBeCloseTo(6, 12);
  });

  it('what is comfortable about a flexible pass is not known, and central counts nothing', () => {
    const effect = effectOf('flexible-pass', 'money');
    expect(effect.instrument === 'pass' && effect.comfort && range(effect.comfort.gainMinutes)).toEqual([0, 0, 5]);
  });
});

describe('relative cuts of the car share, per cent', () => {
  it.each([
    ['carpool-matching', [0, 2, 8]],
    ['guaranteed-ride-home', [0, 1.8, 1.8]],
    ['travel-advice', [0, 2, 4]],
  ])('%s: %j', (id, percent) => {
    const cuts = range(effectOf(id, 'percentage').relativeCut);
    expect(cuts.map((cut) => Math.round(cut * 1000) / 10)).toEqual(percent);
  });

  it('advice lowers the car; matching lifts carpooling; the guarantee lifts all that it covers', () => {
    expect(effectOf('travel-advice', 'percentage').acts).toEqual({ on: 'against-car' });
    expect(targetsOf(get('carpool-matching'))).toEqual(['carpool']);
    expect(targetsOf(get('guaranteed-ride-home'))).toEqual(['bicycle', 'e-bike', 'carpool', 'transit']);
  });
});

describe('participants', () => {
  it.each([
    ['e-bike-benefit', [0.5, 0.55, 0.6], ['e-bike']],
    ['transit-trial', [0, 0.1, 0.2], ['transit']],
    ['cycling-challenge', [0, 0.1, 0.2], ['bicycle']],
    ['test-cyclists', [0.3, 0.65, 0.8], ['bicycle', 'e-bike']],
  ])('%s: %j of them change', (id, changed, targets) => {
    expect(range(effectOf(id, 'participants').changedShare)).toEqual(changed);
    expect(targetsOf(get(id))).toEqual(targets);
  });

  it('a bicycle benefit is taken by 10, 20 or 30 %, whose car trips fall by 20, 33 or 37 %', () => {
    const { uptake, moves } = effectOf('e-bike-benefit', 'participants');
    expect(uptake.by === 'offer' && range(uptake.shareOfEligible)).toEqual([0.1, 0.2, 0.3]);
    expect(moves.by === 'share-of-car-days' && range(moves.share)).toEqual([0.2, 0.33, 0.37]);
  });

  it('one in ten takes part in a challenge, and those who go on do so one day a week', () => {
    const { uptake, moves } = effectOf('cycling-challenge', 'participants');
    expect(uptake.size && 'recommended' in uptake.size && uptake.size.recommended).toBe(0.1);
    expect(moves.by === 'days-a-week' && range(moves.daysPerWeek)).toEqual([1, 1, 1]);
  });
});

describe('money, days and fuel', () => {
  it.each([
    ['transit-pass', 'pass', 'sekPerMonth'],
    ['flexible-pass', 'pass', 'sekPerMonth'],
    ['parking-charge', 'charge', 'sekPerDay'],
    ['parking-cash-out', 'reward', 'sekPerDay'],
  ])('%s is a %s of %s', (id, instrument, unit) => {
    const { instrument: is, size } = effectOf(id, 'money');
    expect([is, size.unit]).toEqual([instrument, unit]);
  });

  it('of the kilometres that remote days save, 0, 20 or 50 % come back', () => {
    const { reboundShare } = effectOf('remote-days', 'fewer-days');
    expect(range(reboundShare)).toEqual([0, 0.2, 0.5]);
    expect(basisOf(reboundShare, 'central').grade).toBe('C');
  });

  it('a charger takes the electric share of plug-in hybrids from 46 to 80 %: 63 % of what ran on fuel', () => {
    expect(effectOf('ev-charging', 'fuel').shareOfKm.central).toBeCloseTo((0.8 - 0.46) / (1 - 0.46), 2);
  });
});

it.each([
  ['bike-racks', 0, 15],
  ['secure-bike-parking', 0, 20],
  ['showers', 3, null],
  ['e-bike-benefit', 2, 20],
  ['bike-service', 0, 10],
  ['carpool-matching', 8, null],
  ['cycling-challenge', 0, 15],
  ['test-cyclists', 2, 15],
])('%s is for those between %s and %s km', (id, minKm, maxKm) => {
  expect(get(id).eligibility).toMatchObject({ minKm, maxKm });
});

describe('costs and lives', () => {
  it.each([
    ['bike-racks', [1000, 2000, 3000], 15],
    ['secure-bike-parking', [33000, 33000, 33000], 20],
    ['showers', [100000, 250000, 400000], 20],
    ['bike-service', [300, 500, 700], 1],
    ['carpool-parking', [1000, 1000, 1000], 10],
    ['travel-advice', [50, 100, 200], 1],
    ['ev-charging', [15000, 30000, 30000], 10],
    ['cycling-challenge', [50, 125, 200], 1],
    ['test-cyclists', [2000, 2500, 3000], 2],
  ])('%s: SEK %j over %s years', (id, sek, years) => {
    expect(range(get(id).costs[0]?.sek as Figure)).toEqual(sek);
    expect(get(id).life.years).toBe(years);
  });

  it('a leased bicycle costs its rider SEK 333 a month for three years', () => {
    const lease = get('e-bike-benefit').costs.find(({ paidBy }) => paidBy === 'employee');
    expect(lease?.sek.central).toBe(333 * 12);
    expect(get('e-bike-benefit').life.years).toBe(3);
  });
});

describe('parameters', () => {
  it.each([
    ['minuteUtility', [-0.025, -0.03, -0.035], 'J'],
    ['valueOfTimeSekPerHour', [80, 110, 150], 'A'],
    ['walkMinuteFactor', [1.5, 1.75, 2.5], 'A'],
    ['waitingMinuteFactor', [1.5, 1.5, 1.5], 'A'],
    ['transferMinutes', [3, 3, 3], 'A'],
    ['smoothingPeople', [10, 10, 10], 'J'],
    ['seedShare', [0.005, 0.005, 0.005], 'J'],
  ] as const)('%s is %j, grade %s', (name, values, grade) => {
    expect(range(choice[name])).toEqual(values);
    expect(basisOf(choice[name], 'central').grade).toBe(grade);
  });

  it('a krona is worth −0.01636 at the central values', () => {
    const utility = costUtilityPerSek(choice.minuteUtility.central, choice.valueOfTimeSekPerHour.central);
    expect(utility).toBeCloseTo(-0.01636, 5);
  });

  it('the ceilings are ln 4.86, 45 %, 5 % and 30 %', () => {
    expect(Object.values(ceilings).map(({ central }) => central)).toEqual([Math.log(4.86), 0.45, 0.05, 0.3]);
  });

  it('health is as HEAT has it: 0.90 at 100 minutes by bicycle, 0.89 at 168 on foot, at most 45 and 30 %', () => {
    expect(1 - health.cyclingMortalityCut.central).toBeCloseTo(0.9, 12);
    expect(health.cyclingReferenceMinutesPerWeek.central).toBe(100);
    expect(1 - health.walkingMortalityCut.central).toBeCloseTo(0.89, 12);
    expect(health.walkingReferenceMinutesPerWeek.central).toBe(168);
    expect([health.cyclingCap.central, health.walkingCap.central]).toEqual([0.45, 0.3]);
    expect(basisOf(health.cyclingCap, 'central').grade).toBe('C');
  });

  it('a kilogram of carbon is worth SEK 7, from memory', () => {
    expect(carbonValueSekPerKg.central).toBe(7);
    expect(basisOf(carbonValueSekPerKg, 'central').grade).toBe('C');
  });
});

it('an investment is spread at 3.5 % a year, from memory', () => {
  expect(interestRate.central).toBe(0.035);
  expect(basisOf(interestRate, 'central').grade).toBe('C');
});

it('minutes rest on b_t, money on b_t and the value of time, published cuts on neither', () => {
  const grades = (id: string) => coefficientsOf(get(id).effect).map((of) => basisOf(of, 'central').grade);
  expect(grades('showers')).toEqual(['J']);
  expect(grades('parking-charge')).toEqual(['J', 'A']);
  expect(grades('guaranteed-ride-home')).toEqual([]);
});

it('what hangs on several figures is no surer than the weakest', () => {
  expect(lowestGrade(['A', 'C', 'B'])).toBe('C');
  expect(lowestGrade(['J', 'A'])).toBe('J');
  expect(lowestGrade([])).toBe('A');
});
