import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateSurvey } from '../bench/generate-survey.ts';
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

  it('give the same, read at once, as one after another', async () => {
    const atOnce = await runTool(['estimate', ...files, '--format', 'json', '--by', 'site', '--lang', 'en']);
    const profiles = files.map((file) => `${file}.json`);
    for (const [i, file] of files.entries()) await runTool(['profile', file, '-o', profiles[i] as string]);
    const inTurn = await runTool(['estimate', ...profiles, '--format', 'json', '--by', 'site', '--lang', 'en']);
    const [all, apart] = [JSON.parse(atOnce.out), JSON.parse(inTurn.out)];
    expect(atOnce.code).toBe(0);
    expect([all.baseline, all.groups]).toEqual([apart.baseline, apart.groups]);
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
