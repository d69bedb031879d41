/** Every kind of file that is read, with bytes and cells changed, through every command. Many more: npm run fuzz. */
import { existsSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromSources, runTool, spawnTool } from '../cli/run-tool.ts';
import { type Original, originals, realSurveys } from './originals.ts';
import { notFinite } from './output-faults.ts';
import { tryFile } from './try-file.ts';

const runs = 1000;
const parts = 10;
const spawned = 30;
if (!existsSync(realSurveys)) console.warn(`SKIPPED: mutations of real surveys, since ${realSurveys} is absent`);

let all: Original[];
beforeAll(async () => {
  all = await originals();
});

describe('a file with bytes changed', () => {
  const unprintable: string[] = [];
  beforeEach(() => {
    const stringify = JSON.stringify.bind(JSON);
    vi.spyOn(JSON, 'stringify').mockImplementation(((value: unknown, ...rest: []) => {
      unprintable.push(...notFinite(value));
      return stringify(value, ...rest);
    }) as typeof JSON.stringify);
  });
  afterEach(() => vi.restoreAllMocks());

  async function inProcess(args: string[], cwd: string) {
    unprintable.length = 0;
    // the page's script is of the built tool
    const asked = args.map((word) => (fromSources && word === 'html' ? 'md' : word));
    const run = await runTool(asked, { cwd, env: { RESPLAN_DEBUG: '1' } });
    return { ...run, faults: [...unprintable] };
  }

  it.each(Array.from({ length: parts }, (_, part) => part))(
    `is read or refused, whatever is asked of it (${runs / parts} times, part %i)`,
    { timeout: 120_000 },
    async (part) => {
      let read = 0;
      for (let seed = (part * runs) / parts; seed < ((part + 1) * runs) / parts; seed++) {
        const { what, code, faults } = await tryFile(seed, all, 1, inProcess);
        expect([what, ...faults]).toEqual([what]);
        if (code !== 2) read++;
      }
      // many are still read
      expect(read).toBeGreaterThan(runs / parts / 3);
    },
  );
});

it(`the built tool ends 0, 1 or 2 and says what it must (${spawned} times)`, { timeout: 120_000 }, async () => {
  const tool = (args: string[], cwd: string) => spawnTool(args, { cwd, env: { RESPLAN_DEBUG: '1' } });
  for (let seed = 0; seed < spawned; seed++) {
    const { what, faults } = await tryFile(100_000 + seed * 7, all, 10, tool);
    expect([what, ...faults]).toEqual([what]);
  }
});
