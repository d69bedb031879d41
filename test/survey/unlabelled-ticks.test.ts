import { expect, it } from 'vitest';
import { problemTexts } from '../../src/i18n/problems.ts';
import { findHeader } from '../../src/survey/header-rows.ts';
import { findUnlabelledTicks } from '../../src/survey/unlabelled-ticks.ts';

function find(names: string[]) {
  const rows = [names, names.map(() => 'TRUE'), names.map(() => 'FALSE')];
  const { columns } = findHeader(rows.map((cells, i) => ({ row: i + 1, cells })));
  return findUnlabelledTicks(columns, rows.slice(1), new Set());
}

it('one set of ticks without labels is shown with the option to type', () => {
  const [problem, ...others] = find(['MODE_1', 'MODE_2', 'MODE_3', 'X']);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ column: 'MODE_1 … MODE_3', value: null });
  expect(problem?.hint).toBe('--map tick:walk="MODE_1" --map tick:bicycle="MODE_2"');
});

it('of two sets one is to be chosen, and the one about work is suggested', () => {
  const [problem, ...others] = find(['SMODE_1', 'SMODE_2', 'SMODE_3', 'WMODE_1', 'WMODE_2', 'WMODE_3']);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ column: 'WMODE_1 … WMODE_3 | SMODE_1 … SMODE_3', value: '2' });
  expect(problem?.hint).not.toContain('SMODE');
  const { repair } = problemTexts.en['unlabelled-ticks'];
  expect(repair(problem?.hint ?? null, problem?.value ?? null)).toMatch(/^Choose the one set/);
});
