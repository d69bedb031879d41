/** --by what the survey does not ask. */
import { expect, it } from 'vitest';
import { runSaying, runTool } from './run-tool.ts';

it.each(['site', 'department', 'employer'])('--by %s without such a column says what to type', async (by) => {
  const run = await runSaying(['estimate', 'pipe.csv', '--by', by, '--lang', 'sv']);
  expect(run).toEqual({
    code: 2,
    out: '',
    err: `--by ${by}: enkäten har ingen sådan kolumn. Heter den något annat, ange vilken: --map ${by}="KOLUMN"\n`,
  });
});

it('with the column it is answered', async () => {
  const run = await runTool(['estimate', 'sites-and-departments.csv', '--by', 'department', '--lang', 'sv']);
  expect(run).toMatchObject({ code: 0, err: '' });
});
