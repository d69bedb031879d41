import type { Step, StepName, StepSource } from '../explanation.ts';

export const count = (step: StepName, value: number, unit: string): Step => ({
  step,
  how: 'count',
  value,
  unit,
  source: { kind: 'survey' },
});

export const arithmetic: StepSource = { kind: 'arithmetic' };
