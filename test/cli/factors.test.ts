import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFactors } from '../../src/cli/factors.ts';
import type { Options } from '../../src/cli/options.ts';
import { noProgress } from '../../src/cli/progress.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { plainStyle } from '../../src/report/render/style.ts';

async function factors(args: string[], options: Options = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
  writeFileSync(
    join(cwd, 'ours.yaml'),
    'id: ours\nextends: uk\nfactors:\n  - {mode: bus, value: 102.15, unit: gCO2e/pkm, source: The bus company}\n',
  );
  let out = '';
  const shell: Shell = {
    stdin: process.stdin,
    env: {},
    cwd,
    language: 'en',
    interactive: false,
    progress: noProgress,
    columns: 80,
    style: plainStyle,
    out: (text) => {
      out += text;
    },
    err: () => {},
  };
  const code = await listFactors(shell, args, options);
  return { code, out, file: (name: string) => readFileSync(join(cwd, name), 'utf8') };
}

describe('resplan factors', () => {
  it('without a set lists the sets and what to type next', async () => {
    const { code, out } = await factors([]);
    expect(code).toBe(0);
    expect(out).toMatch(/ se +Sweden +24 /);
    expect(out).toContain('resplan factors se');
  });

  it('as JSON lists the sets by id', async () => {
    const { sets } = JSON.parse((await factors([], { format: 'json' })).out);
    expect(sets.map((set: { id: string }) => set.id)).toEqual(['se', 'uk', 'fr']);
  });

  it('as JSON gives the rows as they are counted with, what is missing, and the sources', async () => {
    const options: Options = { format: 'json', scope: 'tank-to-wheel' };
    const set = JSON.parse((await factors(['se'], options)).out);
    expect(set).toMatchObject({ id: 'se', scope: 'tank-to-wheel', weeksPerYear: { value: 45 } });
    const petrol = set.factors.find((row: { id: string }) => row.id === 'car-petrol');
    expect(petrol).toMatchObject({ value: 162, unit: 'gCO2e/vkm', grade: 'B' });
    expect(set.missing).toContainEqual({ id: 'bus', reason: 'no-parts-for-scope' });
    expect(Object.keys(set.sources)).toContain('naturvardsverket-tool');
  });

  it('reads a set of the user’s own, and recomputes for the electricity asked for', async () => {
    expect((await factors(['./ours.yaml'])).out).toMatch(/Bus +102\.15 +person/);
    expect((await factors(['se'], { electricity: '85' })).out).toMatch(/Car, electric +19\.43/);
  });

  it('writes to a file, whole', async () => {
    const { out, file } = await factors(['fr'], { output: 'fr.txt' });
    expect(out).toBe('');
    expect(file('fr.txt')).toContain('France (ADEME)');
  });

  it('refuses a set, a format or an electricity that there is not', async () => {
    await expect(factors(['nowhere'])).rejects.toThrow('factors-unknown');
    await expect(factors(['se'], { format: 'csv' })).rejects.toThrow('option-invalid');
    await expect(factors(['se'], { electricity: 'lunar' })).rejects.toThrow('option-invalid');
  });
});
