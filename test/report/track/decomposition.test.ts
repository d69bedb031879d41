/** The change between two rounds laid on days, distance, modes and vehicles: its parts, and what they leave out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kgPerEmployee, type TravelKind, type TravelParts, travelKinds } from '../../../src/footprint/travel-parts.ts';
import { type Cause, causes, decompose } from '../../../src/report/track/decomposition.ts';

const byKind = (of: (kind: TravelKind, i: number) => number) =>
  Object.fromEntries(travelKinds.map((kind, i) => [kind, of(kind, i)])) as Record<TravelKind, number>;
/** In thousandths: a gram is never so small that it has no digits left. */
const decimal = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);
const aKind = fc.constantFrom(...travelKinds);

/** Shares that add up to 1, some of them none. */
const shares = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: travelKinds.length, maxLength: travelKinds.length })
  .filter((parts) => parts.some((part) => part > 0))
  .map((parts) => {
    const all = parts.reduce((sum, part) => sum + part, 0);
    return byKind((_, i) => (parts[i] as number) / all);
  });
const grams = fc
  .array(decimal(0, 400), { minLength: travelKinds.length, maxLength: travelKinds.length })
  .map((values) => byKind((_, i) => values[i] as number));

/** As travelParts makes them: nothing is told of how clean a kind is that nobody travels by. */
const parts: fc.Arbitrary<TravelParts> = fc
  .record({
    weeksPerYear: fc.constant(45),
    daysPerWeek: decimal(0.1, 6),
    kmPerDay: decimal(0.1, 200),
    kmShare: shares,
    gPerKm: grams,
  })
  .map((one) => ({ ...one, gPerKm: byKind((kind) => (one.kmShare[kind] === 0 ? 0 : one.gPerKm[kind])) }));

const sum = (of: Record<Cause, number>) => causes.reduce((total, cause) => total + of[cause], 0);
/** Equal to a billionth of the larger of the two footprints. */
function expectEqual(actual: number, wanted: number, before: TravelParts, after: TravelParts): void {
  const tolerance = 1e-9 * Math.max(kgPerEmployee(before), kgPerEmployee(after));
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(tolerance);
}
/** All of the change is in the causes told, and nothing in the others. */
function expectOnly(told: readonly Cause[], before: TravelParts, after: TravelParts): void {
  const found = decompose(before, after);
  for (const cause of causes) if (!told.includes(cause)) expectEqual(found[cause], 0, before, after);
  expectEqual(sum(found), kgPerEmployee(after) - kgPerEmployee(before), before, after);
}
const assert = (law: fc.IRawProperty<unknown>) => fc.assert(law, { numRuns: 500 });

describe('the parts of a change', () => {
  test('add up to it', () => {
    assert(
      fc.property(parts, parts, (before, after) => {
        expectEqual(sum(decompose(before, after)), kgPerEmployee(after) - kgPerEmployee(before), before, after);
      }),
    );
  });

  test('are each the opposite with the rounds the other way about', () => {
    assert(
      fc.property(parts, parts, (before, after) => {
        const [there, back] = [decompose(before, after), decompose(after, before)];
        for (const cause of causes) expectEqual(back[cause], -there[cause], before, after);
      }),
    );
  });

  test('are nothing where nothing has changed', () => {
    assert(
      fc.property(parts, (one) => {
        for (const part of Object.values(decompose(one, one))) expect(Math.abs(part)).toBe(0);
      }),
    );
  });

  test('are all in days where only they have changed', () => {
    assert(
      fc.property(parts, decimal(0.1, 6), (one, daysPerWeek) => expectOnly(['days'], one, { ...one, daysPerWeek })),
    );
  });

  test('are all in distance where only that has changed', () => {
    assert(
      fc.property(parts, decimal(0.1, 200), (one, kmPerDay) => expectOnly(['distance'], one, { ...one, kmPerDay })),
    );
  });

  test('are all in modes where only shares have changed', () => {
    assert(fc.property(parts, shares, (one, kmShare) => expectOnly(['modes'], one, { ...one, kmShare })));
  });

  test('are all in vehicles where only grams have changed', () => {
    assert(fc.property(parts, grams, (one, gPerKm) => expectOnly(['vehicles'], one, { ...one, gPerKm })));
  });

  test('have none in vehicles where all have gone over to what only one round has', () => {
    const only = (kind: TravelKind, g: number) => ({
      kmShare: byKind((one) => (one === kind ? 1 : 0)),
      gPerKm: byKind((one) => (one === kind ? g : 0)),
    });
    assert(
      fc.property(parts, aKind, aKind, decimal(1, 400), decimal(1, 400), (one, from, to, g, h) => {
        fc.pre(from !== to);
        expectOnly(['modes'], { ...one, ...only(from, g) }, { ...one, ...only(to, h) });
      }),
    );
  });

  test('take the mean of both orders of two: a day of five less, 10 km of 20 more', () => {
    const before: TravelParts = {
      weeksPerYear: 50,
      daysPerWeek: 5,
      kmPerDay: 20,
      kmShare: byKind((kind) => (kind === 'solo' ? 1 : 0)),
      gPerKm: byKind((kind) => (kind === 'solo' ? 200 : 0)),
    };
    // 1000 kg; days first 800 then 1200, distance first 1500 then 1200: −200 or −300, 400 or 500
    expect(kgPerEmployee(before)).toBeCloseTo(1000, 9);
    const found = decompose(before, { ...before, daysPerWeek: 4, kmPerDay: 30 });
    expect(found.days).toBeCloseTo(-250, 9);
    expect(found.distance).toBeCloseTo(450, 9);
    expect(found.modes).toBeCloseTo(0, 9);
    expect(found.vehicles).toBeCloseTo(0, 9);
  });
});
