import { describe, expect, it, test } from 'vitest';
import { challengeStanding, commitmentStanding, type RoundFigures } from '../../../src/report/network/standing.ts';

const round = (year: number, kg: number, arm: number): RoundFigures => ({
  year,
  respondents: 100,
  headcount: 200,
  co2eKgPerEmployeeYear: { value: kg, low: kg - arm, high: kg + arm },
  co2eKgPerYear: null,
  soloCarShare: null,
  sustainableShare: { value: 0.5, low: 0.44, high: 0.56 },
  isMoved: false,
  isShared: true,
  isOverfull: false,
});
const first = round(2024, 1000, 5);
const to2030 = { year: 2030, reduction: 0.3 };

describe('a commitment of 30 % less by 2030, from 1,000 kg in 2024', () => {
  test.each([
    ['on track at 840 kg half-way, surely', round(2027, 840, 5), { standing: 'on-track', isSure: true }],
    [
      'on track at 840 kg with a wide interval, not surely',
      round(2027, 840, 50),
      { standing: 'on-track', isSure: false },
    ],
    ['behind at 900 kg half-way', round(2027, 900, 5), { standing: 'behind', isSure: true }],
    ['kept at 690 kg in 2030', round(2030, 690, 5), { standing: 'kept', isSure: true }],
    ['kept by what is known after its year', round(2032, 650, 5), { standing: 'kept', pathKgPerEmployee: 700 }],
    ['missed at 720 kg in 2030', round(2030, 720, 5), { standing: 'missed', isSure: true }],
    ['not known with one round', first, { standing: 'unknown', pathKgPerEmployee: null }],
  ])('is %s', (_, last, expected) => {
    expect(commitmentStanding(to2030, first, last)).toMatchObject(expected);
  });

  it('is not sure where the chance of the first round is as large as the difference', () => {
    const wide = round(2024, 1000, 100);
    expect(commitmentStanding(to2030, wide, round(2030, 690, 5))).toMatchObject({ standing: 'kept', isSure: false });
  });

  it('has the straight path: half of it, 850 kg, in 2027', () => {
    expect(commitmentStanding(to2030, first, round(2027, 840, 5)).pathKgPerEmployee).toBeCloseTo(850, 9);
  });

  it('is not known without any round, nor where it is to be kept before the first round', () => {
    expect(commitmentStanding(to2030, undefined, undefined).standing).toBe('unknown');
    expect(commitmentStanding({ year: 2024, reduction: 0.1 }, first, round(2027, 1, 0)).standing).toBe('unknown');
  });
});

describe('a challenge', () => {
  const members = [
    { name: 'A', last: first },
    { name: 'B', last: undefined },
  ];

  it('is met, surely or not, by the newest round; a member without one is not measured', () => {
    const challenge = { name: 'half', figure: 'sustainableShare' as const, atLeast: 0.48 };
    expect(challengeStanding(challenge, members).members).toEqual([
      { name: 'A', standing: 'met', isSure: false, value: 0.5 },
      { name: 'B', standing: 'unmeasured', isSure: false, value: null },
    ]);
    expect(challengeStanding({ ...challenge, atLeast: 0.6 }, members).members[0]).toMatchObject({
      standing: 'not-met',
      isSure: true,
    });
  });

  it('with two bounds is met between them', () => {
    const challenge = { name: 'between', figure: 'co2ePerEmployee' as const, atLeast: 900, atMost: 1100 };
    expect(challengeStanding(challenge, members).members[0]).toMatchObject({ standing: 'met', isSure: true });
  });

  it('without a figure tells only who has taken it on', () => {
    expect(challengeStanding({ name: 'ride', members: ['B'] }, members).members).toEqual([
      { name: 'B', standing: null, isSure: false, value: null },
    ]);
  });
});
