/** Whether a measure gave what was forecast: each verdict, and where the rounds do not tell. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { TravelParts } from '../../../src/footprint/travel-parts.ts';
import type { Change } from '../../../src/report/track/change.ts';
import { delivered, type MeasureForecast } from '../../../src/report/track/delivered.ts';

const forecastOf = (change: number, works: MeasureForecast['works'] = { on: 'share', kind: 'solo' }) => ({
  ...{ id: 'parking-charge', works, change },
  ...{ label: { sv: 'P-avgift', en: 'Parking charge' }, status: 'done' as const },
});
const changeWithin = (low: number | null, high: number | null): Change => {
  const difference = low === null || high === null ? 0.01 : (low + high) / 2;
  return { before: 0.5, after: 0.5 + difference, difference, low, high, verdict: null };
};
const verdictOf = (forecast: number, low: number | null, high: number | null) =>
  delivered(forecastOf(forecast), [{ kind: 'solo', change: changeWithin(low, high) }], null, null).verdict;

const kinds = { carpool: 0, transit: 0, active: 0, other: 0 };
const parts = (daysPerWeek: number, soloGrams: number): TravelParts => ({
  ...{ weeksPerYear: 45, daysPerWeek, kmPerDay: 20 },
  ...{ kmShare: { ...kinds, solo: 1 }, gPerKm: { ...kinds, solo: soloGrams } },
});

describe('a measure that was to move trips', () => {
  it.each([
    ['delivered', 'the interval holds what was forecast and not zero', -0.15, -0.05],
    ['delivered', 'its end is what was forecast', -0.1, -0.05],
    ['less', 'all of the interval is short of the forecast', -0.08, -0.02],
    ['less', 'it is short of the forecast and holds zero', -0.05, 0.02],
    ['less', 'trips moved the other way', 0.02, 0.08],
    ['more', 'all of the interval is beyond the forecast', -0.3, -0.2],
    ['unclear', 'the interval holds the forecast and zero', -0.2, 0.05],
    ['unclear', 'the interval ends at zero', -0.2, 0],
    [null, 'there is no interval', null, null],
  ] as const)('away from driving alone is %s where %s', (verdict, _, low, high) => {
    expect(verdictOf(-0.1, low, high)).toBe(verdict);
  });

  it.each([
    ['delivered', 0.05, 0.15],
    ['less', 0.02, 0.08],
    ['less', -0.08, -0.02],
    ['more', 0.2, 0.3],
    ['unclear', -0.05, 0.2],
  ] as const)('to a kind of travel is %s in the same way', (verdict, low, high) => {
    expect(verdictOf(0.1, low, high)).toBe(verdict);
  });

  it('tells the change of its own kind, beside the forecast', () => {
    const cycling = changeWithin(0.02, 0.06);
    const shares = [
      { kind: 'solo' as const, change: changeWithin(-0.3, -0.2) },
      { kind: 'active' as const, change: cycling },
    ];
    const forecast = forecastOf(0.05, { on: 'share', kind: 'active' });
    expect(delivered(forecast, shares, parts(5, 150), parts(4, 120))).toEqual({
      ...forecast,
      ...{ actual: cycling.difference, low: 0.02, high: 0.06, verdict: 'delivered' },
    });
  });

  it('on a kind of travel that no round has is not told of', () => {
    const shares = [{ kind: 'solo' as const, change: changeWithin(-0.3, -0.2) }];
    const found = delivered(forecastOf(0.05, { on: 'share', kind: 'transit' }), shares, parts(5, 150), parts(4, 120));
    expect(found).toMatchObject({ actual: null, low: null, high: null, verdict: null });
  });
});

describe('a measure on days or vehicles', () => {
  it.each([
    ['days', -0.6, -1],
    ['vehicles', -20, -30],
  ] as const)('tells how %s changed, without an interval or a verdict', (on, change, actual) => {
    expect(delivered(forecastOf(change, { on }), [], parts(5, 150), parts(4, 120))).toMatchObject({
      ...{ change, actual, low: null, high: null, verdict: null },
    });
  });

  it.each(['days', 'vehicles'] as const)('tells nothing on %s where a round does not tell of its parts', (on) => {
    const forecast = forecastOf(-1, { on });
    for (const [before, after] of [
      [null, parts(4, 120)],
      [parts(5, 150), null],
    ] as const)
      expect(delivered(forecast, [], before, after)).toMatchObject({ actual: null, verdict: null });
  });
});

describe('the verdict', () => {
  const share = fc.integer({ min: -100, max: 100 }).map((cents) => cents / 100);
  const ends = fc.tuple(share, share).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const forecast = share.filter((value) => value !== 0);

  test('is the same of more as of less', () => {
    const law = fc.property(forecast, ends, (change, [low, high]) => {
      expect(verdictOf(-change, -high, -low)).toBe(verdictOf(change, low, high));
    });
    fc.assert(law, { numRuns: 500 });
  });

  test('is delivered or unclear just where the interval holds the forecast', () => {
    const law = fc.property(forecast, ends, (change, [low, high]) => {
      const holds = low <= change && change <= high;
      const holdsZero = low <= 0 && 0 <= high;
      const verdict = verdictOf(change, low, high);
      if (holds) expect(verdict).toBe(holdsZero ? 'unclear' : 'delivered');
      else expect(verdict).toBe(change > 0 === change > high ? 'less' : 'more');
    });
    fc.assert(law, { numRuns: 500 });
  });
});
