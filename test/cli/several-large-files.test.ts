import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateSurvey } from '../bench/generate-survey.ts';
import { runInProcess } from './run-in-process.ts';
import { runTool } from './run-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'resplan-large-'));
afterAll(() => rmSync(folder, { recursive: true }));

function survey(name: string, seed: number): string {
  const file = join(folder, name);
  writeFileSync(file, [...generateSurvey({ rows: 55_000, language: 'en', seed })].join(''));
  return file;
}

describe('several large files', () => {
  const files = [survey('north.csv', 1), survey('south.csv', 2)];

  it('give the same, read at once by the built tool, as read one after another from its sources', async () => {
    const args = ['estimate', ...files, '--format', 'json', '--by', 'site'];
    const atOnce = await runTool([...args, '--lang', 'en']);
    const inTurn = await runInProcess([...args, '--lang', 'en']);
    expect(atOnce.err).toBe(inTurn.err);
    expect(atOnce.code).toBe(inTurn.code);
    expect(atOnce.out).toBe(inTurn.out);
  }, 60_000);

  it('with one among them that is no survey end the run, and say which', async () => {
    const orders = join(folder, 'orders.csv');
    writeFileSync(orders, `Item,Price\n${'Screw,5\n'.repeat(1000)}`);
    const run = await runTool(['estimate', files[0] as string, orders, files[1] as string, '--lang', 'en']);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toContain('orders.csv');
    expect(run.err).not.toContain('    at ');
  }, 60_000);
});
