import type { Origin } from '../estimate-report.ts';
import type { Step, StepSource } from '../explanation.ts';
import type { Ground } from './ground.ts';
import { arithmetic } from './steps.ts';
import { sum } from './sum.ts';

export function scaleSteps(ground: Ground, kgPerWeek: number, kgPerYear: number, scaled: boolean): Step[] {
  const { assumptions, factors, from, baseline, employeesPerAnswer, strata, parts, answers } = ground;
  const weeks = assumptions.weeksPerYear;
  const employees = sum(parts, ({ meanToYear }) => meanToYear / weeks);
  // with several groups, what their scalings come to for these very kilometres
  const effective = kgPerWeek > 0 ? kgPerYear / weeks / kgPerWeek : employees / sum(answers, (n) => n);
  const perAnswer = strata.length === 1 ? (employeesPerAnswer[0] as number) : effective;
  const given = (origin: Origin | undefined): StepSource => ({ kind: origin === 'plan' ? 'plan' : 'option' });
  const headcount = baseline.basis === 'respondents' ? ({ kind: 'survey' } as const) : given(from.headcount);
  return [
    { step: 'kg-week', how: 'start', value: kgPerWeek, unit: 'kg/week', source: arithmetic },
    ...(scaled
      ? []
      : [{ step: 'per-answer', how: 'times', value: perAnswer, unit: 'employees/answer', source: headcount } as const]),
    {
      step: 'weeks',
      how: 'times',
      value: weeks,
      unit: 'weeks/year',
      source:
        from.weeksPerYear === 'default' || from.weeksPerYear === undefined
          ? { kind: 'weeks', weeks: factors.weeksPerYear }
          : given(from.weeksPerYear),
    },
    { step: 'kg-year', how: 'gives', value: kgPerYear, unit: 'kg/year', source: arithmetic },
  ];
}
