/** Several files at once: columns and rows by file, and a copy of a file by another name. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../src/cli/input.ts';
import { estimateWords } from '../../src/i18n/estimate.ts';
import { columnsTaken, problemsByFile } from '../../src/report/by-file.ts';
import { countProblems, type ProblemCount } from '../../src/report/estimate-report.ts';
import { problemRows } from '../../src/report/render/problem-rows.ts';
import { fixtures, oneLine, runTool } from './run-tool.ts';

const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
beforeAll(() => {
  copyFileSync(join(fixtures, 'pipe.csv'), join(cwd, 'enkat.csv'));
  copyFileSync(join(fixtures, 'pipe.csv'), join(cwd, 'kopia.csv'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

it('a copy of a file by another name is a warning in words', async () => {
  const run = await runTool(['estimate', 'enkat.csv', 'kopia.csv', '--lang', 'sv'], { cwd });
  expect(run.code).toBe(0);
  expect(oneLine(run.out)).toMatch(/Varning: .*en fil med exakt samma innehåll som en annan/);
  const check = await runTool(['check', 'enkat.csv', 'kopia.csv', '--lang', 'en'], { cwd });
  expect(oneLine(check.out)).toMatch(/exactly the same as another.*enkat\.csv → Give one of them only\./);
  expect((await runTool(['estimate', 'enkat.csv', 'kopia.csv', '--strict'], { cwd })).code).toBe(1);
});

describe('columns and rows by file', () => {
  const input = (file: string, rows: number[]) =>
    ({
      file,
      reading: { columns: [{ field: 'mode', header: 'Färdmedel', confidence: 1, by: 'exact' }] },
      problems: rows.map((row) => ({ code: 'no-mode', row, column: null, value: null, hint: null })),
    }) as unknown as Input;
  const both = [input('a.csv', [4]), input('b.csv', [4, 9])];
  const counted = (inputs: Input[]) =>
    countProblems({ 'no-mode': 3 }, problemsByFile(inputs), () => 'warning')[0] as ProblemCount;

  it('each column has its file, where there are several', () => {
    expect(columnsTaken(both).map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
    expect(columnsTaken(both.slice(0, 1))[0]).not.toHaveProperty('file');
  });

  it('each row has its file, where there are several', () => {
    expect(problemRows(counted(both), estimateWords.sv)).toBe(' (a.csv: rad 4; b.csv: raderna 4, 9)');
    expect(problemRows(counted([input('b.csv', [4, 9])]), estimateWords.en)).toBe(' (rows 4, 9)');
    expect(problemRows(counted([input('a.csv', [4])]), estimateWords.en)).toBe(' (row 4)');
  });
});
