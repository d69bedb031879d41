import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Estimate } from '../../../src/footprint/interval.ts';
import { type NetworkMember, networkReport } from '../../../src/report/network/network-report.ts';
import type { RoundFigures } from '../../../src/report/network/standing.ts';

const around = (value: number, arm: number): Estimate => ({ value, low: value - arm, high: value + arm });
const round = (year: number, headcount: number | null, kgEach: number): RoundFigures => ({
  year,
  respondents: 50,
  headcount,
  co2eKgPerEmployeeYear: around(kgEach, 10),
  co2eKgPerYear: headcount === null ? null : around(kgEach * headcount, 10 * headcount),
  soloCarShare: null,
  sustainableShare: null,
  isMoved: false,
  isShared: true,
  isOverfull: false,
});
const member = (name: string, rounds: RoundFigures[], groups: string[] = []): NetworkMember => ({
  name,
  groups,
  rounds,
  commitments: [{ year: 2030, reduction: 0.3 }],
});
const report = (members: NetworkMember[]) =>
  networkReport({
    name: 'Network',
    baselineYear: 2024,
    year: 2026,
    members,
    challenges: [],
    portfolio: null,
    neighbours: [],
  });

it('has reported who has a round of the year of the status', () => {
  const { members, network } = report([
    member('A', [round(2024, 100, 900), round(2026, 100, 800)]),
    member('B', [round(2025, 100, 900)]),
    member('C', []),
  ]);
  expect(members.map(({ hasReported, firstYear, lastYear }) => [hasReported, firstYear, lastYear])).toEqual([
    [true, 2024, 2026],
    [false, 2025, 2025],
    [false, null, null],
  ]);
  expect(network).toMatchObject({ members: 3, reported: 1, followed: 1 });
});

it('the change is that of the members with two rounds, weighted by their employees', () => {
  const { network } = report([
    member('A', [round(2024, 100, 900), round(2026, 100, 800)]),
    member('B', [round(2024, 300, 500), round(2026, 300, 500)]),
    member('C', [round(2026, 1000, 9000)]),
  ]);
  expect(network.perEmployee).toMatchObject({ before: 600, after: 575, difference: -25 });
  expect(network.tonnes?.difference).toBeCloseTo(-10, 9);
  // 10 × √(100² + 300²) / 400 on either side, twice
  expect(network.perEmployee?.low).toBeCloseTo(-25 - Math.SQRT2 * ((10 * Math.hypot(100, 300)) / 400), 9);
});

it('who has no headcount is followed alone and is in no total', () => {
  const { members, network } = report([member('A', [round(2024, null, 900), round(2026, null, 800)])]);
  expect(members[0]?.change?.difference).toBe(-100);
  expect(network).toMatchObject({ followed: 0, perEmployee: null, total: { counted: 0, co2eKgPerYear: null } });
});

it('commitments are counted by where they stand', () => {
  const { commitments } = report([
    member('A', [round(2024, 100, 900), round(2026, 100, 500)]),
    member('B', [round(2024, 100, 900), round(2026, 100, 900)]),
    member('C', []),
  ]);
  expect(commitments).toEqual({ kept: 0, missed: 0, 'on-track': 1, behind: 1, unknown: 1 });
});

const anyMember = fc.record({
  headcount: fc.integer({ min: 5, max: 5000 }),
  kg: fc.double({ min: 10, max: 3000, noNaN: true }),
  group: fc.constantFrom('x', 'y'),
});

it('who grows changes the total alone, not what each emits', () => {
  const { network } = report([
    member('A', [round(2024, 100, 900), round(2026, 300, 900)]),
    member('B', [round(2024, 100, 500), round(2026, 100, 500)]),
  ]);
  expect(network.perEmployee?.difference).toBeCloseTo(0, 9);
  expect(network.tonnes?.difference).toBeCloseTo(180, 9);
});

it('who has no interval is in the total, as anything from nothing to the double, and in no change', () => {
  const plain = {
    ...round(2026, 10, 400),
    co2eKgPerEmployeeYear: { value: 400, low: null, high: null },
    co2eKgPerYear: { value: 4000, low: null, high: null },
  };
  const { network } = report([
    member('A', [round(2024, 100, 900), round(2026, 100, 800)]),
    member('B', [{ ...plain, year: 2024 }, plain]),
  ]);
  expect(network.followed).toBe(1);
  expect(network.total.co2eKgPerYear?.high).toBeCloseTo(84_000 + Math.hypot(1000, 4000), 6);
});

it('a round that merging has moved tells no change and leaves a commitment unsure', () => {
  const { members, network } = report([
    member('A', [round(2024, 100, 900), { ...round(2026, 100, 300), isMoved: true }]),
  ]);
  expect(members[0]).toMatchObject({
    change: null,
    isMoved: true,
    commitments: [{ standing: 'on-track', isSure: false }],
  });
  expect(network.followed).toBe(0);
});

test('groups that share no member add up to the network, and order changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyMember, { minLength: 1, maxLength: 12 }), (drawn) => {
      const members = drawn.map(({ headcount, kg, group }, i) =>
        member(`M${i}`, [round(2024, headcount, kg), round(2026, headcount, kg * 0.9)], [group]),
      );
      const { network, groups } = report(members);
      const total = network.total.co2eKgPerYear?.value ?? 0;
      expect(groups.reduce((sum, group) => sum + (group.total.co2eKgPerYear?.value ?? 0), 0)).toBeCloseTo(total, 4);
      const turned = report([...members].reverse()).network;
      expect(turned.total.co2eKgPerYear?.high).toBeCloseTo(network.total.co2eKgPerYear?.high ?? 0, 4);
      expect(turned.perEmployee?.low).toBeCloseTo(network.perEmployee?.low ?? 0, 6);
    }),
  );
});
